import DocketModel
import Testing

struct TextBlocksTests {
    /// By its definition: lines with a byte above 0x20, up to a line without one.
    private func blocks(_ text: String) -> [String] {
        var blocks: [String] = []
        var open: [Substring] = []
        let lines: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false) + [""]
        for line in lines {
            if line.utf8.contains(where: { $0 > 0x20 }) {
                open.append(line)
            } else if !open.isEmpty {
                var bytes = Array(open.joined(separator: "\n").utf8)[...]
                bytes = bytes.drop { $0 <= 0x20 }
                while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
                blocks.append(String(decoding: bytes, as: UTF8.self))
                open = []
            }
        }
        return blocks
    }

    @Test func `blocks are what stands between blank lines`() {
        // Every text of six characters out of these
        let characters = Array("a\n \té")
        var wrong: [String] = []
        for number in 0..<15_625 {
            var (text, rest) = ("", number)
            for _ in 0..<6 {
                text.append(characters[rest % 5])
                rest /= 5
            }
            let found = TextBlocks.ranges(in: text).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
            if found != blocks(text) { wrong.append("\(text.debugDescription): \(found)") }
        }
        #expect(wrong == [])
    }
}

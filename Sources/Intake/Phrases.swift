/// Phrases that are looked for at the beginning of a text, whatever their case there and wherever its lines break.
struct Phrases {
    private let phrases: [[UInt8]]
    /// Of each first byte, which phrases begin with it.
    private let ranges: [Range<Int>]
    /// Whether a phrase begins with a pair of bytes, by the five low bits of each, which are the same for small letters and
    /// capitals.
    private let pairs: [Bool]

    /// - Parameter phrases: of two bytes or more, in small ASCII letters with single blanks.
    init(_ phrases: [String]) {
        let sorted = phrases.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        self.phrases = sorted
        ranges = (0...255).map { byte in
            let start = sorted.firstIndex { $0[0] == UInt8(byte) } ?? 0
            return start..<start + sorted.count { $0[0] == UInt8(byte) }
        }
        var pairs = [Bool](repeating: false, count: 1024)
        for phrase in sorted {
            for second in phrase[1] == 0x20 ? [0x20, 0x0A] : [phrase[1]] {
                pairs[Phrases.pair(phrase[0], second)] = true
            }
        }
        self.pairs = pairs
    }

    /// - Parameter limit: bytes of the text.
    func stand(in text: String, limit: Int) -> Bool {
        var text = text
        return text.withUTF8 { whole in
            let bytes = UnsafeBufferPointer(rebasing: whole.prefix(limit))
            for start in bytes.indices.dropLast() where pairs[Phrases.pair(bytes[start], bytes[start + 1])] {
                for index in ranges[Int(bytes[start].lowered)] where Phrases.stands(phrases[index], at: start, bytes) {
                    return true
                }
            }
            return false
        }
    }

    private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }

    /// A blank of the phrase is a run of blanks and line ends of the text.
    private static func stands(_ phrase: [UInt8], at start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = start
        for wanted in phrase {
            guard index < bytes.count else { return false }
            if wanted == 0x20 {
                let blanks = bytes[index...].prefix { $0 == 0x20 || $0 == 0x0A }.count
                if blanks == 0 { return false }
                index += blanks
            } else {
                guard bytes[index].lowered == wanted else { return false }
                index += 1
            }
        }
        return true
    }
}

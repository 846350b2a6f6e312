/// The blocks of a comment's text: what stands between blank lines, which hold nothing but bytes up to 0x20.
///
/// Anchors, pages, parts and search results all number blocks from 1 in this order.
public enum TextBlocks {
    /// In UTF-8 bytes: from the first byte of each block that is no blank to the last one.
    public static func ranges(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        var index = 0
        while index < text.count, text[index] <= 0x20 { index += 1 }
        while index < text.count {
            let start = index
            var end = index
            var lineEnds = 0
            // Lines, up to one that is empty
            while index < text.count, lineEnds < 2 {
                while index < text.count, text[index] != 0x0A { index += 1 }
                end = index
                lineEnds = 0
                while index < text.count, text[index] <= 0x20 {
                    if text[index] == 0x0A { lineEnds += 1 }
                    index += 1
                }
            }
            while text[end - 1] <= 0x20 { end -= 1 }
            blocks.append(start..<end)
        }
        return blocks
    }

    public static func ranges(in text: String) -> [Range<Int>] {
        var text = text
        return text.withUTF8 { ranges(in: $0) }
    }
}

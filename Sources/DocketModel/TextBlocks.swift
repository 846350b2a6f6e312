/// The blocks of a comment's text: what stands between blank lines, which hold nothing but bytes up to 0x20.
///
/// Anchors, pages, parts and search results all number blocks from 1 in this order.
public enum TextBlocks {
    /// In UTF-8 bytes: from the first byte of each block that is no blank to the last one.
    public static func ranges(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var blocks: [Range<Int>] = []
        var start: Int?
        var end = 0
        var hasWord = true
        for (index, byte) in text.enumerated() {
            if byte > 0x20 {
                if start == nil { start = index }
                hasWord = true
                end = index + 1
            } else if byte == 0x0A {
                if !hasWord, let first = start {
                    blocks.append(first..<end)
                    start = nil
                }
                hasWord = false
            }
        }
        if let start { blocks.append(start..<end) }
        return blocks
    }

    public static func ranges(in text: String) -> [Range<Int>] {
        var text = text
        return text.withUTF8 { ranges(in: $0) }
    }
}

/// Parts plain text into blocks at blank lines; the lines within stay as they are.
public enum PlainText {
    public static func blocks(_ text: String) -> [Block] { read(text).blocks }

    /// - Returns: the blocks, and whether there was more text than is read of one file.
    static func read(_ text: String) -> (blocks: [Block], isCut: Bool) {
        var builder = BlockBuilder()
        var page: Int?
        var hasLine = false
        for line in Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.contains(0x0C) { page = (page ?? 1) + 1 }
            if line.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
                builder.flush(.paragraph)
                hasLine = false
            } else {
                builder.page = page
                builder.appendPreformatted(
                    (hasLine ? "\n" : "") + String(decoding: line.filter { $0 != 0x0C }, as: UTF8.self))
                hasLine = true
            }
        }
        builder.flush(.paragraph)
        return (builder.blocks, builder.isFull)
    }

    /// A text file as a document; form feeds part its pages.
    public static func read(_ bytes: [UInt8]) -> ExtractedDocument {
        let decoded = Charset.decode(bytes)
        let (blocks, isCut) = read(decoded.text)
        var document = ExtractedDocument(.text, blocks: blocks)
        if isCut { document.note(.tooLarge) }
        if decoded.isRepaired { document.note(.repaired) }
        if let last = document.blocks.last?.page { document.pageCount = last }
        return document
    }
}

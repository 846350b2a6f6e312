/// Gathers text into blocks: runs of blanks become one space, line breaks stay only where the document makes them.
///
/// Shared by every reader, so that all formats are cleaned alike and none can grow without end.
struct BlockBuilder {
    /// Bytes of text and number of blocks after which nothing more is taken in.
    static let mostBytes = 32 << 20
    static let mostBlocks = 200_000

    private(set) var blocks: [Block] = []
    private(set) var isFull = false
    /// Given to each block from here on.
    var page: Int?
    private var text: [UInt8] = []
    /// A blank was read and not yet written.
    private var hasBlank = false
    private var size = 0

    var isEmpty: Bool { text.isEmpty }
    /// Bytes of the open block, the blank it is owed included: where its next word will stand.
    var nextOffset: Int { text.count + (hasBlank && !text.isEmpty && text.last != 0x0A ? 1 : 0) }

    /// Adds running text; any blank, one that does not break too, and any line end is only a blank.
    mutating func append(_ string: String) {
        var string = string.utf8.contains(0xC2) ? string.replacing("\u{A0}", with: " ") : string
        string.withUTF8 { append($0) }
    }

    mutating func append(_ bytes: some Sequence<UInt8>) {
        guard !isFull else { return }
        for byte in bytes {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                hasBlank = true
            } else {
                if hasBlank, !text.isEmpty, text.last != 0x0A { text.append(0x20) }
                hasBlank = false
                text.append(byte)
            }
        }
        if size + text.count > BlockBuilder.mostBytes { isFull = true }
    }

    /// Adds text whose line ends and blanks are its own.
    mutating func appendPreformatted(_ string: String) {
        guard !isFull else { return }
        hasBlank = false
        for byte in string.utf8 where byte != 0x0D {
            if byte == 0x0A { trimLine() }
            text.append(byte)
        }
        if size + text.count > BlockBuilder.mostBytes { isFull = true }
    }

    mutating func breakLine() {
        hasBlank = false
        trimLine()
        if !text.isEmpty { text.append(0x0A) }
    }

    /// Ends the block; nothing comes of an empty one.
    mutating func flush(_ kind: Block.Kind, marker: String? = nil, level: Int? = nil) {
        let words = take()
        if words.isEmpty { return }
        add(Block(kind, words, page: page, marker: marker, level: level))
    }

    mutating func add(_ block: Block) {
        guard !isFull else { return }
        size += block.text.utf8.count
        blocks.append(block)
        if blocks.count >= BlockBuilder.mostBlocks || size > BlockBuilder.mostBytes { isFull = true }
    }

    /// The text gathered, which is then gone.
    mutating func take() -> String {
        hasBlank = false
        while let last = text.last, last == 0x20 || last == 0x0A || last == 0x09 { text.removeLast() }
        defer { text.removeAll(keepingCapacity: true) }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func trimLine() {
        while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    }
}

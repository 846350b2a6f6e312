import SearchCore

/// Cuts a sorted dictionary into blocks and writes them.
///
/// A block ends after a word whose hash says so, like a posting pack: a new word changes the block it stands in and leaves
/// the names of the others alone.
struct DictionaryBuilder {
    private static let fewest = 192
    private static let most = 1024

    private(set) var blocks: [IndexRoot.Block] = []
    private var block = DictionaryBlock()
    /// Index in `block.stems` of each stem, by its number in the whole index.
    private var local: [Int: Int] = [:]

    /// Adds the next form in byte order; `entry` is asked once a block for what is known of a stem.
    mutating func add(
        _ form: [UInt8], stem: Int, documentCount: Int, _ write: PostingPacks.Write,
        entry: (Int) -> DictionaryBlock.Stem
    ) throws {
        let index = local[stem] ?? block.stems.count
        if index == block.stems.count {
            local[stem] = index
            block.stems.append(entry(stem))
        }
        block.entries.append(.init(form: form, stem: index, documentCount: documentCount))
        let ends = form.withUnsafeBufferPointer { ByteStringTable.hash($0) & 255 == 0 }
        if block.entries.count >= Self.most || block.entries.count >= Self.fewest && ends { try flush(write) }
    }

    mutating func flush(_ write: PostingPacks.Write) throws {
        guard let first = block.entries.first else { return }
        let bytes = block.encode()
        let hash = ContentHash.of(bytes)
        try write(String(decoding: IndexPath.words(hash), as: UTF8.self), bytes)
        blocks.append(IndexRoot.Block(firstForm: first.form, hash: hash))
        block = DictionaryBlock()
        local.removeAll(keepingCapacity: true)
    }
}

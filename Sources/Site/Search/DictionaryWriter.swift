import SearchCore

/// Cuts a sorted dictionary into blocks and writes them.
///
/// A block ends where the next key differs early from the last one, so that few letters tell where it begins, and words that
/// begin alike stand together. A new word changes the block it stands in and leaves the names of the others alone.
struct DictionaryWriter {
    /// What is written of a key; places are numbered anew in each block.
    struct Entry {
        var key: [UInt8]
        /// Of the written form; 0 for a key that is none.
        var formCount = 0
        /// `TermPostings`.
        var postings: [UInt8]?
        var exactBits: [UInt8]?
        var exactPlace: IndexPlace?
        var positions: IndexPlace?
    }

    private let files: IndexFiles
    /// Bytes of a block before compression, at the least.
    private let smallest: Int
    private(set) var table = BlockTable()
    private var firstKey: [UInt8] = []
    private var lastKey: [UInt8] = []
    private var packs: [UInt64] = []
    /// Pack and end of the last positions written.
    private var lastPositions: (pack: UInt64, end: Int)?
    private var count = 0
    private var body = ByteWriter()

    /// - Parameter size: what the whole dictionary takes, in bytes: the larger it is, the larger its blocks, so that neither a
    ///   block nor the list of all blocks grows as fast as the dictionary.
    init(files: IndexFiles, size: Int, share: Int = 1) {
        self.files = files
        var smallest = 512
        while smallest * smallest < size * 3 { smallest += smallest / 2 }
        self.smallest = smallest * share
    }

    /// Adds the next key in byte order.
    mutating func add(_ entry: Entry) throws {
        let shared = Bytes.sharedPrefix(lastKey, entry.key)
        // The fuller the block, the more letters may stand on both sides of its end.
        if shared < 4 * body.bytes.count / smallest - 2 { try flush() }
        if count == 0 {
            // The shortest beginning of the key that tells it from the last key of the block before.
            firstKey = Array(entry.key.prefix(shared + 1))
        }
        var content = ByteWriter()
        var flags: UInt8 = entry.formCount > 0 ? 1 : 0
        if entry.postings != nil { flags |= 2 }
        if entry.exactBits != nil { flags |= 4 }
        if entry.exactPlace != nil { flags |= 8 }
        if entry.positions != nil { flags |= 16 }
        content.byte(flags)
        if let place = entry.positions { writePositions(place, &content) }
        if entry.formCount > 0 { content.varint(entry.formCount) }
        if let postings = entry.postings { content.bytes.append(contentsOf: postings) }
        if let bits = entry.exactBits { content.string(bits) }
        if let place = entry.exactPlace {
            content.varint(number(of: place.pack))
            content.varint(place.offset)
            content.varint(place.length)
        }
        body.frontCoded(entry.key, after: count == 0 ? [] : lastKey)
        body.string(content.bytes)
        lastKey = entry.key
        count += 1
    }

    private mutating func writePositions(_ place: IndexPlace, _ content: inout ByteWriter) {
        if let last = lastPositions, last.pack == place.pack, last.end == place.offset {
            content.varint(place.length << 1)
        } else {
            content.varint(place.length << 1 | 1)
            content.varint(number(of: place.pack))
            content.varint(place.offset)
        }
        lastPositions = (place.pack, place.offset + place.length)
    }

    private mutating func number(of pack: UInt64) -> Int {
        if let number = packs.lastIndex(of: pack) { return number }
        packs.append(pack)
        return packs.count - 1
    }

    mutating func flush() throws {
        guard count > 0 else { return }
        var writer = ByteWriter()
        writer.varint(packs.count)
        for pack in packs { writer.hash(pack) }
        writer.varint(count)
        writer.bytes.append(contentsOf: body.bytes)
        let firstKey = firstKey
        let hash = try files.add(writer.bytes, mask: IndexPath.shortHashMask) {
            IndexPath.words(UInt32($0), from: firstKey)
        }
        table.append(firstKey: firstKey, hash: UInt32(hash))
        count = 0
        packs.removeAll(keepingCapacity: true)
        lastPositions = nil
        body.bytes.removeAll(keepingCapacity: true)
    }
}

import SearchCore

/// Cuts a sorted dictionary into blocks and writes them.
///
/// A block ends after a key whose hash says so, like a posting pack: a new word changes the block it stands in and leaves
/// the names of the others alone.
struct DictionaryWriter {
    /// What is written of a key, its places apart: their packs are numbered anew in each block.
    struct Entry {
        var key: [UInt8]
        /// Of the written form; 0 for a key that is none.
        var formCount = 0
        var postings: Postings?
        var exactList: [UInt8]?
        var exactPlace: IndexPlace?
        var positions: IndexPlace?
    }

    /// `TermPostings` up to its place, and the place; packs are named by hash.
    struct Postings {
        var bytes: [UInt8]
        /// The same as it is without a place.
        var bytesAlone: [UInt8]
        var place: IndexPlace?
    }

    private let files: IndexFiles
    /// Bytes of a block before compression.
    private let smallest: Int
    private(set) var table = BlockTable()
    private var firstKey: [UInt8] = []
    private var previous: [UInt8] = []
    private var lastKey: [UInt8] = []
    private var packs: [UInt64] = []
    private var count = 0
    private var body = ByteWriter()

    /// - Parameter size: what the whole dictionary takes, in bytes: the larger it is, the larger its blocks, so that neither a
    ///   block nor the list of all blocks grows as fast as the dictionary.
    init(files: IndexFiles, size: Int, share: Int = 1) {
        self.files = files
        var smallest = 512
        while smallest * smallest * 2 < size * 5 { smallest *= 2 }
        self.smallest = smallest * share
    }

    /// Adds the next key in byte order.
    mutating func add(_ entry: Entry) throws {
        if count == 0 {
            // The shortest beginning of the key that tells it from the last key of the block before.
            firstKey = Array(entry.key.prefix(Bytes.sharedPrefix(lastKey, entry.key) + 1))
            previous = []
        }
        var content = ByteWriter()
        var flags: UInt8 = entry.formCount > 0 ? 1 : 0
        if entry.postings != nil { flags |= 2 }
        if entry.exactList != nil { flags |= 4 }
        if entry.exactPlace != nil { flags |= 8 }
        if entry.positions != nil { flags |= 16 }
        content.byte(flags)
        if entry.formCount > 0 { content.varint(entry.formCount) }
        if let postings = entry.postings {
            content.bytes.append(contentsOf: postings.bytes)
            if let place = postings.place { write(place, &content) }
        }
        if let list = entry.exactList { content.string(list) }
        if let place = entry.exactPlace { write(place, &content) }
        if let place = entry.positions { write(place, &content) }
        body.frontCoded(entry.key, after: previous)
        body.string(content.bytes)
        previous = entry.key
        lastKey = entry.key
        count += 1
        let size = body.bytes.count
        // On average about half as much again until a key ends the block.
        let spread = UInt32(max(1, smallest / 64))
        let ends = entry.key.withUnsafeBufferPointer { ByteStringTable.hash($0) & (spread - 1) == 0 }
        if size >= 4 * smallest || size >= smallest && ends { try flush() }
    }

    private mutating func write(_ place: IndexPlace, _ content: inout ByteWriter) {
        var number = packs.count - 1
        while number >= 0, packs[number] != place.pack { number -= 1 }
        if number < 0 {
            number = packs.count
            packs.append(place.pack)
        }
        content.varint(number)
        content.varint(place.offset)
        content.varint(place.length)
    }

    mutating func flush() throws {
        guard count > 0 else { return }
        var writer = ByteWriter()
        writer.varint(packs.count)
        for pack in packs { writer.hash(pack) }
        writer.varint(count)
        writer.bytes.append(contentsOf: body.bytes)
        table.append(firstKey: firstKey, hash: try files.add(writer.bytes, IndexPath.words))
        count = 0
        packs.removeAll(keepingCapacity: true)
        body.bytes.removeAll(keepingCapacity: true)
    }
}

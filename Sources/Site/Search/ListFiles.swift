import SearchCore

/// Puts the postings of every term, which are put aside until their sizes are known, into the files that `ListTable` names.
struct ListFiles {
    private struct Piece {
        var key: [UInt8]
        var home: [UInt8]
        var range: Range<Int>
        var slot = 0
    }

    private let store: SpillStore
    private var pieces: [Piece] = []

    /// Shared files have about so many bytes before compression, if nothing had a file of its own.
    private static let sharedSize = 12 << 10
    /// A home with more bytes than this has a file of its own.
    private static let largestShared = 8 << 10

    init(store: SpillStore) { self.store = store }

    /// - Parameter home: the stem whose file it is in.
    mutating func add(key: [UInt8], home: [UInt8], _ postings: [UInt8]) throws {
        let start = store.count
        try store.append(postings)
        pieces.append(Piece(key: key, home: home, range: start..<store.count))
    }

    mutating func write(to files: IndexFiles) throws -> ListTable {
        var sizes: [[UInt8]: Int] = [:]
        for piece in pieces { sizes[piece.home, default: 0] += piece.range.count + piece.key.count }
        var table = Self.table(sizes)
        for index in pieces.indices { pieces[index].slot = table.slot(of: pieces[index].home) }
        pieces.sort { $0.slot != $1.slot ? $0.slot < $1.slot : $0.key.lexicographicallyPrecedes($1.key) }
        var rest = pieces[...]
        for group in table.hashes.indices {
            let slots = group * table.groupSize..<min((group + 1) * table.groupSize, table.slotCount)
            var hash = ContentHash()
            let blocks = try slots.map { slot in
                let own = rest.prefix { $0.slot == slot }
                rest = rest[own.endIndex...]
                let block = try block(own)
                hash.add(block)
                return block
            }
            table.hashes[group] = UInt32(hash.value & IndexPath.shortHashMask)
            for (slot, block) in zip(slots, blocks) {
                try files.add(block, at: table.path(ofSlot: slot), isLarge: slot >= table.sharedCount)
            }
        }
        return table
    }

    /// The more there is, the larger the files, up to a bound, so that few have many files, and many no large ones. Half of
    /// all the slots that there can be are for homes of their own; should these be more, the largest have them.
    ///
    /// - Parameter sizes: bytes by home.
    static func table(_ sizes: [[UInt8]: Int]) -> ListTable {
        let all = sizes.values.reduce(0, +)
        var count = 1
        while count < ListTable.mostSlots / 2, count * min(count * 16, sharedSize) < all { count *= 2 }
        var largest = largestShared
        while sizes.values.count(where: { $0 > largest }) > ListTable.mostSlots / 2 { largest += largest / 2 }
        return ListTable(sharedCount: count, own: sizes.filter { $0.value > largest }.map(\.key))
    }

    /// A `DictionaryBlock`.
    private func block(_ pieces: ArraySlice<Piece>) throws -> [UInt8] {
        var writer = ByteWriter()
        writer.varint(0)
        writer.varint(pieces.count)
        var previous: [UInt8] = []
        for piece in pieces {
            writer.frontCoded(piece.key, after: previous)
            previous = piece.key
            writer.varint(piece.range.count + 1)
            writer.byte(0)
            writer.bytes.append(contentsOf: try store.read(piece.range))
        }
        return writer.bytes
    }
}

import SearchCore

/// What all batches so far say of each key, in bounded memory.
///
/// What a batch says is kept as it comes; when that takes `limit` bytes it is regrouped by key into one *run*, which goes to
/// the spill store: for each of its keys, in an order that is that of all runs, varint key, varint length, bytes. Reading goes
/// through all runs side by side and joins the pieces of a key in the order of the batches, so nothing depends on the limit.
struct GroupedRuns {
    private var pending = ByteWriter()
    /// The pieces in `pending`, one after the other.
    private var pieces: [Piece] = []
    /// Where each run is in the store.
    private var runs: [Range<Int>] = []
    private let store: SpillStore
    private let limit: Int

    private struct Piece {
        var key: UInt32
        var end: UInt32
    }

    init(store: SpillStore, limit: Int) {
        self.store = store
        self.limit = limit
    }

    /// Adds what a batch says of each of its keys; `write` is given the number of the key in the batch.
    mutating func append(keys: [UInt32], write: (_ index: Int, inout ByteWriter) -> Void) {
        // Memory that is not written to costs nothing, and growing copies.
        if pending.bytes.isEmpty { pending.bytes.reserveCapacity(limit + limit / 8) }
        for (index, key) in keys.enumerated() {
            write(index, &pending)
            pieces.append(Piece(key: key, end: UInt32(pending.bytes.count)))
        }
    }

    var isFull: Bool { pending.bytes.count + 8 * pieces.count >= limit }

    /// Regroups what is pending; must be called before reading.
    /// - Parameter order: all keys so far, always in the same order but for new ones among them.
    mutating func makeRun(order: [UInt32]) throws {
        // Counting sort of the pieces by key.
        var starts = [UInt32](repeating: 0, count: order.count + 1)
        for piece in pieces { starts[Int(piece.key) + 1] += 1 }
        for key in 0..<order.count { starts[key + 1] += starts[key] }
        var sorted = [UInt32](repeating: 0, count: pieces.count)
        var next = starts
        for (number, piece) in pieces.enumerated() {
            sorted[Int(next[Int(piece.key)])] = UInt32(number)
            next[Int(piece.key)] += 1
        }
        let start = store.count
        var writer = ByteWriter()
        for key in order {
            let own = sorted[Int(starts[Int(key)])..<Int(starts[Int(key) + 1])]
            if own.isEmpty { continue }
            writer.varint(Int(key))
            writer.varint(own.reduce(0) { $0 + range(of: Int($1)).count })
            for piece in own { writer.bytes.append(contentsOf: pending.bytes[range(of: Int(piece))]) }
            if writer.bytes.count >= 1 << 20 {
                try store.append(writer.bytes)
                writer.bytes.removeAll(keepingCapacity: true)
            }
        }
        try store.append(writer.bytes)
        runs.append(start..<store.count)
        pieces.removeAll(keepingCapacity: true)
        pending.bytes.removeAll(keepingCapacity: true)
    }

    private func range(of piece: Int) -> Range<Int> {
        (piece == 0 ? 0 : Int(pieces[piece - 1].end))..<Int(pieces[piece].end)
    }

    /// Reads the keys in the order of the runs, which hold everything from now on.
    mutating func reader() throws -> RunReader {
        pieces = []
        pending.bytes = []
        return RunReader(try runs.map { try RunCursor($0, of: store) })
    }
}

/// Goes through all runs side by side.
final class RunReader {
    private var cursors: [RunCursor]

    fileprivate init(_ cursors: [RunCursor]) { self.cursors = cursors }

    /// Calls `body` with each run's piece of the next key. These bytes never left this process, so they may be read
    /// without checks.
    @inline(__always)
    func read(_ key: Int, _ body: (inout UncheckedReader) -> Void) throws {
        for index in cursors.indices where cursors[index].key == key {
            cursors[index].withPiece(body)
            try cursors[index].advance()
        }
    }
}

import SearchCore

/// What all batches so far say of each key (the postings of a stem, the occurrences of a form), in bounded memory.
///
/// Batches are kept as they come; when they take `limit` bytes together they are regrouped by key into one *run*, which
/// goes to the spill store with an offset for every key. Reading a key joins its pieces from all runs, in the order of the
/// batches. Keys are numbered in order of first appearance, so nothing depends on the memory limit.
struct GroupedRuns {
    private var pending: [Pending] = []
    private var pendingBytes = 0
    private var runs: [Run] = []
    private let store: SpillStore
    private let limit: Int

    private struct Pending {
        var firstDocument: Int
        var bytes: [UInt8]
        var ends: [UInt32]
        /// Number of each of the batch's keys in the whole index.
        var keys: [UInt32]
    }

    private struct Run {
        var start: Int
        /// `ends[i]` is where key `i` ends, from `start`.
        var ends: [UInt32]
    }

    init(store: SpillStore, limit: Int) {
        self.store = store
        self.limit = limit
    }

    /// - Parameters:
    ///   - bytes: what a batch says of its keys, one after the other; key `i` ends at `ends[i]`.
    ///   - keys: the number of each of them in the whole index, below `keyCount`.
    mutating func append(bytes: [UInt8], ends: [UInt32], keys: [UInt32], keyCount: Int, firstDocument: Int) throws {
        pending.append(Pending(firstDocument: firstDocument, bytes: bytes, ends: ends, keys: keys))
        pendingBytes += bytes.count + 8 * keys.count
        if pendingBytes >= limit { try makeRun(keyCount: keyCount) }
    }

    /// Regroups what is pending; must be called before reading.
    mutating func makeRun(keyCount: Int) throws {
        guard !pending.isEmpty else { return }
        // Counting sort of (batch, key of the batch) by the key's number.
        var starts = [Int](repeating: 0, count: keyCount + 1)
        for batch in pending { for key in batch.keys { starts[Int(key) + 1] += 1 } }
        for key in 0..<keyCount { starts[key + 1] += starts[key] }
        var pieces = [(batch: UInt32, key: UInt32)](repeating: (0, 0), count: starts[keyCount])
        var next = starts
        for (number, batch) in pending.enumerated() {
            for (local, key) in batch.keys.enumerated() {
                pieces[next[Int(key)]] = (UInt32(number), UInt32(local))
                next[Int(key)] += 1
            }
        }
        let start = store.count
        var ends: [UInt32] = []
        ends.reserveCapacity(keyCount)
        var size = 0
        var writer = ByteWriter()
        for key in 0..<keyCount {
            for piece in pieces[starts[key]..<starts[key + 1]] {
                let batch = pending[Int(piece.batch)]
                let begin = piece.key == 0 ? 0 : Int(batch.ends[Int(piece.key) - 1])
                let end = Int(batch.ends[Int(piece.key)])
                writer.varint(batch.firstDocument)
                writer.varint(end - begin)
                writer.bytes.append(contentsOf: batch.bytes[begin..<end])
            }
            ends.append(UInt32(size + writer.bytes.count))
            if writer.bytes.count >= 1 << 20 {
                size += writer.bytes.count
                try store.append(writer.bytes)
                writer.bytes.removeAll(keepingCapacity: true)
            }
        }
        try store.append(writer.bytes)
        runs.append(Run(start: start, ends: ends))
        pending = []
        pendingBytes = 0
    }

    /// Calls `body` with each batch's piece of a key, in order, and the number of the batch's first document. These bytes
    /// never left this process, so they may be read without checks.
    @inline(__always)
    func read(_ key: Int, _ body: (_ firstDocument: Int, inout UncheckedReader) -> Void) throws {
        for run in runs where key < run.ends.count {
            let begin = key == 0 ? 0 : Int(run.ends[key - 1])
            let end = Int(run.ends[key])
            guard begin < end else { continue }
            let bytes = try store.read(run.start + begin..<run.start + end)
            bytes.withUnsafeBufferPointer { buffer in
                var reader = UncheckedReader(buffer)
                while !reader.isAtEnd {
                    let first = reader.varint()
                    var piece = reader.piece(reader.varint())
                    body(first, &piece)
                }
            }
        }
    }
}

/// Reads bytes that this process wrote itself.
struct UncheckedReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index: Int
    private let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.init(bytes, 0, bytes.count)
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) {
        self.bytes = bytes
        self.index = index
        self.end = end
    }

    var isAtEnd: Bool { index >= end }

    @inline(__always)
    mutating func varint() -> Int {
        var value = 0
        var shift = 0
        while true {
            let next = Int(bytes[index])
            index += 1
            value |= (next & 0x7f) << shift
            if next < 0x80 { return value }
            shift += 7
        }
    }

    /// The next `length` bytes, which are stepped over.
    mutating func piece(_ length: Int) -> UncheckedReader {
        defer { index += length }
        return UncheckedReader(bytes, index, index + length)
    }
}

import SearchCore

/// The postings of all batches so far, in bounded memory.
///
/// Batches are kept as they come; when they take `limit` bytes together they are regrouped by stem into one *run*, which
/// goes to the spill store with an offset for every stem. Reading a stem joins its pieces from all runs; documents ascend
/// because runs are made in order. Numbers of stems are given in order of first appearance, so nothing depends on the
/// memory limit.
struct PostingRuns {
    private(set) var stems = ByteStringTable(expected: 65_536)
    private var pending: [Pending] = []
    private var pendingBytes = 0
    private var runs: [Run] = []
    private let store: SpillStore
    private let limit: Int

    private struct Pending {
        var firstDocument: Int
        var postings: [UInt8]
        var ends: [UInt32]
        /// Number of each of the batch's stems in the whole index.
        var stems: [UInt32]
    }

    private struct Run {
        var start: Int
        /// `ends[i]` is where stem `i` ends, from `start`.
        var ends: [UInt32]
    }

    init(store: SpillStore, limit: Int) {
        self.store = store
        self.limit = limit
    }

    /// Returns the number of each of the batch's stems in the whole index.
    mutating func append(_ batch: AnalysedBatch, firstDocument: Int) throws -> [UInt32] {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(batch.stems.count)
        for stem in 0..<batch.stems.count {
            numbers.append(UInt32(batch.stems.withBytes(stem) { stems.insert($0).index }))
        }
        pending.append(
            Pending(firstDocument: firstDocument, postings: batch.postings, ends: batch.postingEnds, stems: numbers))
        pendingBytes += batch.postings.count + 8 * numbers.count
        if pendingBytes >= limit { try makeRun() }
        return numbers
    }

    /// Regroups what is pending; must be called before reading.
    mutating func makeRun() throws {
        guard !pending.isEmpty else { return }
        // Counting sort of (batch, stem of the batch) by the stem's number.
        var starts = [Int](repeating: 0, count: stems.count + 1)
        for batch in pending { for stem in batch.stems { starts[Int(stem) + 1] += 1 } }
        for stem in 0..<stems.count { starts[stem + 1] += starts[stem] }
        var pieces = [(batch: UInt32, stem: UInt32)](repeating: (0, 0), count: starts[stems.count])
        var next = starts
        for (number, batch) in pending.enumerated() {
            for (local, stem) in batch.stems.enumerated() {
                pieces[next[Int(stem)]] = (UInt32(number), UInt32(local))
                next[Int(stem)] += 1
            }
        }
        let start = store.count
        var ends: [UInt32] = []
        ends.reserveCapacity(stems.count)
        var size = 0
        var writer = ByteWriter()
        for stem in 0..<stems.count {
            for piece in pieces[starts[stem]..<starts[stem + 1]] {
                let batch = pending[Int(piece.batch)]
                let begin = piece.stem == 0 ? 0 : Int(batch.ends[Int(piece.stem) - 1])
                let end = Int(batch.ends[Int(piece.stem)])
                writer.varint(batch.firstDocument)
                writer.varint(end - begin)
                writer.bytes.append(contentsOf: batch.postings[begin..<end])
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

    /// Documents and weighted frequencies of one stem, documents ascending.
    func read(_ stem: Int, documents: inout [UInt32], frequencies: inout [UInt32]) throws {
        documents.removeAll(keepingCapacity: true)
        frequencies.removeAll(keepingCapacity: true)
        for run in runs where stem < run.ends.count {
            let begin = stem == 0 ? 0 : Int(run.ends[stem - 1])
            let end = Int(run.ends[stem])
            guard begin < end else { continue }
            let bytes = try store.read(run.start + begin..<run.start + end)
            bytes.withUnsafeBufferPointer { decode($0, documents: &documents, frequencies: &frequencies) }
        }
    }

    /// These bytes never left this process, so they are read without checks.
    private func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, documents: inout [UInt32], frequencies: inout [UInt32]
    ) {
        var index = 0
        @inline(__always)
        func varint() -> Int {
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
        while index < bytes.count {
            var document = varint()
            let length = varint()
            let end = index + length
            while index < end {
                document += varint()
                documents.append(UInt32(document))
                frequencies.append(UInt32(varint()))
            }
        }
    }
}

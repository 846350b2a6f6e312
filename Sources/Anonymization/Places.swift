/// Where the bytes of a changed text stood in the original: runs that only moved, and single bytes that stand for
/// something of another length.
struct Places {
    private struct Run {
        /// Its first byte in the changed text.
        var start: Int32
        var origin: Int32
        /// How many bytes of the original the first byte stands for. Other than 1 it is alone in its run.
        var width: Int32

        func origin(of byte: Int) -> Int { Int(origin) + byte - Int(start) }
    }

    private var runs: [Run] = []

    /// Says where a run of bytes from `byte` on, behind all that are known, stood: from `origin` on. A single byte stands
    /// for `width` bytes there.
    mutating func append(at byte: Int, from origin: Int, width: Int = 1) {
        if width == 1, let last = runs.last, last.width == 1, last.origin(of: byte) == origin { return }
        runs.append(Run(start: Int32(byte), origin: Int32(origin), width: Int32(width)))
    }

    func start(of byte: Int) -> Int { runs[index(of: byte)].origin(of: byte) }

    func end(of byte: Int) -> Int {
        let run = runs[index(of: byte)]
        return run.origin(of: byte) + (byte == Int(run.start) ? Int(run.width) : 1)
    }

    /// The first byte that began at `offset` of the original.
    ///
    /// - Parameter count: bytes of the changed text.
    func byte(startingAt offset: Int, of count: Int) -> Int? {
        for (index, run) in runs.enumerated() {
            let byte = Int(run.start) + offset - Int(run.origin)
            if byte >= Int(run.start), byte < end(of: index, count) { return byte }
        }
        return nil
    }

    /// The last byte that ended at `offset` of the original.
    func byte(endingAt offset: Int, of count: Int) -> Int? {
        for (index, run) in runs.enumerated().reversed() {
            let byte = Int(run.start) + offset - Int(run.origin) - Int(run.width)
            if byte >= Int(run.start), byte < end(of: index, count) { return byte }
        }
        return nil
    }

    /// Puts one byte in place of each range; they are in order, not empty, and do not overlap.
    mutating func cut(_ ranges: [Range<Int>], of count: Int) {
        var next = Places()
        var position = 0
        var shift = 0
        for range in ranges {
            copy(position..<range.lowerBound, movedBy: shift, to: &next)
            let origin = start(of: range.lowerBound)
            next.append(at: range.lowerBound + shift, from: origin, width: end(of: range.upperBound - 1) - origin)
            position = range.upperBound
            shift += 1 - range.count
        }
        copy(position..<count, movedBy: shift, to: &next)
        self = next
    }

    private func copy(_ bytes: Range<Int>, movedBy shift: Int, to next: inout Places) {
        guard !bytes.isEmpty else { return }
        for run in runs[index(of: bytes.lowerBound)...] {
            let byte = max(bytes.lowerBound, Int(run.start))
            if byte >= bytes.upperBound { break }
            next.append(
                at: byte + shift, from: run.origin(of: byte), width: byte == Int(run.start) ? Int(run.width) : 1)
        }
    }

    /// The byte behind run `index`.
    private func end(of index: Int, _ count: Int) -> Int {
        index + 1 < runs.count ? Int(runs[index + 1].start) : count
    }

    /// The run that byte `byte` is in.
    private func index(of byte: Int) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(runs[middle].start) <= byte { low = middle } else { high = middle }
        }
        return low
    }
}

/// Repair of a word that the collection does not know.
///
/// One slip leaves the beginning or the end of a word whole, so it is enough to look at the dictionary blocks that begin
/// like it and, in the dictionary of endings (every word written backwards), at those that end like it.
extension SearchEngine {
    /// At most so many blocks are looked at in each of the two dictionaries.
    private static let mostSpellingBlocks = 6

    /// The known word that the unknown `form` most likely stands for, with its stem; nil when none is near, or when more
    /// files are needed.
    mutating func repair(
        of form: [UInt8], _ cache: inout BlockCache
    ) -> (form: [UInt8], stem: [UInt8], entry: DictionaryBlock.Stem)? {
        guard form.count >= 4, form.count <= 32, Spelling.isPlain(form) else { return nil }
        let reach = form.count >= 8 ? 2 : 1
        let head = min(max(2, (form.count - 1) / 2), 3)
        let tail = min(max(2, form.count - head - 1), 3)
        let backwards = Array(form.reversed())
        var best: Spelling.Candidate?
        collect(form, prefix: Array(form[..<head]), root.blocks, reach, &cache, &best)
        collect(backwards, prefix: Array(backwards[..<tail]), root.endings, reach, &cache, &best, reversed: true)
        guard needed.isEmpty, let best else { return nil }
        var stemmer = Stemmer()
        let stem = stemmer.stem(best.form)
        guard let entry = entry(stem, &cache) else { return nil }
        return (best.form, stem, entry)
    }

    private mutating func collect(
        _ form: [UInt8], prefix: [UInt8], _ blocks: [IndexRoot.Block], _ reach: Int, _ cache: inout BlockCache,
        _ best: inout Spelling.Candidate?, reversed: Bool = false
    ) {
        var range = IndexRoot.blocks(startingWith: prefix, in: blocks)
        if range.count > Self.mostSpellingBlocks, let middle = IndexRoot.block(for: form, in: blocks) {
            let start = min(
                max(range.lowerBound, middle - Self.mostSpellingBlocks / 2), range.upperBound - Self.mostSpellingBlocks)
            range = start..<start + Self.mostSpellingBlocks
        }
        for number in range {
            guard let block = block(blocks[number].hash, &cache) else { continue }
            for entry in block.entries where entry.documentCount > 0 && Spelling.isPlain(entry.form) {
                guard abs(entry.form.count - form.count) <= reach else { continue }
                let distance = Spelling.distance(form, entry.form, limit: reach)
                guard distance <= reach else { continue }
                let candidate = Spelling.Candidate(
                    form: reversed ? Array(entry.form.reversed()) : entry.form, distance: distance,
                    documentCount: entry.documentCount)
                if best == nil || candidate.precedes(best!) { best = candidate }
            }
        }
    }
}

enum Spelling {
    /// A known word near an unknown one.
    struct Candidate {
        var form: [UInt8]
        var distance: Int
        var documentCount: Int

        /// Nearer first, then more used.
        func precedes(_ other: Candidate) -> Bool {
            if distance != other.distance { return distance < other.distance }
            if documentCount != other.documentCount { return documentCount > other.documentCount }
            return Bytes.precedes(form, other.form)
        }
    }

    /// Letters a–z only: numbers and identifiers are never taken for slips.
    static func isPlain(_ word: [UInt8]) -> Bool {
        for byte in word where byte &- 97 >= 26 { return false }
        return true
    }

    /// The least number of letters inserted, left out, replaced, or swapped with their neighbour that leads from `a` to `b`
    /// (Damerau–Levenshtein in its restricted form); any number above `limit` stands for all of them.
    static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
        var before = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        var row = last
        for i in 0..<a.count {
            row[0] = i + 1
            var least = row[0]
            for j in 0..<b.count {
                var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), min(last[j + 1], row[j]) + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                row[j + 1] = cost
                least = min(least, cost)
            }
            if least > limit { return limit + 1 }
            swap(&before, &last)
            swap(&last, &row)
        }
        return last[b.count]
    }
}

/// Words that are like another one.
extension SearchEngine {
    /// What a slip is repaired to: the nearest word, the most used of equally near ones. A word of four letters or more may
    /// be one letter off, one of eight or more two.
    ///
    /// A slip leaves the first half of a word whole, or else the second. So the block where the word would stand is looked
    /// through, and in the dictionary of endings that of words that end like it; if that is not enough, and words that share
    /// that half go on in a block beside, that block too.
    /// A quoted word is not repaired; what is near it is only named.
    func repair(_ term: QueryTerm) {
        let form = term.form
        guard Spelling.isPlain(form) else { return }
        let reach = form.count < 4 || term.kind == .exact ? 0 : form.count < 8 ? 1 : 2
        var nearest: [Candidate] = []
        let home = root.words.block(of: form)
        let before = misses
        scan(root.words, home, form, isBackwards: false, &nearest)
        let isHomeHere = misses == before
        if form.count >= 4 {
            let backwards = Bytes.reversed(form)
            let block = root.endings.block(of: backwards)
            scan(root.endings, block, backwards, isBackwards: true, &nearest)
            if isHomeHere, nearest.isEmpty || nearest[0].distance > reach {
                // What one slip leaves whole. What is asked for here comes along with the block of endings.
                let half = (form.count - 1) / 2
                scanAround(root.words, home, form, sharing: half, isBackwards: false, &nearest)
                scanAround(root.endings, block, backwards, sharing: half, isBackwards: true, &nearest)
            }
        }
        if !needed.isEmpty { return }
        if let best = nearest.first, best.distance <= reach {
            var stemmer = Stemmer()
            let stem = stemmer.stableStem(best.form)
            guard let postings = best.postings ?? look(stem)?.postings else { return }
            term.standing = .repaired
            term.used = best.form
            term.postings = [postings]
            term.stems = [stem]
        } else {
            term.near = []
            for candidate in nearest { term.near.append(candidate.form) }
        }
    }

    /// The blocks before and after `number`, if words that share the first `length` letters may stand in them.
    private func scanAround(
        _ table: BlockTable, _ number: Int, _ form: [UInt8], sharing length: Int, isBackwards: Bool,
        _ nearest: inout [Candidate]
    ) {
        let head = Bytes.part(form, 0, length)
        if number > 0, Bytes.starts(table.firstKeys[number], with: head) {
            scan(table, number - 1, form, isBackwards: isBackwards, &nearest)
        }
        if number + 1 < table.firstKeys.count, Bytes.starts(table.firstKeys[number + 1], with: head) {
            scan(table, number + 1, form, isBackwards: isBackwards, &nearest)
        }
    }

    private func scan(
        _ table: BlockTable, _ number: Int, _ form: [UInt8], isBackwards: Bool, _ nearest: inout [Candidate]
    ) {
        guard let block = block(table, number) else { return }
        while block.next() {
            let length = block.key.count
            guard length >= 3, length + 2 >= form.count, length <= form.count + 2, Spelling.isPlain(block.key) else {
                continue
            }
            let distance = Spelling.distance(form, block.key, limit: 2)
            if distance > 2 || distance == 0 { continue }
            let entry = block.entry()
            if entry.formCount == 0 { continue }
            let candidate = Candidate(
                isBackwards ? Bytes.reversed(block.key) : block.key, distance: distance, count: entry.formCount)
            if isBackwards { candidate.postings = entry.postings }
            keep(candidate, in: &nearest)
        }
    }

    /// The three best stay.
    private func keep(_ candidate: Candidate, in nearest: inout [Candidate]) {
        for known in nearest where known.form == candidate.form {
            if known.postings == nil { known.postings = candidate.postings }
            return
        }
        var best: [Candidate] = []
        var isIn = false
        for known in nearest {
            if !isIn, candidate.precedes(known) {
                best.append(candidate)
                isIn = true
            }
            if best.count < 3 { best.append(known) }
        }
        if !isIn, best.count < 3 { best.append(candidate) }
        nearest = best
    }

    /// A word of a few documents may be a slip that somebody else made too: a word one letter off that twenty times as many
    /// have, and that is at hand, is named beside it.
    func suggest(for term: QueryTerm) {
        let count = term.postings[0].documentCount
        guard count * 20 <= root.documentCount, count <= 50, term.form.count >= 5, Spelling.isPlain(term.form) else {
            return
        }
        var nearest: [Candidate] = []
        let number = root.words.block(of: term.form)
        if number != root.words.block(of: term.stem) { return }
        scan(root.words, number, term.form, isBackwards: false, &nearest)
        guard needed.isEmpty, let best = nearest.first, best.distance == 1, best.count >= 20 * count else { return }
        var stemmer = Stemmer()
        if stemmer.stableStem(best.form) != term.stem { term.used = best.form }
    }
}

/// A word of the dictionary that may be meant by another one.
final class Candidate {
    let form: [UInt8]
    let distance: Int
    /// Documents that have it; 0 once it has been taken.
    var count: Int
    var postings: TermPostings?

    init(_ form: [UInt8], distance: Int, count: Int) {
        self.form = form
        self.distance = distance
        self.count = count
    }

    /// Nearer first, then more used, then by letters.
    func precedes(_ other: Candidate) -> Bool {
        if distance != other.distance { return distance < other.distance }
        if count != other.count { return count > other.count }
        return Bytes.precedes(form, other.form)
    }
}

enum Spelling {
    /// Letters a–z only: numbers and identifiers are never taken for slips.
    static func isPlain(_ word: [UInt8]) -> Bool {
        for byte in word where byte &- 97 >= 26 { return false }
        return true
    }

    /// The least number of letters inserted, left out, replaced, or swapped with their neighbour that leads from `a` to `b`
    /// (Damerau–Levenshtein in its restricted form); any number above `limit` stands for all of them.
    static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
        let width = b.count + 1
        // Three rows: the one being filled, and the two before it.
        var rows = [Int](repeating: 0, count: 3 * width)
        for j in 0..<width { rows[j] = j }
        for i in 0..<a.count {
            let row = (i + 1) % 3 * width
            let last = i % 3 * width
            let before = (i + 2) % 3 * width
            rows[row] = i + 1
            var least = i + 1
            for j in 0..<b.count {
                var cost = min(rows[last + j] + (a[i] == b[j] ? 0 : 1), min(rows[last + j + 1], rows[row + j]) + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, rows[before + j - 1] + 1) }
                rows[row + j + 1] = cost
                least = min(least, cost)
            }
            if least > limit { return limit + 1 }
        }
        return rows[a.count % 3 * width + b.count]
    }
}

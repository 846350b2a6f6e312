/// What the dictionary says of the query's terms.
extension SearchEngine {
    /// A word that is only begun stands for at most so many stems, the most used ones, whose lists take at most so many
    /// bytes, from so many dictionary blocks. With a star it may be more.
    private static let completions = (stems: 24, bytes: 48 << 10, blocks: 4)
    private static let starred = (stems: 96, bytes: 192 << 10, blocks: 12)

    func readDictionary() {
        for term in query.terms where !term.isResolved { resolve(term) }
        if !needed.isEmpty { return }
        // A known identifier stands for its parts; of an unknown one the parts are looked for.
        for term in query.terms where !term.parts.isEmpty && term.standing == .unknown {
            for part in term.parts { part.isHidden = false }
            term.isHidden = true
        }
        var hasContent = false
        for term in query.terms where term.role == .required && !term.isHidden && !term.isStopWord { hasContent = true }
        for term in query.terms where term.role != .pair && !term.isHidden {
            if term.role == .excluded {
                if term.standing != .unknown { term.standing = .excluded }
            } else if hasContent, term.isStopWord, term.kind == .word, !term.isAlternative {
                term.standing = .ignored
            }
        }
        phase = .lists
    }

    /// The entry of a key: nil with nothing more needed when there is none.
    func look(_ key: [UInt8]) -> DictionaryEntry? {
        guard let block = block(root.words, root.words.block(of: key)), block.find(key) else { return nil }
        return block.entry()
    }

    func block(_ table: BlockTable, _ number: Int) -> DictionaryBlock? {
        guard number >= 0, number < table.hashes.count,
            let bytes = file(IndexPath.words(UInt64(table.hashes[number])))
        else { return nil }
        return DictionaryBlock(bytes)
    }

    /// Looks a term up, as far as the files are here.
    private func resolve(_ term: QueryTerm) {
        let before = misses
        switch term.kind {
        case .word, .organization:
            if let postings = look(term.stem)?.postings {
                if term.isOpen, isMostlyBegun(term, postings.documentCount), complete(term) { break }
                use(postings, stem: term.stem, for: term)
                if term.kind == .word { suggest(for: term) }
            } else if misses == before, term.kind == .word, !(term.isOpen && complete(term)) {
                if misses == before { repair(term) }
            }
        case .begun: _ = complete(term)
        case .exact: resolveExact(term)
        case .phrase: resolvePhrase(term)
        }
        if misses > before {
            term.standing = .unknown
            term.postings = []
            term.stems = []
            term.positions = []
        } else {
            term.isResolved = true
        }
    }

    private func use(_ postings: TermPostings, stem: [UInt8], for term: QueryTerm) {
        term.standing = .used
        term.postings.append(postings)
        term.stems.append(stem)
    }

    private func resolveExact(_ term: QueryTerm) {
        let before = misses
        let entry = look(term.form)
        guard let postings = look(term.stem)?.postings, let entry, entry.formCount > 0 else {
            if misses == before { repair(term) }
            return
        }
        use(postings, stem: term.stem, for: term)
        term.exactList = entry.exactList
        term.exactPlace = entry.exactPlace
    }

    /// A run of words that many documents have is a term; of any other, the places of its words are compared.
    private func resolvePhrase(_ term: QueryTerm) {
        if term.tokens.count == 2, let postings = look(term.form)?.postings {
            use(postings, stem: term.form, for: term)
        }
        if term.standing == .used || term.role == .pair { return }
        for token in term.tokens {
            let before = misses
            guard let entry = look(token), entry.formCount > 0, let place = entry.positions else {
                if misses > before { continue }
                return
            }
            term.positions.append(place)
        }
        if term.positions.count == term.tokens.count { term.standing = .used }
    }

    /// True when a word that goes on like this one, at hand, is in twenty times as many documents: then the end of a query
    /// is more likely the beginning of that word than the word it happens to be.
    private func isMostlyBegun(_ term: QueryTerm, _ count: Int) -> Bool {
        let number = root.words.block(of: term.form)
        guard number == root.words.block(of: term.stem), let block = block(root.words, number) else { return false }
        while block.next() {
            if Bytes.starts(block.key, with: term.form), block.entry().formCount >= 20 * count { return true }
        }
        return false
    }

    /// Makes a word that is only begun stand for those that go on like it; false when there are none.
    private func complete(_ term: QueryTerm) -> Bool {
        let prefix = term.form
        if prefix.count < 2 { return false }
        let limits = term.kind == .begun ? Self.starred : Self.completions
        let before = misses
        var number = max(0, root.words.block(of: prefix))
        var candidates: [Candidate] = []
        let end = number + limits.blocks
        var isCut = false
        while number < root.words.hashes.count {
            if let block = block(root.words, number) {
                while block.next() {
                    guard Bytes.starts(block.key, with: prefix) else { continue }
                    let count = block.entry().formCount
                    if count > 0 { candidates.append(Candidate(block.key, distance: 0, count: count)) }
                }
            }
            number += 1
            if number == root.words.hashes.count || !Bytes.starts(root.words.firstKeys[number], with: prefix) { break }
            isCut = number == end
            if isCut { break }
        }
        if misses > before { return true }
        if isCut { results.isExact = false }
        var bytes = 0
        var stemmer = Stemmer()
        for _ in 0..<candidates.count {
            // Forms ascend, so the first of equally used ones is taken.
            var best = candidates[0]
            for candidate in candidates where candidate.count > best.count { best = candidate }
            best.count = 0
            let stem = stemmer.stableStem(best.form)
            if term.stems.contains(stem) { continue }
            if term.stems.count == limits.stems || bytes > limits.bytes {
                results.isExact = false
                break
            }
            guard let postings = look(stem)?.postings else { continue }
            bytes += postings.place?.length ?? 0
            use(postings, stem: stem, for: term)
        }
        if term.standing == .used { term.standing = .begun }
        return term.standing == .begun || misses > before
    }
}

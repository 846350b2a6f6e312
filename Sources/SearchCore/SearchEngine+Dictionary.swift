/// What the index says of the query's terms.
extension SearchEngine {
    /// A word that is only begun stands for at most so many stems, the most used ones, of which so many have more documents
    /// than the dictionary holds, from so many dictionary blocks. With a star it may be more.
    private static let completions = (stems: 24, lists: 8, blocks: 4)
    private static let starred = (stems: 96, lists: 32, blocks: 12)

    func readDictionary() {
        countTerms()
        for term in query.terms where !term.isResolved && !term.isHidden && term.standing != .ignored { resolve(term) }
        if !needed.isEmpty { return }
        // A known identifier stands for its parts; of an unknown one the parts are looked for.
        var hasMore = false
        for term in query.terms where !term.parts.isEmpty && term.standing == .unknown && !term.isHidden {
            for part in term.parts { part.isHidden = false }
            term.isHidden = true
            hasMore = true
        }
        if hasMore { return }
        for term in query.terms where term.role == .excluded && !term.isHidden {
            if term.standing != .unknown { term.standing = .excluded }
        }
        phase = .lists
    }

    /// Leaves out the words that are so common that the others decide, and finds out whether there is but one other.
    private func countTerms() {
        var hasContent = false
        for term in query.terms where term.role == .required && !term.isHidden && !term.isStopWord { hasContent = true }
        var count = 0
        for term in query.terms where term.role != .pair && !term.isHidden {
            if hasContent, term.isStopWord, term.kind == .word, !term.isAlternative, term.role == .required {
                term.standing = .ignored
            } else {
                count += 1
            }
        }
        isAlone = count == 1 && !hasFilters && request.limit <= TermPostings.bestCount
    }

    /// The postings of a term: of the only one, the best ones, from the dictionary; of others all, from the lists. nil when
    /// there are none or their file is not here yet.
    /// - Parameter key: the term's stem, or its words side by side.
    private func postings(_ term: QueryTerm, _ key: [UInt8]) -> TermPostings? {
        isAlone ? look(key)?.postings : list(term, key)
    }

    /// All documents of a term or of one of the stems that it stands for.
    func list(_ term: QueryTerm, _ key: [UInt8]) -> TermPostings? {
        if term.kind != .phrase { return list(key, at: key) }
        // They are with the rarer of both words.
        let one = list(key, at: term.stem)
        let other = list(key, at: term.lastStem)
        return one ?? other
    }

    private func list(_ key: [UInt8], at home: [UInt8]) -> TermPostings? {
        guard let bytes = file(root.lists.path(ofSlot: root.lists.slot(of: home))) else { return nil }
        let block = DictionaryBlock(bytes)
        guard block.find(home) else { return nil }
        let postings = block.list(root.firstPage)
        if key == home { return postings }
        let pairs = DictionaryBlock(bytes)
        return pairs.find(key) ? pairs.list(root.firstPage, among: postings.best) : nil
    }

    /// The entry of a key: nil with nothing more needed when there is none.
    func look(_ key: [UInt8]) -> DictionaryEntry? {
        guard let block = block(root.words, root.words.block(of: key)), block.find(key) else { return nil }
        return block.entry()
    }

    func block(_ table: BlockTable, _ number: Int) -> DictionaryBlock? {
        guard number >= 0, number < table.hashes.count,
            let bytes = file(IndexPath.words(table.hashes[number], from: table.firstKeys[number]))
        else { return nil }
        return DictionaryBlock(bytes)
    }

    /// Looks a term up, as far as the files are here.
    private func resolve(_ term: QueryTerm) {
        let before = misses
        switch term.kind {
        case .word, .organization:
            if let postings = postings(term, term.stem) {
                if term.isOpen, postings.isMostlyBegun, term.form == term.stem, complete(term) { break }
                use(postings, stem: term.stem, for: term)
                if isAlone, term.kind == .word { suggest(for: term) }
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
        guard let postings = postings(term, term.stem), let entry, entry.formCount > 0 else {
            if misses == before { repair(term) }
            return
        }
        use(postings, stem: term.stem, for: term)
        term.exactBits = entry.exactBits
        term.exactPlace = entry.exactPlace
    }

    /// A run of words that many documents have is a term; of any other, the places of its words are compared.
    private func resolvePhrase(_ term: QueryTerm) {
        let start = misses
        if term.tokens.count == 2, let postings = postings(term, term.form) {
            use(postings, stem: term.form, for: term)
        }
        if term.standing == .used || term.role == .pair || misses > start && !isAlone { return }
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
        var lists = 0
        var stemmer = Stemmer()
        for _ in 0..<candidates.count {
            // Forms ascend, so the first of equally used ones is taken.
            var best = candidates[0]
            for candidate in candidates where candidate.count > best.count { best = candidate }
            best.count = 0
            let stem = stemmer.stableStem(best.form)
            if term.stems.contains(stem) { continue }
            if term.stems.count == limits.stems || lists == limits.lists {
                results.isExact = false
                break
            }
            guard let postings = look(stem)?.postings else { continue }
            if !postings.isComplete { lists += 1 }
            use(postings, stem: stem, for: term)
        }
        if term.standing == .used { term.standing = .begun }
        return term.standing == .begun || misses > before
    }
}

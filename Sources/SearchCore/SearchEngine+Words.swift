/// What the dictionary says of the query's words.
extension SearchEngine {
    /// A word that is only begun stands for at most so many stems, the most used ones, from so many dictionary blocks.
    private static let mostCompletions = 48
    private static let mostCompletionBlocks = 4

    /// Dictionary blocks read for one query.
    struct BlockCache {
        var blocks: [(hash: UInt64, block: DictionaryBlock)] = []
    }

    mutating func resolveWords() {
        var cache = BlockCache()
        var found: [DictionaryBlock.Stem?] = []
        for word in words { found.append(entry(word.stem, &cache)) }
        guard needed.isEmpty else { return }
        // A known identifier stands for its parts; of an unknown one the parts are looked for.
        var hidden = words.map { $0.isPart }
        for index in 0..<words.count where !words[index].parts.isEmpty && found[index] == nil {
            for part in words[index].parts { hidden[part] = false }
            hidden[index] = true
        }
        let hasContent = (0..<words.count).contains { !hidden[$0] && !words[$0].isStopWord }
        var candidates: [QueryGroup] = []
        var reports: [SearchResults.Word] = []
        for index in 0..<words.count where !hidden[index] {
            let word = words[index]
            var report = SearchResults.Word(form: word.form, standing: .unknown)
            if let stem = found[index] {
                report.standing = hasContent && word.isStopWord ? .ignored : .used
                if report.standing == .used {
                    add(
                        QueryGroup(word: index, count: word.count, stems: [word.stem], entries: [stem]), to: &candidates
                    )
                }
            } else if word.isOpen, let group = completions(of: index, &cache) {
                report.standing = .begun
                add(group, to: &candidates)
            } else if let repair = repair(of: word.form, &cache) {
                report.standing = .repaired
                report.used = repair.form
                add(
                    QueryGroup(word: index, count: word.count, stems: [repair.stem], entries: [repair.entry]),
                    to: &candidates)
            }
            reports.append(report)
        }
        guard needed.isEmpty else { return }
        groups = candidates
        results.words = reports
        phase = .postings
    }

    /// A group that asks for what another one asks for already makes that one count for more.
    private func add(_ group: QueryGroup, to groups: inout [QueryGroup]) {
        for index in 0..<groups.count where groups[index].stems == group.stems {
            groups[index].count += group.count
            return
        }
        groups.append(group)
    }

    mutating func block(_ hash: UInt64, _ cache: inout BlockCache) -> DictionaryBlock? {
        for known in cache.blocks where known.hash == hash { return known.block }
        guard let bytes = file(IndexPath.words(hash)) else { return nil }
        let block = DictionaryBlock(bytes) ?? DictionaryBlock()
        cache.blocks.append((hash, block))
        return block
    }

    mutating func entry(_ form: [UInt8], _ cache: inout BlockCache) -> DictionaryBlock.Stem? {
        guard let index = IndexRoot.block(for: form, in: root.blocks),
            let block = block(root.blocks[index].hash, &cache), let entry = block.entry(form)
        else { return nil }
        return block.stems[entry.stem]
    }

    /// The words that begin with word `index`, as one group; nil when there are none.
    private mutating func completions(of index: Int, _ cache: inout BlockCache) -> QueryGroup? {
        let prefix = words[index].form
        guard prefix.count > 1 else { return nil }
        var choices: [(form: [UInt8], count: Int, stem: DictionaryBlock.Stem)] = []
        for number in IndexRoot.blocks(startingWith: prefix, in: root.blocks).prefix(Self.mostCompletionBlocks) {
            guard let block = block(root.blocks[number].hash, &cache) else { continue }
            var position = block.lowerBound(prefix)
            while position < block.entries.count, Bytes.starts(block.entries[position].form, with: prefix) {
                let entry = block.entries[position]
                if entry.documentCount > 0 {
                    choices.append((entry.form, entry.documentCount, block.stems[entry.stem]))
                }
                position += 1
            }
        }
        var group = QueryGroup(word: index, count: words[index].count, stems: [], entries: [])
        var stemmer = Stemmer()
        while group.stems.count < Self.mostCompletions, !choices.isEmpty {
            var best = 0
            // Forms ascend, so the first of equally used ones is taken.
            for index in choices.indices where choices[index].count > choices[best].count { best = index }
            let stem = stemmer.stem(choices[best].form)
            if !group.stems.contains(stem) {
                group.stems.append(stem)
                group.entries.append(choices[best].stem)
            }
            choices.remove(at: best)
        }
        return group.stems.isEmpty ? nil : group
    }
}

/// Answers queries over the files of an index without reading any file itself.
///
/// The host (the command line, the page's script) calls `begin`, then as long as `advance` names files, fetches them and
/// gives them to `supply`; when `advance` names none, `results` are complete. All of it is one deterministic program over
/// bytes, so every host gives the same answer.
public struct SearchEngine {
    public let root: IndexRoot
    public private(set) var results = SearchResults()

    private var request = SearchRequest(query: [])
    private var words: [QueryWord] = []
    private var groups: [QueryGroup] = []
    private var filters: [(facet: Int, documents: DocumentSet)] = []
    private var ranking: Ranking?
    private var phase = Phase.done

    private var files: [UInt64: [UInt8]] = [:]
    private var cachedBytes = 0
    private var failed: [UInt64] = []
    private var needed: [[UInt8]] = []

    private enum Phase { case words, postings, ranking, facets, cards, texts, done }

    /// Files kept between queries, in bytes; beyond that all are let go.
    private static let cacheLimit = 8 << 20
    /// A word that is only begun stands for at most so many stems, the most used ones, from so many dictionary blocks.
    private static let mostCompletions = 48
    private static let mostCompletionBlocks = 4

    /// nil when the bytes are not the root of an index of this format.
    public init?(root bytes: [UInt8]) {
        guard let root = IndexRoot(bytes) else { return nil }
        self.root = root
    }

    // MARK: The host's side

    public mutating func begin(_ request: SearchRequest) {
        self.request = request
        words = QueryWord.read(request.query)
        groups = []
        filters = []
        ranking = nil
        results = SearchResults()
        results.documentCount = root.documentCount
        if cachedBytes > Self.cacheLimit {
            files = [:]
            cachedBytes = 0
        }
        for key in failed { files[key] = nil }
        failed = []
        phase = .words
    }

    /// The files to supply next, relative to the site's root; none when the results are complete.
    public mutating func advance() -> [[UInt8]] {
        needed = []
        while phase != .done {
            switch phase {
            case .words: resolveWords()
            case .postings: readPostings()
            case .ranking: rank()
            case .facets: countFacets()
            case .cards: readCards()
            case .texts: readTexts()
            case .done: break
            }
            if !needed.isEmpty { return needed }
        }
        return []
    }

    /// Gives the content of a file that was asked for; nil when it cannot be had.
    public mutating func supply(_ path: [UInt8], _ bytes: [UInt8]?) {
        let key = ContentHash.of(path)
        if bytes == nil {
            failed.append(key)
            results.missingFiles.append(path)
        }
        cachedBytes += bytes?.count ?? 0
        files[key] = bytes ?? []
    }

    /// The content of a file, empty if it could not be had; nil (and asked for) if it is not here yet.
    private mutating func file(_ path: [UInt8]) -> [UInt8]? {
        if let bytes = files[ContentHash.of(path)] { return bytes }
        if !needed.contains(path) { needed.append(path) }
        return nil
    }

    // MARK: Words

    private mutating func resolveWords() {
        var found = [DictionaryBlock.Stem?](repeating: nil, count: words.count)
        var blocks = BlockCache()
        for index in 0..<words.count {
            found[index] = entry(words[index].stem, &blocks)
        }
        guard needed.isEmpty else { return }
        var standings = [SearchResults.Word.Standing](repeating: .unknown, count: words.count)
        // A known identifier stands for its parts; of an unknown one the parts are looked for.
        var hidden = words.map { $0.isPart }
        for index in 0..<words.count where !words[index].parts.isEmpty && found[index] == nil {
            for part in words[index].parts { hidden[part] = false }
            hidden[index] = true
        }
        let hasContent = (0..<words.count).contains { !hidden[$0] && !words[$0].isStopWord }
        var candidates: [QueryGroup] = []
        for index in 0..<words.count where !hidden[index] {
            if let stem = found[index] {
                if hasContent && words[index].isStopWord {
                    standings[index] = .ignored
                } else {
                    standings[index] = .used
                    candidates.append(
                        QueryGroup(word: index, count: words[index].count, stems: [words[index].stem], entries: [stem]))
                }
            } else if words[index].isOpen, let group = completions(of: index, &blocks) {
                standings[index] = .begun
                candidates.append(group)
            }
        }
        guard needed.isEmpty else { return }
        groups = candidates
        for index in 0..<words.count where !hidden[index] {
            results.words.append(SearchResults.Word(form: words[index].form, standing: standings[index]))
        }
        phase = .postings
    }

    private struct BlockCache {
        var blocks: [(index: Int, block: DictionaryBlock)] = []
    }

    private mutating func block(_ index: Int, _ cache: inout BlockCache) -> DictionaryBlock? {
        for known in cache.blocks where known.index == index { return known.block }
        guard let bytes = file(IndexPath.words(root.blocks[index].hash)) else { return nil }
        let block = DictionaryBlock(bytes) ?? DictionaryBlock()
        cache.blocks.append((index, block))
        return block
    }

    private mutating func entry(_ form: [UInt8], _ cache: inout BlockCache) -> DictionaryBlock.Stem? {
        guard let index = root.block(for: form), let block = block(index, &cache), let entry = block.entry(form) else {
            return nil
        }
        return block.stems[entry.stem]
    }

    /// The words that begin with word `index`, as one group; nil when there are none.
    private mutating func completions(of index: Int, _ cache: inout BlockCache) -> QueryGroup? {
        let prefix = words[index].form
        guard prefix.count > 1, let first = root.block(for: prefix) else { return nil }
        var choices: [(form: [UInt8], count: Int, stem: DictionaryBlock.Stem)] = []
        var number = first
        while number < root.blocks.count, number < first + Self.mostCompletionBlocks,
            number == first || Bytes.starts(root.blocks[number].firstForm, with: prefix)
        {
            if let block = block(number, &cache) {
                var position = block.lowerBound(prefix)
                while position < block.entries.count, Bytes.starts(block.entries[position].form, with: prefix) {
                    let entry = block.entries[position]
                    if entry.documentCount > 0 {
                        choices.append((entry.form, entry.documentCount, block.stems[entry.stem]))
                    }
                    position += 1
                }
            }
            number += 1
        }
        choices.sort { $0.count != $1.count ? $0.count > $1.count : Bytes.precedes($0.form, $1.form) }
        var group = QueryGroup(word: index, count: words[index].count, stems: [], entries: [])
        var stemmer = Stemmer()
        for choice in choices where group.stems.count < Self.mostCompletions {
            let stem = stemmer.stem(choice.form)
            if group.stems.contains(stem) { continue }
            group.stems.append(stem)
            group.entries.append(choice.stem)
        }
        return group.stems.isEmpty ? nil : group
    }

    // MARK: Postings

    /// A reader of one piece of a pack; nil when the pack is not here yet.
    private mutating func reader(_ place: DictionaryBlock.Place) -> ByteReader? {
        guard let bytes = file(IndexPath.postings(place.pack)) else { return nil }
        return ByteReader(bytes, offset: place.offset, length: place.length)
    }

    private mutating func list(_ chunk: DictionaryBlock.Chunk) -> PostingList? {
        guard var reader = reader(chunk.place) else { return nil }
        return PostingList(&reader, capacity: root.documentCount) ?? PostingList()
    }

    private mutating func readPostings() {
        for index in 0..<groups.count {
            let isTiered = groups[index].entries.count == 1 && groups[index].entries[0].chunks.count > 1
            if isTiered { readTiered(index) } else { readWhole(index) }
        }
        filters = []
        for filter in request.filters { readFilter(filter) }
        guard needed.isEmpty else { return }
        phase = .ranking
    }

    private mutating func readWhole(_ index: Int) {
        var lists: [PostingList] = []
        for entry in groups[index].entries {
            for chunk in entry.chunks { if let list = list(chunk) { lists.append(list) } }
        }
        guard needed.isEmpty else { return }
        if lists.count > 1 { lists = [QueryGroup.union(lists, documentCount: root.documentCount)] }
        groups[index].lists = lists
        weigh(index, documentCount: lists.first?.count ?? 0)
    }

    private mutating func readTiered(_ index: Int) {
        let entry = groups[index].entries[0]
        let first = list(entry.chunks[0])
        var documents: [UInt32] = []
        if let place = entry.documents, var reader = reader(place) {
            documents = DocumentList.decode(&reader, capacity: root.documentCount)
        }
        guard needed.isEmpty, let first else { return }
        groups[index].documents = documents
        groups[index].lists = [first]
        groups[index].chunksRead = 1
        groups[index].nextImpact = Int(entry.chunks[1].highestImpact)
        weigh(index, documentCount: entry.documentCount)
    }

    private mutating func weigh(_ index: Int, documentCount: Int) {
        groups[index].weight = groups[index].count * Scoring.idf(count: documentCount, documents: root.documentCount)
    }

    // MARK: Ranking

    private mutating func rank() {
        let filter = combinedFilter(without: nil)
        let ranking = Ranking(groups, filter: filter, limit: request.limit, documentCount: root.documentCount)
        if !ranking.isCertain {
            readMore()
            return
        }
        self.ranking = words.isEmpty && filter != nil ? Ranking(browsing: filter!, limit: request.limit) : ranking
        results.total = self.ranking!.total
        results.allWords = self.ranking!.allWords
        phase = .facets
    }

    /// Reads the next chunk of the words whose unread postings could still count for most.
    private mutating func readMore() {
        var most = 0
        for group in groups where group.nextImpact > 0 { most = max(most, group.weight * group.nextImpact) }
        var lists: [(group: Int, list: PostingList)] = []
        for index in 0..<groups.count where groups[index].nextImpact > 0 {
            guard groups[index].weight * groups[index].nextImpact * 2 >= most else { continue }
            if let list = list(groups[index].entries[0].chunks[groups[index].chunksRead]) {
                lists.append((index, list))
            }
        }
        guard needed.isEmpty else { return }
        for (index, list) in lists {
            let chunks = groups[index].entries[0].chunks
            groups[index].lists.append(list)
            groups[index].chunksRead += 1
            let next = groups[index].chunksRead
            groups[index].nextImpact = next < chunks.count ? Int(chunks[next].highestImpact) : 0
        }
    }

    // MARK: Facets

    private mutating func documents(facet: Int, value: IndexRoot.FacetValue) -> DocumentSet? {
        guard let bytes = file(IndexPath.facet(root.facets[facet].hash)) else { return nil }
        var reader = ByteReader(bytes, offset: value.offset, length: value.length)
        var set = DocumentSet(capacity: root.documentCount)
        for document in DocumentList.decode(&reader, capacity: root.documentCount) { set.insert(Int(document)) }
        return set
    }

    private mutating func readFilter(_ filter: SearchRequest.Filter) {
        guard let facet = root.facets.firstIndex(where: { $0.name == filter.facet }) else { return }
        var set = DocumentSet(capacity: root.documentCount)
        for value in root.facets[facet].values where value.value == filter.value {
            guard let documents = documents(facet: facet, value: value) else { return }
            set = documents
        }
        // Another value of the same facet widens.
        if let known = filters.firstIndex(where: { $0.facet == facet }) {
            filters[known].documents.formUnion(set)
        } else {
            filters.append((facet, set))
        }
    }

    private func combinedFilter(without facet: Int?) -> DocumentSet? {
        var combined: DocumentSet?
        for filter in filters where filter.facet != facet {
            if combined == nil { combined = filter.documents } else { combined!.formIntersection(filter.documents) }
        }
        return combined
    }

    private mutating func countFacets() {
        var facets: [SearchResults.FacetCount] = []
        for index in 0..<root.facets.count {
            let facet = root.facets[index]
            var base = ranking?.unfiltered
            if request.countsFacets, let others = combinedFilter(without: index) {
                if words.isEmpty { base = others } else { base?.formIntersection(others) }
            }
            var count = SearchResults.FacetCount(name: facet.name, values: [])
            for value in facet.values {
                let isSelected = request.filters.contains { $0.facet == facet.name && $0.value == value.value }
                var matches: Int?
                if request.countsFacets {
                    let isEverything = words.isEmpty && combinedFilter(without: index) == nil
                    if isEverything {
                        matches = value.count
                    } else if let documents = documents(facet: index, value: value) {
                        matches = base?.intersectionCount(documents)
                    }
                }
                count.values.append((value, matches, isSelected))
            }
            facets.append(count)
        }
        guard needed.isEmpty else { return }
        results.facets = facets
        phase = .cards
    }

    // MARK: Results

    private mutating func readCards() {
        var found: [SearchResults.Result] = []
        for hit in ranking?.hits ?? [] {
            let pack = hit.document / Card.perPack
            let group = pack / Card.packsPerGroup
            guard group < root.cardGroups.count else { continue }
            let path = IndexPath.cards(group: group, hash: root.cardGroups[group], pack: pack % Card.packsPerGroup)
            guard let bytes = file(path) else { continue }
            var reader = ByteReader(bytes)
            var card = Card(&reader)
            for _ in 0..<hit.document % Card.perPack { card = Card(&reader) }
            guard let card else { continue }
            found.append(
                SearchResults.Result(
                    document: hit.document, score: hit.score, hasAllWords: hit.hasAllWords, card: card, title: [],
                    who: [],
                    snippet: []))
        }
        guard needed.isEmpty else { return }
        results.results = found
        phase = .texts
    }

    private mutating func readTexts() {
        guard request.wantsSnippets else {
            phase = .done
            return
        }
        var texts: [[UInt8]] = []
        for result in results.results {
            switch result.card.text {
            case .none: texts.append([])
            case .record(let path): texts.append(file(path).map(RecordText.read) ?? [])
            case .file(let hash): texts.append(file(IndexPath.text(hash)) ?? [])
            }
        }
        guard needed.isEmpty else { return }
        var marker = Marker(targets)
        for index in 0..<texts.count {
            results.results[index].title = marker.mark(results.results[index].card.title)
            results.results[index].who = marker.mark(results.results[index].card.who)
            results.results[index].snippet = marker.snippet(texts[index])
        }
        phase = .done
    }

    private var targets: [Marker.Target] {
        var targets: [Marker.Target] = []
        for group in groups {
            for stem in group.stems {
                targets.append(Marker.Target(stem: stem, word: group.word, weight: group.weight))
            }
        }
        return targets
    }
}

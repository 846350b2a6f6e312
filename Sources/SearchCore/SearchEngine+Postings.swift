/// Postings and ranking.
extension SearchEngine {
    /// A reader of one piece of a pack; nil when the pack is not here yet.
    private mutating func reader(_ place: DictionaryBlock.Place) -> ByteReader? {
        guard let bytes = file(IndexPath.postings(place.pack)) else { return nil }
        return ByteReader(bytes, offset: place.offset, length: place.length)
    }

    private mutating func list(_ chunk: DictionaryBlock.Chunk) -> PostingList? {
        guard var reader = reader(chunk.place) else { return nil }
        return PostingList(&reader, capacity: root.documentCount) ?? PostingList()
    }

    mutating func readPostings() {
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

    mutating func rank() {
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
}

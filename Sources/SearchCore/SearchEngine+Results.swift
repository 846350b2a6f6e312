/// Facets, cards and snippets: what is shown once the best documents are known.
extension SearchEngine {
    // MARK: Facets

    private mutating func documents(facet: Int, value: IndexRoot.FacetValue) -> DocumentSet? {
        guard let bytes = file(IndexPath.facet(root.facets[facet].hash)) else { return nil }
        var reader = ByteReader(bytes, offset: value.offset, length: value.length)
        var set = DocumentSet(capacity: root.documentCount)
        for document in DocumentList.decode(&reader, capacity: root.documentCount) { set.insert(Int(document)) }
        return set
    }

    mutating func readFilter(_ filter: SearchRequest.Filter) {
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

    func combinedFilter(without facet: Int?) -> DocumentSet? {
        var combined: DocumentSet?
        for filter in filters where filter.facet != facet {
            if combined == nil { combined = filter.documents } else { combined!.formIntersection(filter.documents) }
        }
        return combined
    }

    mutating func countFacets() {
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

    mutating func readCards() {
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

    mutating func readTexts() {
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

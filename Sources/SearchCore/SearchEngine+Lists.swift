/// Lists of documents, and the best of them.
extension SearchEngine {
    /// Documents of one facet that pass.
    final class FacetFilter {
        let facet: Int
        var documents: DocumentSet

        init(facet: Int, documents: DocumentSet) {
            self.facet = facet
            self.documents = documents
        }
    }

    /// Above every score: set for documents that have all that was asked for.
    private static let hasAll = 1 << 30

    func readLists() {
        var active: [QueryTerm] = []
        for term in query.terms where term.role == .required && term.isActive { active.append(term) }
        if !hasFilters, let term = active.first, active.count == 1, isOnly(term), readBest(term) { return }
        for term in query.terms where term.isActive { read(term) }
        readFilters()
        let days = request.sortsByDate || hasDateFields ? file(IndexPath.dates(root.dates)) : []
        guard needed.isEmpty, let days else { return }
        rank(
            active, DocumentDates.decode(days, capacity: request.sortsByDate || hasDateFields ? root.documentCount : 0))
        phase = .facets
    }

    /// True when nothing else is asked for.
    private func isOnly(_ term: QueryTerm) -> Bool {
        for other in query.terms where other !== term && !other.isHidden && other.standing != .ignored {
            if other.role != .pair || other.isActive { return false }
        }
        return term.kind != .exact || term.exactBits == nil && term.exactPlace == nil
    }

    var hasFilters: Bool {
        request.countsFacets || request.sortsByDate || !request.filters.isEmpty || !query.fields.isEmpty
    }

    // MARK: One term

    /// The best documents of a single term, or of the stems that it stands for, are in the dictionary, since a document
    /// counts for what the best of its stems does; false when it takes more than that.
    private func readBest(_ term: QueryTerm) -> Bool {
        let table = ImpactTable(capacity: root.documentCount)
        var most = 0
        for postings in term.postings {
            guard postings.isComplete || request.limit <= postings.best.count else { return false }
            table.add(postings.best)
            table.add(postings.pages, from: root.firstPage)
            if !postings.isComplete { most = max(most, postings.documentCount) }
        }
        guard !term.postings.isEmpty else { return false }
        term.list = table.list
        rank([term], [])
        if most > 0 {
            // The others are known by number, of several stems as the least that there can be.
            let others = max(0, most - results.total)
            results.kinds[0] += others
            results.total += others
            if term.postings.count > 1 { results.isExact = false }
        }
        term.list = PostingList()
        phase = .facets
        return true
    }

    // MARK: Reading

    private func reader(_ place: IndexPlace, _ path: [UInt8]) -> ByteReader? {
        guard let bytes = file(path) else { return nil }
        return ByteReader(bytes, offset: place.offset, length: place.length)
    }

    /// All documents of a term.
    private func read(_ term: QueryTerm) {
        let table = ImpactTable(capacity: root.documentCount)
        for number in 0..<term.postings.count {
            var postings = term.postings[number]
            if !postings.isComplete {
                guard let all = list(term, term.stems[number]) else { continue }
                postings = all
            }
            table.add(postings.best)
            table.add(postings.pages, from: root.firstPage)
        }
        var exact: ByteReader?
        if let place = term.exactPlace { exact = reader(place, IndexPath.forms(place.pack)) }
        var places = WordPositions.Places()
        for index in 0..<term.positions.count {
            let place = term.positions[index]
            guard var reader = reader(place, IndexPath.positions(place.pack)) else { continue }
            let found = WordPositions.read(
                &reader, gap: index == 0 ? nil : term.gaps[index], capacity: root.documentCount)
            places = index == 0 ? found : WordPositions.following(places, found)
        }
        if !needed.isEmpty { return }
        if let bits = term.exactBits { table.keep(bits: bits) }
        if var reader = exact {
            table.keep(
                DocumentSet(
                    DocumentList.decode(&reader, capacity: root.documentCount), capacity: root.documentCount))
        }
        term.list =
            term.positions.isEmpty
            ? table.list
            : WordPositions.postings(
                places, documentCount: root.documentCount, meanLength: Double(root.meanLength) / 16)
        if term.list.count == 0, term.role == .required { term.standing = .unknown }
    }

    // MARK: Ranking

    private func rank(_ active: [QueryTerm], _ days: [UInt32]) {
        let capacity = root.documentCount
        var score = [Int](repeating: 0, count: capacity)
        var present = [Int](repeating: 0, count: capacity)
        var groupCount = 0
        // Alternatives are in groups; one that nothing is known of leaves no document with everything.
        var lastGroup = 0
        for term in query.terms where term.role == .required && !term.isHidden && term.standing != .ignored {
            // Terms of one group stand together.
            if term.group == lastGroup { continue }
            lastGroup = term.group
            groupCount += 1
            let table = ImpactTable(capacity: capacity)
            for other in active where other.group == term.group { table.add(other.list) }
            for document in 0..<capacity where table.impacts[document] > 0 {
                score[document] += term.count * Int(table.impacts[document])
                present[document] += 1
            }
        }
        var some = DocumentSet(capacity: capacity)
        var all = DocumentSet(capacity: capacity)
        var hasExcluded = false
        for document in 0..<capacity where present[document] > 0 || groupCount == 0 {
            some.insert(document)
            if present[document] == groupCount { all.insert(document) }
        }
        for term in query.terms {
            if term.role == .pair {
                for index in 0..<term.list.count {
                    score[Int(term.list.documents[index])] += Int(term.list.impacts[index]) / Scoring.pairShare
                }
            } else if term.role == .excluded {
                hasExcluded = true
                some.subtract(DocumentSet(term.list.documents, capacity: capacity))
            }
        }
        applyFields(&some, days)
        if groupCount == 0, filters.isEmpty, query.fields.isEmpty, !hasExcluded {
            some = DocumentSet(capacity: capacity)
        }
        all.formIntersection(some)
        // Kinds are counted as if none had been chosen, like the values of every other facet.
        let ofAnyKind = passing(all, except: Self.kindFacet)
        countKinds(ofAnyKind.count > 0 ? ofAnyKind : passing(some, except: Self.kindFacet))
        let allowed = passing(some, except: nil)
        results.total = allowed.intersectionCount(all)
        results.some = results.total == 0 ? allowed.count : 0
        unfiltered = results.total > 0 ? all : some
        let top = TopHits(limit: request.limit)
        for document in 0..<capacity where allowed.contains(document) {
            var key = request.sortsByDate ? Int(days[document]) : score[document]
            if all.contains(document) { key |= Self.hasAll }
            top.offer(document, key)
        }
        top.sort()
        for index in 0..<top.documents.count {
            let document = top.documents[index]
            results.results.append(
                SearchResults.Result(
                    document: document, score: score[document], hasAllWords: top.keys[index] >= Self.hasAll,
                    parts: parts(of: document), passage: passage(of: document)))
        }
    }

    /// What is left of a set by the filters of all facets but one.
    func passing(_ set: DocumentSet, except facet: Int?) -> DocumentSet {
        var set = set
        for filter in filters where filter.facet != facet { set.formIntersection(filter.documents) }
        return set
    }

    private func countKinds(_ documents: DocumentSet) {
        results.kinds = [Int](repeating: 0, count: PageKind.count)
        for document in 0..<root.documentCount where documents.contains(document) {
            results.kinds[root.kind(of: document)] += 1
        }
    }

    /// The passage of a document that has the rarest term, as far as that is known; 0 stands for the whole document.
    private func passage(of document: Int) -> Int {
        var passage: UInt8 = 0
        var fewest = Int.max
        for term in query.terms where term.role != .excluded && term.exactBits == nil && term.exactPlace == nil {
            for index in 0..<term.list.count
            where Int(term.list.documents[index]) == document && term.list.passage(index) > 0 {
                if term.documentCount < fewest {
                    fewest = term.documentCount
                    passage = term.list.passage(index)
                }
            }
        }
        return Int(passage)
    }

    /// What each term adds to a document's score.
    private func parts(of document: Int) -> [Int] {
        #if arch(wasm32)
            return []  // The page does not show it.
        #else
            var parts: [Int] = []
            var pairs = 0
            for term in query.terms where !term.isHidden {
                var impact = 0
                for index in 0..<term.list.count where Int(term.list.documents[index]) == document {
                    impact = Int(term.list.impacts[index])
                }
                if term.role == .pair {
                    pairs += impact / Scoring.pairShare
                } else {
                    parts.append(term.role == .required ? term.count * impact : 0)
                }
            }
            parts.append(pairs)
            return parts
        #endif
    }
}

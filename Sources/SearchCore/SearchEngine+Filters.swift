/// Facets and fields: what narrows a query without words.
extension SearchEngine {
    /// The facet that is in no file, since the root knows every document's kind.
    static let kindFacet = -1
    private static let noFacet = -2

    private func facet(named name: [UInt8]) -> Int? {
        if Bytes.are(name, "kind") { return Self.kindFacet }
        let name = Bytes.are(name, "from") ? Bytes.of("submitter") : name
        for index in 0..<root.facets.count where root.facets[index].name == name { return index }
        return nil
    }

    var hasDateFields: Bool {
        for field in query.fields where Self.isDate(field.name) { return true }
        return false
    }

    private static func isDate(_ name: [UInt8]) -> Bool { Bytes.are(name, "after") || Bytes.are(name, "before") }

    /// Reads the documents of the values asked for. Another value of one facet widens.
    func readFilters() {
        filters = []
        for filter in request.filters {
            if let facet = facet(named: filter.facet) {
                add(facet, documents(of: facet, value: filter.value, isTyped: false).0)
            }
        }
        for field in query.fields where !Self.isDate(field.name) {
            // Nothing has a value of a facet that there is not.
            let facet = facet(named: field.name) ?? Self.noFacet
            let (documents, label) = documents(of: facet, value: field.value, isTyped: true)
            field.label = label
            field.isKnown = !label.isEmpty
            if field.isExcluded { field.documents = documents } else { add(facet, documents) }
        }
    }

    private func add(_ facet: Int, _ documents: DocumentSet) {
        for index in 0..<filters.count where filters[index].facet == facet {
            filters[index].documents.formUnion(documents)
            return
        }
        filters.append(FacetFilter(facet: facet, documents: documents))
    }

    /// The documents with a value of a facet, and the value's label. What a person types need only be in the label.
    private func documents(of facet: Int, value: [UInt8], isTyped: Bool) -> (DocumentSet, [UInt8]) {
        var set = DocumentSet(capacity: root.documentCount)
        var label: [UInt8] = []
        if facet == Self.kindFacet {
            for number in 0..<PageKind.count {
                guard let kind = PageKind(rawValue: UInt8(number)),
                    Self.isMeant(value, Bytes.of(kind.slug), Bytes.of(kind.label), isTyped)
                else { continue }
                label = Bytes.of(kind.label)
                for document in 0..<root.documentCount where root.kind(of: document) == number {
                    set.insert(document)
                }
            }
            return (set, label)
        }
        if facet == Self.noFacet { return (set, label) }
        for candidate in root.facets[facet].values where Self.isMeant(value, candidate.value, candidate.label, isTyped)
        {
            label = candidate.label
            if let documents = documents(facet, candidate) { set.formUnion(documents) }
        }
        return (set, label)
    }

    private static func isMeant(_ typed: [UInt8], _ value: [UInt8], _ label: [UInt8], _ isTyped: Bool) -> Bool {
        if typed == value { return true }
        if !isTyped || Bytes.number(typed) != nil { return false }
        var tokenizer = Tokenizer()
        tokenizer.tokenize(Bytes.spaced(label, value))
        let known = tokenizer.words(withJoined: true)
        tokenizer.tokenize(typed)
        for word in tokenizer.words(withJoined: true) {
            var found = false
            for other in known where Bytes.starts(other, with: word) { found = true }
            if !found { return false }
        }
        return !tokenizer.tokens.isEmpty
    }

    private func documents(_ facet: Int, _ value: IndexRoot.FacetValue) -> DocumentSet? {
        guard let bytes = file(IndexPath.facet(root.facets[facet].hash)) else { return nil }
        var reader = ByteReader(bytes, offset: value.offset, length: value.length)
        return DocumentSet(DocumentList.decode(&reader, capacity: root.documentCount), capacity: root.documentCount)
    }

    /// Leaves only documents of the days asked for, and none that a field excludes.
    func applyFields(_ set: inout DocumentSet, _ days: [UInt32]) {
        for field in query.fields {
            var kept = DocumentSet(capacity: root.documentCount)
            if Self.isDate(field.name) {
                let day = DocumentDates.day(field.value)
                field.isKnown = day > 0
                let isAfter = Bytes.are(field.name, "after")
                for document in 0..<days.count where days[document] > 0 && (days[document] >= day) == isAfter {
                    kept.insert(document)
                }
                if field.isExcluded { set.subtract(kept) } else { set.formIntersection(kept) }
            } else if let documents = field.documents {
                set.subtract(documents)
            }
        }
    }

    // MARK: Counting

    func countFacets() {
        results.facets = []
        for index in 0..<root.facets.count {
            let count = SearchResults.FacetCount(root.facets[index])
            let base = passing(unfiltered, except: index)
            for number in 0..<count.facet.values.count {
                let value = count.facet.values[number]
                for filter in request.filters where filter.facet == count.facet.name && filter.value == value.value {
                    count.selected.append(number)
                }
                if !request.countsFacets { continue }
                if isEverything {
                    count.counts.append(value.count)
                } else if let documents = documents(index, value) {
                    count.counts.append(base.intersectionCount(documents))
                }
            }
            results.facets.append(count)
        }
        if needed.isEmpty { phase = .records }
    }

    private var isEverything: Bool { query.terms.isEmpty && query.fields.isEmpty && request.filters.isEmpty }
}

/// What is shown of the best documents.
extension SearchEngine {
    func readRecords() {
        describeQuery()
        var records: [[UInt8]] = []
        for result in results.results {
            guard let path = recordPath(result.document) else { continue }
            let address = result.passage > 0 ? IndexPath.passage(result.passage, of: path) : path
            if let bytes = file(address) { records.append(bytes) }
        }
        if !needed.isEmpty || records.count < results.results.count {
            if needed.isEmpty { phase = .done }
            return
        }
        let marker = Marker(query.terms)
        for index in 0..<records.count {
            let result = results.results[index]
            var reader = ByteReader(records[index])
            // See `PassageRecord`.
            let start = result.passage > 0 ? reader.varint() : 0
            let record = Record(reader.raw(reader.remaining))
            result.record = record.head
            result.title = marker.mark(record.title)
            marker.cut(record.text, for: result, after: start >> 1, isBeforeMore: start & 1 != 0)
        }
        phase = .done
    }

    /// The address of a document's record, if it is known.
    private func recordPath(_ document: Int) -> [UInt8]? {
        guard let (segment, index) = root.records.find(document) else { return nil }
        if segment.kind == 0 {
            let number = Bytes.decimal(segment.number + index)
            var path = segment.prefix
            for _ in 0..<max(0, segment.digits - number.count) { path.append(UInt8(ascii: "0")) }
            return Bytes.joined(Bytes.joined(path, number), segment.suffix)
        }
        if segment.kind == 2 {
            return index < segment.hashes.count ? IndexPath.page(UInt64(segment.hashes[index])) : nil
        }
        guard !segment.hashes.isEmpty, let bytes = file(IndexPath.names(UInt64(segment.hashes[0]))) else { return nil }
        var reader = ByteReader(bytes)
        var path: [UInt8] = []
        for _ in 0...index { reader.frontCoded(&path) }
        return path
    }

    private func describeQuery() {
        results.words = []
        for term in query.terms where term.role != .pair && !term.isHidden {
            results.words.append(SearchResults.Word(term))
        }
        results.fields = []
        for field in query.fields { results.fields.append(SearchResults.Field(field)) }
    }
}

import SearchCore

/// Which documents have which value in the filters of the search page.
struct FacetCollector {
    private var submitters: [String: [UInt32]] = [:]
    private(set) var questions: [Int: [UInt32]] = [:]
    private var themes: [Int: [UInt32]] = [:]
    private var goals: [Int: [UInt32]] = [:]

    mutating func add(_ values: AnalysedBatch.FacetValues, document: Int) {
        let number = UInt32(document)
        if let submitter = values.submitter { submitters[submitter, default: []].append(number) }
        for question in Set(values.questions) { questions[question, default: []].append(number) }
        for theme in Set(values.themes) { themes[theme, default: []].append(number) }
        for goal in Set(values.goals) { goals[goal, default: []].append(number) }
    }

    /// Writes one file for each filter that has values.
    func write(labels: FacetLabels, capacity: Int, to files: IndexFiles) throws -> [IndexRoot.Facet] {
        let groups: [(name: String, values: [(value: String, label: String, documents: [UInt32])])] = [
            ("question", numbered(questions, labels.questions)),
            ("theme", numbered(themes, labels.themes)),
            ("goal", numbered(goals, labels.goals)),
            (
                "submitter",
                submitters.keys.sorted().map { slug in
                    (slug, labels.submitters[slug] ?? slug.replacing("-", with: " "), submitters[slug] ?? [])
                }
            ),
        ]
        return try groups.filter { !$0.values.isEmpty }.map { group in
            var writer = ByteWriter()
            var ranges: [Range<Int>] = []
            for value in group.values {
                let start = writer.bytes.count
                DocumentList.encode(value.documents, capacity: capacity, into: &writer)
                ranges.append(start..<writer.bytes.count)
            }
            let hash = try files.add(writer.bytes, IndexPath.facet)
            return IndexRoot.Facet(
                name: Array(group.name.utf8), hash: hash,
                values: zip(group.values, ranges).map { value, range in
                    IndexRoot.FacetValue(
                        value: Array(value.value.utf8), label: Array(value.label.utf8), count: value.documents.count,
                        offset: range.lowerBound, length: range.count)
                })
        }
    }

    private func numbered(
        _ lists: [Int: [UInt32]], _ labels: [Int: String]
    ) -> [(value: String, label: String, documents: [UInt32])] {
        lists.keys.sorted().map { number in
            (String(number), labels[number].map { "\(number). \($0)" } ?? String(number), lists[number] ?? [])
        }
    }
}

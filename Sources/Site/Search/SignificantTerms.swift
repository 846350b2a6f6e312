import SearchCore

/// Chooses the terms that tell some documents of a docket from the others, in neither too few nor too many of them.
struct SignificantTerms {
    struct Choice {
        var weight: Double
        /// Number of the stem, or of the pair.
        var number: Int
        var count: Int
        /// The best of its documents, best first.
        var best: [UInt32]
    }

    /// So many words, and as many runs of words.
    private let most: Int

    private let documentCount: Int
    private(set) var chosen: [Choice] = []

    init(documentCount: Int) {
        self.documentCount = documentCount
        most = min(200, max(24, documentCount / 2))
    }

    mutating func offer(_ list: PostingList, number: Int, weight: Double) {
        guard list.count >= 3, list.count * 5 <= documentCount else { return }
        if chosen.count == most, weight <= chosen[most - 1].weight { return }
        var position = chosen.count
        while position > 0, chosen[position - 1].weight < weight { position -= 1 }
        let choice = Choice(weight: weight, number: number, count: list.count, best: Self.best(of: list))
        chosen.insert(choice, at: position)
        if chosen.count > most { chosen.removeLast() }
    }

    private static func best(of list: PostingList) -> [UInt32] {
        var order = Array(list.documents.indices)
        order.sort { (list.impacts[$1], $0) < (list.impacts[$0], $1) }
        return order.prefix(SignificantTerm.most).map { list.documents[$0] }
    }
}

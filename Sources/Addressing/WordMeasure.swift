/// How alike the words of two texts are.
///
/// The measure is the cosine of word weights (term frequency by its logarithm, times the inverse frequency in the
/// background; Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988). Words are stems without
/// stop words. All sums are of whole numbers, so that the same texts are as alike on every machine.
struct WordMeasure: Sendable {
    /// The words of a text and what they count.
    struct Weighed: Sendable {
        /// By number of the stem.
        var weights: [Int: Int]
        var length: Double
    }

    private var stems: [UInt64: Int] = [:]
    /// Inverse frequency of each stem, in steps of 1/256.
    private var rarity: [Int] = []
    private let rarest: Int

    /// - Parameters:
    ///   - words: the stems that are told apart.
    ///   - background: the stems of many texts, which tell everyday words from telling ones.
    init(of words: some Sequence<UInt64>, background: [[UInt64]]) {
        var frequency: [UInt64: Int] = [:]
        for text in background { for word in Set(text) { frequency[word, default: 0] += 1 } }
        rarest = WordWeight.log2(background.count + 1)
        for word in Set(words).sorted() {
            stems[word] = rarity.count
            rarity.append(WordWeight.log2(background.count + 1, over: (frequency[word] ?? 0) + 1))
        }
    }

    /// Words that are not told apart make a text longer.
    func weigh(_ words: [UInt64]) -> Weighed {
        var counts: [UInt64: Int] = [:]
        for word in words { counts[word, default: 0] += 1 }
        var weights: [Int: Int] = [:]
        var squares = 0
        for (word, count) in counts {
            let stem = stems[word]
            let weight = (256 + WordWeight.log2(count)) * (stem.map { rarity[$0] } ?? rarest) / 256
            if let stem { weights[stem] = weight }
            squares += weight * weight
        }
        return Weighed(weights: weights, length: Double(squares).squareRoot())
    }
}

extension WordMeasure.Weighed {
    /// In percent; 0 for texts that share fewer words than `fewest`.
    func confidence(with other: WordMeasure.Weighed, sharing fewest: Int) -> Int {
        var product = 0
        var shared = 0
        for (stem, weight) in other.weights {
            guard let own = weights[stem] else { continue }
            product += weight * own
            shared += 1
        }
        guard shared >= fewest, length > 0, other.length > 0 else { return 0 }
        let cosine = Double(product) / (length * other.length)
        return Int(100 * cosine / (cosine + 0.1))
    }
}

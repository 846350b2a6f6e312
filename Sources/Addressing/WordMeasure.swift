/// How alike the words of a text are to those of some known ones.
///
/// The measure is the cosine of word weights (term frequency by its logarithm, times the inverse frequency among the known
/// texts and the background; Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988). Words are
/// stems without stop words. All sums are of whole numbers, so that the same texts are as alike on every machine.
public struct WordMeasure: Sendable {
    /// The weight a stem has in a known text.
    private struct Posting: Sendable {
        var text: Int
        var weight: Int
    }

    /// A stem that stands in a known text.
    private struct Term: Sendable {
        /// Inverse frequency, in steps of 1/256.
        var rarity: Int
        var postings: [Posting] = []
    }

    private var terms: [UInt64: Term] = [:]
    /// By the low bits of a stem, whether one with them is a term: of most stems it says that they are none.
    private var mayBeTerm = [Bool](repeating: false, count: 1 << 14)
    /// The rarity of a stem that stands in no known text.
    private let rarest: Int
    private var lengths: [Double] = []
    /// What is shared with each text; for texts that are compared one after another.
    public struct Scratch: Sendable {
        fileprivate var shared: [(product: Int, stems: Int)] = []

        public init() {}
    }

    /// - Parameters:
    ///   - texts: the known ones, each counted from 0.
    ///   - background: further texts, which tell everyday words from telling ones.
    ///   - everyday: stems that do not count.
    public init(of texts: [String], background: [String], leavingOut everyday: Set<UInt64> = []) {
        var reader = WordReader()
        reader.leftOut = everyday
        var frequency: [UInt64: Int] = [:]
        for text in background + texts {
            reader.read(text)
            reader.counts.forEach { stem, _ in frequency[stem, default: 0] += 1 }
        }
        let documents = background.count + texts.count
        rarest = WordWeight.log2(documents + 1)
        for (index, text) in texts.enumerated() {
            reader.read(text)
            reader.counts.forEach { stem, _ in
                guard terms[stem] == nil else { return }
                terms[stem] = Term(rarity: WordWeight.log2(documents + 1, over: frequency[stem]! + 1))
                mayBeTerm[Int(stem & 0x3FFF)] = true
            }
            var postings: [(stem: UInt64, weight: Int)] = []
            lengths.append(weigh(reader.counts) { stem, _, weight in postings.append((stem, weight)) })
            for (stem, weight) in postings { terms[stem]!.postings.append(Posting(text: index, weight: weight)) }
        }
    }

    /// Hands over, in their order, the known texts that share at least `fewest` stems with a text, and in percent how alike
    /// they are.
    public func compare(
        _ counts: StemCounts, sharing fewest: Int, _ scratch: inout Scratch,
        _ body: (_ text: Int, _ percent: Int) -> Void
    ) {
        scratch.shared.removeAll(keepingCapacity: true)
        scratch.shared.append(contentsOf: repeatElement((product: 0, stems: 0), count: lengths.count))
        let length = weigh(counts) { _, term, weight in
            for posting in term.postings {
                scratch.shared[posting.text].product += posting.weight * weight
                scratch.shared[posting.text].stems += 1
            }
        }
        guard length > 0 else { return }
        for (text, shared) in scratch.shared.enumerated() where shared.stems >= fewest && lengths[text] > 0 {
            let cosine = Double(shared.product) / (length * lengths[text])
            body(text, Int(100 * cosine / (cosine + 0.1)))
        }
    }

    /// Weighs the words of a text and hands over those that stand in a known one. The others make the text longer and are
    /// otherwise not told apart.
    ///
    /// - Returns: the length of the text's vector.
    private func weigh(_ counts: StemCounts, _ body: (_ stem: UInt64, Term, _ weight: Int) -> Void) -> Double {
        var squares = 0
        counts.forEach { stem, count in
            let term = mayBeTerm[Int(stem & 0x3FFF)] ? terms[stem] : nil
            let frequency = 256 + (count == 1 ? 0 : WordWeight.log2(count))
            let weight = frequency * (term?.rarity ?? rarest) / 256
            if let term { body(stem, term, weight) }
            squares += weight * weight
        }
        return Double(squares).squareRoot()
    }
}

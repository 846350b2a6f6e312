import DocketModel
import SearchCore

/// Suggests which questions, themes and goals a comment addresses by the words it shares with them.
///
/// The measure is the cosine of word weights (term frequency by its logarithm, times the inverse frequency among the
/// paragraphs of the notice and the report; Salton and Buckley, "Term-weighting approaches in automatic text retrieval",
/// 1988) between one paragraph and one text. Words are stems without stop words. All sums are of whole numbers, so the
/// same comment gets the same suggestions on every machine.
struct Wording: Sendable {
    private enum Group: Int { case questions, themes, goals }

    private struct Item: Sendable {
        var group: Group
        var number: Int
        var length: Double
    }

    /// The weight a stem has in an item.
    private struct Posting: Sendable {
        var item: Int
        var weight: Int
    }

    /// A stem that stands in an item.
    private struct Term: Sendable {
        /// Inverse frequency, in steps of 1/256.
        var rarity: Int
        var postings: [Posting] = []
    }

    private var terms: [UInt64: Term] = [:]
    /// By the low bits of a stem, whether one with them is a term: of most stems it says that they are none.
    private var mayBeTerm = [Bool](repeating: false, count: 1 << 14)
    /// The rarity of a stem that stands nowhere in the docket.
    private let rarest: Int
    private var items: [Item] = []

    /// A paragraph says something in at least so many words.
    private static let fewestWords = 12
    /// One or two words in common are chance.
    private static let fewestShared = 3
    /// At most so many of each kind, the likeliest.
    private static let most = 3

    /// - Parameter paragraphs: of the notice and the report, which tell the docket's everyday words from the telling ones.
    init(questions: References, themes: References, goals: References, paragraphs: [String]) {
        let all: [(group: Group, item: References.Item)] =
            questions.items.map { (.questions, $0) } + themes.items.map { (.themes, $0) }
            + goals.items.map { (.goals, $0) }
        let texts = all.map { "\($0.item.title)\n\($0.item.text)" }
        var reader = WordReader()
        var frequency: [UInt64: Int] = [:]
        for text in paragraphs + texts {
            reader.read(text)
            reader.counts.forEach { stem, _ in frequency[stem, default: 0] += 1 }
        }
        let documents = paragraphs.count + texts.count
        rarest = WordWeight.log2(documents + 1)
        for (index, text) in texts.enumerated() {
            reader.read(text)
            reader.counts.forEach { stem, _ in
                guard terms[stem] == nil else { return }
                terms[stem] = Term(rarity: WordWeight.log2(documents + 1, over: frequency[stem]! + 1))
                mayBeTerm[Int(stem & 0x3FFF)] = true
            }
            var postings: [(stem: UInt64, weight: Int)] = []
            let length = weigh(reader.counts) { stem, _, weight in postings.append((stem, weight)) }
            for (stem, weight) in postings { terms[stem]!.postings.append(Posting(item: index, weight: weight)) }
            items.append(Item(group: all[index].group, number: all[index].item.number, length: length))
        }
    }

    /// - Parameters:
    ///   - paragraphs: of the comment's body.
    ///   - declared: what it says itself, which needs no suggesting.
    ///   - reader: keeps the stems of words from one comment to the next.
    func suggestions(
        for paragraphs: [Substring], declared: Addressed, reader: inout WordReader
    ) -> Comment.Suggestions {
        var best = [Int](repeating: 0, count: items.count)
        var common = [(product: Int, shared: Int)](repeating: (0, 0), count: items.count)
        for paragraph in paragraphs {
            reader.read(paragraph)
            guard reader.counts.total >= Wording.fewestWords else { continue }
            for index in common.indices { common[index] = (0, 0) }
            let length = weigh(reader.counts) { _, term, weight in
                for posting in term.postings {
                    common[posting.item].product += posting.weight * weight
                    common[posting.item].shared += 1
                }
            }
            for (index, item) in items.enumerated() where common[index].shared >= Wording.fewestShared {
                guard length > 0, item.length > 0 else { continue }
                let cosine = Double(common[index].product) / (length * item.length)
                best[index] = max(best[index], Wording.confidence(ofCosine: cosine))
            }
        }
        func suggested(_ group: Group, _ declared: Set<Int>) -> [Comment.Suggestions.Item] {
            var found: [Int: Int] = [:]
            for (item, confidence) in zip(items, best) where item.group == group {
                found[item.number] = max(found[item.number] ?? 0, confidence)
            }
            return found.filter { $0.value >= Wording.leastConfidence && !declared.contains($0.key) }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Wording.most).sorted { $0.key < $1.key }
                .map { Comment.Suggestions.Item(number: $0.key, confidence: $0.value) }
        }
        return Comment.Suggestions(
            questions: suggested(.questions, declared.questions), themes: suggested(.themes, declared.themes),
            goals: suggested(.goals, declared.goals))
    }

    /// Weighs the words of a text and hands over those that stand in an item. The others make the text longer and are
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

    /// In percent.
    static func confidence(ofCosine cosine: Double) -> Int { Int(100 * cosine / (cosine + 0.1)) }

    /// In the sample docket, its own numbers and titles taken out, all eleven suggestions from here on name what the comment had
    /// named (below, none of 5 does). Of 339 comments on other subjects, health records and standards, 12 get one.
    static let leastConfidence = 60
}

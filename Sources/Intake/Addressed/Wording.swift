import DocketModel
import SearchCore

/// Suggests which questions, themes and goals a comment addresses by the words it shares with them.
///
/// The measure is the cosine of word weights (term frequency by its logarithm, times the inverse frequency among the
/// paragraphs of the notice and the report; Salton and Buckley, "Term-weighting approaches in automatic text retrieval",
/// 1988) between one paragraph and one text. Words are stems without stop words. All sums are of whole numbers, so the
/// same comment gets the same suggestions on every machine.
struct Wording: Sendable {
    private struct Item: Sendable {
        var number: Int
        /// By stem.
        var weights: [Int: Int]
        var length: Double
    }

    private var stems: [[UInt8]: Int] = [:]
    /// Inverse frequency of each stem, in steps of 1/256.
    private var rarity: [Int] = []
    private let rarest: Int
    private var questions: [Item] = []
    private var themes: [Item] = []
    private var goals: [Item] = []

    /// A paragraph says something in at least so many words.
    private static let fewestWords = 12
    /// One or two words in common are chance.
    private static let fewestShared = 3
    /// At most so many of each kind, the likeliest.
    private static let most = 3

    /// - Parameter paragraphs: of the notice and the report, which tell the docket's everyday words from the telling ones.
    init(questions: References, themes: References, goals: References, paragraphs: [String]) {
        var reader = WordReader()
        let groups = [questions, themes, goals].map { $0.items.map { reader.stems(of: "\($0.title)\n\($0.text)") } }
        let background = paragraphs.map { reader.stems(of: $0) } + groups.joined()
        var frequency: [[UInt8]: Int] = [:]
        for words in background { for word in Set(words) { frequency[word, default: 0] += 1 } }
        rarest = WordWeight.log2(background.count + 1)
        for word in Set(groups.joined().joined()).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            stems[word] = rarity.count
            rarity.append(WordWeight.log2(background.count + 1, over: frequency[word]! + 1))
        }
        func items(_ references: References, _ words: [[[UInt8]]]) -> [Item] {
            zip(references.items, words).map { item, words in
                let paragraph = weigh(words)
                return Item(number: item.number, weights: paragraph.weights, length: paragraph.length)
            }
        }
        self.questions = items(questions, groups[0])
        self.themes = items(themes, groups[1])
        self.goals = items(goals, groups[2])
    }

    /// - Parameters:
    ///   - paragraphs: of the comment's body.
    ///   - declared: what it says itself, which needs no suggesting.
    func suggestions(for paragraphs: [Substring], declared: Addressed) -> Comment.Suggestions {
        var best: [[Int: Int]] = [[:], [:], [:]]
        var reader = WordReader()
        for paragraph in paragraphs {
            let words = reader.stems(of: String(paragraph))
            guard words.count >= Wording.fewestWords else { continue }
            let own = weigh(words)
            for (group, items) in [questions, themes, goals].enumerated() {
                for item in items {
                    let confidence = Wording.confidence(own, item)
                    if confidence > best[group][item.number] ?? 0 { best[group][item.number] = confidence }
                }
            }
        }
        func suggested(_ found: [Int: Int], _ declared: Set<Int>) -> [Comment.Suggestions.Item] {
            found.filter { $0.value >= Wording.leastConfidence && !declared.contains($0.key) }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Wording.most).sorted { $0.key < $1.key }
                .map { Comment.Suggestions.Item(number: $0.key, confidence: $0.value) }
        }
        return Comment.Suggestions(
            questions: suggested(best[0], declared.questions), themes: suggested(best[1], declared.themes),
            goals: suggested(best[2], declared.goals))
    }

    /// Words that stand in no question, theme or goal make a paragraph longer and are otherwise not told apart.
    private func weigh(_ words: [[UInt8]]) -> (weights: [Int: Int], length: Double) {
        var counts: [[UInt8]: Int] = [:]
        for word in words { counts[word, default: 0] += 1 }
        var weights: [Int: Int] = [:]
        var squares = 0
        for (word, count) in counts {
            let stem = stems[word]
            let weight = (256 + WordWeight.log2(count)) * (stem.map { rarity[$0] } ?? rarest) / 256
            if let stem { weights[stem] = weight }
            squares += weight * weight
        }
        return (weights, Double(squares).squareRoot())
    }

    private static func confidence(_ paragraph: (weights: [Int: Int], length: Double), _ item: Item) -> Int {
        var product = 0
        var shared = 0
        for (stem, weight) in item.weights {
            guard let own = paragraph.weights[stem] else { continue }
            product += weight * own
            shared += 1
        }
        guard shared >= fewestShared, paragraph.length > 0, item.length > 0 else { return 0 }
        return confidence(ofCosine: Double(product) / (paragraph.length * item.length))
    }

    /// In percent.
    static func confidence(ofCosine cosine: Double) -> Int { Int(100 * cosine / (cosine + 0.1)) }

    /// In the sample docket, its own numbers and titles taken out, all eleven suggestions from here on name what the comment had
    /// named (below, none of 5 does). Of 339 comments on other subjects, health records and standards, 12 get one.
    static let leastConfidence = 60
}

/// Stems of the words of a text, without stop words.
private struct WordReader {
    private var tokenizer = Tokenizer()
    private var stemmer = Stemmer()

    mutating func stems(of text: String) -> [[UInt8]] {
        tokenizer.tokenize(Array(text.utf8))
        var stems: [[UInt8]] = []
        for token in tokenizer.tokens where token.kind != .joined {
            let word = tokenizer.word(token)
            guard word.count > 1, word.withUnsafeBufferPointer(StopWords.code) == 0 else { continue }
            stems.append(stemmer.stableStem(word))
        }
        return stems
    }
}

import Addressing
import DocketModel

/// Suggests which questions, themes and goals a comment addresses by the words it shares with them.
///
/// The measure (`WordMeasure`) is of one paragraph and one text.
struct Wording: Sendable {
    private struct Item: Sendable {
        var number: Int
        var words: WordMeasure.Weighed
    }

    private let measure: WordMeasure
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
        let measure = WordMeasure(of: groups.joined().joined(), background: background)
        func items(_ references: References, _ words: [[UInt64]]) -> [Item] {
            zip(references.items, words).map { Item(number: $0.number, words: measure.weigh($1)) }
        }
        self.measure = measure
        self.questions = items(questions, groups[0])
        self.themes = items(themes, groups[1])
        self.goals = items(goals, groups[2])
    }

    /// - Parameters:
    ///   - paragraphs: of the comment's body.
    ///   - declared: what it says itself, which needs no suggesting.
    ///   - reader: keeps the stems of words from one comment to the next.
    func suggestions(
        for paragraphs: [Substring], declared: Addressed, reader: inout WordReader
    ) -> Comment.Suggestions {
        var best: [[Int: Int]] = [[:], [:], [:]]
        for paragraph in paragraphs {
            let words = reader.stems(of: paragraph)
            guard words.count >= Wording.fewestWords else { continue }
            let own = measure.weigh(words)
            for (group, items) in [questions, themes, goals].enumerated() {
                for item in items {
                    let confidence = own.confidence(with: item.words, sharing: Wording.fewestShared)
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

    /// In the sample docket, its own numbers and titles taken out, all eleven suggestions from here on name what the comment had
    /// named (below, none of 5 does). Of 339 comments on other subjects, health records and standards, 12 get one.
    static let leastConfidence = 60
}

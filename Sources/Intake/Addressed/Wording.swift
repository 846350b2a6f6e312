import Addressing
import DocketModel

/// Suggests which questions, themes and goals a comment addresses by the words it shares with them.
///
/// The measure (`WordMeasure`) is of one paragraph and one of them.
struct Wording: Sendable {
    private enum Group { case questions, themes, goals }

    private let measure: WordMeasure
    private let items: [(group: Group, item: References.Item)]

    /// A paragraph says something in at least so many words.
    private static let fewestWords = 12
    /// One or two words in common are chance.
    private static let fewestShared = 3
    /// At most so many of each kind, the likeliest.
    private static let most = 3

    /// What is kept from one comment to the next.
    struct Scratch: Sendable {
        fileprivate var reader = WordReader()
        fileprivate var measure = WordMeasure.Scratch()
    }

    /// - Parameter paragraphs: of the notice and the report, which tell the docket's everyday words from the telling ones.
    init(questions: References, themes: References, goals: References, paragraphs: [String]) {
        items =
            questions.items.map { (.questions, $0) } + themes.items.map { (.themes, $0) }
            + goals.items.map { (.goals, $0) }
        measure = WordMeasure(of: items.map { "\($0.item.title)\n\($0.item.text)" }, background: paragraphs)
    }

    /// - Parameters:
    ///   - paragraphs: of a comment's body.
    ///   - declared: what the comment names itself, which is not suggested again.
    func suggestions(
        for paragraphs: [Substring], declared: Addressed, scratch: inout Scratch
    ) -> Comment.Suggestions {
        var best = [Int](repeating: 0, count: items.count)
        for paragraph in paragraphs {
            scratch.reader.read(paragraph)
            guard scratch.reader.counts.total >= Wording.fewestWords else { continue }
            measure.compare(scratch.reader.counts, sharing: Wording.fewestShared, &scratch.measure) { item, percent in
                best[item] = max(best[item], percent)
            }
        }
        func suggested(_ group: Group, _ declared: Set<Int>) -> [Comment.Suggestions.Item] {
            var found: [Int: Int] = [:]
            for (item, percent) in zip(items, best) where item.group == group {
                found[item.item.number] = max(found[item.item.number] ?? 0, percent)
            }
            return found.filter { $0.value >= Wording.leastConfidence && !declared.contains($0.key) }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Wording.most).sorted { $0.key < $1.key }
                .map { Comment.Suggestions.Item(number: $0.key, confidence: $0.value) }
        }
        return Comment.Suggestions(
            questions: suggested(.questions, declared.questions), themes: suggested(.themes, declared.themes),
            goals: suggested(.goals, declared.goals))
    }

    /// In the sample docket, its own numbers and titles taken out, all eleven suggestions from here on name what the comment had
    /// named (below, none of 5 does). Of 339 comments on other subjects, health records and standards, 12 get one.
    static let leastConfidence = 60
}

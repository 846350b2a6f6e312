import Addressing
import DocketModel
import Foundation
@testable import Intake
import Testing

struct AddressedTests {
    private static func items(_ word: String, _ items: [(Int, String, String)]) -> References {
        References(
            word: word, letter: word.first!,
            items: items.map { References.Item(number: $0.0, slug: "\($0.0)", title: $0.1, text: $0.2) })
    }

    private let questions = items(
        "questions",
        [
            (3, "Stakeholder Roles", "Who should play a leadership role, in government and in the private sector?"),
            (4, "Road map", "Which actions are of highest priority, and how should implementation be phased?"),
            (5, "Incentives", "Which incentives, procurement or standards promote market-based solutions?"),
            (7, "Metrics", "How should we evaluate progress?"),
        ])
    private let themes = items("themes", [(5, "Market incentives are misaligned", ""), (6, "Metrics", "")])

    @Test(
        arguments: [
            ("III. Incentives\n\nWe think", [5], []), ("# Roadmap\ntext", [4], []),
            ("Text.\n\n4) ROAD MAP:\n\nMore.", [4], []),
            ("**Stakeholder roles**", [3], []), ("Road map: we would begin with routers.", [4], []),
            ("Market incentives are misaligned\n\nThey are.", [], [5]),
            // Two bear this title
            ("Metrics\n\nWe count.", [], []),
            // A line of a paragraph, a sentence, a word of a list, the end of a wrapped line
            ("We want\nIncentives\nfor all", [], []), ("incentives", [], []), ("Incentives.", [], []),
            ("- Incentives\n- Roles", [], []), ("Incentives: one word may begin any sentence", [], []), ("", [], []),
        ] as [(String, Set<Int>, Set<Int>)])
    func `a heading that is a question's title declares it`(text: String, questions: Set<Int>, themes: Set<Int>) {
        var found = Addressed()
        DeclaredTitles(
            questions: self.questions, themes: self.themes, goals: References(word: "goals", letter: "g", items: [])
        )
        .find(in: text, &found)
        #expect(found == Addressed(questions: questions, themes: themes))
    }

    @Test func `wording suggests what a comment does not name, and never what it does`() {
        var words = WordReader()
        let wording = Wording(
            questions: questions, themes: themes, goals: References(word: "goals", letter: "g", items: []),
            paragraphs: ["We ask for comment.", "The government asks the private sector.", "Botnets are everywhere."])
        let paragraph: Substring =
            "Give buyers in government procurement a reason: standards with market-based incentives would promote solutions that vendors now see no gain in."
        func suggested(_ text: Substring, _ declared: Addressed = Addressed()) -> DocketModel.Comment.Suggestions {
            wording.suggestions(for: [text], declared: declared, reader: &words)
        }
        #expect(suggested(paragraph).questions.map(\.number) == [5])
        #expect(suggested(paragraph, Addressed(questions: [5])).isEmpty)
        // Too short to say, and about something else
        #expect(suggested("Procurement standards promote incentives").isEmpty)
        #expect(
            suggested(
                "I keep bees behind the house and have never owned a computer, nor do I want one this year or next."
            )
            .isEmpty)
    }

    @Test(arguments: [(1, 1, 0), (2, 1, 256), (1_024, 1, 2_560), (3, 2, 149), (70, 7, 850), (1, 8, 0), (0, 0, 0)])
    func `logarithms are whole steps of one part in 256`(numerator: Int, denominator: Int, log: Int) {
        #expect(WordWeight.log2(numerator, over: denominator) == log)
        #expect(
            numerator <= denominator
                || abs(Double(log) / 256 - Foundation.log2(Double(numerator) / Double(denominator))) < 1 / 256)
    }
}

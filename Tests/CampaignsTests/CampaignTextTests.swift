import SeededRandom
import Testing

@testable import Campaigns

@Suite struct CampaignTextTests {
    private func sentences(_ text: String) -> [String] {
        LetterText(text).sentences.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    }

    private func shared(_ text: CampaignText, _ letters: [String]) -> [String] {
        text.shared.map { String(decoding: Array(letters[$0.letter].utf8)[$0.range], as: UTF8.self) }
    }

    @Test func `a letter is cut at the ends of sentences, lines that were ended on purpose, and items of lists`() {
        #expect(
            sentences(
                """
                Dear Mr. Wheeler,

                I live in the U.S. Virgin Islands. Is 3.5 enough? "No!" says e.g. my neighbor... This long line was
                wrapped by a mail program, as many are. It goes on
                - with an item
                1. and another, of the docket No. 5.
                Sincerely,
                [name removed]
                """) == [
                    "Dear Mr. Wheeler,", "I live in the U.S. Virgin Islands.", "Is 3.5 enough?",
                    "\"No!\" says e.g. my neighbor...",
                    "This long line was\nwrapped by a mail program, as many are.", "It goes on", "- with an item",
                    "1. and another, of the docket No. 5.", "Sincerely,",
                ])
    }

    @Test func `three letters give what they share, the one that stands for all, and what is each one's own`() {
        let letters = [
            "Dear EPA,\n\nI have a well. Stop the ash. Water is life. It was my father's well!\n\nThank you.",
            "Dear EPA,\n\nStop the ASH!\nWater is life.\n\nThank you.\n\n[name removed]",
            "Water is life. Keep it clean. Thank you.",
            "Keep it clean.",
        ]
        let text = CampaignText(of: letters)
        let shared = shared(text, letters)
        #expect(text.representative == 1)
        #expect(shared == ["Dear EPA,", "Stop the ASH!", "Water is life.", "Thank you.", "Keep it clean."])
        let words = OwnWords(shared: shared)
        func own(_ letter: String) -> [String] {
            words.read(letter).own.map { String(decoding: Array(letter.utf8)[$0], as: UTF8.self) }
        }
        #expect(letters.map(own) == [["I have a well.", "It was my father's well!"], [], [], []])
        #expect(words.read(letters[0]).shared.map(\.number) == [0, 1, 2, 3])
        #expect(words.read(letters[2]).shared.map(\.number) == [2, 4, 3])
        let signed = "Thank you. A point of mine.\n\nYours,\nAnn\n\nP.S. Another."
        let signature = 29..<39
        #expect(String(decoding: Array(signed.utf8)[signature], as: UTF8.self) == "Yours,\nAnn")
        #expect(
            words.read(signed, formal: [signature]).own.map { String(decoding: Array(signed.utf8)[$0], as: UTF8.self) }
                == ["A point of mine.", "P.S. Another."])
        #expect(own("One. Two. Water is life. Three") == ["One. Two.", "Three"])
    }

    @Test func `ranges are of whole characters and in order, whatever the text`() {
        var random = SeededGenerator(seed: 12)
        let parts = [
            "a", "B.", "! ", "\n", "\n\n", "é", "’", "“", "[", "]", "[name removed]", "- ", "1. ", "\u{2028}", "漢",
            "\u{A0}", ".", "Mr.", "\u{0}", " ",
        ]
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in parts.randomElement(using: &random)! }
                .joined()
            var end = 0
            for sentence in LetterText(text).sentences {
                #expect(sentence.range.lowerBound >= end && !sentence.range.isEmpty)
                end = sentence.range.upperBound
                #expect(String(validating: Array(text.utf8)[sentence.range], as: UTF8.self) != nil, "\(text)")
            }
            #expect(end <= text.utf8.count)
            _ = LetterPrint(of: text)
            let campaign = CampaignText(of: [text, text])
            #expect(
                OwnWords(shared: shared(campaign, [text, text])).read(text).own.isEmpty, "\(text.debugDescription)")
        }
    }
}

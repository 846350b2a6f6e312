import Foundation
import SearchCore
import Testing

@testable import Site

/// Long texts are cut into passages, and a result reads only the one around its words.
@Suite struct PassageTests {
    /// Letters of thirty paragraphs; each has a word that is nowhere else, and every tenth is on routers.
    private static func letters(passageLength: Int) -> [IndexedDocument] {
        (0..<24).map { number in
            let paragraphs = (0..<30).map { paragraph in
                let own = SearchFixture.name(1_000 + number * 30 + paragraph)
                let filler = (0..<8).map { SearchFixture.name((number + paragraph * 7 + $0) % 90) }
                return
                    "\(filler.joined(separator: " ")) \(own) \(paragraph % 10 == 4 ? "routers need updates" : "agreed")."
            }
            return SearchFixture.comment(
                number, "Letter \(number)", paragraphs.joined(separator: "\n\n"), passageLength: passageLength)
        }
    }

    @Test func `passages follow each other without a gap, and end where paragraphs do`() {
        let letter = Self.letters(passageLength: 400)[3]
        let ends = letter.passages + [letter.body.count]
        let pieces = zip([0] + letter.passages, ends).map { Array(letter.body[$0..<$1]) }
        #expect(pieces.count > 4 && Array(pieces.joined()) == letter.body)
        #expect(pieces.allSatisfy { (200...600).contains($0.count) })
        #expect(pieces.dropLast().allSatisfy { $0.suffix(2) == [10, 10] })
        #expect(Passages.starts(Array("Short.".utf8), length: 400) == [])
        // Without paragraphs, lines or sentences; without even words.
        let words = Array(String(repeating: "word ", count: 300).utf8)
        #expect(Passages.starts(words, length: 400).allSatisfy { words[$0 - 1] == 32 && words[$0] == 119 })
        let scalars = Array(String(repeating: "é", count: 1_000).utf8)
        #expect(Passages.starts(scalars, length: 401).allSatisfy { scalars[$0] == 0xc3 })
        #expect(Passages.starts([UInt8](repeating: 97, count: 900_000), length: 400).count < 255)
    }

    @Test func `a result from a passage is the one from the whole text, and opens the same paragraph`() throws {
        let whole = try SearchFixture(Self.letters(passageLength: .max / 4))
        let cut = try SearchFixture(Self.letters(passageLength: 400))
        defer { for fixture in [whole, cut] { fixture.remove() } }
        for (letter, paragraph) in [(0, 0), (3, 4), (7, 17), (11, 29), (23, 12)] {
            let word = SearchFixture.name(1_000 + letter * 30 + paragraph)
            let (rounds, results) = try cut.rounds("\(word) ")
            let passage = try #require(rounds.last?.first)
            #expect(passage.hasPrefix("passages/comments/\(letter)-"), "\(passage)")
            let expected = try whole.rounds("\(word) ").results.results[0]
            let found = results.results[0]
            #expect(found.paragraph == paragraph + 1 && expected.paragraph == paragraph + 1)
            #expect(found.title == expected.title && found.snippet[1] == Array(word.utf8))
            // The text around the word is the same; at its passage's ends it may be less of it.
            #expect(expected.snippet[0].suffix(20) == found.snippet[0].suffix(20))
        }
    }

    @Test func `of several words the rarest tells the passage, side by side or not`() throws {
        let fixture = try SearchFixture(Self.letters(passageLength: 400))
        defer { fixture.remove() }
        for query in ["\"routers need updates\" ", "updates routers ", "\"routers\" need updates "] {
            let results = try fixture.rounds(query).results
            #expect(results.total == 24)
            for result in results.results {
                #expect([5, 15, 25].contains(result.paragraph), "\(query): \(result.paragraph)")
                #expect(
                    result.snippet.contains(Array("routers".utf8))
                        || result.snippet.contains { $0.starts(with: "routers need".utf8) })
            }
        }
    }
}

import Foundation
import SearchCore
import SeededRandom
import Testing

@testable import Site

/// The engine reads a small part of the index; its answers must be those of a search that looks at every document.
@Suite struct SearchExactnessTests {
    private static let documents = SearchFixture.generated(700, words: 500, seed: 11)

    /// Queries of every operator, over words of every frequency that the documents have.
    private struct QueryMaker {
        var random: SeededGenerator
        let documents: [IndexedDocument]

        mutating func query() -> (text: String, query: ExhaustiveSearch.Query) {
            var query = ExhaustiveSearch.Query()
            var parts: [String] = []
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                switch Int.random(in: 0..<10, using: &random) {
                case 0:
                    let word = word()
                    parts.append("\"\(word)\"")
                    query.groups.append([.exact(word)])
                    query.row.append("")
                case 1, 2:
                    let phrase = phrase()
                    parts.append("\"\(phrase.joined(separator: " "))\"")
                    query.groups.append([phrase.count > 1 ? .phrase(phrase) : .exact(phrase[0])])
                    query.row.append("")
                case 3:
                    let (one, other) = (word(), word())
                    parts.append("\(one) OR \(other)")
                    query.groups.append([.word(one), .word(other)])
                    query.row.append("")
                case 4 where !query.groups.isEmpty:
                    let word = word()
                    parts.append("-\(word)")
                    query.excluded.append(.word(word))
                    query.row.append("")
                case 5 where !query.groups.isEmpty:
                    let phrase = phrase()
                    parts.append("-\"\(phrase.joined(separator: " "))\"")
                    query.excluded.append(phrase.count > 1 ? .phrase(phrase) : .exact(phrase[0]))
                    query.row.append("")
                case 6:
                    // Words side by side, without quotes.
                    for word in phrase() {
                        parts.append(word)
                        query.row.append(word)
                        if !["of", "and", "the"].contains(word) { query.groups.append([.word(word)]) }
                    }
                default:
                    let word = word()
                    parts.append(word)
                    query.row.append(word)
                    query.groups.append([.word(word)])
                }
            }
            return (parts.joined(separator: " ") + " ", query)
        }

        private mutating func words() -> [String] {
            let document = documents[Int.random(in: 0..<documents.count, using: &random)]
            let text = Bool.random(using: &random) ? document.title : document.body
            return String(decoding: text, as: UTF8.self).split { $0 == " " || $0 == "-" }.map(String.init)
        }

        mutating func word() -> String {
            let words = words().filter { !["of", "and", "the"].contains($0) }
            return words[Int.random(in: 0..<words.count, using: &random)]
        }

        /// A run of words of some document that begins and ends with a content word.
        private mutating func phrase() -> [String] {
            let words = words()
            let start = Int.random(in: 0..<words.count, using: &random)
            var run = Array(words[start...].prefix(Int.random(in: 2...5, using: &random)))
            while let first = run.first, ["of", "and", "the"].contains(first) { run.removeFirst() }
            while let last = run.last, ["of", "and", "the"].contains(last) { run.removeLast() }
            return run.isEmpty ? [word()] : run
        }
    }

    @Test(arguments: [3, 8, 21]) func `the best ten and the count are those of an exhaustive search`(seed: UInt64)
        throws
    {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        let exhaustive = ExhaustiveSearch(Self.documents)
        var search = try SiteSearch(site: fixture.folder)
        var maker = QueryMaker(random: SeededGenerator(seed: seed), documents: Self.documents)
        var phrases = 0
        var pairs = 0
        for _ in 0..<120 {
            let (text, query) = maker.query()
            let results = try search.results(text)
            let found = ExhaustiveSearch.Answer(
                total: results.total, hits: results.results.map { "\($0.document):\($0.score)" })
            #expect(found == exhaustive.answer(query), "\(text)")
            phrases += results.words.contains { $0.isPhrase && $0.documentCount > 0 } ? 1 : 0
            pairs +=
                results.results.contains { ($0.parts.last ?? 0) > 0 && $0.parts.count > results.words.count } ? 1 : 0
        }
        #expect(phrases > 20 && pairs > 5)
    }

    @Test func `a common word costs its dictionary block and ten records`() throws {
        let documents = (0..<1_000).map {
            SearchFixture.comment($0, "x", "common " + (0..<$0 % 50).map { _ in "filler" }.joined(separator: " "))
        }
        let fixture = try SearchFixture(documents)
        defer { fixture.remove() }
        let (rounds, results) = try fixture.rounds("common ")
        #expect(rounds.map(\.count) == [1, 10])
        #expect(results.total == 1_000 && results.results.count == 10)
    }

    @Test func `each of several words costs one file, whatever else is asked, and all come in the first round`() throws
    {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        var maker = QueryMaker(random: SeededGenerator(seed: 6), documents: Self.documents)
        for count in [2, 2, 2, 3, 5] {
            let words = Set((0..<count).map { _ in maker.word() })
            let (rounds, results) = try fixture.rounds(words.joined(separator: " ") + " ")
            #expect(rounds.count == 2 && rounds[0].count <= words.count, "\(words)")
            #expect(rounds[1].count == results.results.count)
        }
    }

    @Test func `three rounds are enough, and one more for a phrase that is no term of its own`() throws {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        var maker = QueryMaker(random: SeededGenerator(seed: 4), documents: Self.documents)
        for _ in 0..<60 {
            let (text, query) = maker.query()
            let hasPhrase = (query.groups.joined() + query.excluded).contains {
                if case .phrase = $0 { true } else { false }
            }
            #expect(try fixture.rounds(text).rounds.count <= (hasPhrase ? 4 : 3), "\(text)")
        }
    }

    @Test func `a slip is repaired within three rounds, in all but two of a hundred`() throws {
        let documents = SearchFixture.generated(700, words: 5_000, seed: 2)
        let fixture = try SearchFixture(documents)
        defer { fixture.remove() }
        var maker = QueryMaker(random: SeededGenerator(seed: 12), documents: documents)
        var repaired = 0
        var slow: [String] = []
        for _ in 0..<300 {
            var slip = maker.word()
            guard slip.count > 4 else { continue }
            slip.remove(at: slip.index(slip.startIndex, offsetBy: Int.random(in: 0..<slip.count, using: &maker.random)))
            let (rounds, results) = try fixture.rounds(slip + " ")
            guard results.words.first?.standing == .repaired else { continue }
            repaired += 1
            if rounds.count > 3 { slow.append(slip) }
        }
        #expect(repaired > 100 && slow.count * 50 <= repaired, "\(slow) of \(repaired)")
    }

    @Test func `batches and memory do not change a byte`() throws {
        let documents = Array(Self.documents.prefix(600))
        let whole = try SearchFixture(documents)
        let pieces = try SearchFixture(documents, batch: 256, memory: 4_000)
        let small = try SearchFixture(documents, batch: 13, memory: 1 << 20)
        defer { for fixture in [whole, pieces, small] { fixture.remove() } }
        let files = try whole.files()
        #expect(files.count > 50)
        #expect(try pieces.files() == files)
        #expect(try small.files() == files)
        let left = try FileManager.default.contentsOfDirectory(atPath: pieces.folder)
        #expect(Set(left) == ["search", "comments", "passages"])
    }

    @Test func `a word changed in a comment changes few files`() throws {
        var documents = SearchFixture.generated(1_600, words: 30_000, seed: 5)
        let before = try SearchFixture(documents)
        documents[501].body += Array(" another".utf8)
        let after = try SearchFixture(documents)
        defer { for fixture in [before, after] { fixture.remove() } }
        let (old, new) = (Set(try before.files().keys), Set(try after.files().keys))
        #expect(new.subtracting(old).count < new.count / 3)
    }
}

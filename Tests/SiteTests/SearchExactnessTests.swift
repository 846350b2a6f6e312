import Foundation
import SearchCore
import Testing

@testable import Site

/// The engine reads only part of a common word's postings; its answers must be those of a scorer that reads everything.
@Suite struct SearchExactnessTests {
    private static let documents = SearchFixture.generated(1_200, words: 800, seed: 11)

    /// Scores every document by the definitions in `Scoring` alone.
    private struct Exhaustive {
        var frequencies: [[String: Int]] = []
        var lengths: [Int] = []
        var counts: [String: Int] = [:]

        init(_ documents: [IndexedDocument]) {
            for document in documents {
                var frequency: [String: Int] = [:]
                var length = 0
                for (text, weight) in [(document.title, Scoring.titleWeight), (document.who, 1), (document.body, 1)] {
                    for word in String(decoding: text, as: UTF8.self).split(separator: " ") {
                        frequency[String(word), default: 0] += weight
                        length += weight
                    }
                }
                for word in frequency.keys { counts[word, default: 0] += 1 }
                frequencies.append(frequency)
                lengths.append(length)
            }
        }

        func top(_ words: [String], _ limit: Int) -> [(document: Int, score: Int)] {
            let known = Set(words.filter { counts[$0] != nil })
            let mean = Double(lengths.reduce(0, +)) / Double(lengths.count)
            var hits: [(document: Int, score: Int, all: Bool)] = []
            for (document, frequency) in frequencies.enumerated() {
                let present = known.filter { frequency[$0] != nil }
                guard !present.isEmpty else { continue }
                var score = 0
                for word in words where present.contains(word) {
                    score +=
                        Scoring.idf(count: counts[word]!, documents: frequencies.count)
                        * Int(Scoring.impact(frequency: frequency[word]!, length: lengths[document], meanLength: mean))
                }
                hits.append((document, score, present.count == known.count))
            }
            hits.sort { a, b in
                if a.all != b.all { return a.all }
                return a.score != b.score ? a.score > b.score : a.document < b.document
            }
            return hits.prefix(limit).map { ($0.document, $0.score) }
        }
    }

    @Test(arguments: [7, 64, 100_000]) func `the best ten equal an exhaustive scorer's`(chunkSize: Int) throws {
        let fixture = try SearchFixture(Self.documents, chunkSize: chunkSize)
        defer { fixture.remove() }
        let exhaustive = Exhaustive(Self.documents)
        var search = try SiteSearch(site: fixture.folder)
        var random = SearchRandom(seed: 5)
        for _ in 0..<120 {
            // Words of every frequency, some twice, some unknown (with a digit, so that they are not taken for a slip).
            let words = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                let word = SearchFixture.name(Int(pow(900, Double.random(in: 0..<1, using: &random))))
                return exhaustive.counts[word] == nil ? word + "7" : word
            }
            let request = SearchRequest(
                query: Array((words.joined(separator: " ") + " ").utf8), limit: 10, wantsSnippets: false)
            let found = try search.search(request).results.map { "\($0.document):\($0.score)" }
            #expect(found == exhaustive.top(words, 10).map { "\($0.document):\($0.score)" }, "\(words)")
        }
    }

    @Test func `a common word costs one chunk and its document list`() throws {
        let documents = (0..<1_000).map {
            SearchFixture.comment($0, "x", "common " + (0..<$0 % 50).map { _ in "filler" }.joined(separator: " "))
        }
        let fixture = try SearchFixture(documents, chunkSize: 50)
        defer { fixture.remove() }
        let files = try fixture.files()
        let root = try #require(files.first { $0.key.hasPrefix("root-") }?.value)
        var engine = try #require(SearchEngine(root: [UInt8](root)))
        engine.begin(SearchRequest(query: Array("common ".utf8), wantsSnippets: false))
        var postings = 0
        while true {
            let needed = engine.advance()
            if needed.isEmpty { break }
            for path in needed {
                let name = String(decoding: path.dropFirst("search/".utf8.count), as: UTF8.self)
                if name.hasPrefix("postings-") { postings += 1 }
                engine.supply(path, try [UInt8](#require(files[name])))
            }
        }
        #expect(postings == 2)
        #expect(engine.results.total == 1_000 && engine.results.results.count == 10)
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
        #expect(Set(left) == ["search", "comments"])
    }
}

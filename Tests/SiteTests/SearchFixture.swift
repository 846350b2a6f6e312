import Foundation
import SearchCore
import SeededRandom
import Testing

@testable import Site

/// A small site on disk, made only of search files and comment records.
struct SearchFixture {
    let folder: String
    let terms: [SignificantTerm]

    init(
        _ documents: [IndexedDocument], batch: Int = 256, memory: Int = 24 << 20, labels: FacetLabels = FacetLabels()
    ) throws {
        folder = NSTemporaryDirectory() + "docketpress-search-\(UUID().uuidString)"
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder + "/search", withIntermediateDirectories: true)
        try manager.createDirectory(atPath: folder + "/comments", withIntermediateDirectories: true)
        try manager.createDirectory(atPath: folder + "/passages/comments", withIntermediateDirectories: true)
        var writer = SearchIndexWriter(spillDirectory: folder, labels: labels, memory: memory)
        for start in stride(from: 0, to: documents.count, by: batch) {
            try writer.append(SearchIndexWriter.analyse(Array(documents[start..<min(start + batch, documents.count)])))
        }
        let compressor = ZlibData.Compressor(level: 6)
        for document in documents {
            guard let path = document.recordPath else { continue }
            let record = try Self.record(document)
            try record.write(to: URL(fileURLWithPath: "\(folder)/\(path)"))
            let end = try #require(record.range(of: Data("\"text\":".utf8), options: .backwards)?.upperBound)
            let passages = PassageRecord.all(
                head: Array(record[..<end]), text: document.body, starts: document.passages)
            for (index, passage) in passages.enumerated() {
                let path = String(decoding: IndexPath.passage(index + 1, of: Array(path.utf8)), as: UTF8.self)
                try Data(compressor.compress(passage)).write(to: URL(fileURLWithPath: "\(folder)/\(path)"))
            }
        }
        let folder = folder
        terms = try writer.finish { path, bytes in
            guard manager.createFile(atPath: "\(folder)/\(path)", contents: Data(bytes)) else {
                throw CocoaError(.fileWriteUnknown)
            }
        }.significant
    }

    /// A comment's public record: its text comes last.
    private static func record(_ document: IndexedDocument) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        func json(_ text: [UInt8]) throws -> String {
            String(decoding: try encoder.encode(String(decoding: text, as: UTF8.self)), as: UTF8.self)
        }
        let url = try json(Array(document.url.utf8))
        let number = document.url.split(whereSeparator: { "/.".contains($0) })[1]
        let id = try json(Array("NTIA \(number)".utf8))
        return Data(
            """
            {"id":\(id),"title":\(try json(document.title)),"received":"\(document.date)",\
            "submitter":{"organization":\(try json(document.who))},"url":\(url),"text":\(try json(document.body))}
            """.utf8)
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// The files that a query asks for, round by round, and its answer, from a fresh start.
    func rounds(_ query: String) throws -> (rounds: [[String]], results: SearchResults) {
        let compressed = try #require(try files().first { $0.key.hasPrefix("root-") }?.value)
        let root = try #require(ZlibData.open([UInt8](compressed)))
        let engine = try #require(SearchEngine(root: root))
        engine.begin(SearchRequest(query: Array(query.utf8)))
        var rounds: [[String]] = []
        while true {
            let needed = engine.advance()
            if needed.isEmpty { return (rounds, engine.results) }
            rounds.append(needed.map { String(decoding: $0, as: UTF8.self) })
            for path in needed {
                let name = String(decoding: path, as: UTF8.self)
                let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
                engine.supply(path, name.hasSuffix(".bin") ? ZlibData.open(bytes) : bytes)
            }
        }
    }

    /// Every file below `search/` with its bytes.
    func files() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/search") {
            files[name] = FileManager.default.contents(atPath: "\(folder)/search/\(name)")
        }
        return files
    }

    static func comment(
        _ number: Int, _ title: String, _ body: String, who: String = "", submitter: String? = nil,
        questions: [Int] = [], date: String = "2018-02-01", passageLength: Int = .max / 4
    ) -> IndexedDocument {
        IndexedDocument(
            url: "comments/\(number).html", title: Array(title.utf8), who: Array(who.utf8), date: date,
            kind: .comment,
            submitterKind: submitter, questions: questions, body: Array(body.utf8),
            recordPath: "comments/\(number).json",
            passages: Passages.starts(Array(body.utf8), length: passageLength))
    }

    static func page(_ url: String, _ kind: PageKind, _ title: String, _ body: String) -> IndexedDocument {
        IndexedDocument(url: url, title: Array(title.utf8), kind: kind, body: Array(body.utf8))
    }

    /// Documents of words whose frequencies fall off as in real text, from a vocabulary of `words` made-up words, some in
    /// the plural, with common English words between them. Every twelfth text is one of three letters that many send.
    static func generated(_ count: Int, words: Int, seed: UInt64) -> [IndexedDocument] {
        var random = SeededGenerator(seed: seed)
        func word() -> String {
            let rank = Int(pow(Double(words), Double.random(in: 0..<1, using: &random)))
            switch Int.random(in: 0..<10, using: &random) {
            case 0: return name(rank) + "s"
            case 1: return ["of", "and", "the"][rank % 3] + " " + name(rank)
            case 2: return "of the " + name(rank)
            case 3: return name(rank) + "-" + name(rank / 2 + 1)
            default: return name(rank)
            }
        }
        func text(_ length: Int) -> String { (0..<length).map { _ in word() }.joined(separator: " ") }
        let letters = (0..<3).map { _ in text(30) }
        return (0..<count).map { number in
            comment(
                number, text(3),
                number % 12 == 0 ? letters[number / 12 % 3] : text(Int.random(in: 3...40, using: &random)),
                submitter: ["company", "individual"][number % 2], questions: [number % 7 + 1],
                date: "2018-0\(1 + number % 2)-\(10 + number % 19)")
        }
    }

    /// A made-up word without an English ending.
    static func name(_ rank: Int) -> String {
        var rest = rank
        var word = ""
        repeat {
            word += ["ba", "ko", "mu", "pi", "ra", "to", "vu", "zi", "na", "du"][rest % 10]
            rest /= 10
        } while rest > 0
        return word + "k"
    }
}

extension SearchResults {
    /// The addresses of the pages found.
    var urls: [String] { results.map { ResultRecord($0).url } }
}

extension SiteSearch {
    /// The text report of a query.
    mutating func report(_ query: String, limit: Int = 10, filters: [(String, String)] = []) throws -> String {
        SearchReport.text(try results(query, limit: limit, filters: filters))
    }

    mutating func results(
        _ query: String, limit: Int = 10, filters: [(String, String)] = [], counts: Bool = false
    ) throws -> SearchResults {
        try search(
            SearchRequest(
                query: Array(query.utf8), limit: limit,
                filters: filters.map { .init(facet: Array($0.0.utf8), value: Array($0.1.utf8)) }, countsFacets: counts))
    }
}

import Foundation
import SearchCore

@testable import Site

/// A small site on disk, made only of search files and comment records.
struct SearchFixture {
    let folder: String

    init(
        _ documents: [IndexedDocument], batch: Int = 256, memory: Int = 24 << 20,
        chunkSize: Int = PostingList.chunkSize,
        labels: FacetLabels = FacetLabels()
    ) throws {
        folder = NSTemporaryDirectory() + "docketpress-search-\(UUID().uuidString)"
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder + "/search", withIntermediateDirectories: true)
        try manager.createDirectory(atPath: folder + "/comments", withIntermediateDirectories: true)
        var writer = SearchIndexWriter(spillDirectory: folder, labels: labels, memory: memory)
        writer.chunkSize = chunkSize
        for start in stride(from: 0, to: documents.count, by: batch) {
            try writer.append(SearchIndexWriter.analyse(Array(documents[start..<min(start + batch, documents.count)])))
        }
        for document in documents {
            guard let path = document.recordPath else { continue }
            let record = ["id": "x", "text": String(decoding: document.body, as: UTF8.self)]
            try JSONEncoder().encode(record).write(to: URL(fileURLWithPath: "\(folder)/\(path)"))
        }
        let folder = folder
        _ = try writer.finish { path, bytes in
            guard manager.createFile(atPath: "\(folder)/\(path)", contents: Data(bytes)) else {
                throw CocoaError(.fileWriteUnknown)
            }
        }
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

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
        questions: [Int] = []
    ) -> IndexedDocument {
        IndexedDocument(
            url: "comments/\(number).html", title: Array(title.utf8), who: Array(who.utf8), date: "2018-02-01",
            kind: .comment,
            submitterKind: submitter, questions: questions, body: Array(body.utf8),
            recordPath: "comments/\(number).json",
            externalID: "NTIA \(number)")
    }

    static func page(_ url: String, _ kind: PageKind, _ title: String, _ body: String) -> IndexedDocument {
        IndexedDocument(url: url, title: Array(title.utf8), kind: kind, body: Array(body.utf8))
    }

    /// Documents of words whose frequencies fall off as in real text, from a vocabulary of `words` made-up words.
    static func generated(_ count: Int, words: Int, seed: UInt64) -> [IndexedDocument] {
        var random = SearchRandom(seed: seed)
        func word() -> String {
            let rank = Int(pow(Double(words), Double.random(in: 0..<1, using: &random)))
            return name(rank)
        }
        return (0..<count).map { number in
            let length = Int.random(in: 3...40, using: &random)
            return comment(
                number, (0..<3).map { _ in word() }.joined(separator: " "),
                (0..<length).map { _ in word() }.joined(separator: " "),
                submitter: ["company", "individual"][number % 2],
                questions: [number % 7 + 1])
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

/// A seeded generator (SplitMix64).
struct SearchRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
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

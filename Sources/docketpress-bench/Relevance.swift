import ArgumentParser
import Foundation
import SearchCore
import Site

/// `docketpress-bench relevance`: how well a built site's search answers judged questions.
struct Relevance: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Scores a built site's search against relevance judgements.",
        discussion: """
            The site is one built from the collection's documents (`docketpress intake` reads {"id","title","text"} lines). \
            Queries are {"id","text"} lines, judgements `query document grade` lines. Measures are trec_eval's: gain is the \
            grade, discount log2(rank + 1), a query without an answer scores 0; S@1 is the share of queries whose first \
            result is relevant.
            """)

    @Option(help: "Folder of the built site.")
    var site: String
    @Option(help: "The queries.")
    var queries: String
    @Option(help: "The judgements.")
    var judgements: String

    private struct Query: Decodable {
        var id: String
        var text: String
    }

    func run() throws {
        var search = try SiteSearch(site: site)
        let grades = try readJudgements()
        var totals = [0.0, 0.0, 0.0, 0.0]
        var count = 0.0
        for line in try data(queries).split(separator: UInt8(ascii: "\n")) {
            let query = try JSONDecoder().decode(Query.self, from: line)
            guard let relevant = grades[query.id], relevant.values.contains(where: { $0 > 0 }) else { continue }
            let found = try answer(query.text, &search)
            totals = zip(totals, Self.measures(found, relevant)).map { $0 + $1 }
            count += 1
        }
        for (name, total) in zip(["nDCG@10", "MRR@10", "R@100", "S@1"], totals) {
            print(
                "\(name.padding(toLength: 8, withPad: " ", startingAt: 0)) \(String(format: "%.3f", total / max(count, 1)))"
            )
        }
        print("queries  \(Int(count))")
    }

    private func data(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    private func readJudgements() throws -> [String: [String: Double]] {
        var grades: [String: [String: Double]] = [:]
        for line in String(decoding: try data(judgements), as: UTF8.self).split(whereSeparator: \.isNewline) {
            let fields = line.split(whereSeparator: \.isWhitespace)
            guard fields.count == 3, let grade = Double(fields[2]) else {
                throw ValidationError(
                    "\(judgements): expected `query document grade`, found a line of \(fields.count) fields")
            }
            grades[String(fields[0]), default: [:]][String(fields[1])] = grade
        }
        return grades
    }

    /// Identifiers of the best hundred comments.
    private func answer(_ text: String, _ search: inout SiteSearch) throws -> [String] {
        let comments = SearchRequest.Filter(facet: Array("kind".utf8), value: Array("comment".utf8))
        let results = try search.search(SearchRequest(query: Array(text.utf8), limit: 100, filters: [comments]))
        return SearchReport.trec(results, query: "q").split(separator: "\n").map { String($0.split(separator: " ")[2]) }
    }

    /// nDCG@10, MRR@10, R@100 and S@1 of one answer.
    private static func measures(_ found: [String], _ grades: [String: Double]) -> [Double] {
        let relevant = Set(grades.filter { $0.value > 0 }.keys)
        let gain = found.prefix(10).enumerated().reduce(0) {
            $0 + max(0, grades[$1.element] ?? 0) / log2(Double($1.offset + 2))
        }
        let best = grades.values.filter { $0 > 0 }.sorted(by: >).prefix(10).enumerated()
            .reduce(0) { $0 + $1.element / log2(Double($1.offset + 2)) }
        let first = found.prefix(10).firstIndex(where: relevant.contains)
        let recalled = Double(relevant.intersection(found.prefix(100)).count) / Double(relevant.count)
        return [gain / best, first.map { 1 / Double($0 + 1) } ?? 0, recalled, first == 0 ? 1 : 0]
    }
}

import ArgumentParser
import DocketModel
import Foundation
import Markdown
import SearchCore
import Site

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Searches a built site with the engine its search page uses.",
        discussion: """
            The language is the search page's: words narrow and rank; "words in quotes" stand side by side, one quoted word in \
            exactly that form; -word leaves out; OR between two; word* for every word that begins so; question:3, theme:, goal:, \
            kind:, from: (kind of submitter), org:"name", after:2018-02-01, before:.

            With --batch, each line of FILE is an identifier, a tab and a query; with --format trec the answer is a TREC run \
            of comments: `query Q0 comment rank score docketpress`.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, trec
    }

    @OptionGroup var options: WorkspaceOptions

    @Option(help: "Folder of the built site; public/ of the workspace unless given.")
    var site: String?

    @Option(help: "How many results at most.")
    var limit = 10

    @Flag(help: "Print the results as JSON; the same as --format json.")
    var json = false

    @Option(help: "text, json (one object a query) or trec.")
    var format: Format?

    @Option(help: "File of queries, a line each: identifier, tab, query. - is standard input.")
    var batch: String?

    @Option(
        name: .customLong("filter"),
        help: "Only pages with this value, as facet=value: kind=comment, question=3. Repeatable.")
    var filters: [String] = []

    @Flag(help: "Say how each score came about.")
    var explain = false

    @Flag(help: "The newest first, in place of the best.")
    var newest = false

    @Argument(help: "What to look for.")
    var query: [String] = []

    func validate() throws {
        guard limit > 0, limit <= 10_000 else { throw ValidationError("--limit takes a number from 1 to 10000.") }
        guard (batch == nil) != query.isEmpty else { throw ValidationError("Give a query or --batch, one of the two.") }
        guard filters.allSatisfy({ $0.contains("=") }) else { throw ValidationError("--filter takes facet=value.") }
    }

    func run() async throws {
        let format = format ?? (json ? .json : .text)
        var search = try SiteSearch(site: site ?? options.workspace.output)
        var output = ""
        for (id, text) in try queries() {
            // Nothing asked, nothing found: a run lists answers, not the first comments of the docket.
            if format == .trec, !text.utf8.contains(where: { $0 > 32 }) { continue }
            let results = try search.search(request(text, format))
            switch format {
            case .trec: output += SearchReport.trec(results, query: id)
            case .json: output += String(decoding: results.json, as: UTF8.self) + "\n"
            case .text:
                let isTerminal = isatty(STDOUT_FILENO) == 1
                if batch != nil { output += "\(id)\t" }
                output +=
                    SearchReport.text(
                        results, mark: isTerminal ? "\u{1b}[1m" : "*", unmark: isTerminal ? "\u{1b}[22m" : "*",
                        explains: explain) + "\n"
            }
        }
        FileHandle.standardOutput.write(Data(output.utf8))
    }

    private func request(_ text: String, _ format: Format) -> SearchRequest {
        var filters = filters.map { filter in
            let parts = filter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return SearchRequest.Filter(facet: Array(parts[0].utf8), value: Array(parts[1].utf8))
        }
        if format == .trec {
            filters.append(SearchRequest.Filter(facet: Array("kind".utf8), value: Array("comment".utf8)))
        }
        return SearchRequest(
            query: Array(text.utf8), limit: limit, filters: filters, sortsByDate: newest)
    }

    private func queries() throws -> [(id: String, text: String)] {
        guard let batch else { return [("1", query.joined(separator: " "))] }
        let file = batch == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: batch)
        guard let data = try file?.readToEnd() ?? (file == nil ? nil : Data()) else {
            throw ValidationError("\(batch): cannot be read.")
        }
        let hasMark = data.starts(with: [0xEF, 0xBB, 0xBF])
        let lines = (hasMark ? data.dropFirst(3) : data)
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return try lines.enumerated().compactMap { index, line -> (id: String, text: String)? in
            let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if text.allSatisfy({ $0 == UInt8(ascii: " ") }) { return nil }
            let parts = text.split(separator: UInt8(ascii: "\t"), maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(UInt8(ascii: " ")) else {
                throw ContentFault(
                    Diagnostic(
                        .error, "search.batch-line", at: Place(batch, line: index + 1),
                        "this line is not an identifier, a tab and a query",
                        advice: "Write `q1`, a tab, and the words; no blanks in the identifier."))
            }
            return (String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self))
        }
    }
}

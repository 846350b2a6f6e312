import Anonymization
import ArgumentParser
import DocketModel
import Foundation
import SearchCore
import Site

/// `docketpress-bench index`: the search index alone, as one process that can be measured beside another indexer.
struct IndexOnly: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Makes only the search index of a file of published comments.",
        discussion: """
            Reads `comments.jsonl` of a workspace's content, analyses it on two threads and writes `search/` to the output \
            folder: what an indexer does that is given finished texts. Measure it with `time`, like the other.
            """)

    @Option(help: "The published comments, one JSON object a line.")
    var comments: String
    @Option(help: "The folder of the index.")
    var output: String

    private static let batchSize = 256

    func run() throws {
        let staging = try StagingFolder(for: output)
        defer { staging.discard() }
        var writer = SearchIndexWriter(spillDirectory: try staging.makeSpillFolder())
        let input = try Data(contentsOf: URL(fileURLWithPath: comments), options: .mappedIfSafe)
        try input.withUnsafeBytes { bytes in
            var batches: [[UnsafeRawBufferPointer]] = [[]]
            var start = 0
            while start < bytes.count, let found = memchr(bytes.baseAddress! + start, 0x0A, bytes.count - start) {
                let end = UnsafeRawPointer(found) - bytes.baseAddress!
                batches[batches.count - 1].append(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
                start = end + 1
                guard batches[batches.count - 1].count == Self.batchSize else { continue }
                if batches.count == 4 {
                    try append(batches, to: &writer)
                    batches = []
                }
                batches.append([])
            }
            try append(batches, to: &writer)
        }
        var files = 0
        var size = 0
        _ = try writer.finish { path, content in
            files += 1
            size += content.count
            try staging.write(content, to: path)
        }
        try staging.publish()
        print("\(files) files, \(size) bytes")
    }

    private func append(_ batches: [[UnsafeRawBufferPointer]], to writer: inout SearchIndexWriter) throws {
        let analysed = try parallelMap(batches.map(Lines.init), jobs: 2) { lines in
            SearchIndexWriter.analyse(try lines.lines.map { Self.document(try Comment(decoding: Array($0))) })
        }
        for batch in analysed { try writer.append(batch) }
    }

    /// Parts of a file that stays mapped as long as they are read.
    private struct Lines: @unchecked Sendable {
        var lines: [UnsafeRawBufferPointer]
    }

    private static func document(_ comment: Comment) -> IndexedDocument {
        IndexedDocument(
            url: "comments/\(comment.id.slug).html", title: Array(comment.title.utf8),
            who: Array((comment.submitter.organization?.string ?? "").utf8), date: comment.received, kind: .comment,
            submitterKind: comment.submitter.kind.slug, questions: comment.questions, themes: comment.themes,
            goals: comment.goals, body: Array(comment.text.utf8), recordPath: "comments/\(comment.id.slug).json")
    }
}

import Anonymization
@testable import Catalog
import DocketModel
import Foundation
import Testing

struct PublishedDatabaseTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var comments: [DocketModel.Comment] {
        [
            DocketModel.Comment(
                id: CommentID("c/1"), title: .reviewed("On routers"), received: "2018-02-01",
                submitter: Comment.Submitter(
                    name: .reviewed("Ann"), kind: .academic, organization: .reviewed("College")),
                questions: [1, 3], themes: [2], goals: [5], text: .reviewed("Patch the routers. A café.")),
            DocketModel.Comment(id: CommentID("c2"), title: .empty, isLate: true, text: .reviewed("")),
        ]
    }

    private func write(_ name: String, _ comments: [DocketModel.Comment]) throws {
        let database = try PublishedDatabase(path: "\(folder.path)/\(name)", baseURL: "https://docket.example.gov/")
        for comment in comments { try database.append(comment) }
        try database.finish()
    }

    private func rows(_ name: String, _ sql: String, columns: Int32) throws -> [String] {
        let database = try Database(path: "\(folder.path)/\(name)", mode: .readOnly)
        var rows: [String] = []
        try database.prepare(sql).query { row in
            rows.append((0..<columns).map { row.string($0) }.joined(separator: "|"))
            return true
        }
        return rows
    }

    @Test func `comments stand in their tables and answer to words`() throws {
        try write("docket.sqlite", comments)
        #expect(
            try rows("docket.sqlite", "SELECT * FROM comments", columns: 10) == [
                "1|c/1|On routers|2018-02-01|0|Ann|academic|College|Patch the routers. A café.|https://docket.example.gov/comments/c~2f1.html",
                "2|c2|||1||other|||https://docket.example.gov/comments/c2.html",
            ])
        #expect(
            try rows("docket.sqlite", "SELECT question, comment FROM comment_questions", columns: 2) == ["1|1", "3|1"])
        #expect(try rows("docket.sqlite", "SELECT theme, comment FROM comment_themes", columns: 2) == ["2|1"])
        #expect(try rows("docket.sqlite", "SELECT goal, comment FROM comment_goals", columns: 2) == ["5|1"])
        #expect(
            try rows("docket.sqlite", "SELECT rowid, title FROM comments_fts('router patching cafe')", columns: 2) == [
                "1|On routers"
            ])
        #expect(try rows("docket.sqlite", "PRAGMA integrity_check", columns: 1) == ["ok"])
    }

    @Test func `a finished database is read while its writer is still there`() throws {
        let path = "\(folder.path)/docket.sqlite"
        let database = try PublishedDatabase(path: path, baseURL: "")
        for comment in comments { try database.append(comment) }
        try database.finish()
        var texts: [String] = []
        try PublishedDatabase.forEachText(in: path) {
            texts.append(String(decoding: $0, as: UTF8.self))
            return true
        }
        withExtendedLifetime(database) {}
        #expect(texts.contains("Patch the routers. A café."))
    }

    @Test func `equal comments give equal bytes, and an old file is gone`() throws {
        var many: [DocketModel.Comment] = []
        for number in 0..<2_000 {
            many.append(
                DocketModel.Comment(
                    id: CommentID("c\(number)"), title: .reviewed("Title \(number)"), questions: [number % 7 + 1],
                    text: .reviewed((0..<60).map { "word\(number &* 31 &+ $0 &* $0)" }.joined(separator: " "))))
        }
        try write("a.sqlite", many)
        try write("b.sqlite", comments)
        try write("b.sqlite", many)
        #expect(try folder.bytes("a.sqlite") == folder.bytes("b.sqlite"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.sqlite", "b.sqlite"])
    }

    @Test func `the data dictionary names every column of every table`() throws {
        try write("docket.sqlite", comments)
        for table in ["comments", "comment_questions", "comment_themes", "comment_goals", "comments_fts"] {
            let columns = try rows("docket.sqlite", "SELECT name FROM pragma_table_info('\(table)')", columns: 1)
            #expect(
                Set(PublishedDatabase.dictionary.filter { $0.table == table }.map(\.name))
                    == Set(columns.filter { $0 != "comments_fts" && $0 != "rank" }))
        }
    }
}

import Anonymization
import Catalog
import DocketModel
import Foundation
import Testing

@testable import Site

/// Whole workspaces built into whole sites.
@Suite struct BuildTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "docketpress-\(UUID().uuidString)"
    ).path

    private func workspace(_ name: String, comments: Int) throws -> Workspace {
        try StarterWorkspace.make(at: "\(folder)/\(name)")
        let workspace = Workspace(root: "\(folder)/\(name)")
        var lines: [UInt8] = []
        let kinds = SubmitterKind.allCases
        for number in 0..<comments {
            Comment(
                id: CommentID("c-\(number)"), title: .reviewed("Comment number \(number)"),
                received: "2018-02-\(10 + number % 3)",
                submitter: .init(kind: kinds[number % kinds.count], organization: .reviewed("Org \(number % 5)")),
                questions: [1 + number % 7], themes: [1 + number % 6], goals: [1 + number % 5],
                text: .reviewed("First paragraph of \(number).\n\nRouters & <b>botnets</b> number \(number * 7).")
            ).encode(into: &lines)
            lines.append(0x0A)
        }
        try FileManager.default.createDirectory(
            atPath: "\(workspace.content)/comments", withIntermediateDirectories: true)
        try Data(lines).write(to: URL(fileURLWithPath: workspace.comments))
        return workspace
    }

    @discardableResult
    private func build(_ workspace: Workspace, jobs: Int = 2, to output: String? = nil) throws -> BuildReport {
        try Build.run(workspace: workspace, output: output ?? workspace.output, baseURL: nil, jobs: jobs)
    }

    private func files(_ site: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: site) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(site)/\(path)", isDirectory: &isFolder)
            if !isFolder.boolValue { files[path] = try Data(contentsOf: URL(fileURLWithPath: "\(site)/\(path)")) }
        }
        return files
    }

    @Test func `equal inputs give equal bytes whatever the threads, the folder and what was there before`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let first = try workspace("first", comments: 700)
        let second = try workspace("elsewhere/second", comments: 700)
        #expect(try build(first, jobs: 1).isPublished)
        #expect(try build(second, jobs: 5).isPublished)
        let cold = try files(first.output)
        #expect(try files(second.output) == cold)
        #expect(try build(first, jobs: 3).unchangedCount == cold.count)
        #expect(try files(first.output) == cold)
    }

    @Test func `every comment has a page, a record, its lists, and stands in the downloads`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workspace = try workspace("docket", comments: 301)
        let report = try build(workspace)
        #expect(report.isPublished)
        #expect(report.commentCount == 301)
        let site = try files(workspace.output)
        for number in [0, 255, 256, 300] {
            let page = String(decoding: try #require(site["comments/c-\(number).html"]), as: UTF8.self)
            #expect(page.contains("Routers &amp; &lt;b&gt;botnets&lt;/b&gt; number \(number * 7)."))
            let record = try #require(site["comments/c-\(number).json"])
            #expect(try Comment(decoding: record).text.string.hasPrefix("First paragraph of \(number)."))
        }
        let lines = try #require(site["downloads/comments.jsonl"]).split(separator: 0x0A)
        #expect(lines.count == 301)
        let lists = site.keys.filter { $0.hasPrefix("comments/by-kind/") }.compactMap { site[$0] }
        let links = lists.reduce(0) {
            $0 + String(decoding: $1, as: UTF8.self).matches(of: /<p class="item-title">/).count
        }
        #expect(links == 301)
        let sums = String(decoding: try #require(site["downloads/SHA256SUMS"]), as: UTF8.self)
        #expect(
            sums.split(separator: "\n").map { $0.split(separator: " ").last! } == [
                "comments.jsonl", "comments.csv", "docket.sqlite", "changes.csv",
            ])
    }

    @Test func `a docket without comments builds`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workspace = try workspace("empty", comments: 0)
        try FileManager.default.removeItem(atPath: workspace.comments)
        #expect(try build(workspace).isPublished)
    }

    @Test func `only a file whose bytes changed gets a new modification time`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workspace = try workspace("times", comments: 3)
        try build(workspace)
        let before = try times(workspace.output)
        var about = try String(contentsOfFile: "\(workspace.content)/about.md", encoding: .utf8)
        about += "\nOne more sentence.\n"
        try about.write(toFile: "\(workspace.content)/about.md", atomically: true, encoding: .utf8)
        let report = try build(workspace)
        let after = try times(workspace.output)
        let changed = after.filter { before[$0.key] != $0.value }.keys.sorted()
        #expect(changed.contains("about.html"))
        #expect(!changed.contains("comments/c-1.html"))
        #expect(report.fileCount - report.unchangedCount == changed.count)
    }

    private func times(_ site: String) throws -> [String: Date] {
        var times: [String: Date] = [:]
        for path in try files(site).keys {
            times[path] =
                try FileManager.default.attributesOfItem(atPath: "\(site)/\(path)")[.modificationDate] as? Date
        }
        return times
    }

    @Test func `a broken link fails the build with its line and the old site stays`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workspace = try workspace("links", comments: 2)
        try build(workspace)
        let old = try files(workspace.output)
        let path = "\(workspace.content)/about.md"
        let about = try String(contentsOfFile: path, encoding: .utf8)
        try (about + "\nSee [gone](gone.md) for more.\n").write(toFile: path, atomically: true, encoding: .utf8)
        let line = about.split(separator: "\n", omittingEmptySubsequences: false).count + 1
        let report = try build(workspace)
        #expect(!report.isPublished)
        #expect(
            report.diagnostics.contains { $0.id == "link.broken" && $0.place == Place("content/about.md", line: line) })
        #expect(try files(workspace.output) == old)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: workspace.root).sorted() == [
                ".gitignore", "content", "public", "templates",
            ])
    }

    @Test func `two comments of one identifier fail the build`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workspace = try workspace("twice", comments: 2)
        let line = try Data(contentsOf: URL(fileURLWithPath: workspace.comments)).split(separator: 0x0A)[0]
        try Data(line + [0x0A] + line + [0x0A]).write(to: URL(fileURLWithPath: workspace.comments))
        let report = try build(workspace)
        #expect(report.diagnostics.filter { $0.severity == .error }.map(\.id) == ["comment.duplicate"])
        #expect(report.diagnostics.first?.place == Place("content/comments/comments.jsonl", line: 2))
    }

    @Test func `a line that is no comment is named and the rest is read`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workspace = try workspace("broken", comments: 2)
        var data = try Data(contentsOf: URL(fileURLWithPath: workspace.comments))
        data.append(contentsOf: "{\"id\":\n".utf8)
        try data.write(to: URL(fileURLWithPath: workspace.comments))
        let report = try build(workspace)
        #expect(
            report.diagnostics.filter { $0.severity == .error }.map(\.place) == [
                Place("content/comments/comments.jsonl", line: 3, column: 1)
            ])
        #expect(report.commentCount == 2)
    }

    @Test func `a workspace's own template replaces the shipped one`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workspace = try workspace("own", comments: 1)
        try "<!doctype html><title>Ours</title><h1>{{title}}</h1>".write(
            toFile: "\(workspace.templates)/comment.mustache", atomically: true, encoding: .utf8)
        #expect(try build(workspace).isPublished)
        let page = try String(contentsOfFile: "\(workspace.output)/comments/c-0.html", encoding: .utf8)
        #expect(page == "<!doctype html><title>Ours</title><h1>Comment number 0</h1>")
    }

    @Test func `sample comments can be turned off`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workspace = try workspace("sample", comments: 1)
        var line: [UInt8] = []
        Comment(id: CommentID("demo"), title: .reviewed("Demo"), isDemonstration: true, text: .reviewed("x")).encode(
            into: &line)
        var data = try Data(contentsOf: URL(fileURLWithPath: workspace.comments))
        data.append(contentsOf: line + [0x0A])
        try data.write(to: URL(fileURLWithPath: workspace.comments))
        #expect(try build(workspace).commentCount == 2)
        let shown = try files(workspace.output)
        func isLabelled(_ path: String) throws -> Bool {
            String(decoding: try #require(shown[path]), as: UTF8.self).contains("For demonstration.")
        }
        #expect(try isLabelled("comments/demo.html"))
        #expect(try isLabelled("comments/by-kind/other.html"))
        #expect(try isLabelled("comments/all.html"))
        #expect(try !isLabelled("comments/c-0.html"))
        #expect(try !isLabelled("comments/by-kind/individual.html"))
        let yaml = try String(contentsOfFile: workspace.configuration, encoding: .utf8)
        try yaml.replacing("demonstration: show", with: "demonstration: hide")
            .write(toFile: workspace.configuration, atomically: true, encoding: .utf8)
        #expect(try build(workspace).commentCount == 1)
        #expect(try files(workspace.output)["comments/demo.html"] == nil)
    }
}

/// The folder a site is staged in.
@Suite struct StagingFolderTests {
    @Test func `many threads may write into a new folder at once`() throws {
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("docketpress-\(UUID().uuidString)")
            .path
        let staging = try StagingFolder(for: output)
        defer { staging.discard() }
        for round in 0..<200 {
            _ = try parallelMap(Array(0..<8), jobs: 8) { try staging.write([65], to: "a\(round)/b/c/\($0).txt") }
        }
        #expect(staging.counts.files == 1600)
    }
}

import DocketModel
import Foundation
import Testing

@testable import Intake

/// What `notice` and `report` do to files that are there already.
@Suite struct NoticeContentFolderTests {
    private let workspace: Workspace
    private let folders = ["content/themes"]

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("notice-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        workspace = Workspace(root: folder)
    }

    private func put(_ files: [(path: String, contents: String)], force: Bool = false) throws -> [String] {
        defer { #expect((try? leftovers()) == []) }
        return try ContentFolder.put(files, in: workspace, clearing: folders, numberIsIdentity: true, force: force)
            .map { "\($0.path) \($0.kind.rawValue)" }
    }

    private func leftovers() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: workspace.root).filter { $0.hasSuffix(".new") }
    }

    private func read(_ path: String) -> String? {
        try? String(contentsOfFile: "\(workspace.root)/\(path)", encoding: .utf8)
    }
    private func edit(_ path: String, _ text: String) throws {
        try text.write(toFile: "\(workspace.root)/\(path)", atomically: false, encoding: .utf8)
    }

    @Test func `the second run changes nothing, not even a time`() throws {
        let files = NoticeWriter.files(for: try NoticeSeed.notice())
        #expect(try put(files).allSatisfy { $0.hasSuffix(" created") })
        func state() throws -> [String: Date] {
            var state: [String: Date] = [:]
            for path in try FileManager.default.subpathsOfDirectory(atPath: workspace.root) {
                let of = try FileManager.default.attributesOfItem(atPath: "\(workspace.root)/\(path)")
                if of[.type] as? FileAttributeType == .typeRegular { state[path] = of[.modificationDate] as? Date }
            }
            return state
        }
        let before = try state()
        #expect(before.count == files.count + 1)
        #expect(try put(files).allSatisfy { $0.hasSuffix(" unchanged") })
        #expect(try state() == before)
    }

    @Test func `a file edited by a person is kept and reported, unless forced`() throws {
        let path = "content/themes/1-a.md"
        #expect(try put([(path, "one\n")]) == ["\(path) created"])
        try edit(path, "mine\n")
        let changes = try ContentFolder.put(
            [(path, "two\n")], in: workspace, clearing: folders, numberIsIdentity: true, force: false)
        #expect(
            ContentFolder.diagnostics(changes).map(\.description) == [
                "content/themes/1-a.md:1: warning: edited by hand, and kept as it is [content.kept]\n    --force replaces it with what the source says."
            ])
        #expect(read(path) == "mine\n")
        #expect(try put([(path, "two\n")], force: true) == ["\(path) replaced"])
        #expect(read(path) == "two\n")
    }

    @Test func `a file nobody edited follows its source`() throws {
        let path = "content/themes/1-a.md"
        _ = try put([(path, "one\n")])
        #expect(try put([(path, "two\n")]) == ["\(path) replaced"])
        #expect(read(path) == "two\n")
    }

    @Test func `a file that was there before docketpress came is kept`() throws {
        try FileManager.default.createDirectory(
            atPath: "\(workspace.root)/content/themes", withIntermediateDirectories: true)
        try edit("content/themes/1-a.md", "theirs\n")
        #expect(try put([("content/themes/1-a.md", "one\n")]) == ["content/themes/1-a.md kept"])
        #expect(read("content/themes/1-a.md") == "theirs\n")
    }

    @Test func `an item under a name of the person's own keeps that name`() throws {
        _ = try put([("content/themes/1-a.md", "one\n"), ("content/themes/10-b.md", "ten\n")])
        try FileManager.default.moveItem(
            atPath: "\(workspace.root)/content/themes/1-a.md", toPath: "\(workspace.root)/content/themes/1-my-name.md")
        #expect(
            try put([("content/themes/1-a.md", "one\n"), ("content/themes/10-b.md", "ten\n")]) == [
                "content/themes/1-my-name.md unchanged", "content/themes/10-b.md unchanged",
            ])
        #expect(read("content/themes/1-a.md") == nil)
    }

    @Test func `an own file that is no longer called for goes, an edited one stays`() throws {
        _ = try put([
            ("content/themes/1-a.md", "one\n"), ("content/themes/2-b.md", "two\n"),
            ("content/themes/3-c.md", "three\n"),
        ])
        try edit("content/themes/3-c.md", "mine\n")
        #expect(
            try put([("content/themes/1-a.md", "one\n")]) == [
                "content/themes/1-a.md unchanged", "content/themes/2-b.md removed", "content/themes/3-c.md kept",
            ])
        #expect(read("content/themes/2-b.md") == nil)
        #expect(read("content/themes/3-c.md") == "mine\n")
    }

    @Test func `line ends changed by a checkout are no edit`() throws {
        _ = try put([("content/themes/1-a.md", "one\ntwo\n")])
        try edit("content/themes/1-a.md", "one\r\ntwo\r\n")
        #expect(try put([("content/themes/1-a.md", "one\ntwo\n")]) == ["content/themes/1-a.md unchanged"])
        #expect(try put([("content/themes/1-a.md", "three\n")]) == ["content/themes/1-a.md replaced"])
    }

    @Test func `a source that is not UTF-8 is refused at its line`() throws {
        let path = "\(workspace.root)/bad.txt"
        try Data([0x61, 0x0A, 0x62, 0xFF, 0x0A]).write(to: URL(fileURLWithPath: path))
        let (text, diagnostics) = try ContentFolder.source(path)
        #expect(text == nil)
        #expect(diagnostics.map { "\($0.id) \($0.place?.line ?? 0)" } == ["source.not-utf8 2"])
    }
}

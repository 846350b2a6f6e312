import DocketModel
import Foundation
import Testing

@testable import Site

/// What stands at `--output` before a build, and what becomes of it.
@Suite struct OutputPlaceTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "docketpress-\(UUID().uuidString)"
    ).path

    private func workspace() throws -> Workspace {
        try StarterWorkspace.make(at: "\(folder)/w")
        return Workspace(root: "\(folder)/w")
    }

    private func build(_ workspace: Workspace, to output: String) throws -> Bool {
        try Build.run(workspace: workspace, output: output, baseURL: nil, jobs: 2).isPublished
    }

    private func isSite(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/index.html") }

    @Test func `a folder of other files is refused and left alone`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workspace = try workspace()
        for output in ["\(folder)/w", "\(folder)/w/content"] {
            #expect(throws: MachineFault.self) { try build(workspace, to: output) }
        }
        #expect(FileManager.default.fileExists(atPath: workspace.configuration))
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder)/file"))
        #expect(throws: MachineFault.self) { try build(workspace, to: "\(folder)/file") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["file", "w"])
    }

    @Test func `a new folder, an empty one and an older site may be taken`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workspace = try workspace()
        for output in ["\(folder)/a/b/new/", workspace.output, workspace.output, "\(folder)/w/../c"] {
            #expect(try build(workspace, to: output))
            #expect(isSite(output))
        }
    }

    @Test func `a link to the output stays a link`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workspace = try workspace()
        try FileManager.default.createDirectory(atPath: "\(folder)/real", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "real")
        for _ in 0..<2 { #expect(try build(workspace, to: "\(folder)/link")) }
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link") == "real")
        #expect(isSite("\(folder)/real"))
    }

    @Test func `a second build of one site gives up while the first is at it, and what a killed one left is cleared`()
        throws
    {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workspace = try workspace()
        let staging = "\(folder)/w/.public.staging"
        let first = try FolderLock(making: staging, for: workspace.output)
        try Data("half a page".utf8).write(to: URL(fileURLWithPath: "\(staging)/left.html"))
        #expect(throws: MachineFault.self) { try build(workspace, to: workspace.output) }
        #expect(FileManager.default.fileExists(atPath: "\(staging)/left.html"))
        first.release()
        #expect(try build(workspace, to: workspace.output))
        #expect(!FileManager.default.fileExists(atPath: "\(workspace.output)/left.html"))
        #expect(!FileManager.default.fileExists(atPath: staging))
    }

    @Test(arguments: [
        ("https://docket.agency.gov/", true), ("http://127.0.0.1:8080", true), ("https://agency.gov/a/b", true),
        ("ftp://x", false), ("foo", false), ("", false), ("https://x.gov/a b", false), ("https://x.gov?q", false),
        ("https://x.gov/#a", false), ("https://x.gov/\"><script>", false), ("https:///a", false),
    ])
    func `a base address is a web address that paths can be added to`(_ text: String, _ expected: Bool) {
        #expect(SiteConfiguration.isBaseURL(text) == expected)
    }
}

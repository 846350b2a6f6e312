import Anonymization
import Catalog
import DocketModel
import Foundation
import Testing

@testable import Site

/// The gate over folders of finished files; what it sees through is in `LeakDisguiseTests`.
@Suite struct LeakGateTests {
    private static let values: [(String, FindingKind)] = [
        ("Leopold Haverbrook", .personName), ("ann@example.org", .emailAddress), ("(202) 555-0143", .phoneNumber),
    ]

    /// What the gate says of a site of these files, as printed.
    private func diagnostics(_ files: [String: [UInt8]], allowing: [String] = []) throws -> [String] {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("docketpress-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: root) }
        let workspace = Workspace(root: root)
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        let store = try PrivateStore(of: workspace)
        for (text, kind) in Self.values {
            try store.add(
                PrivateStore.Finding(submission: 1, field: "text", kind: kind, range: 0..<text.utf8.count, text: text))
        }
        for (path, bytes) in files {
            let file = "\(workspace.output)/\(path)"
            try FileManager.default.createDirectory(
                atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: file))
        }
        let gate = try #require(try LeakGate(workspace: workspace, allowing: allowing, reader: nil))
        return switch try gate.check(folder: workspace.output, jobs: 2) {
        case .noLedger: ["no ledger"]
        case .passed(_, _, let unread): unread.map { $0.description.components(separatedBy: "\n")[0] }
        case .refused(let found): found.map { $0.description.components(separatedBy: "\n")[0] }
        }
    }

    private static let stands =
        "error: a string that was removed from a submission stands here [leak.suppressed-string]"
    private static let packed =
        "error: a string that was removed from a submission stands in what this file holds packed [leak.suppressed-string]"

    @Test func `a leak is named by file, line and column, in bytes, and the value is not`() throws {
        let said = try diagnostics([
            "about.html": Array("<h1>About</h1>\n<p>é Ask Leopold Haver<b>brook</b>.</p>\n".utf8),
            "_redirects": Array("/old /new\n/ann%40example.org /x\n".utf8),
            "feed.xml": Array("<summary>call 202&#8209;555&#8209;0143</summary>".utf8),
            "fine.html": Array("<p>Leopold went to Haverbrook.</p>".utf8),
        ])
        #expect(
            said.sorted() == [
                "public/_redirects:2:2: \(Self.stands)", "public/about.html:2:11: \(Self.stands)",
                "public/feed.xml:1:15: \(Self.stands)",
            ])
    }

    @Test func `a name of a file that is a leak is not shown`() throws {
        let said = try diagnostics([
            "assets/leopold-haverbrook.png": [1], "ann@example.org/index.html": [1],
        ])
        #expect(
            said.sorted() == [
                "public/: error: the name of a file or folder in here holds a string that was removed from a submission [leak.suppressed-string]",
                "public/assets/: error: the name of a file or folder in here holds a string that was removed from a submission [leak.suppressed-string]",
            ])
    }

    @Test func `files of the search index are read opened, all of them`() throws {
        let compressor = ZlibData.Compressor(level: 6)
        let leak = compressor.compress(Array("words\nof ann@example.org".utf8))
        let clean = compressor.compress(Array("words of nobody".utf8))
        #expect(try diagnostics(["search/words-1.bin": leak]) == ["public/search/words-1.bin:2:4: \(Self.packed)"])
        #expect(
            try diagnostics(["search/words-1.bin": clean + leak]) == ["public/search/words-1.bin:2:4: \(Self.packed)"])
        #expect(try diagnostics(["search/words-1.bin": clean]) == [])
        #expect(throws: MachineFault.self) { try diagnostics(["search/words-1.bin": Array("ann@example.org".utf8)]) }
    }

    @Test func `what cannot be opened is told and does not stop the site`() throws {
        let warning = "warning: the leak gate could not open all that this file holds [leak.unread]"
        let said = try diagnostics([
            "a.7z": Array("7z".utf8) + [0xbc, 0xaf, 0x27, 0x1c, 0, 4], "b.gz": [0x1f, 0x8b, 8, 0, 1, 2, 3],
            "c.pdf": Array("%PDF-1.4\ntrailer << /Encrypt 5 0 R >>\n".utf8),
            "d.sqlite": PublishedDatabase.head + [1, 2],
            "e.zip": Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0, count: 30), "f.txt": Array("x\u{1}…".utf8),
        ])
        #expect(said.sorted() == ["a.7z", "b.gz", "c.pdf", "d.sqlite", "e.zip"].map { "public/\($0): \(warning)" })
    }

    @Test func `what is public already does not close the gate`() throws {
        let site = ["index.html": Array("Call 202-555-0143 or write to ann@example.org.".utf8)]
        #expect(try diagnostics(site, allowing: ["Call (202) 555-0143", "ann@example.org"]) == [])
    }
}

import DocketModel
import Foundation
import Testing

@testable import Site

/// A workspace of a few files in a folder of its own, removed at the end.
struct ContentFixture {
    let workspace: Workspace

    init(_ files: [String: String]) throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("docketpress-\(UUID().uuidString)")
            .path
        workspace = Workspace(root: root)
        for (path, text) in files {
            let file = "\(root)/\(path)"
            try FileManager.default.createDirectory(
                atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try text.write(toFile: file, atomically: false, encoding: .utf8)
        }
    }

    /// Loads the content of `files` (which always have a sound site.yml unless they bring their own), hands it to
    /// `body` and removes the folder.
    static func load<T>(
        _ files: [String: String], _ body: (SiteContent, [Diagnostic]) throws -> T
    ) throws -> T {
        let fixture = try ContentFixture(["content/site.yml": siteFile].merging(files) { $1 })
        defer { try? FileManager.default.removeItem(atPath: fixture.workspace.root) }
        let (content, diagnostics) = try SiteContent.load(workspace: fixture.workspace)
        return try body(content, diagnostics)
    }

    /// The diagnostics as printed, the warning about a missing notice aside.
    static func diagnostics(_ files: [String: String]) throws -> [String] {
        try load(files) { $1.filter { $0.id != "notice.missing" }.map(\.description) }
    }

    static let siteFile = """
        title: Docket on botnets
        description: The request for comment on the draft botnet report, with every comment on it.
        agency: {name: Example Agency, url: https://agency.example.gov/, email: docket@example.gov}
        base_url: https://docket.example.gov/botnet
        report: {title: The report, url: https://agency.example.gov/report, published: 2018-01-05}
        """

    /// A guide whose steps are given.
    static func guide(_ steps: String, grade: Int? = nil) -> String {
        """
        ---
        title: Keep your home safe
        audience: Home users
        order: 1
        summary: Do these things.
        reviewed: 2026-11-24
        \(grade.map { "reading_grade: \($0)\n" } ?? "")steps:
        \(steps)
        ---
        A botnet is a crowd of hijacked devices.
        """
    }

    static func step(_ id: String, sources: Bool = true, how: String = "Do it.") -> String {
        """
          - id: \(id)
            title: Do \(id)
            minutes: 90
            difficulty: easy
            cost: Free
            why: It helps.
            how: \(how)
            check: It is done.
            stop: Stop when it is done.
            theme: 3
        \(sources ? "    sources:\n      - {document: A paper, section: part 2, retrieved: 2026-11-23, reviewed: 2026-11-24}" : "")
        """
    }
}

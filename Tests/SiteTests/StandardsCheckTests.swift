import DocketModel
import Foundation
import Testing

@testable import Site

/// The sample content, built and then damaged: each rule over the whole site finds the damage, and nothing else does.
@Suite struct StandardsCheckTests {
    private struct Damage {
        var rule: String
        var change: (_ site: String, _ content: String) throws -> Void
    }

    private static func edit(_ path: String, _ change: (String) -> String) throws {
        let url = URL(fileURLWithPath: path)
        try Data(change(try String(contentsOf: url, encoding: .utf8)).utf8).write(to: url)
    }

    private let damages: [Damage] = [
        Damage(rule: "check.sitemap") { site, _ in
            try edit("\(site)/sitemap.xml") { $0.replacing("questions.html", with: "gone.html") }
        },
        Damage(rule: "check.robots") { site, _ in
            try edit("\(site)/robots.txt") { $0.replacing("Allow: /", with: "Disallow: /") }
        },
        Damage(rule: "check.security-txt") { site, _ in
            try edit("\(site)/.well-known/security.txt") { $0.replacing("2027-", with: "2026-") }
        },
        Damage(rule: "check.data-json") { site, _ in
            try edit("\(site)/data.json") { $0.replacing("\"programCode\"", with: "\"program\"") }
        },
        Damage(rule: "check.headers") { site, _ in
            try edit("\(site)/_headers") { $0.replacing("X-Content-Type-Options: nosniff", with: "X: y") }
        },
        Damage(rule: "check.checksums") { site, _ in
            try edit("\(site)/downloads/comments.csv") { $0 + "late,row\n" }
        },
        Damage(rule: "check.contrast") { site, _ in
            let names = try FileManager.default.contentsOfDirectory(atPath: "\(site)/assets")
            let style = try #require(names.first { $0.hasPrefix("site.") })
            try edit("\(site)/assets/\(style)") { $0.replacing("--ink-soft: #4d545e", with: "--ink-soft: #9d9d9d") }
        },
        Damage(rule: "check.targets") { site, _ in
            let names = try FileManager.default.contentsOfDirectory(atPath: "\(site)/assets")
            let style = try #require(names.first { $0.hasPrefix("search.") && $0.hasSuffix(".css") })
            try edit("\(site)/assets/\(style)") {
                $0 + "@media (max-width: 40rem) { .search-sort input { height: 1.25rem } }\n"
            }
        },
        Damage(rule: "check.weight") { site, _ in
            // Words that do not repeat, so that packing does not save them.
            var state: UInt64 = 1
            let words = (0..<40_000).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1
                return String(state >> 20, radix: 36)
            }
            try edit("\(site)/index.html") {
                $0.replacing("</main>", with: "<p>\(words.joined(separator: " "))</p></main>")
            }
        },
        Damage(rule: "check.unique") { site, _ in
            try edit("\(site)/goals.html") { page in
                page.replacing("<title>Goals of the draft report", with: "<title>Themes of the draft report")
            }
        },
        Damage(rule: "check.links") { site, _ in
            try edit("\(site)/goals.html") {
                $0.replacing("</main>", with: "<p><a href=\"gone.html\">Gone</a></p></main>")
            }
        },
        Damage(rule: "check.ledger") { _, content in
            try Data("index.html\nold/page.html\n".utf8).write(to: URL(fileURLWithPath: "\(content)/published.txt"))
        },
    ]

    private func check(_ workspace: Workspace, _ date: String) throws -> [String] {
        try StandardsCheck.run(workspace: workspace, folder: workspace.output, date: date, jobs: 2).diagnostics
            .filter { $0.severity == .error }.map(\.id)
    }

    @Test func `the site of the shipped content keeps every rule, and each damage is found by its rule alone`() throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("docketpress-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: root) }
        try StarterWorkspace.make(at: root)
        let workspace = Workspace(root: root)
        let report = try Build.run(workspace: workspace, output: workspace.output, baseURL: nil, jobs: 2)
        try #require(report.isPublished)
        #expect(try check(workspace, "2026-11-24") == [])
        for damage in damages {
            let spare = "\(root)/spare"
            try FileManager.default.copyItem(atPath: workspace.output, toPath: spare)
            try damage.change(workspace.output, workspace.content)
            let found = try check(workspace, "2026-11-24")
            #expect(!found.isEmpty && found.allSatisfy { $0 == damage.rule }, "\(damage.rule): \(found)")
            try FileManager.default.removeItem(atPath: workspace.output)
            try? FileManager.default.removeItem(atPath: "\(workspace.content)/published.txt")
            try FileManager.default.moveItem(atPath: spare, toPath: workspace.output)
        }
        // A year and a day after the reviews, the reviews are due, and security.txt has expired.
        #expect(Set(try check(workspace, "2027-11-26")) == ["check.review-date", "check.security-txt"])
        let tested = Set(damages.map(\.rule) + ["check.review-date"] + PageRules.all.map(\.rule.id))
        #expect(StandardsCheck.rules.map(\.id).filter { !tested.contains($0) } == [])
    }

    @Test func `an address in the ledger that has gone is kept by a redirect`() throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("docketpress-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: root) }
        try StarterWorkspace.make(at: root)
        let workspace = Workspace(root: root)
        try Data("old/page.html: glossary.html#term-botnet\n".utf8).write(
            to: URL(fileURLWithPath: "\(workspace.content)/redirects.yml"))
        try Data("index.html\nold/page.html\n".utf8).write(
            to: URL(fileURLWithPath: "\(workspace.content)/published.txt"))
        #expect(try Build.run(workspace: workspace, output: workspace.output, baseURL: nil, jobs: 2).isPublished)
        #expect(try check(workspace, "2026-11-24") == [])
        let page = try String(contentsOfFile: "\(workspace.output)/old/page.html", encoding: .utf8)
        #expect(page.contains("<a href=\"../glossary.html#term-botnet\">"))
        #expect(
            try String(contentsOfFile: "\(workspace.output)/_redirects", encoding: .utf8)
                == "/botnet/old/page.html /botnet/glossary.html#term-botnet 301\n")
        try PublishedLedger.record(folder: workspace.output, workspace: workspace)
        let ledger = try String(contentsOfFile: "\(workspace.content)/published.txt", encoding: .utf8)
        #expect(ledger.contains("\nold/page.html\n") && ledger.contains("\nquestions.html\n"))
    }
}

import Anonymization
import DocketModel
import Foundation
import Testing

@testable import Site

/// What readers are told of what was taken out.
@Suite struct ChangesTests {
    /// A site of these comments; what its files say, by path.
    private func site(_ comments: [DocketModel.Comment]) throws -> [String: String] {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("docketpress-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        try StarterWorkspace.make(at: root.path)
        let workspace = Workspace(root: root.path)
        var lines: [UInt8] = []
        for comment in comments {
            comment.encode(into: &lines)
            lines.append(0x0A)
        }
        try FileManager.default.createDirectory(
            atPath: "\(workspace.content)/comments", withIntermediateDirectories: true)
        try Data(lines).write(to: URL(fileURLWithPath: workspace.comments))
        let report = try Build.run(workspace: workspace, output: workspace.output, baseURL: nil, jobs: 2)
        #expect(report.isPublished)
        var files: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: workspace.output)
        where ["html", "csv", "xml"].contains((path as NSString).pathExtension) {
            files[path] = try String(contentsOfFile: "\(workspace.output)/\(path)", encoding: .utf8)
        }
        return files
    }

    private func comment(_ id: String, _ redactions: [String: RedactionTally]) -> DocketModel.Comment {
        DocketModel.Comment(id: CommentID(id), title: .reviewed("T"), redactions: redactions, text: .reviewed("Words."))
    }

    /// The cells of the rows of every table of a page, without markup.
    private func rows(_ page: String) -> [[String]] {
        page.matches(of: /<tr>(.*?)<\/tr>/).map { row in
            row.1.matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/).map { String($0.1.replacing(/<[^>]*>/, with: "")) }
        }
    }

    @Test func `the list and the table say how many of which kind, what was done, who decided and why`() throws {
        let site = try site([
            comment("=a", ["phone number": RedactionTally(removed: 2, replaced: 1, reviewed: 1)]),
            comment("b", ["phone number": 1, "shoe <size>": RedactionTally(replaced: 4, reviewed: 4)]),
            comment("c", [:]),
        ])
        let page = try #require(site["about/changes.html"])
        #expect(
            rows(page) == [
                ["Kind of detail", "Why it is taken out", "Removed", "Replaced", "By rule", "By reviewer"],
                ["Phone number", "It can be used to call or find the person.", "3", "1", "3", "1"],
                ["Shoe &lt;size&gt;", "The rule of this docket counts it as private.", "0", "4", "0", "4"],
                ["Comment", "Kind of detail", "Places", "What was done", "Decided by", "Why"],
                [
                    "=a", "Phone number", "3", "2 removed, 1 replaced", "Rule 2, reviewer 1",
                    "It can be used to call or find the person.",
                ],
                ["b", "Phone number", "1", "Removed", "Rule", "It can be used to call or find the person."],
                [
                    "b", "Shoe &lt;size&gt;", "4", "Replaced", "Reviewer",
                    "The rule of this docket counts it as private.",
                ],
            ])
        #expect(page.contains("8 places in 2 comments."))
        #expect(
            site["downloads/changes.csv"]
                == """
                id,kind,places,removed,replaced,by_rule,by_reviewer,reason,url
                "'=a",phone number,3,2,1,2,1,It can be used to call or find the person.,comments/=a.html
                b,phone number,1,1,0,1,0,It can be used to call or find the person.,comments/b.html
                b,shoe <size>,4,0,4,0,4,The rule of this docket counts it as private.,comments/b.html

                """.replacing("comments/=a.html", with: "comments/\(CommentID("=a").slug).html"))
        #expect(
            site["comments/b.html"]?.contains(
                "<li>Shoe &lt;size&gt;: 4 places replaced by a reviewer’s decision. The rule of this docket") == true)
        #expect(site["comments/b.html"]?.contains("href=\"../about/changes.html\"") == true)
        #expect(site["comments/c.html"]?.contains("What was removed") == false)
        #expect(site["about.html"]?.contains("href=\"about/changes.html\"") == true)
        #expect(site["downloads.html"]?.contains("href=\"about/changes.html\"") == true)
    }

    @Test func `a long list is cut into pages that the sitemap names, and the sums stand on the first`() throws {
        let site = try site((0..<250).map { comment("c-\($0)", ["ZIP code": 1]) })
        let pages = ["about/changes.html", "about/changes-2.html", "about/changes-3.html"]
        #expect(site.keys.filter { $0.hasPrefix("about/changes") }.sorted() == pages.sorted())
        let listed = pages.map { site[$0].map(rows)?.filter { $0[0].hasPrefix("c-") }.map { $0[0] } ?? [] }
        #expect(listed.flatMap { $0 } == (0..<250).map { "c-\($0)" })
        #expect(listed.map(\.count) == [100, 100, 50])
        #expect(pages.map { site[$0]?.contains("250 places in 250 comments.") } == [true, false, false])
        #expect(pages.allSatisfy { site["sitemap.xml"]?.contains("/\($0)</loc>") == true })
    }

    @Test func `a docket from which nothing was taken says so`() throws {
        let site = try site([comment("c", [:])])
        #expect(site["about/changes.html"]?.contains("Nothing was removed from the published comments.") == true)
    }
}

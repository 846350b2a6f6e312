import Anonymization
import DocketModel
import Foundation
import Markdown
import SeededRandom
import Testing

@testable import Site

/// Sites with campaigns of form letters.
@Suite struct CampaignTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "docketpress-\(UUID().uuidString)"
    ).path

    private static let shared = [
        "Dear Administrator,", "Stop the ash.", "Water is life, and we <b>all</b> drink it.", "Keep it clean.",
        "Thank you.",
    ]

    private func comment(_ id: String, _ text: String, day: Int = 9, campaign: String? = "c-1") -> DocketModel.Comment {
        DocketModel.Comment(
            id: CommentID(id), title: .reviewed("About ash"), received: "2018-02-0\(day)",
            submitter: .init(name: .reviewed("Ann"), kind: day == 9 ? .individual : .company), questions: [1],
            campaign: campaign.map(CommentID.init), text: .reviewed(text))
    }

    /// Five letters, two comments beside them.
    private var letters: [DocketModel.Comment] {
        [
            comment(
                "c-1", "Dear Administrator,\n\nMy well is <script>alert(1)</script> mine. Stop the ash.\n\nThank you.",
                day: 3),
            comment(
                "c-2", "Dear administrator:\n\nSTOP THE ASH! Water is life, and we <b>all</b> drink it.\n\nThank you."),
            comment("c-3", "Another thing altogether.", campaign: nil),
            comment("c-4", "Stop the ash. Keep it clean. Thank you [name removed]."),
            comment("c-5", "Dear Administrator,\n\nKeep it clean. Thank you."),
            comment("c-6", "Water is life, and we <b>all</b> drink it.\n\nWell said?\nI think so.", day: 4),
            comment("c-7", "A last thing.", campaign: nil),
        ]
    }

    private func workspace(_ comments: [DocketModel.Comment], campaigns: [Campaign]) throws -> Workspace {
        try StarterWorkspace.make(at: folder)
        let workspace = Workspace(root: folder)
        var lines: [UInt8] = []
        for comment in comments {
            comment.encode(into: &lines)
            lines.append(0x0A)
        }
        try FileManager.default.createDirectory(atPath: "\(folder)/content/comments", withIntermediateDirectories: true)
        try Data(lines).write(to: URL(fileURLWithPath: workspace.comments))
        lines = []
        for campaign in campaigns {
            campaign.encode(into: &lines)
            lines.append(0x0A)
        }
        try Data(lines).write(to: URL(fileURLWithPath: workspace.campaigns))
        return workspace
    }

    private func campaign(_ id: String = "c-1", representative: String = "c-2") -> Campaign {
        Campaign(
            id: CommentID(id), representative: CommentID(representative),
            shared: Self.shared.map(RedactedText.reviewed))
    }

    private func build(_ workspace: Workspace, jobs: Int = 2) throws -> BuildReport {
        try Build.run(workspace: workspace, output: workspace.output, baseURL: nil, jobs: jobs)
    }

    /// The lines of the main part that are not empty.
    private func main(_ path: String) throws -> String {
        let html = try String(contentsOfFile: "\(folder)/public/\(path)", encoding: .utf8)
        let start = try #require(html.range(of: "tabindex=\"-1\">\n"))
        let end = try #require(html.range(of: "</main>"))
        return html[start.upperBound..<end.lowerBound].split(separator: "\n").joined(separator: "\n")
    }

    @Test func `a campaign has its true numbers, its common text, and each letter with its own sentences`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let report = try build(workspace(letters, campaigns: [campaign()]))
        #expect(report.isPublished, "\(report.diagnostics)")
        let page = try main("campaigns/c-1.html")
        let parts = [
            "<h1>“Water is life, and we &lt;b&gt;all&lt;/b&gt; drink it.”</h1>",
            #"<p class="lead">5 letters, received February 3, 2018, to February 9, 2018. 2 have sentences of their own.</p>"#,
            #"<a href="../comments/c-2.html">one of the letters</a>"#,
            ##"<p id="p1"><mark class="common"><span class="hidden">[In most letters:] </span>Dear administrator:<span class="hidden"> [End of common words.]</span></mark> <a"##,
            ##"<mark class="common"><span class="hidden">[In most letters:] </span>STOP THE ASH!<span class="hidden"> [End of common words.]</span></mark> Water is life, and we &lt;b&gt;all&lt;/b&gt; drink it. <a"##,
            #"<h2 id="others">Other sentences that several letters share</h2>"#,
            #"<li>Keep it clean. <span class="meta">2 letters</span></li>"#,
            #"<tr><th scope="row">Individuals</th><td class="num"><span class="tally">3</span></td></tr>"#,
            #"<tr><th scope="row">February 3, 2018</th><td class="num"><span class="tally">1</span></td></tr>"#,
            #"<p class="item-title"><a href="../comments/c-1.html">About ash</a></p>"#,
            #"<p class="own-words">My well is &lt;script&gt;alert(1)&lt;/script&gt; mine.</p>"#,
            #"<p class="item-title"><a href="../comments/c-6.html">About ash</a></p>"#,
            #"<p class="own-words">Well said? I think so.</p>"#,
            #"<p class="item-title"><a href="../comments/c-2.html">About ash</a></p>"#,
            "<span>Nothing of its own</span>",
            #"<p class="item-title"><a href="../comments/c-5.html">About ash</a></p>"#,
        ]
        var position = page.startIndex
        for part in parts {
            let range = try #require(page.range(of: part, range: position..<page.endIndex), "\(part)\n\(page)")
            position = range.upperBound
        }
        #expect(!page.contains("c-3.html") && !page.contains("<script"))
        let list = try main("campaigns.html")
        #expect(
            list.contains(#"<a href="campaigns/c-1.html">“Water is life, and we &lt;b&gt;all&lt;/b&gt; drink it.”</a>"#)
        )
        #expect(list.contains("5 comments are in the same"))
    }

    @Test func `a letter's page says of how many it is one, and marks what is its own`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try build(workspace(letters, campaigns: [campaign()]))
        let first = try main("comments/c-1.html")
        #expect(first.contains(#"<a href="../campaigns/c-1.html">One of 5 letters of a campaign</a>"#))
        #expect(
            first.contains(
                ##"<p id="p2"><mark class="own"><span class="hidden">[Own words:] </span>My well is &lt;script&gt;alert(1)&lt;/script&gt; mine.<span class="hidden"> [End of own words.]</span></mark> Stop the ash."##
            ))
        let sixth = try main("comments/c-6.html")
        #expect(
            sixth.contains(
                ##"<mark class="own"><span class="hidden">[Own words:] </span>Well said?</mark><br>"## + "\n"
                    + ##"<mark class="own">I think so.<span class="hidden"> [End of own words.]</span></mark>"##))
        let fourth = try main("comments/c-4.html")
        #expect(fourth.contains("It has no sentences of its own.") && !fourth.contains("<mark"))
        #expect(try !main("comments/c-3.html").contains("campaign"))
        let question = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/public/questions")
            .first { $0.hasPrefix("1-") && $0.hasSuffix(".html") }
        #expect(try main("questions/\(#require(question))").contains("5 of them are letters of campaigns"))
        #expect(try main("comments/all.html").contains("5 of them are letters of campaigns"))
        let csv = try String(contentsOfFile: "\(folder)/public/downloads/comments.csv", encoding: .utf8)
        #expect(csv.contains(",campaign,demonstration,") && csv.contains(",c-1,false,comments/c-1.html,"))
    }

    @Test func `many letters go on over pages, those with words of their own first`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var comments = (0..<230).map { comment("x-\($0)", "Stop the ash. Thank you.", campaign: "x-0") }
        for own in [57, 199] { comments[own].text = .reviewed("Stop the ash. I am number \(own). Thank you.") }
        let workspace = try workspace(comments, campaigns: [campaign("x-0", representative: "x-1")])
        let report = try build(workspace, jobs: 1)
        #expect(report.isPublished, "\(report.diagnostics)")
        let pages = ["x-0", "x-0~page2", "x-0~page3"]
        let listed = try pages.map { page in
            try main("campaigns/\(page).html").matches(of: /item-title"><a href="..\/comments\/(x-\d+).html/).map {
                String($0.1)
            }
        }
        let others = (0..<230).filter { $0 != 57 && $0 != 199 }.map { "x-\($0)" }
        #expect(listed.map(\.count) == [100, 100, 30])
        #expect(listed.flatMap { $0 } == ["x-57", "x-199"] + others)
        #expect(try main("campaigns/x-0~page2.html").contains(#"<a rel="prev" href="../campaigns/x-0.html">"#))
        #expect(try main("campaigns/x-0~page2.html").contains("Page 2 of 3"))
        let before = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/public/campaigns/x-0.html"))
        _ = try build(workspace, jobs: 4)
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/public/campaigns/x-0.html")) == before)
    }

    @Test func `a docket without campaigns has no page of them`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let plain = letters.map { comment($0.id.value, $0.text.string, campaign: nil) }
        #expect(try build(workspace(plain, campaigns: [])).isPublished)
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/public/campaigns.html"))
        #expect(try !main("comments.html").contains("campaigns.html"))
    }

    @Test func `what does not fit together is an error with its place`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let workspace = try workspace(letters, campaigns: [campaign()])
        func errors() throws -> [String] {
            try build(workspace).diagnostics.filter { $0.severity == .error }.map(\.description)
        }
        let text = try String(contentsOfFile: workspace.comments, encoding: .utf8)
        try text.replacing(##"c-4","title":"About ash","##, with: ##"c-4","campaign" : "c-1","title":"About ash","##)
            .replacing(##""campaign":"c-1","text":"Stop the ash. Keep"##, with: ##""text":"Stop the ash. Keep"##)
            .write(toFile: workspace.comments, atomically: true, encoding: .utf8)
        #expect(
            try errors() == [
                """
                content/comments/comments.jsonl: error: `"campaign":"…"` of a letter of c-1 is not written as intake writes it [comment.campaign-spelling]
                    Write it without blanks, after another member; or run `docketpress intake` again.
                """
            ])
        try text.replacing(
            ##""campaign":"c-1","text":"Stop the ash. Keep"##, with: ##""campaign":"c-9","text":"Stop the ash. Keep"##
        )
        .write(toFile: workspace.comments, atomically: true, encoding: .utf8)
        #expect(
            try errors() == [
                """
                content/comments/comments.jsonl:4: error: `campaign` names none of content/comments/campaigns.jsonl [comment.unknown-campaign]
                    Run `docketpress intake` again, which writes both files.
                """
            ])
        try "no JSON\n".write(toFile: workspace.campaigns, atomically: true, encoding: .utf8)
        #expect(
            try errors().first == """
                content/comments/campaigns.jsonl:1:1: error: this line is not a campaign record [campaign.unreadable]
                    Run `docketpress intake` again; it writes this file.
                """)
    }

    @Test func `marks cover just the passages, whatever the layout, and hostile text stays text`() {
        var random = SeededGenerator(seed: 21)
        let parts = [
            "word ", "<b>", "\n", "\n\n", "- ", "# ", "é", "[name removed]", "&", "> ", "1. ", "Question 3\n\n",
        ]
        for _ in 0..<500 {
            let text = (0..<20).map { _ in parts.randomElement(using: &random)! }.joined()
            let ends = (0..<4).map { _ in Int.random(in: 0...text.utf8.count, using: &random) }.sorted().map { end in
                // To a whole character
                (0...end).last { text.utf8.index(text.startIndex, offsetBy: $0).samePosition(in: text) != nil }!
            }
            let ranges = [ends[0]..<ends[1], ends[2]..<ends[3]].filter { !$0.isEmpty }
            let plain = CommentBody.render(comment("c-1", text)).string
            let marked = CommentBody.render(comment("c-1", text), marking: TextMarks(ranges, as: .own)).string
            #expect(
                marked.replacing("<mark class=\"own\">", with: "").replacing("</mark>", with: "")
                    .replacing("<span class=\"hidden\">[Own words:] </span>", with: "")
                    .replacing("<span class=\"hidden\"> [End of own words.]</span>", with: "")
                    .replacing("<span class=\"redaction\">[name removed]</span>", with: "[name removed]")
                    == plain.replacing("<span class=\"redaction\">[name removed]</span>", with: "[name removed]"),
                "\(text.debugDescription) \(ranges)")
        }
    }
}

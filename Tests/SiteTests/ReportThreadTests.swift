import Anonymization
import DocketModel
import Foundation
import Markdown
import Testing

@testable import Site

/// Between the paragraphs of a report and the comments on them.
@Suite struct ReportThreadTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "docketpress-\(UUID().uuidString)"
    ).path

    private static let section = """
        ---
        title: The <edge>
        number: "II"
        anchor: p-head
        pages: {p-one: 12, p-two: 13}
        lines: {p-one: 430, p-two: 436}
        ---

        The draft wants every camera, toy and lamp to tell its owner when its last update has come. {#p-one}

        ## A. Who pays {#p-pays}

        - Action 1.2: Makers pay & owners do not. {#p-two}
        """

    private func comment(_ id: String, _ text: String, supersededBy: String? = nil) -> DocketModel.Comment {
        DocketModel.Comment(
            id: CommentID(id), title: .reviewed("On \(id)"), received: "2018-02-09",
            submitter: .init(organization: .reviewed("R&D \(id)")), supersededBy: supersededBy.map(CommentID.init),
            text: .reviewed(text))
    }

    /// - Returns: reads a file of the site made of the section and these comments.
    private func site(_ comments: [DocketModel.Comment]) throws -> (String) throws -> String {
        try StarterWorkspace.make(at: folder)
        let workspace = Workspace(root: folder)
        try FileManager.default.removeItem(atPath: "\(folder)/content/report")
        for path in ["report", "comments"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder)/content/\(path)", withIntermediateDirectories: true)
        }
        try Self.section.write(toFile: "\(folder)/content/report/02-edge.md", atomically: false, encoding: .utf8)
        var lines: [UInt8] = []
        for comment in comments {
            comment.encode(into: &lines)
            lines.append(0x0A)
        }
        try Data(lines).write(to: URL(fileURLWithPath: workspace.comments))
        let report = try Build.run(workspace: workspace, output: workspace.output, baseURL: nil, jobs: 2)
        #expect(report.isPublished, "\(report.diagnostics.filter { $0.severity == .error })")
        return { try String(contentsOfFile: "\(workspace.output)/\($0)", encoding: .utf8) }
    }

    private func part(_ page: String, from start: String, to end: String) throws -> String {
        let first = try #require(page.range(of: start), "\(start) is missing")
        let last = try #require(page[first.upperBound...].range(of: end))
        return String(page[first.lowerBound..<last.upperBound])
    }

    @Test func `a paragraph lists the comments on it and its citation, and each comment leads back`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let read = try site([
            comment("a", "Dear all,\n\nYou want a lamp “to tell its owner when its last update has come”. Why?"),
            comment("b", "See the draft report at page 12, line 432. And <b>Action 1.2</b>.", supersededBy: "a"),
            comment("c", "Of something else: section II of the Clean Water Act, page 12."),
        ])
        let page = try read("report/02-edge.html")
        let first = try part(page, from: "<p id=\"p-one\">", to: "</details>")
        #expect(
            first == """
                <p id="p-one">The draft wants every camera, toy and lamp to tell its owner when its last update has come. <a class="permalink" href="#p-one" aria-label="Link to page 12, paragraph 1">p. 12, ¶ 1</a></p><details class="thread"><summary>2 comments<span class="hidden"> on p. 12, ¶ 1</span></summary>
                <div>
                <ul class="plain">
                <li><a href="../comments/a.html#p2">R&amp;D a, ¶ 2</a> <span class="meta">quotes it</span><br>You want a lamp “to tell its owner when its last update has come”. Why?</li>
                <li><a href="../comments/b.html#p1">R&amp;D b, ¶ 1</a> <span class="meta">names page 12</span> <span class="badge">Replaced by a later version</span><br>See the draft report at page 12, line 432. And &lt;b&gt;Action 1.2&lt;/b&gt;.</li>
                </ul>

                <p>Cite: \(citation("p. 12, ¶ 1", "p-one")) <a href="../report/02-edge/p-one.bib" download>BibTeX</a> <a href="../report/02-edge/p-one.json" download>CSL-JSON</a></p>
                </div>
                </details>
                """)
        #expect(try part(page, from: "<h2 id=\"p-pays\">", to: "\n") == "<h2 id=\"p-pays\">A. Who pays</h2>\n")
        #expect(page.contains("<summary>1 comment<span class=\"hidden\"> on p. 13, ¶ 1</span></summary>"))
        #expect(
            try read("comments/a.html").contains(
                "<p class=\"small on-report\">On the draft report: <a href=\"../report/02-edge.html#p-one\">The &lt;edge&gt;, p. 12, ¶ 1</a>, quoted.</p>"
            ))
        #expect(
            try part(read("comments/b.html"), from: "<p class=\"small on-report\">", to: "</p>") == """
                <p class="small on-report">On the draft report: <a href="../report/02-edge.html#p-one">The &lt;edge&gt;, p. 12, ¶ 1</a>; <a href="../report/02-edge.html#p-two">The &lt;edge&gt;, p. 13, ¶ 1</a>.</p>
                """)
        #expect(try !read("comments/c.html").contains("on-report"))
        #expect(
            try read("report/02-edge/p-one.bib") == """
                @misc{report-p-one,
                  author = {{National Telecommunications and Information Administration}},
                  title = {{Draft report to the President on automated, distributed threats: The <edge>, p. 12, ¶ 1}},
                  howpublished = {Action Against Botnets},
                  year = {2018},
                  month = {1},
                  url = {https://docket.example.gov/botnet/report/02-edge.html#p-one},
                  language = {en}
                }

                """)
        #expect(
            try read("report/02-edge/p-two.json").contains(
                "\"URL\":\"https://docket.example.gov/botnet/report/02-edge.html#p-two\""))
    }

    private func citation(_ label: String, _ anchor: String) -> String {
        "National Telecommunications and Information Administration, “Draft report to the President on automated, distributed threats: The &lt;edge&gt;, \(label)”, Action Against Botnets, January 5, 2018. https://docket.example.gov/botnet/report/02-edge.html#\(anchor)"
    }

    @Test func `more comments than stand beside a paragraph have pages of their own, none left out`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let read = try site((100...350).map { comment("c-\($0)", "Action 1.2 is number \($0) on our list.") })
        let page = try read("report/02-edge.html")
        #expect(page.contains("<summary>251 comments<span class=\"hidden\"> on p. 13, ¶ 1</span></summary>"))
        #expect(
            page.contains(
                "<a href=\"../comments/by-paragraph/02-edge/p-two.html\">See all 251<span class=\"hidden\"> on p. 13, ¶ 1</span></a>"
            ))
        let lists = try ["p-two", "p-two-2", "p-two-3"].map { try read("comments/by-paragraph/02-edge/\($0).html") }
        let listed = lists.joined().matches(of: /comments\/(c-\d+)\.html#p1/).map { String($0.1) }
        #expect(listed == (100...350).map { "c-\($0)" })
        #expect(lists[0].contains("<h1>Comments on The &lt;edge&gt;, p. 13, ¶ 1</h1>"))
    }

    @Test(
        arguments: [
            ("Action 1.2: Makers pay", nil, ["action 1.2"]), ("Goal 3. The edge", nil, ["goal 3"]),
            ("Goal 3 – The edge", 2, ["goal 3"]), ("A global problem!", nil, ["theme 1"]),
            ("3.2 Recommendation 4: Count", 3, ["section 3.2", "recommendation 4"]),
            ("B) Who pays", 2, ["section ii.b"]),
            // A sentence, a word, a list's number
            ("Goal 3 would help.", nil, []), ("Goals", 2, []), ("1. Makers pay", nil, []),
            ("Goal X: The edge", nil, []),
        ] as [(String, Int?, [String])])
    func `the report's own headings and items say what they are called`(
        text: String, level: Int?, names: [String]
    ) {
        let theme = Passage(
            kind: .theme, number: 1, title: "A global problem", source: "", slug: "1",
            body: MarkdownDocument("", file: "t.md"), place: Place("t.md"))
        var reader = ReportNames(goals: [], themes: [theme])
        reader.begin(section: "II")
        #expect(reader.ofSection(titled: "The edge") == ["section ii", "chapter ii", "part ii"])
        #expect(reader.of(text, headingLevel: level) == names)
    }

    @Test func `an account of the report is not cited as the report`() throws {
        let account = "---\ntitle: What it is\naccount_of: It tells of the draft.\n---\nIt is long. {#p-1}\n"
        try ContentFixture.load(["content/report/01-account.md": account]) { content, _ in
            let frame = PageFrame(
                siteTitle: "Docket", siteDescription: "", baseURL: "https://docket.example.gov/", agencyName: "Agency")
            let fixed = FixedPages(
                frame: frame, content: content, lists: DocketLists(titles: DocketTitles()),
                cited: CitedComments(content), threads: ReportThreads(ReportIndex(content)))
            let files = Dictionary(uniqueKeysWithValues: fixed.reportFiles())
            let json = String(decoding: try #require(files["report/01-account/p-1.json"]), as: UTF8.self)
            #expect(
                json == """
                    [{"id":"report-p-1","title":"What it is, ¶ 1 (account of the draft report)","container-title":"Docket","URL":"https://docket.example.gov/report/01-account.html#p-1","language":"en","type":"webpage","author":[{"literal":"Agency"}]}]

                    """)
        }
    }
}

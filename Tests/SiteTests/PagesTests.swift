import DocketModel
import Foundation
import Markdown
import Testing

@testable import Site

/// The fixed pages of a small docket, rendered with the shipped templates.
private func pages(_ files: [String: String], downloads: [Downloads.File] = []) throws -> [String: String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    let templates = try Templates(folders: ["\(root)/templates"])
    return try ContentFixture.load(files) { content, _ in
        let frame = content.frame(assets: PageFrame.Assets())
        let titles = DocketTitles()
        let fixed = FixedPages(
            frame: frame, content: content, lists: DocketLists(titles: titles), cited: CitedComments(content))
        return Dictionary(
            uniqueKeysWithValues: fixed.every(files: downloads).filter { $0.template != "search" }.map {
                ($0.path, String(decoding: templates.render($0.template, $0.context), as: UTF8.self))
            })
    }
}

private let noticeFiles = [
    "content/notice.md": """
    ---
    title: Promoting Action
    agency: Example Agency
    action: Notice
    deadline: 2018-02-12T17:00:00-05:00
    ---
    ## Summary

    The agency asks for comment.

    ## Background

    There are two themes.

    {{themes}}

    And a goal.

    {{goals}}

    ## Request for comment

    {{questions}}

    Thank you.
    """,
    "content/themes/1-global.md": "---\nnumber: 1\ntitle: Attacks are global\n---\nMost devices are abroad.\n",
    "content/themes/2-tools.md": "---\nnumber: 2\ntitle: Tools exist\n---\nFew use them.\n",
    "content/goals/1-market.md": "---\nnumber: 1\ntitle: A secure market\n---\n",
    "content/questions/1-metrics.md": "---\nnumber: 1\ntitle: Metrics\n---\n- How should we measure?\n- By whom?\n",
]

@Test func `each sentence of the notice stands on its page once and in order`() throws {
    let page = try #require(try pages(noticeFiles)["notice.html"])
    let sentences = [
        "The agency asks for comment.", "There are two themes.", "Attacks are global", "Most devices are abroad.",
        "Tools exist", "Few use them.", "And a goal.", "A secure market", "Metrics", "How should we measure?",
        "By whom?",
        "Thank you.",
    ]
    var position = page.startIndex
    for sentence in sentences {
        let ranges = page.ranges(of: sentence)
        #expect(ranges.count == 1, "\(sentence) stands \(ranges.count) times")
        let range = try #require(ranges.first)
        #expect(range.lowerBound > position, "\(sentence) is out of order")
        position = range.lowerBound
    }
    #expect(!page.contains(/\{\{(themes|goals|questions)/))
    #expect(
        page.contains(
            #"<h3 id="theme-1"><span class="number">1</span> <a href="themes/1-global.html">Attacks are global</a></h3>"#
        ))
    #expect(page.contains(#"<time datetime="2018-02-12T17:00:00-05:00">February 12, 2018, 5 p.m. Eastern Time</time>"#))
}

@Test func `a docket without any content makes the pages that it has something for, and leads to no other`() throws {
    let made = try pages([:])
    #expect(
        made.keys.sorted() == [
            "404.html", "about.html", "about/standards.html", "comments.html", "downloads.html", "index.html",
            "notice.html", "report.html",
        ])
    for (path, page) in made {
        #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en\">"), "\(path)")
        #expect(page.contains("<h1>"), "\(path)")
        #expect(!page.contains("For demonstration"), "\(path)")
        for gone in ["themes", "goals", "questions", "guides", "glossary"] {
            #expect(!page.contains("\(gone).html"), "\(path)")
        }
    }
    #expect(made["comments.html"]?.contains("No comment has been published yet") == true)
}

@Test func `titles and descriptions meet the federal standards and no two pages share one`() throws {
    let made = try pages(
        noticeFiles.merging(["content/guides/home.md": ContentFixture.guide(ContentFixture.step("one"))]) { $1 })
    func between(_ start: String, _ end: String, _ page: String) -> String {
        guard let from = page.range(of: start), let to = page[from.upperBound...].range(of: end) else { return "" }
        return String(page[from.upperBound..<to.lowerBound])
    }
    let titles = made.mapValues { between("<title>", "</title>", $0) }
    let descriptions = made.mapValues { between(#"<meta name="description" content=""#, "\"", $0) }
    for (path, title) in titles where path != "index.html" { #expect(title.count >= 20, "\(path): \(title)") }
    for (path, text) in descriptions { #expect(text.count >= 50 && text.count <= 250, "\(path): \(text)") }
    #expect(Set(titles.values).count == made.count)
    #expect(Set(descriptions.values).count == made.count)
}

@Test func `no page holds a script, a style or a handler of its own`() throws {
    for (path, page) in try pages(noticeFiles) {
        #expect(!page.contains("<script") && !page.contains("<style"), "\(path)")
        #expect(page.firstMatch(of: #/\s(style|on[a-z]+)=/#) == nil, "\(path)")
        #expect(!page.contains("data:"), "\(path)")
    }
}

@Test func `a guide shows each step with why, how, check, stop, time, cost, source and the theme it serves`() throws {
    let made = try pages([
        "content/guides/home.md": ContentFixture.guide(ContentFixture.step("one")),
        "content/themes/3-life.md": "---\nnumber: 3\ntitle: Life cycle\n---\n",
    ])
    let page = try #require(made["guides/home.html"])
    let start = try #require(page.range(of: #"<li id="one" class="step">"#))
    let end = try #require(page[start.upperBound...].range(of: "</ol>"))
    #expect(
        page[start.lowerBound..<end.lowerBound] == """
            <li id="one" class="step">
            <h3>Do one</h3>
            <p class="meta"><span>1 hour 30 minutes</span> <span>Easy</span> <span>Free</span></p>
            <div class="step-part"><h4>Why</h4><p>It helps.</p>
            </div>
            <div class="step-part"><h4>How</h4><p>Do it.</p>
            </div>
            <div class="step-part step-check"><h4>Check that it worked</h4><p>It is done.</p>
            </div>
            <div class="step-part step-stop"><h4>When to stop</h4><p>Stop when it is done.</p>
            </div>
            <div class="step-part step-sources"><h4>Source</h4>
            <ul>
            <li>A paper. Section: part 2. Retrieved <time datetime="2026-11-23">November 23, 2026</time>. Reviewed <time datetime="2026-11-24">November 24, 2026</time>.</li>
            </ul></div>
            <p class="serves">Serves <a href="../themes/3-life.html">theme 3: Life cycle</a>.</p>
            <details class="fold no-print"><summary>Cite or share step 1</summary>
            <p>Example Agency, “Keep your home safe: Do one”, Docket on botnets, November 24, 2026. https://docket.example.gov/botnet/guides/home.html#one</p>
            <p class="links"><a href="../g/home/one.html">Short link</a> <a href="../g/home/one.svg">QR code</a> <a href="../g/home/one.bib" download>BibTeX</a> <a href="../g/home/one.json" download>CSL-JSON</a></p>
            </details>
            </li>

            """)
    #expect(page.contains("Reviewed <time datetime=\"2026-11-24\">November 24, 2026</time>"))
    #expect(try #require(made["themes/3-life.html"]).contains(##"<a href="../guides/home.html#one">Do one</a>"##))
}

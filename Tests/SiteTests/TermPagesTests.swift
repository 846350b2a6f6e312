import Foundation
import Markdown
import SearchCore
import SeededRandom
import Testing

@testable import Site

@Suite struct TermPagesTests {
    private static let frame = PageFrame(
        siteTitle: "Docket", siteDescription: "A docket.", baseURL: "https://docket.example.gov/",
        agencyName: "Example Agency")

    private func term(_ text: String, _ documents: [SignificantTerm.Document] = [], count: Int? = nil)
        -> SignificantTerm
    {
        SignificantTerm(text: text, documentCount: count ?? documents.count, documents: documents)
    }

    private func rendered(_ terms: [SignificantTerm], showsSamples: Bool = false) throws -> [(
        path: String, html: String
    )] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let templates = try Templates(folders: ["\(root)/templates"])
        return TermPages.every(terms, frame: Self.frame, showsSamples: showsSamples).map {
            ($0.path, String(decoding: templates.render($0.template, $0.context), as: UTF8.self))
        }
    }

    /// The lines of the main part that are not empty.
    private func main(_ html: String) throws -> String {
        let start = try #require(html.range(of: "tabindex=\"-1\">\n"))
        let end = try #require(html.range(of: "</main>"))
        return html[start.upperBound..<end.lowerBound].split(separator: "\n").joined(separator: "\n")
    }

    @Test func `the list is in order, figures first and other scripts last`() throws {
        let pages = try rendered(
            [term("бот", count: 3), term("botnet", count: 1234), term("bcp 38", count: 2), term("24/7", count: 5)])
        #expect(
            pages.map(\.path) == [
                "terms.html", "terms/24-7_4d897477.html", "terms/bcp-38.html", "terms/botnet.html",
                "terms/section_4de033c6.html",
            ])
        let list = try main(pages[0].html)
        let order = [
            "0–9", "24/7", "<h2 class=\"terms-letter\" id=\"letter-b\">B</h2>", "bcp 38", "botnet", "1,234",
            "Other scripts</h2>", "бот",
        ]
        var position = list.range(of: "<section")!.lowerBound
        for part in order {
            let range = try #require(list.range(of: part, range: position..<list.endIndex), "\(part)")
            position = range.upperBound
        }
        #expect(list.contains(##"<li><a href="#letter-b"><span class="hidden">Terms under </span>B</a></li>"##))
    }

    @Test func `a term's page says how many pages use it, lists them and leads on`() throws {
        let documents = [
            SignificantTerm.Document(
                url: "comments/c-1.html", title: "My router", who: "Ann <b>", date: "2018-02-01", kind: .comment),
            SignificantTerm.Document(url: "guides/home.html", title: "At home", who: "", date: "", kind: .guide),
        ]
        let pages = try rendered([term("reset"), term("router", documents, count: 150), term("update")])
        let page = try #require(pages.first { $0.path == "terms/router.html" })
        #expect(
            try main(page.html) == """
                <header class="page-header">
                <p class="kicker">Term</p>
                <h1 class="break">router</h1>
                <p class="lead">150 pages use this term; the 2 that use it most are listed. <a href="../search.html?q=%22router%22">Search for it</a> to narrow them by question, kind of submitter or date.</p>
                </header>
                <ol class="items">
                <li class="item">
                <p class="item-title"><a href="../comments/c-1.html">My router</a></p>
                <p class="meta"><span>Ann &lt;b&gt;</span> <span>Comment</span> <time datetime="2018-02-01">February 1, 2018</time></p>
                </li>
                <li class="item">
                <p class="item-title"><a href="../guides/home.html">At home</a></p>
                <p class="meta"> <span>Guide</span></p>
                </li>
                </ol>
                <nav class="neighbors" aria-label="Neighboring pages">
                <ul>
                <li><a rel="prev" href="../terms/reset.html"><span>Previous</span> reset</a></li>
                <li class="neighbor-next"><a rel="next" href="../terms/update.html"><span>Next</span> update</a></li>
                </ul>
                </nav>
                <p><a href="../terms.html">All terms from A to Z</a></p>
                """)
    }

    @Test func `a docket without terms has the list and it says so`() throws {
        let pages = try rendered([])
        #expect(pages.map(\.path) == ["terms.html"])
        #expect(pages[0].html.contains("No term stands out yet"))
    }

    @Test func `pages made of sample comments say so`() throws {
        for page in try rendered([term("router")], showsSamples: true) {
            #expect(page.html.contains("For demonstration."))
        }
        for page in try rendered([term("router")]) { #expect(!page.html.contains("For demonstration.")) }
    }

    @Test func `an address is plain words where they spell the term, and else ends in a hash`() {
        #expect(TermPages.slug(of: "end of life") == "end-of-life")
        #expect(TermPages.slug(of: "802") == "802")
        for text in ["c++", "end-of-life", "Router", "../../etc/passwd", "", "бот", "aux", "com1", "a  b", " a", "a_b"]
        {
            #expect(TermPages.slug(of: text).wholeMatch(of: /[a-z0-9-]+_[0-9a-f]{8}/) != nil, "\(text)")
        }
        #expect(TermPages.slug(of: "c++") != TermPages.slug(of: "c#"))
        #expect(TermPages.slug(of: String(repeating: "long ", count: 100)).utf8.count <= 49)
    }

    @Test func `whatever terms there are, addresses are safe and unique, and text never becomes markup`() throws {
        var generator = SeededGenerator(seed: 13)
        let parts = ["a", "b", "-", " ", ".", "/", "<", "\"", "&", "é", "ж", "%", "\u{0}", "_", "A", "1", "\n"]
        let texts = Set(
            (0..<400).map { _ in
                (0..<Int.random(in: 0...6, using: &generator)).map { _ in parts.randomElement(using: &generator)! }
                    .joined()
            })
        let pages = try rendered(texts.map { term($0, count: 1) }.shuffled(using: &generator))
        #expect(pages.count == texts.count + 1)
        #expect(Set(pages.map { $0.path.lowercased() }).count == pages.count)
        for (path, html) in pages {
            #expect(path.wholeMatch(of: /terms(\/[a-z0-9_-]+)?\.html/) != nil, "\(path)")
            for match in try main(html).matches(of: /<([^>]*)>/) {
                #expect(match.1.wholeMatch(of: /\/?[a-z0-9]+( [a-z-]+="[^"<>]*")*/) != nil, "\(path): \(match.1)")
            }
        }
    }
}

import DocketModel
import Foundation
import Testing

@testable import Site

/// A page that keeps every rule, and for each rule a change that breaks that rule alone.
@Suite struct PageRulesTests {
    private static let sound = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>A page of an example agency</title>
        <meta name="description" content="What the agency asked, what people said, and what came of it all.">
        <link rel="canonical" href="https://docket.example.com/report/1.html">
        <meta property="og:site_name" content="Docket">
        <meta property="og:title" content="A page">
        <meta property="og:description" content="What the agency asked.">
        <meta name="dcterms.title" content="A page">
        <meta name="dcterms.publisher" content="Example Agency">
        <meta name="dcterms.language" content="en">
        <link rel="stylesheet" href="../assets/site.css">
        </head>
        <body>
        <a href="#main">Skip to main content</a>
        <header><form role="search" action="../search.html"><label for="q">Search</label><input id="q" name="q"></form></header>
        <nav aria-label="Main"><a href="../index.html">Home</a></nav>
        <main id="main">
        <article itemscope itemtype="https://schema.org/Report">
        <h1>A page</h1>
        <h2>A part</h2>
        <p>On <time datetime="2018-02-09">February 9, 2018</time>. <img src="a.png" alt="A map"></p>
        <table><tr><th scope="col">Who</th></tr><tr><td>All</td></tr></table>
        </article>
        </main>
        <footer><a href="mailto:docket@example.com">Contact</a></footer>
        </body>
        </html>
        """

    private func breaches(_ html: String) -> [String] {
        StandardsCheck.breaches(
            of: CheckedPage(path: "report/1.html", bytes: Array(html.utf8)), display: "public"
        ).map(\.description)
    }

    @Test func `a sound page keeps every rule`() {
        #expect(breaches(Self.sound) == [])
    }

    private static let changes: [(rule: String, from: String, to: String)] = [
        ("title", "A page of an example agency", "Short"),
        ("description", "What the agency asked, what people said, and what came of it all.", "Short."),
        ("language", "<html lang=\"en\">", "<html>"),
        (
            "language", "<link rel=\"stylesheet\"",
            "<link rel=\"alternate\" hreflang=\"es\" href=\"x\"><link rel=\"stylesheet\""
        ),
        ("headings", "<h2>A part</h2>", "<h3>A part</h3>"),
        ("headings", "<h2>A part</h2>", "<h1>A part</h1>"),
        ("landmarks", "<nav aria-label=\"Main\">", "<nav><a href=\"x\">x</a></nav><nav aria-label=\"Main\">"),
        (
            "landmarks", "<footer><a href=\"mailto:docket@example.com\">Contact</a></footer>",
            "<a href=\"x\">Contact</a>"
        ),
        ("pictures", " alt=\"A map\"", ""),
        ("pictures", "<img src=\"a.png\" alt=\"A map\">", "<svg></svg>"),
        ("names", "<a href=\"../index.html\">Home</a>", "<a href=\"../index.html\"></a>"),
        ("names", "<label for=\"q\">Search</label>", "Search"),
        ("identifiers", "<h2>", "<h2 id=\"main\">"),
        ("identifiers", "<h2>", "<h2 aria-describedby=\"gone\">"),
        ("markup", "<p>On", "<p><b>On"),
        ("markup", "<!doctype html>\n", ""),
        ("markup", "<p>On", "<p><font>x</font>On"),
        ("tables", "<th scope=\"col\">Who</th>", "<td>Who</td>"),
        ("metadata", "<meta property=\"og:title\" content=\"A page\">", ""),
        ("metadata", "https://docket.example.com/report/1.html", "/report/1.html"),
        ("structured-data", "schema.org/Report", "schema.org/Thing"),
        ("policy", "<p>On", "<p style=\"color:red\">On"),
        ("policy", "<p>On", "<p onclick=\"x()\">On"),
        ("policy", "script-src 'self'", "script-src 'unsafe-inline'"),
        ("policy", "<h2>", "<script>x()</script><h2>"),
        ("policy", "<a href=\"../index.html\">", "<a href=\"JavaScript:x()\">"),
        ("third-party", "src=\"a.png\"", "src=\"https://elsewhere.example.com/a.png\""),
        ("third-party", "../assets/site.css", "//elsewhere.example.com/site.css"),
        ("dates", "February 9, 2018</time>.", "February 9, 2018</time>, not 2018-02-12."),
        ("contact", "Contact</a>", "Write</a>"),
        ("contact", " role=\"search\"", ""),
        ("banner", "<h2>", "<section class=\"official\">An official website</section><h2>"),
    ]

    @Test(arguments: changes.indices)
    func `a page that breaks a rule is told so, and of nothing else`(index: Int) throws {
        let change = Self.changes[index]
        try #require(Self.sound.contains(change.from))
        let found = breaches(Self.sound.replacing(change.from, with: change.to, maxReplacements: 1))
        #expect(found.count == 1, "\(found)")
        #expect(found.allSatisfy { $0.contains("[check.\(change.rule)]") }, "\(found)")
    }

    @Test func `every rule over a page has a page here that breaks it`() {
        let broken = Set(Self.changes.map { "check.\($0.rule)" })
        #expect(PageRules.all.map(\.rule.id).filter { !broken.contains($0) } == [])
    }

    @Test func `a breach is placed by line and column with what to do`() {
        let found = breaches(Self.sound.replacing("<h2>A part</h2>", with: "<h2>A part</h2><h4>Small</h4>"))
        #expect(
            found == [
                """
                public/report/1.html:25:16: error: level 4 follows on level 2 [check.headings]
                    Write headings one level below the one they belong to; the page's title is level 1.
                """
            ])
    }

    @Test func `contrast is computed as WCAG defines it`() throws {
        let black = try #require(ColorTokens.Color("#000"))
        let white = try #require(ColorTokens.Color("#ffffff"))
        let gray = try #require(ColorTokens.Color("#767676"))
        #expect(black.contrast(to: white) == 21)
        // The gray that WCAG's own materials give as the lightest that passes on white: 4.54 to 1.
        #expect((gray.contrast(to: white) * 100).rounded() == 454)
        #expect(ColorTokens.Color("red") == nil)
    }
}

import Testing

@testable import Site

@Suite struct LinkScanTests {
    private func scan(_ page: String, at path: String = "comments/a.html") -> LinkScan {
        LinkScan(page: Array(page.utf8), path: path)
    }

    @Test func `relative links are resolved from the page's folder`() {
        let found = scan(
            "<a href=\"../themes/1.html#x\">t</a><img src=\"b.svg\"><a href=\"../\">h</a><form action=\"/search.html\">"
        )
        #expect(
            found.targets
                == Set(["themes/1.html", "comments/b.svg", "index.html", "search.html"].map { LinkScan.hash($0.utf8) }))
        #expect(found.anchoredTargets == ["themes/1.html#x"])
        #expect(found.broken.isEmpty)
    }

    @Test func `an absolute path must start where the host serves the site`() {
        let page = Array("<a href=\"/docket/x.html\">in</a><a href=\"/y.html\">out</a>".utf8)
        let found = LinkScan(page: page, path: "404.html", basePath: "/docket/")
        #expect(found.targets == [LinkScan.hash("x.html".utf8)])
        #expect(found.broken.map(\.link) == ["/y.html"])
    }

    @Test func `an anchor of the page itself must be there`() {
        #expect(scan("<p id=\"p1\"></p><a href=\"#p1\">ok</a>").broken.isEmpty)
        #expect(scan("<a href=\"#p2\">gone</a>").broken.map(\.link) == ["#p2"])
    }

    @Test func `a link out of the site is broken`() {
        #expect(scan("<a href=\"../../x.html\">up</a>").broken.map(\.link) == ["../../x.html"])
    }

    @Test func `addresses elsewhere and queries are left alone`() {
        let found = scan(
            "<a href=\"https://example.org/x\">e</a><a href=\"mailto:a@example.org\">m</a><a href=\"?q=1\">q</a>")
        #expect(found.targets.isEmpty)
        #expect(found.broken.isEmpty)
    }

    @Test func `escaped text that looks like an attribute is not one`() {
        #expect(scan("<p> href=&quot;nowhere.html&quot; ok=\"\"</p>").targets.isEmpty)
    }
}

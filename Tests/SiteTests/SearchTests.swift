import Foundation
import SearchCore
import Testing

@testable import Site

/// A whole small site in, whole answers out.
@Suite struct SearchTests {
    private static let documents = [
        SearchFixture.page(
            "guides/home-users.html", .guide, "Keep your home network out of a botnet",
            "Replace a router that gets no more updates."),
        SearchFixture.comment(
            1, "Comments of Granite Networks",
            "Ingress filtering (BCP 38) stops spoofed attacks. Network operators should deploy it.",
            who: "Granite Networks", submitter: "company", questions: [1, 3]),
        SearchFixture.comment(
            2, "Default passwords",
            "Manufacturers ship vulnerable devices with default passwords. An 802.1X port would not help.\nThe U.S. market\u{2028}rewards it.",
            who: "A. Reader", submitter: "individual", questions: [3]),
        SearchFixture.comment(
            3, "On <b>spoofing</b>",
            "A naïve “filter” in C++ runs 24/7 & attacks nobody: command-and-control moves on.", submitter: "individual"
        ),
    ]

    private func search(_ query: String, filters: [(String, String)] = []) throws -> String {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        return try search.report(query, filters: filters)
    }

    @Test func `pages with all words come first and the words are marked`() throws {
        #expect(
            try search("filtering attacks") == """
                2 pages with both words.

                1. Comments of Granite Networks
                   comments/1.html · Granite Networks · 2018-02-01
                   Ingress *filtering* (BCP 38) stops spoofed *attacks*. Network operators should deploy it.

                2. On <b>spoofing</b>
                   comments/3.html · 2018-02-01
                   A naïve “*filter*” in C++ runs 24/7 & *attacks* nobody: command-and-control moves on.
                """)
    }

    @Test func `more words narrow, and a page with some of them fills the list`() throws {
        #expect(
            try search("router passwords devices") == """
                No page has all the words; 2 pages with some.

                1. Default *passwords*
                   comments/2.html · A. Reader · 2018-02-01
                   Manufacturers ship vulnerable *devices* with default *passwords*. An 802.1X port would not help. The U.S. market\u{2028}rewards it.

                2. Keep your home network out of a botnet
                   guides/home-users.html
                   Replace a *router* that gets no more updates.
                """)
    }

    @Test func `a word that nobody wrote is named`() throws {
        #expect(try search("qzx") == "No page has these words. No page has “qzx”.")
        #expect(try search("spoofed qzx").hasPrefix("2 pages. No page has “qzx”."))
    }

    @Test(arguments: [
        ("manfacturers", "manufacturers"), ("amnufacturers", "manufacturers"),
        ("manufacturesr devices", "manufacturers"),
        ("vulnerbale", "vulnerable"), ("ruoter", "router"), ("romter", "router"), ("operatrs network", "operators"),
    ])
    func `a slip is repaired and said`(query: String, meant: String) throws {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        let results = try search.results(query)
        let typed = query.split(separator: " ")[0]
        #expect(SearchReport.summary(results).contains("No page has “\(typed)”; shown is “\(meant)”."))
        #expect(try results.results.first?.document == search.results(meant).results.first?.document)
    }

    @Test func `words too far away, too short, and identifiers are not repaired`() throws {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        for query in ["rooturs x", "prt x", "bcp39"] {
            #expect(try search.results(query).words.first?.standing == .unknown, "\(query)")
        }
    }

    @Test(arguments: [
        ("vulnerab", ["comments/2.html"]), ("vulnerability", ["comments/2.html"]), ("BCP 38", ["comments/1.html"]),
        ("802.1x", ["comments/2.html"]), ("u.s.", ["comments/2.html"]), ("c++", ["comments/3.html"]),
        ("24/7", ["comments/3.html"]),
        ("NAIVE", ["comments/3.html"]), ("command and control", ["comments/3.html"]), ("granite", ["comments/1.html"]),
        ("botnet", ["guides/home-users.html"]), ("\"default passwords\"", ["comments/2.html"]), ("-- OR ??", []),
        ("network -home", ["guides/home-users.html"]), ("", []),
        ("the of", ["comments/2.html", "comments/1.html", "guides/home-users.html"]),
    ])
    func `what is looked for is found`(query: String, urls: [String]) throws {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        let results = try search.results(query)
        let found = results.results.prefix(max(results.total, 0)).map { String(decoding: $0.card.url, as: UTF8.self) }
        #expect(Set(found) == Set(urls), "\(query)")
    }

    @Test func `filters narrow and their counts say what choosing another would give`() throws {
        let fixture = try SearchFixture(Self.documents, labels: FacetLabels(questions: [3: "Stakeholder Roles"]))
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        let results = try search.results(
            "network passwords filter", filters: [("submitter", "individual")], counts: true)
        #expect(
            results.results.map { String(decoding: $0.card.url, as: UTF8.self) } == [
                "comments/2.html", "comments/3.html",
            ])
        let counts = results.facets.map { facet in
            "\(String(decoding: facet.name, as: UTF8.self)): "
                + facet.values.map { "\(String(decoding: $0.0.label, as: UTF8.self)) \($0.count ?? -1)" }.joined(
                    separator: ", ")
        }
        #expect(
            counts == [
                "kind: Comments 2, Guides 0", "question: 1 0, 3. Stakeholder Roles 1",
                "submitter: company 1, individual 2",
            ])
        let browsing = try search.results("", filters: [("question", "3")])
        #expect(browsing.total == 2 && browsing.results.map { Int($0.document) } == [1, 2])
        #expect(try search.results("network", filters: [("question", "99")]).total == 0)
    }

    @Test func `a TREC run has comments only, identifiers as they came in, and scores that do not rise`() throws {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        let run = SearchReport.trec(
            try search.results("network filter passwords", filters: [("kind", "comment")]), query: "q1")
        let lines = run.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(
            lines.map { $0.prefix(4).joined(separator: " ") } == ["q1 Q0 NTIA_2 1", "q1 Q0 NTIA_1 2", "q1 Q0 NTIA_3 3"])
        let scores = lines.compactMap { Int($0[4]) }
        #expect(scores.count == 3 && scores == scores.sorted(by: >))
        #expect(lines.allSatisfy { $0[5] == "docketpress" && $0.count == 6 })
    }

    @Test func `control characters of a comment do not reach the terminal`() throws {
        let fixture = try SearchFixture([
            SearchFixture.comment(1, "Bell \u{1b}[31m\u{7} \u{9b}x", "word \u{1b}]0;title\u{7}", who: "\u{1b}c")
        ])
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        let report = try search.report("word")
        #expect(!report.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    }

    @Test func `a site without an index and a damaged one are told apart`() throws {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        #expect(throws: SiteSearch.Fault.noIndex(site: "/nonexistent")) { try SiteSearch(site: "/nonexistent") }
        let root = try #require(try fixture.files().keys.first { $0.hasPrefix("root-") })
        try Data("nonsense".utf8).write(to: URL(fileURLWithPath: "\(fixture.folder)/search/\(root)"))
        #expect(throws: SiteSearch.Fault.damaged(path: "\(fixture.folder)/search/\(root)")) {
            try SiteSearch(site: fixture.folder)
        }
    }
}

import Foundation
import SearchCore
import Testing

@testable import Site

/// A whole small site in, whole answers out.
@Suite struct SearchTests {
    private static let documents = [
        SearchFixture.comment(
            1, "Comments of Granite Networks",
            "Ingress filtering (BCP 38) stops spoofed attacks. Network operators should deploy it.",
            who: "Granite Networks", submitter: "company", questions: [1, 3], date: "2018-01-30"),
        SearchFixture.comment(
            2, "Default passwords",
            "Manufacturers ship vulnerable devices with default passwords. An 802.1X port would not help.\nThe U.S. market\u{2028}rewards it.",
            who: "A. Reader", submitter: "individual", questions: [3], date: "2018-02-12"),
        SearchFixture.comment(
            3, "On <b>spoofing</b>",
            "Dear Sir,\n\nA naïve “filter” in C++ runs 24/7 & attacks nobody: command-and-control moves on.\n\nIn control of command",
            submitter: "individual"
        ),
        SearchFixture.page(
            "guides/home-users.html", .guide, "Keep your home network out of a botnet",
            "Replace a router that gets no more updates. An attack on one is an attack on all."),
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
                2 pages.

                1. Comments of Granite Networks
                   comments/1.html · Granite Networks · 2018-01-30
                   Ingress *filtering* (BCP 38) stops spoofed *attacks*. Network operators should deploy it.

                2. On <b>spoofing</b>
                   comments/3.html · 2018-02-01
                   … A naïve “*filter*” in C++ runs 24/7 & *attacks* nobody: command-and-control moves on. In control of command

                With some of the words:

                3. Keep your home network out of a botnet
                   guides/home-users.html
                   … An *attack* on one is an *attack* on all.
                """)
    }

    @Test func `more words narrow, and pages with some of them fill the list`() throws {
        #expect(
            try search("router passwords devices") == """
                No page has all of this; 2 with some of it.

                1. Default *passwords*
                   comments/2.html · A. Reader · 2018-02-12
                   Manufacturers ship vulnerable *devices* with default *passwords*. An 802.1X port would not help. The U.S. market\u{2028}rewards it.

                2. Keep your home network out of a botnet
                   guides/home-users.html
                   Replace a *router* that gets no more updates. An attack on one is an attack on all.
                """)
    }

    @Test func `a word that nobody wrote is named, and no page has it`() throws {
        #expect(try search("qzx") == "No page has this. No page has “qzx”.")
        #expect(try search("spoofed qzx").hasPrefix("No page has all of this; 2 with some of it. No page has “qzx”."))
        #expect(try search("ruuters").hasPrefix("No page has this. No page has “ruuters”. Near it: router."))
    }

    @Test func `how a score came about is said word by word`() throws {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        let results = try search.results("default passwords 802.1x")
        let text = SearchReport.text(results, explains: true)
        let line = try #require(text.split(separator: "\n").last)
        let parts = line.split(separator: " ").compactMap { Int($0) }
        #expect(line.contains("= default ") && line.contains("802.1x") && parts.count == 4)
        #expect(parts[0] == parts[1...].reduce(0, +) && parts[0] == results.results[0].score)
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
        ("vulnerab", [2]), ("vulnerability", [2]), ("vulnerab*", [2]), ("BCP 38", [1]), ("802.1x", [2]),
        ("\"802.1X\"", [2]), ("u.s.", [2]), ("c++", [3]), ("24/7", [3]), ("NAIVE", [3]), ("granite", [1]),
        ("botnet", [4]), ("-- OR ??", []), ("network -home", [1]), ("", []), ("the of", []),
        // Phrases, across hyphens; not across fields, and in this order only
        ("\"default passwords\"", [2]), ("\"passwords default\"", []), ("\"command and control\"", [3]),
        ("\"command control\"", []), ("command control", [3]), ("\"granite networks ingress\"", []),
        ("\"the default passwords of\"", [2]), ("\"network operators should deploy\"", [1]),
        ("-\"default passwords\" manufacturers", []), ("attacks -\"command and control\"", [1, 4]),
        // Exact forms
        ("attack", [1, 3, 4]), ("\"attacks\"", [1, 3]), ("\"attack\"", [4]), ("\"attacking\"", []),
        ("attacks -\"attack\"", [1, 3]),
        // Either
        ("granite OR router", [1, 4]), ("granite OR router attack", [1, 4]), ("granite or router", []),
        ("\"command and control\" OR 802.1X", [2, 3]), ("qzx OR router", [4]), ("OR router", [4]),
        // Fields
        ("question:1", [1]), ("question:3 -granite", [2]), ("question:9", []), ("-question:3 attacks", [3, 4]),
        ("from:individual", [2, 3]), ("from:indiv filter", [3]), ("kind:guide attack", [4]),
        ("kind:comments attack", [1, 3]),
        ("org:granite", [1]), ("org:\"granite networks\"", [1]), ("org:reader passwords", [2]), ("org:filtering", []),
        ("after:2018-02-01", [2, 3]), ("before:2018-02-01", [1]), ("after:2018-02 attacks", [3]),
        ("after:2018-02-01 before:2018-02-05", [3]), ("after:2019", []), ("theme:x attacks", []),
    ])
    func `what is looked for is found`(query: String, numbers: [Int]) throws {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        let results = try search.results(query)
        let found = results.urls.prefix(results.total).map { url in
            url == "guides/home-users.html" ? 4 : Int(url.dropFirst("comments/".count).prefix(1)) ?? 0
        }
        #expect(Set(found) == Set(numbers) && results.total == numbers.count, "\(query)")
    }

    @Test func `a field that there is not is named`() throws {
        #expect(
            try search("attacks question:9 after:soon").hasPrefix(
                "No page has this. There is no question “9”. There is no after “soon”."))
    }

    @Test func `a quoted word that nobody wrote is not repaired, but what is near it is named`() throws {
        #expect(
            try search("\"manfacturers\"") == "No page has this. No page has “manfacturers”. Near it: manufacturers.")
    }

    @Test func `kinds of page are counted as if none had been chosen`() throws {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        let results = try search.results("attack", filters: [("kind", "guide")])
        #expect(results.total == 1 && results.kinds[0] == 2 && results.kinds[1] == 1)
    }

    @Test func `the newest come first when asked for, those without a date last`() throws {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        let results = try search.search(SearchRequest(query: Array("attack OR passwords".utf8), sortsByDate: true))
        #expect(
            results.urls == ["comments/2.html", "comments/3.html", "comments/1.html", "guides/home-users.html"])
    }

    @Test func `a result leads to its paragraph`() throws {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        let result = try #require(try search.results("naive").results.first)
        #expect(result.paragraph == 2 && result.offset == 11)
        #expect(try search.results("\"control of command\"").results.first?.paragraph == 3)
    }

    @Test func `a word of few pages that is one letter off a common one is named beside it`() throws {
        let documents = (0..<60).map { SearchFixture.comment($0, "x", $0 == 7 ? "securty first" : "security first") }
        let fixture = try SearchFixture(documents)
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        #expect(
            SearchReport.summary(try search.results("securty ")) == "1 page. “securty” is rare: was “security” meant?")
    }

    @Test func `the end of a query that is a rare word is taken for the beginning of a common one`() throws {
        let documents = (0..<60).map { SearchFixture.comment($0, "x", $0 == 7 ? "manuf" : "manufacturers first") }
        let fixture = try SearchFixture(documents)
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        for begun in ["manuf", "manuf*"] {
            // Of each stem the dictionary has the ten best and the number: 60 pages, and surely 59 of them.
            let results = try search.results(begun)
            #expect(results.total == 59 && !results.isExact && results.results.count == 10)
            #expect(results.results[0].document == 7)
        }
        #expect(try search.results("manuf ").total == 1)
        #expect(try search.results("manuf", counts: true).total == 60)
    }

    @Test func `words that tell documents apart are chosen, with runs of words, and their best documents`() throws {
        let documents = (0..<40).map { number in
            SearchFixture.comment(
                number, "Letter \(number)", number % 8 == 0 ? "default passwords are bad" : "the same old passwords")
        }
        let fixture = try SearchFixture(documents)
        defer { fixture.remove() }
        #expect(fixture.terms.map(\.text) == ["default", "default passwords"])
        let pair = try #require(fixture.terms.last)
        #expect(pair.documentCount == 5)
        #expect(pair.documents.map(\.url) == [0, 8, 16, 24, 32].map { "comments/\($0).html" })
        #expect(pair.documents.first?.title == "Letter 0" && pair.documents.first?.kind == .comment)
    }

    @Test func `filters narrow and their counts say what choosing another would give`() throws {
        let fixture = try SearchFixture(Self.documents, labels: FacetLabels(questions: [3: "Stakeholder Roles"]))
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        let results = try search.results(
            "network passwords filter", filters: [("submitter", "individual")], counts: true)
        #expect(results.urls == ["comments/2.html", "comments/3.html"])
        let counts = results.facets.map { facet in
            let values = zip(facet.facet.values, facet.counts).map {
                "\(String(decoding: $0.label, as: UTF8.self)) \($1)"
            }
            return "\(String(decoding: facet.facet.name, as: UTF8.self)): \(values.joined(separator: ", "))"
        }
        #expect(counts == ["question: 1 0, 3. Stakeholder Roles 1", "submitter: company 1, individual 2"])
        #expect(results.kinds[0] == 2 && results.kinds.reduce(0, +) == 2)
        let browsing = try search.results("", filters: [("question", "3")])
        #expect(browsing.total == 2 && browsing.results.map { Int($0.document) } == [0, 1])
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

    @Test func `an empty file of dates leaves the newest first without days`() throws {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        let name = try #require(try fixture.files().keys.first { $0.hasPrefix("root-") })
        let root = try #require(SiteSearch.content(ofIndexFile: "\(fixture.folder)/search/\(name)"))
        let engine = try #require(SearchEngine(root: root))
        engine.begin(SearchRequest(query: Array("attack".utf8), sortsByDate: true))
        for _ in 0..<20 {
            let needed = engine.advance()
            if needed.isEmpty { break }
            for path in needed {
                let name = String(decoding: path, as: UTF8.self)
                engine.supply(
                    path, name.contains("dates-") ? [] : SiteSearch.content(ofIndexFile: "\(fixture.folder)/\(name)"))
            }
        }
        #expect(engine.results.total > 0)
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

    @Test func `a docket of a million comments has no more list files than four digits tell apart`() {
        var sizes: [[UInt8]: Int] = [:]
        for number in 0..<70_000 { sizes[Array("home\(number)".utf8)] = number < 30_000 ? 20_000 : 10_000 }
        let table = ListFiles.table(sizes)
        #expect(table.sharedCount == 32_768 && table.slotCount <= 65_536)
        #expect((0..<30_000).allSatisfy { table.slot(of: Array("home\($0)".utf8)) >= 32_768 })
        #expect(Set([0, 32_767, table.slotCount - 1].map { table.path(ofSlot: $0) }).count == 3)
    }
}

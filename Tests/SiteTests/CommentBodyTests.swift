import Anonymization
import DocketModel
import Markdown
import SeededRandom
import Testing

@testable import Site

@Suite struct CommentBodyTests {
    private func html(
        _ text: String, pages: [DocketModel.Comment.PageStart] = [], parts: [DocketModel.Comment.Part] = []
    ) -> String {
        CommentBody.render(
            DocketModel.Comment(id: CommentID("x"), title: .empty, pages: pages, parts: parts, text: .reviewed(text))
        ).string
    }

    private func link(_ number: Int) -> String {
        " <a class=\"permalink\" href=\"#p\(number)\" aria-label=\"Link to paragraph \(number)\">¶ \(number)</a>"
    }

    private func link(page: Int, _ number: Int) -> String {
        " <a class=\"permalink\" href=\"#p\(page)-\(number)\" "
            + "aria-label=\"Link to page \(page), paragraph \(number)\">p. \(page), ¶ \(number)</a>"
    }

    private func mark(page: Int) -> String {
        "<span class=\"page-mark\" id=\"page-\(page)\" role=\"doc-pagebreak\" aria-label=\"page \(page)\">p. \(page)</span> "
    }

    @Test func `paragraphs from pages are known by page, and a page begins where it began`() {
        #expect(
            html(
                "Own words.\n\nFirst on 4,\n\nruns over the end.\n\n1 A note of page 4\n\nLast",
                pages: [
                    .init(block: 2, page: 4), .init(block: 3, offset: 10, page: 5), .init(block: 4, page: 4),
                    .init(block: 5, page: 5),
                ]) == """
                    <p id="p1">Own words.\(link(1))</p>
                    <p id="p2"><span id="p4-1"></span>\(mark(page: 4))First on 4,\(link(page: 4, 1))</p>
                    <p id="p3"><span id="p4-2"></span>runs over \(mark(page: 5))the end.\(link(page: 4, 2))</p>
                    <p id="p4"><span id="p4-3"></span>1 A note of page 4\(link(page: 4, 3))</p>
                    <p id="p5"><span id="p5-1"></span>Last\(link(page: 5, 1))</p>

                    """)
    }

    @Test func `pages of a second attachment have names of their own`() {
        let body = html("a\n\nb", pages: [.init(block: 1, page: 1, file: 1), .init(block: 2, page: 1, file: 2)])
        #expect(ids(body) == ["p1", "a1-p1-1", "p2", "a2-p1-1"])
        #expect(body.contains("id=\"a2-page-1\""))
        #expect(body.contains(">att. 2, p. 1, ¶ 1</a>"))
    }

    @Test func `pages and parts that a hand edit left wrong spoil nothing`() {
        let body = html(
            "é\n\nb",
            pages: [
                .init(block: 1, offset: 1, page: 2), .init(block: 1, offset: 900, page: 3), .init(block: 9, page: 4),
            ],
            parts: [
                .init(.signature, 2...9), .init(.quoted, 1...1), .init(.letterhead, 1...2),
            ])
        #expect(
            body == """
                <blockquote class="letter-part quoted">
                <p id="p1">é\(link(1))</p>
                </blockquote>
                <p id="p2"><span id="p3-1"></span>b\(link(page: 3, 1))</p>

                """)
    }

    @Test func `letterhead, salutation and signature are set apart, and long quoted mail is folded up`() {
        let mail = String(repeating: "> An earlier message, and what it says.\n", count: 30)
        let body = html(
            "Org\n\nDear all,\n\nBody.\n\nSincerely,\nAnn\n\n\(mail)",
            parts: [
                .init(.letterhead, 1...1), .init(.salutation, 2...2), .init(.signature, 4...4), .init(.quoted, 5...5),
            ])
        #expect(
            body.hasPrefix(
                """
                <div class="letter-part letterhead" role="group" aria-label="Letterhead">
                <p id="p1">Org\(link(1))</p>
                </div>
                <div class="letter-part">
                <p id="p2">Dear all,\(link(2))</p>
                </div>
                <p id="p3">Body.\(link(3))</p>
                <div class="letter-part signature" role="group" aria-label="Signature">
                <p id="p4">Sincerely,<br>
                Ann\(link(4))</p>
                </div>
                <details class="letter-part"><summary>Earlier message, quoted</summary>
                <blockquote class="quoted">
                <blockquote id="p5"><p>An earlier message
                """))
        #expect(body.hasSuffix("</blockquote>\n</blockquote></details>\n"))
    }

    @Test func `an answer between quoted lines stands between quotations`() {
        #expect(
            html("> one\n> two\nNo.\n\n> 5 days is too long") == """
                <div id="p1"><blockquote><p>one<br>
                two</p></blockquote>
                <p>No.\(link(1))</p>
                </div>
                <blockquote id="p2"><p>5 days is too long\(link(2))</p></blockquote>

                """)
    }

    @Test func `a list keeps its numbers and its letters`() {
        #expect(
            html("3. third\n4. fourth\n7. seventh\n\n(a) first\n(b) second\n\nb. alone") == """
                <ol id="p1"><li value="3">third</li><li>fourth</li><li value="7">seventh\(link(1))</li></ol>
                <ul id="p2" class="lettered"><li>(a) first</li><li>(b) second\(link(2))</li></ul>
                <p id="p3">b. alone\(link(3))</p>

                """)
    }

    @Test func `levels of headings count down one by one`() {
        #expect(ids(html("### Deep\n\n### Again\n\n# Top\n\n## Under")) == ["p1", "p2", "p3", "p4"])
        #expect(
            html("### Deep\n\n### Again\n\n# Top\n\n## Under").matches(of: /<h(\d)/).map { String($0.1) } == [
                "2", "3", "2", "3",
            ])
    }

    @Test func `a letter becomes headings, paragraphs and lists with anchors`() {
        let letter = """
            Question 3: Stakeholder Roles

            We suggest:
            - name an owner
            - publish dates
              each quarter

            1. First
            2. Second

            Sincerely,
            A. Person
            """
        #expect(
            html(letter) == """
                <h2 id="p1">Question 3: Stakeholder Roles\(link(1))</h2>
                <div id="p2"><p>We suggest:\(link(2))</p>
                <ul><li>name an owner</li><li>publish dates<br>
                each quarter</li></ul>
                </div>
                <ol id="p3"><li>First</li><li>Second\(link(3))</li></ol>
                <p id="p4">Sincerely,<br>
                A. Person\(link(4))</p>

                """)
    }

    @Test func `lines that a mail program wrapped are joined`() {
        let first = String(repeating: "word ", count: 14)
        #expect(html("\(first)\nand more") == "<p id=\"p1\">\(first.dropLast())\nand more\(link(1))</p>\n")
    }

    @Test func `nothing a commenter writes becomes markup`() {
        let text = html(
            "<script>alert(1)</script>\n\n[x](javascript:alert(1))\n\n> <img src=x onerror=y>\n\n{{csp}} \"><svg onload=1>"
        )
        let tags = Set(text.matches(of: /<\/?([a-z0-9]+)/).map { String($0.1) })
        #expect(tags == ["p", "a", "blockquote"])
        #expect(!text.contains("href=\"javascript"))
    }

    @Test func `two kinds of list in one block share its anchor`() {
        #expect(
            html("- a\n- b\n1. c\n\nd") == """
                <div id="p1"><ul><li>a</li><li>b</li></ul>
                <ol><li>c</li></ol>
                \(link(1))</div>
                <p id="p2">d\(link(2))</p>

                """)
    }

    @Test func `a line of blanks, tabs and other controls parts blocks and another space does not`() {
        #expect(ids(html("a\n \t\u{B}\r\nb\n\u{A0}\nc\r\n\r\nd")) == ["p1", "p2", "p3"])
    }

    private func ids(_ html: String) -> [String] { html.matches(of: /<[a-z0-9]+ id="([^"]*)"/).map { String($0.1) } }

    /// The rule of `paragraph` in a search result, in its plainest form.
    private func blocks(_ text: String) -> [[String]] {
        var lines: [String] = []
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            lines.append(line.allSatisfy { $0 <= 0x20 } ? "" : String(decoding: line, as: UTF8.self))
        }
        return lines.split(separator: "").map(Array.init)
    }

    @Test func `the anchor of a block is its number among the blocks of the text`() {
        var generator = SeededGenerator(seed: 12)
        let starts = ["- ", "1. ", "> ", "# ", "", "", "QUESTION ", "\u{2022} ", "\t"]
        let ends = ["\n", "\n", "\n\n", "\n \n", "\r\n\r\n", "\n\u{1}\n"]
        for _ in 0..<500 {
            var text = ""
            for number in 0..<20 {
                text += starts.randomElement(using: &generator)! + "word\(number)x"
                text += ends.randomElement(using: &generator)!
            }
            let expected = blocks(text)
            let laidOut = html(text).split(separator: /<[a-z0-9]+ id="p\d+">/)
            #expect(ids(html(text)) == (1...expected.count).map { "p\($0)" })
            for (block, part) in zip(expected, laidOut) {
                let words = block.joined().matches(of: /word\d+x/).map { String($0.0) }
                #expect(part.matches(of: /word\d+x/).map { String($0.0) } == words)
            }
        }
    }

    @Test func `a number in a sentence is not a list`() {
        #expect(html("2018 was the year.") == "<p id=\"p1\">2018 was the year.\(link(1))</p>\n")
    }

    @Test func `the mark of a redaction is a span and other brackets are not`() {
        #expect(
            html("Call [phone number removed], see [1] [")
                == "<p id=\"p1\">Call <span class=\"redaction\">[phone number removed]</span>, see [1] [\(link(1))</p>\n"
        )
    }

    @Test func `any bytes give balanced blocks`() {
        var generator = SeededGenerator(seed: 11)
        let parts = [
            "- ", "1. ", "> ", "# ", "\n", "\n\n", "a", "é", "\u{2022} ", "QUESTION 1", "<", "\u{0}", " ", "•",
        ]
        for _ in 0..<1000 {
            let text = (0..<20).map { _ in parts.randomElement(using: &generator)! }.joined()
            let out = html(text)
            for tag in ["p", "ul", "ol", "li", "h2", "blockquote", "div"] {
                let opened = out.matches(of: try! Regex("<\(tag)[ >]")).count
                let closed = out.matches(of: try! Regex("</\(tag)>")).count
                #expect(opened == closed)
            }
        }
    }
}

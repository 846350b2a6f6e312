import Anonymization
import Markdown
import Testing

@testable import Site

@Suite struct CommentBodyTests {
    private func html(_ text: String) -> String { CommentBody.render(.reviewed(text)).string }

    private func link(_ number: Int) -> String {
        " <a class=\"permalink\" href=\"#p\(number)\" aria-label=\"Link to paragraph \(number)\">¶</a>"
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

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
                <p id="p2">We suggest:\(link(2))</p>
                <ul id="p3"><li>name an owner</li><li>publish dates<br>
                each quarter\(link(3))</li></ul>
                <ol id="p4"><li>First</li><li>Second\(link(4))</li></ol>
                <p id="p5">Sincerely,<br>
                A. Person\(link(5))</p>

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
            for tag in ["p", "ul", "ol", "li", "h2", "blockquote"] {
                let opened = out.matches(of: try! Regex("<\(tag)[ >]")).count
                let closed = out.matches(of: try! Regex("</\(tag)>")).count
                #expect(opened == closed)
            }
        }
    }
}

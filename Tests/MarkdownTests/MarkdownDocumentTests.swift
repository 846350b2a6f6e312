import DocketModel
import Markdown
import Testing

@Suite struct MarkdownDocumentTests {
    @Test func `a whole document becomes a whole fragment with anchors`() {
        let document = MarkdownDocument(
            """
            ## Routers & gateways

            Replace an *unsupported* router. {#replace}

            - [x] bought
            - [ ] installed

            | Step | Minutes |
            | --- | ---: |
            | Reboot | 5 |

            See [theme 3](../themes/3-products.md#why) and <https://example.org/a?b=c&d>.

            ## Routers & gateways
            """, file: "guide.md")
        #expect(
            document.html.string == """
                <h2 id="routers-gateways">Routers &amp; gateways</h2>
                <p id="replace">Replace an <em>unsupported</em> router.</p>
                <ul>
                <li><input type="checkbox" checked="" disabled="" /> bought</li>
                <li><input type="checkbox" disabled="" /> installed</li>
                </ul>
                <table>
                <thead>
                <tr>
                <th>Step</th>
                <th align="right">Minutes</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>Reboot</td>
                <td align="right">5</td>
                </tr>
                </tbody>
                </table>
                <p>See <a href="../themes/3-products.html#why">theme 3</a> and <a href="https://example.org/a?b=c&amp;d">https://example.org/a?b=c&amp;d</a>.</p>
                <h2 id="routers-gateways-2">Routers &amp; gateways</h2>

                """)
        #expect(document.headings.map(\.id) == ["routers-gateways", "routers-gateways-2"])
        #expect(document.links.map(\.destination) == ["../themes/3-products.md#why", "https://example.org/a?b=c&d"])
    }

    @Test func `an anchor says where its block begins in the plain text`() {
        let document = MarkdownDocument(
            """
            Café. {#one}

            ## Heading

            - item
            - marked item {#two}

            > Quoted. {#three}

            Last.
            """, file: "x.md")
        let text = Array(document.plainText.utf8)
        #expect(document.plainText == "Café.\nHeading\nitem\nmarked item\nQuoted.\nLast.")
        let found = document.anchors.map {
            "\($0.id): \(String(decoding: text[$0.offset...].prefix(6), as: UTF8.self))"
        }
        #expect(found == ["one: Café.", "heading: Headin", "two: marked", "three: Quoted"])
    }

    @Test func `raw HTML and script links are dropped`() {
        let html = MarkdownDocument(
            "<script>alert(1)</script>\n\nA [link](javascript:alert(1)) and ![x](data:text/html,y).\n", file: "x.md"
        ).html.string
        #expect(!html.contains("<script"))
        #expect(!html.contains("javascript:"))
        #expect(!html.contains("data:"))
    }

    @Test func `a link is placed by the line of its block in the file`() {
        let document = MarkdownDocument("one\n\ntwo [a](b.md)\n", file: "content/x.md", firstLine: 10)
        #expect(document.links.map(\.destination) == ["b.md"])
        #expect(document.links.map(\.place) == [Place("content/x.md", line: 12)])
    }

    @Test func `ids and footnotes of two documents on one page do not collide`() {
        let source = "## Same\n\nA[^1]\n\n[^1]: B\n"
        let html = MarkdownDocument(source, file: "a.md", idPrefix: "a-").html.string
        #expect(html.contains("<h2 id=\"a-same\">"))
        #expect(html.contains("href=\"#a-fn-1\" id=\"a-fnref-1\""))
        #expect(html.contains("<li id=\"a-fn-1\">"))
    }

    @Test func `plain text holds the words of every block`() {
        let text = MarkdownDocument(
            "## One two\n\nthree `four`\nfive\n\n| six | seven |\n|---|---|\n| a | b |\n", file: "x.md"
        ).plainText
        #expect(text == "One two\nthree four five\nsix\nseven\na\nb")
    }

    @Test func `a control character cannot forge an anchor`() {
        let html = MarkdownDocument("\u{1}evil\u{2}\n\ntext\n", file: "x.md").html.string
        #expect(html == "<p>evil</p>\n<p>text</p>\n")
    }

    @Test func `a slug keeps ASCII words and is cut at a word`() {
        #expect(Slug.make("What’s “new” in 2018? A — B") == "whats-new-in-2018-a-b")
        #expect(Slug.make("automated distributed attacks", limit: 24) == "automated-distributed")
        #expect(Slug.make("???") == "section")
    }

    @Test func `an anchor on an item of a list keeps the item's words`() {
        let html = MarkdownDocument("- one {#p-1}\n- two\n", file: "x.md").html.string
        #expect(html == "<ul>\n<li>\n<p id=\"p-1\">one</p>\n</li>\n<li>\n<p>two</p>\n</li>\n</ul>\n")
    }
}

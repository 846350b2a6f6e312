import DocketModel
import Markdown
import Testing

@Suite struct TermLinkerTests {
    private func linker() -> TermLinker {
        TermLinker(
            terms: [
                ("term-botnet", ["Botnet"]), ("term-mud", ["MUD", "Manufacturer Usage Description"]),
                ("term-end", ["end of support"]), ("term-support", ["support"]),
            ], page: "../glossary.html")
    }

    @Test func `the first mention of a term becomes a link, and not within links, headings and code`() {
        var terms = linker()
        let document = MarkdownDocument(
            """
            ## A botnet

            `botnet` and [a botnet](x.html), then *botnets* and a botnet in the mud: MUD, anti-MUD. No unsupport.

            After the end of support, support goes on.
            """, file: "guide.md", terms: &terms)
        #expect(
            document.html.string == """
                <h2 id="a-botnet">A botnet</h2>
                <p><code>botnet</code> and <a href="x.html">a botnet</a>, then <em><a href="../glossary.html#term-botnet">botnets</a></em> and a botnet in the mud: <a href="../glossary.html#term-mud">MUD</a>, anti-MUD. No unsupport.</p>
                <p>After the <a href="../glossary.html#term-end">end of support</a>, <a href="../glossary.html#term-support">support</a> goes on.</p>

                """)
        #expect(document.links.map(\.destination) == ["x.html"])
    }

    @Test func `a link the author made counts as the first mention until the next section`() {
        var terms = linker()
        let text = "A [crowd](../glossary.md#term-botnet) of devices is a botnet."
        let first = MarkdownDocument(text, file: "guide.md", terms: &terms)
        #expect(first.html.string.ranges(of: "#term-botnet").count == 1)
        let second = MarkdownDocument("One botnet.", file: "guide.md", terms: &terms)
        #expect(second.html.string == "<p>One botnet.</p>\n")
        terms.startSection()
        let third = MarkdownDocument("One botnet.", file: "guide.md", terms: &terms)
        #expect(third.html.string == "<p>One <a href=\"../glossary.html#term-botnet\">botnet</a>.</p>\n")
    }
}

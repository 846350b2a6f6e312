import Extraction
import SeededRandom
import Testing

struct HTMLTests {
    @Test func `a page comes out as a person sees it`() {
        let page = """
            <!DOCTYPE html><html><head><title>My &quot;page&quot;</title><style>p{color:red}</style>
            <script>if (a < b) document.write("<p>no</p>")</script></head><body><!-- not this -->
            <h1>On&nbsp;updates</h1><p>Caf&eacute; <b>bold</b>  text<br>next &#8220;line&#x201D; &copy 2018 AT&T
            <p style="display: none">hidden</p><div>One<div>Two</div>Three</div>
            <ul><li>a<li>b<ol><li>c</ol></ul><blockquote><p>Quoted</p></blockquote>
            <table><tr><th>h<td>1</tr><tr><td>only</td></tr></table><pre>  kept
              as is</pre></body></html>
            """
        let document = HTMLReader.read(Array(page.utf8))
        #expect(document.title == #"My "page""#)
        #expect(
            document.outline == [
                "heading: On updates", "paragraph: Café bold text\nnext “line” © 2018 AT&T", "paragraph: One",
                "paragraph: Two", "paragraph: Three", "list-item: a", "list-item: b", "list-item 1.: c",
                "quotation: Quoted", "table-row: h | 1", "paragraph: only", "paragraph:   kept\n  as is",
            ])
    }

    @Test func `a field of the regulations API becomes plain text`() {
        #expect(
            HTMLReader.plainText(ofField: "NIST&rsquo;s plan<br/><br/>It&#39;s &quot;fine&quot;.</span> &lt;b&gt;")
                == "NIST’s plan\n\nIt's \"fine\". <b>")
        #expect(HTMLReader.plainText(ofField: "  plain  ") == "  plain  ")
    }

    @Test func `the encoding a page names is used`() {
        let bytes = Array("<meta charset=iso-8859-2><p>".utf8) + [0xB3, 0xF3, 0x64, 0xBC]
        #expect(HTMLReader.read(bytes).blocks.map(\.text) == ["łódź"])
        #expect(HTMLReader.read([0x3C, 0x70, 0x3E, 0x93, 0x61, 0x94]).blocks.map(\.text) == ["“a”"])
    }

    /// Markup broken in every way: read to the end, and every letter of text outside tags comes out.
    @Test(arguments: 1...40) func `anything at all is read to its end`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "<p", ">", "<", "</", "<!--", "-->", "<script>", "</script>", "&", "&#", "&#x110000;", "&amp", "\"", "'",
            "=",
            "<table>", "<tr>", "<td>", "</table>", "<li>", "</ol>", "<![CDATA[", "]]>", "<?x", "\u{0}", "é",
            "<div style=display:none>",
        ]
        var text = ""
        for _ in 0..<400 { text += pieces.randomElement(using: &generator)! }
        #expect(HTMLReader.read(Array(text.utf8)).format == .html)
        var tokens = MarkupTokenizer(Array(text.utf8), .xml)
        while tokens.next() != nil {}
    }
}

import Extraction
import SeededRandom
import Testing

struct RTFTests {
    @Test func `a letter comes out with its accents, list, row and note, and without its tables and hidden text`() {
        let text = #"""
            {\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\colortbl;\red0;}{\info{\title Draft}{\author Ann Author}}
            {\*\generator Word;}\pard\outlinelevel0 On updates\par\pard
            Caf\'e9 \u8220?x\u8221? {\v hidden}and \{braces\}{\footnote \pard A note.}\line next\par
            {\listtext\'b7\tab}First\par{\listtext 2.\tab}Second\par
            a\cell b\cell\row {\pict 0102030405}\emdash end\par
            {\header A head}}
            """#
        let document = RTFReader.read(Array(text.utf8))
        #expect(
            document.outline == [
                "heading: On updates", "paragraph: Café “x” and {braces}[1]\nnext", "list-item: First",
                "list-item 2.: Second", "table-row: a | b", "paragraph: —end", "footnote: [1] A note.",
            ])
        #expect(document.title == "Draft")
        #expect(document.author == "Ann Author")
        #expect(document.faults == [])
    }

    @Test func `other code pages and characters beyond the first plane are decoded`() {
        #expect(
            RTFReader.read(Array(#"{\rtf1\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2}"#.utf8)).blocks.map(\.text) == [
                "Привет"
            ])
        #expect(RTFReader.read(Array(#"{\rtf1\uc1\u55357?\u56832? x}"#.utf8)).blocks.map(\.text) == ["😀 x"])
        #expect(RTFReader.read(Array(#"{\rtf1\ansicpg932 \'93\'fa\'96\'7b}"#.utf8)).blocks.map(\.text) == ["日本"])
    }

    @Test func `a file that breaks off is told, and what was there is kept`() {
        let document = RTFReader.read(Array(#"{\rtf1 Some words\par and {\b mo"#.utf8))
        #expect(document.faults == [.damaged])
        #expect(document.blocks.map(\.text) == ["Some words", "and mo"])
    }

    /// Deep nesting, stray marks, numbers out of all bounds.
    @Test(arguments: 1...40) func `anything at all is read to its end`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "{", "{", "}", "\\", "\\par ", "\\'", "\\'e", "\\u", "\\u-99999999999", "\\bin5", "\\bin999999", "\\*", "x",
            "\\uc9",
            "\\v", "\\row", "\\cell ", "\\footnote", "\\ansicpg99999 ", "\\'80", "\n", "\\listtext",
        ]
        var text = "{\\rtf1 "
        for _ in 0..<400 { text += pieces.randomElement(using: &generator)! }
        #expect(RTFReader.read(Array(text.utf8)).format == .rtf)
    }
}

import Extraction
import Foundation
import PaperFixtures
import Testing

struct OfficeTests {
    let program: ExtractProgram

    init() throws { program = try ExtractProgram() }

    private func word(_ body: String, _ others: [(String, String)] = []) -> [UInt8] {
        ZipFile.bytes(
            [
                (
                    "word/document.xml",
                    "<?xml version=\"1.0\"?><w:document xmlns:w=\"x\"><w:body>\(body)</w:body></w:document>"
                )
            ] + others)
    }

    private func p(_ text: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    @Test func `a Word file comes out with headings, lists, rows and notes, and without what is hidden or deleted`()
        throws
    {
        defer { program.remove() }
        let numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr>"
        let bullets = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"6\"/></w:numPr>"
        let body =
            p("On updates", "<w:pStyle w:val=\"H1\"/>")
            + "<w:p><w:r><w:t>Devices &amp; </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>people</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
            + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:br/><w:t>next line</w:t></w:r></w:p>"
            + p("First", numbered) + p("Second", numbered) + p("A bullet", bullets)
            + "<w:tbl><w:tr><w:tc>\(p("a"))</w:tc><w:tc>\(p("b"))\(p("c"))</w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:lastRenderedPageBreak/><w:t>Page two.</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Runs over </w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>to three.</w:t></w:r></w:p>"
        let document = try program.read(
            word(
                body,
                [
                    (
                        "word/styles.xml",
                        "<w:styles><w:style w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"
                    ),
                    (
                        "word/numbering.xml",
                        """
                        <w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
                        <w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>\
                        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>\
                        <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>\
                        <w:num w:numId="6"><w:abstractNumId w:val="2"/></w:num></w:numbering>
                        """
                    ),
                    (
                        "word/footnotes.xml",
                        "<w:footnotes><w:footnote w:id=\"2\">\(p("A note."))</w:footnote></w:footnotes>"
                    ),
                    ("word/header1.xml", "<w:hdr>\(p("Letterhead"))</w:hdr>"),
                    ("docProps/core.xml", "<x><dc:title>Draft 3</dc:title><dc:creator>Ann Author</dc:creator></x>"),
                ]), as: "letter.docx")
        #expect(
            document.outline == [
                "page-header: Letterhead", "1 heading: On updates", "1 paragraph: Devices & people[2]\nnext line",
                "1 list-item (a): First", "1 list-item (b): Second", "1 list-item: A bullet", "1 table-row: a | b c",
                "2 paragraph: Page two.", "2 paragraph: Runs over to three.", "footnote: [2] A note.",
            ])
        #expect(document.author == "Ann Author")
        #expect(document.title == "Draft 3")
        #expect(document.pageCount == 3)
        #expect(document.blocks.compactMap(\.breaks) == [[PageBreak(offset: 10, page: 3)]])
        #expect(document.pagedText.pages.map(\.page) == [1, 2, 3, 0])
        #expect(
            document.plainText == """
                # On updates

                Devices & people[2]
                next line

                (a) First
                (b) Second
                - A bullet

                a | b c

                Page two.

                Runs over to three.

                [2] A note.
                """)
    }

    @Test func `an OpenDocument text comes out likewise`() throws {
        defer { program.remove() }
        let content = """
            <office:document-content><office:automatic-styles><text:list-style style:name="L1">\
            <text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style></office:automatic-styles>\
            <office:body><office:text><text:tracked-changes><text:p>gone</text:p>\
            </text:tracked-changes><text:h text:outline-level="1">On updates</text:h><text:p>Two<text:s text:c="2"/>words\
            <text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body>\
            </text:note> and<text:line-break/>a line.<office:annotation><text:p>says a reviewer</text:p></office:annotation>\
            </text:p><text:list text:style-name="L2"><text:list-item><text:p>A bullet</text:p></text:list-item></text:list>\
            <text:list text:style-name="L1"><text:list-item><text:p>First</text:p></text:list-item><text:list-item>\
            <text:p>Second</text:p><text:p>goes on</text:p></text:list-item></text:list>\
            <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell>\
            <text:p>b</text:p></table:table-cell></table:table-row></table:table></office:text></office:body>\
            </office:document-content>
            """
        let document = try program.read(
            ZipFile.bytes([
                ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content),
                ("META-INF/manifest.xml", "<manifest:manifest/>"),
            ]), as: "letter.odt")
        #expect(
            document.outline == [
                "heading: On updates", "paragraph: Two words[1] and\na line.", "list-item: A bullet",
                "list-item 1.: First", "list-item 2.: Second", "paragraph: goes on", "table-row: a | b",
                "footnote: [1] A note.",
            ])
    }

    @Test func `files under a password, spreadsheets and older formats are named, not guessed at`() throws {
        defer { program.remove() }
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        #expect(try program.read(compound, as: "a.docx").faults == [.locked])
        #expect(try program.read(compound, as: "a.doc").faults == [.unknownFormat])
        #expect(try program.read(ZipFile.bytes([("xl/workbook.xml", "<x/>")]), as: "a.xlsx").faults == [.unknownFormat])
        #expect(try program.read(ZipFile.bytes([("other.xml", "<x/>")]), as: "a.docx").faults == [.damaged])
        let locked = ZipFile.bytes([
            ("content.xml", "xx"), ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
        ])
        #expect(try program.read(locked, as: "a.odt").faults == [.locked])
    }

    @Test func `entities of a hostile document type expand to nothing`() throws {
        defer { program.remove() }
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>\
            <w:document><w:body><w:p><w:r><w:t>&b;&x;&amp;</w:t></w:r></w:p></w:body></w:document>
            """
        let document = try program.read(ZipFile.bytes([("word/document.xml", bomb)]), as: "bomb.docx")
        #expect(document.blocks.map(\.text) == ["&b;&x;&"])
    }
}

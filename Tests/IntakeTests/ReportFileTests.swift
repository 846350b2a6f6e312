import DocketModel
import Extraction
import Foundation
@testable import Intake
import PaperFixtures
import Testing

struct ReportFileTests {
    @Test func `a report in Word becomes sections with their lists and notes`() throws {
        let docket = try DocketFixture()
        func p(_ text: String, _ style: String = "") -> String {
            "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
        }
        let body =
            p("Themes", "H1") + p("Attacks are global. *All* of them.")
            + "<w:p><w:r><w:t>See the note</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>"
            + p("Detail", "H2") + p("Text [sic].")
        try docket.write(
            Data(
                ZipFile.bytes([
                    ("word/document.xml", "<w:document><w:body>\(body)</w:body></w:document>"),
                    (
                        "word/styles.xml",
                        "<w:styles><w:style w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
                            + "<w:style w:styleId=\"H2\"><w:name w:val=\"heading 2\"/></w:style></w:styles>"
                    ),
                    (
                        "word/footnotes.xml",
                        "<w:footnotes><w:footnote w:id=\"2\">\(p("A note."))</w:footnote></w:footnotes>"
                    ),
                    ("word/footer1.xml", "<w:ftr>\(p("Page 1"))</w:ftr>"),
                ])), to: "report.docx")
        let (text, faults) = try ReportFile.read("\(docket.root)/report.docx", extractor: DocketFixture.extractor)
        #expect(faults == [])
        #expect(
            text?.replacing("\n\n\n", with: "\n\n").trimmingCharacters(in: .newlines) == """
                # Themes

                Attacks are global.
                \\*All\\* of them.

                See the note[^2].

                ## Detail

                Text \\[sic].

                [^2]: A note.
                """)
        let (report, found) = ReportParser.parse(try #require(text), file: "report.docx", format: .markdown)
        #expect(found == [])
        #expect(report?.sections.map(\.title) == ["Themes", "Detail"])
        #expect(report?.sections[0].footnotes.map(\.label) == ["2"])
    }

    @Test func `a scan is no report, and says so`() throws {
        let docket = try DocketFixture()
        var file = PDFPages()
        file.addPicture()
        try docket.write(Data(file.bytes()), to: "report.pdf")
        let (text, faults) = try ReportFile.read("\(docket.root)/report.pdf", extractor: DocketFixture.extractor)
        #expect(text == nil)
        #expect(faults.map(\.id) == ["report.unreadable"])
    }
}

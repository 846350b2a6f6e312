import Anonymization
import Catalog
import DocketModel
import Foundation
@testable import Intake
import PaperFixtures
import Testing

/// Tables of comments with their attachments beside them, and the folders of regulations.gov's archives.
struct DocketFolderTests {
    let docket: DocketFixture

    static let sharedData: String? = {
        var folder = URL(filePath: #filePath)
        while folder.path() != "/",
            !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path())
        {
            folder.deleteLastPathComponent()
        }
        let data = folder.deletingLastPathComponent().appending(path: "shared/data").path()
        return FileManager.default.fileExists(atPath: data) ? data : nil
    }()

    init() throws { docket = try DocketFixture() }

    private func pdf(_ text: String) -> Data {
        var file = PDFPages()
        file.add([
            PDFPages.Line(text: text, x: 72, y: 700), PDFPages.Line(text: "More of the letter below.", x: 72, y: 600),
        ])
        return Data(file.bytes())
    }

    private func comments() throws -> [String: DocketModel.Comment] {
        var comments: [String: DocketModel.Comment] = [:]
        for line in try docket.published {
            let comment = try DocketModel.Comment(decoding: Data(line.utf8))
            comments[comment.id.value] = comment
        }
        return comments
    }

    @Test func `attachments beside a bulk download are read with the rows they belong to`() throws {
        let at = "https://downloads.example.gov"
        try docket.write(
            """
            Document ID,Document Type,Comment,Attachment Files
            EX-2018-0001-0001,Notice,,\(at)/EX-2018-0001-0001/content.pdf
            EX-2018-0001-0002,Public Submission,See attached file(s),"\(at)/EX-2018-0001-0002/attachment_1.pdf,\(at)/EX-2018-0001-0002/attachment_1.docx"
            EX-2018-0001-0003,Public Submission,Our view of question 3 stands in the attached letters.,"\(at)/a/attachment_1.pdf,\(at)/a/attachment_2.pdf"
            EX-2018-0001-0004,Public Submission,See attached,\(at)/EX-2018-0001-0004/attachment_1.pdf
            EX-2018-0001-0005,Public Submission,Plain <b>words</b>.,
            """, to: "in/docket.csv")
        try docket.write(pdf("The notice."), to: "in/EX-2018-0001-0001/content.pdf")
        try docket.write(pdf("Letter two."), to: "in/EX-2018-0001-0002/attachment_1.pdf")
        try docket.write("unused", to: "in/EX-2018-0001-0002/attachment_1.docx")
        try docket.write(pdf("Letter three."), to: "in/files/EX-2018-0001-0003_attachment_1.pdf")
        try docket.write(pdf("Nobody's."), to: "in/files/EX-2018-0001-0009_attachment_1.pdf")
        let report = try docket.intake()
        let comments = try comments()
        #expect(comments["EX-2018-0001-0002"]?.text.string == "Letter two.\n\nMore of the letter below.")
        #expect(comments["EX-2018-0001-0002"]?.seeAttached == false)
        #expect(comments["EX-2018-0001-0002"]?.attachments == [])
        #expect(
            comments["EX-2018-0001-0003"]?.text.string
                == "Our view of question 3 stands in the attached letters.\n\n# Attachment\n\nLetter three.\n\nMore of the letter below."
        )
        #expect(comments["EX-2018-0001-0003"]?.attachments.map(\.string) == ["attachment_2.pdf"])
        #expect(comments["EX-2018-0001-0004"]?.seeAttached == true)
        #expect(comments["EX-2018-0001-0005"]?.text.string == "Plain <b>words</b>.")
        #expect(comments["EX-2018-0001-0009"]?.text.string == "Nobody's.\n\nMore of the letter below.")
        #expect(report.counts.published == 5)
        #expect(report.counts.notAComment == 1)
        #expect(report.counts.attached == 4)
        #expect(report.counts.read == 10)
        #expect(report.counts.addsUp)
        #expect(try PrivateStore(of: docket.workspace).originalCount() == 6)
    }

    @Test func `another table is read by the names of its columns, and its HTML becomes text`() throws {
        try docket.write(
            "commentOrDocument,id,organization,comment,attachments\n"
                + "document,EX-2018-0001-0001,,,\n"
                + "comment,EX-2018-0001-0002,Example Corp.,It&rsquo;s<br/>fine.,\"[('A, b', 'https://x.example.gov/a.pdf')]\"\n",
            to: "in/details.csv")
        try docket.write("group,text\n1,First.\n1,Second.\n", to: "in/letters.csv")
        try docket.write("a,b\n1,2\n", to: "in/other.csv")
        let report = try docket.intake()
        let comments = try comments()
        #expect(comments["EX-2018-0001-0002"]?.text.string == "It’s\nfine.")
        #expect(comments["EX-2018-0001-0002"]?.attachments.map(\.string) == ["a.pdf"])
        #expect(comments["EX-2018-0001-0002"]?.submitter.kind == .company)
        #expect(comments["letters-1"]?.text.string == "First.")
        #expect(comments["letters-2"]?.text.string == "Second.")
        #expect(report.counts.refused == 1)
        #expect(report.counts.addsUp)
    }

    @Test func `a docket as the Mirrulations archive keeps it comes in whole`() throws {
        let text = "in/EX/EX-2018-0001/text-EX-2018-0001"
        try docket.write(
            #"{"data":{"id":"EX-2018-0001","type":"dockets","attributes":{}}}"#, to: "\(text)/dockets/EX-2018-0001.json"
        )
        try docket.write(
            #"{"data":{"id":"EX-2018-0001-0001","type":"documents","attributes":{"documentType":"Notice"}}}"#,
            to: "\(text)/documents/EX-2018-0001-0001.json")
        try docket.write("<p>The notice</p>", to: "\(text)/documents/EX-2018-0001-0001_content.htm")
        try docket.write(
            #"{"data":{"id":"EX-2018-0001-0002","type":"comments","attributes":{"comment":"See attached<br/>","title":"Comment from Ann","firstName":"Ann","lastName":"Smith","receiveDate":"2018-02-09T05:00:00Z","withdrawn":false},"relationships":{}},"included":[{"type":"attachments","attributes":{"fileFormats":[{"fileUrl":"https://x.example.gov/attachment_1.pdf","format":"pdf"}]}}]}"#,
            to: "\(text)/comments/EX-2018-0001-0002.json")
        try docket.write(
            #"{"data":{"id":"EX-2018-0001-0003","type":"comments","attributes":{"comment":"Gone","withdrawn":true,"reasonWithdrawn":"asked"}}}"#,
            to: "\(text)/comments/EX-2018-0001-0003.json")
        try docket.write(
            #"{"data":[{"id":"EX-2018-0001-0002","type":"comments","attributes":{"title":"a list"}},{"id":"EX-2018-0001","type":"dockets","attributes":{}}],"meta":{}}"#,
            to: "in/EX/list.json")
        try docket.write(#"{"results":[{"document_number":"1"},{"document_number":"2"}]}"#, to: "in/EX/notices.json")
        try docket.write(#"{"other":1}"#, to: "in/EX/other.json")
        try docket.write("{", to: "in/EX/syntax.json")
        try docket.write(
            pdf("The letter."),
            to: "in/EX/EX-2018-0001/binary-EX-2018-0001/comments_attachments/EX-2018-0001-0002_attachment_1.pdf")
        let report = try docket.intake()
        #expect(
            try docket.published == [
                #"{"id":"EX-2018-0001-0002","title":"Comment from Ann","received":"2018-02-09","submitter":{"name":"Ann Smith","kind":"individual"},"pages":[[1,1]],"text":"The letter.\n\nMore of the letter below."}"#
            ])
        #expect(report.counts.withheld == [.withdrawn: 1])
        #expect(report.counts.notAComment == 6)
        #expect(report.counts.attached == 2)
        #expect(report.counts.refused == 2)
        #expect(report.counts.addsUp)
    }

    @Test func `a document's number is read from paths of several shapes and from nothing else`() {
        func id(_ name: String) -> String? { AttachmentShelf.documentID(of: InputFile(path: "", name: name)) }
        #expect(id("in/NIST-2021-0006-0034/My letter.pdf") == "NIST-2021-0006-0034")
        #expect(id("x/FSIS-2025-0001-0002_attachment_1.pdf") == "FSIS-2025-0001-0002")
        #expect(id("EPA-HQ-OLEM-2019-0361-0001.pdf") == "EPA-HQ-OLEM-2019-0361-0001")
        #expect(id("NIST-2021-0006/letter.pdf") == nil)
        #expect(id("NIST-2021-0006I_comment_2021dec05.pdf") == nil)
        #expect(id("FR-2024-02-12-2024-02812.pdf") == nil)
        #expect(id("NIST-2021-0006-0034/table.csv") == nil)
        #expect(id("") == nil)
    }

    @Test(.enabled(if: DocketFolderTests.sharedData != nil, "the real data beside the project is absent"))
    func `every file of the real data goes in, and the numbers add up`() throws {
        let data = try #require(DocketFolderTests.sharedData)
        let report = try Intake.run(
            paths: [data], workspace: docket.workspace, extractor: DocketFixture.extractor, at: "2026-11-24T00:00:00Z")
        #expect(report.counts.addsUp)
        #expect(report.counts.read > 2_000)
        #expect(report.counts.held[.noTextLayer] == 1)
        #expect(report.counts.attached == 18)
        let scan = report.diagnostics.first { $0.id == "intake.held" && $0.summary.hasSuffix("text layer") }
        #expect(scan?.place?.file.hasSuffix("comment_details.csv") == true)
        let comments = try comments()
        #expect(comments["NIST-2021-0006-0016"]?.text.string.contains("COMMENTS OF USTELECOM") == true)
        #expect(comments["FSIS-2025-0001-0002"].map { $0.text.string.utf8.count > 5_000 } == true)
    }
}

import DocketModel
import Foundation
@testable import Intake
import PaperFixtures
import Testing

/// The seed's notice in other kinds of file gives the same notice.
struct NoticeFileTests {
    private let docket: DocketFixture
    private let paragraphs: [String]

    init() throws {
        docket = try DocketFixture()
        paragraphs = NoticeSeed.typed(try NoticeSeed.notice(), width: 100_000).split(separator: "\n").map(String.init)
    }

    private func notice(_ bytes: Data, in name: String) throws -> Notice? {
        try docket.write(bytes, to: name)
        let (text, faults) = try NoticeFile.read("\(docket.root)/\(name)", extractor: DocketFixture.extractor)
        #expect(faults == [])
        return NoticeParser.parse(try #require(text), file: name).0
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    @Test func `as a Word file, a web page and rich text`() throws {
        let seed = try NoticeSeed.notice()
        let body = paragraphs.map { "<w:p><w:r><w:t>\(escaped($0))</w:t></w:r></w:p>" }.joined()
        let word = ZipFile.bytes([("word/document.xml", "<w:document><w:body>\(body)</w:body></w:document>")])
        #expect(try notice(Data(word), in: "notice.docx") == seed)
        let page =
            "<!doctype html><meta charset=utf-8>" + paragraphs.map { "<p>\(escaped($0))</p>" }.joined(separator: "\n")
        #expect(try notice(Data(page.utf8), in: "notice.html") == seed)
        let rich = paragraphs.map { paragraph in
            paragraph.utf16.map { $0 < 0x80 ? String(UnicodeScalar(UInt8($0))) : "\\u\(Int16(bitPattern: $0))?" }
                .joined() + "\\par\n"
        }.joined()
        #expect(try notice(Data("{\\rtf1\\ansi \(rich)}".utf8), in: "notice.rtf") == seed)
    }

    @Test func `as the Federal Register's XML, with its footnotes`() throws {
        let seed = try NoticeSeed.notice()
        var xml = "<NOTICE><PREAMB><AGENCY TYPE=\"F\">DEPARTMENT OF COMMERCE</AGENCY><RIN>RIN 0660-XC040</RIN>"
        for (index, paragraph) in paragraphs.enumerated() {
            let label = [
                "AGENCY:", "ACTION:", "SUMMARY:", "DATES:", "ADDRESSES:", "FOR FURTHER INFORMATION CONTACT:",
                "SUPPLEMENTARY INFORMATION:",
            ]
            .first(where: paragraph.hasPrefix)
            if index == 0 {
                xml += "<SUBJECT>\(escaped(paragraph))</SUBJECT>"
            } else if let label {
                let rest = paragraph.dropFirst(label.count).trimmingCharacters(in: .whitespaces)
                xml += "<HD SOURCE=\"HED\">\(label)</HD>" + (rest.isEmpty ? "" : "<P>\(escaped(rest))</P>")
            } else {
                xml += "<P>\(escaped(paragraph))<PRTPAGE P=\"1343\"/></P>"
            }
        }
        xml +=
            "<FRDOC>[FR Doc. 2018-00322 Filed 1-10-18; 8:45 am]</FRDOC><BILCOD>BILLING CODE 3510-60-P</BILCOD></PREAMB></NOTICE>"
        try docket.write(xml, to: "notice.xml")
        let (text, faults) = try NoticeFile.read("\(docket.root)/notice.xml", extractor: nil)
        #expect(faults == [])
        let read = try #require(text)
        var noticed = try #require(NoticeParser.parse(read, file: "notice.xml").0)
        #expect(noticed.numbers.rin == "0660-XC040" && noticed.numbers.document == "2018-00322")
        noticed.numbers = seed.numbers
        #expect(noticed == seed)
        try docket.write(
            "<NOTICE><P>Text of 5 m<SU>2</SU>.\n<SU>1</SU>\n<FTREF/></P><FTNT><P><SU>1</SU>\nA note.</P><P>More.</P></FTNT><P>End.</P></NOTICE>",
            to: "n.xml")
        let noted = try NoticeFile.read("\(docket.root)/n.xml", extractor: nil)
        #expect(
            noted.text
                == "Text of 5 m2.\\1\\\n\n-----------\n\n\\1\\ A note.\n\nMore.\n\n-----------\n\nEnd.\n")
        #expect(noted.diagnostics == [])
        try docket.write("<feed/>", to: "o.xml")
        #expect(try NoticeFile.read("\(docket.root)/o.xml", extractor: nil).diagnostics.map(\.id) == ["notice.xml"])
    }

    @Test func `a record of the Federal Register API gives what it holds, and says what it does not`() throws {
        let record = """
            {"document_number":"2018-00322","title":"Promoting Stakeholder Action","type":"Notice","abstract":"We ask\\nfor comment.",
            "action":"Request for comment.","agencies":[{"name":"Commerce Department"},{"name":"National Agency"}],
            "dates":null,"publication_date":"2018-01-11","comments_close_on":"2018-02-12","docket_ids":["180103005-8005-01"],"regulation_id_numbers":["0660-XC040"]}
            """
        try docket.write(record, to: "one.json")
        let (notice, told) = try NoticeFile.notice("\(docket.root)/one.json", extractor: nil)
        var numbers = Notice.Numbers()
        (numbers.docket, numbers.rin) = ("180103005-8005-01", "0660-XC040")
        (numbers.document, numbers.published) = ("2018-00322", "2018-01-11")
        numbers.source = "Federal Register"
        #expect(
            notice
                == Notice(
                    title: "Promoting Stakeholder Action", agency: "National Agency, Commerce Department",
                    action: "Request for comment", summary: ["We ask for comment."],
                    dates: ["Comments must be received on or before February 12, 2018."], addresses: [], contact: [],
                    deadline: "2018-02-12T23:59:59-05:00", sections: [], themes: [], goals: [], questions: [],
                    dated: "2018-01-11", signatory: "", signatoryTitle: "", closing: [],
                    numbers: numbers))
        #expect(told.map(\.id) == ["notice.record-only"])
        try docket.write("{\"results\":[\(record),\(record)]}", to: "two.json")
        try docket.write("{}", to: "none.json")
        for name in ["two", "none"] {
            let (notice, told) = try NoticeFile.notice("\(docket.root)/\(name).json", extractor: nil)
            #expect(notice == nil && told.map(\.id) == ["notice.record"])
        }
    }

    @Test func `a document of regulations.gov gives its title, its numbers and the deadline on the agency's clock`()
        throws
    {
        try docket.write(
            """
            {"data":{"id":"EX-2025-0001-0001","type":"documents","attributes":{"agencyId":"EX","docketId":"EX-2025-0001",
            "documentType":"Notice","title":"Sampling of\\nRaw Poultry","commentEndDate":"2025-02-17T04:59:59Z","frDocNum":null}}}
            """, to: "document.json")
        let (found, told) = try NoticeFile.notice("\(docket.root)/document.json", extractor: nil)
        let notice = try #require(found)
        #expect(notice.title == "Sampling of Raw Poultry" && notice.agency == "EX" && notice.action == "Notice")
        #expect(notice.numbers.docket == "EX-2025-0001" && notice.deadline == "2025-02-16T23:59:59-05:00")
        #expect(told.map(\.id) == ["notice.record-only"])
    }

    @Test(.enabled(if: DocketFolderTests.sharedData != nil, "the real data beside the project is absent"))
    func `every real notice in XML is taken, with its number`() throws {
        let folder = "\(try #require(DocketFolderTests.sharedData))/federal-register/xml"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { $0.hasSuffix(".xml") }
        let notices = try files.compactMap { try NoticeFile.notice("\(folder)/\($0)", extractor: nil).notice }
        #expect(
            notices.map { "\($0.numbers.document) \($0.numbers.docket) \($0.deadline)" } == [
                "2024-02756  ", "2024-02770 EPA-R09-OAR-2023-0649 2024-03-13T23:59:59-04:00", "2024-02788  ",
                "2024-02801 AMS-TM-24-0001 2024-03-13T23:59:59-04:00", "2024-02812 RTID 0648-XD720 ",
                "2024-02841 FDA-2023-N-0119 2024-06-21T23:59:59-04:00",
            ])
        #expect(notices.allSatisfy { !$0.agency.isEmpty && !$0.summary.isEmpty && !$0.sections.isEmpty })
    }

    @Test(.enabled(if: DocketFolderTests.sharedData != nil, "the real data beside the project is absent"))
    func `real notices in XML lose none of the labels the parser looks for`() throws {
        let folder = "\(try #require(DocketFolderTests.sharedData))/federal-register/xml"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".xml") {
            let text = try #require(try NoticeFile.read("\(folder)/\(name)", extractor: nil).text)
            for label in ["\nAGENCY: ", "\nACTION: ", "\nSUMMARY: ", "\nFOR FURTHER INFORMATION CONTACT:"] {
                #expect(text.contains(label), "\(name)")
            }
            #expect(!text.contains("<"), "\(name)")
        }
    }
}

import Anonymization
import Catalog
import DocketModel
import Foundation
@testable import Intake
import SeededRandom
import Testing

struct RegulationsCSVTests {
    let docket: DocketFixture

    init() throws { docket = try DocketFixture() }

    @Test func `rows come out as comments, and what must not be published does not`() throws {
        try docket.write(
            """
            Comment,Document ID,Document Type,Is Withdrawn?,Received Date,Posted Date,First Name,Last Name,Organization Name,\
            Government Agency,Category,Title,Attachment Files,Restrict Reason,Reason Withdrawn,Unknown
            ,A-1,Notice,false,,2018-01-11T05:00Z,,,,,,The notice,,,,
            "Two lines,
            and a ""quote"".",A-2,Public Submission,false,2018-02-09T05:00Z,2018-02-20T05:00Z,ann,cook,,,Individual,"Comment
            on A-1",,,,
            See attached file(s),A-3,Public Submission,false,2018-02-14T04:59:59Z,,Anonymous,Anonymous,"Routers, Inc.",,,T,\
            "https://x.example/A-3/attachment_1.pdf,https://x.example/A-3/attachment_1.docx?x=1",,,z
            Gone.,A-4,Public Submission,true,2018-02-01T05:00Z,,,,,,,T,,,Asked for by the submitter,
            Gone.,A-5,Public Submission,false,2018-02-01T05:00Z,,,,,,,T,,Copyright,,
            Rules.,A-6,Rule,false,,,,,,,,T,,,,
            State.,A-7,Public Submission,FALSE,,,,,,"State of Ohio",,T,,,,
            """, to: "in/bulk.csv")
        let report = try docket.intake("bulk.csv")
        #expect(
            try docket.published == [
                #"{"id":"A-2","title":"Comment on A-1","received":"2018-02-09","submitter":{"name":"ann cook","kind":"individual"},"text":"Two lines,\nand a \"quote\"."}"#,
                #"{"id":"A-3","title":"T","received":"2018-02-14T04:59:59Z","late":true,"submitter":{"kind":"company","organization":"Routers, Inc."},"attachments":["attachment_1.pdf","attachment_1.docx"],"seeAttached":true,"text":"See attached file(s)"}"#,
                #"{"id":"A-7","title":"T","submitter":{"kind":"government","organization":"State of Ohio"},"text":"State."}"#,
            ])
        #expect(report.counts.withheld == [.withdrawn: 1, .restricted: 1])
        #expect(report.counts.notAComment == 2)
        #expect(report.counts.read == 7)
        #expect(
            report.counts.description == """
                Published        3
                Held for review  0
                Withheld         2
                  withdrawn      1
                  restricted     1
                Refused          0
                Not a comment    2
                Inputs read      7
                """)
        #expect(report.counts.addsUp)
    }

    @Test func `malformed rows are refused at their place and the rest goes on`() throws {
        try docket.write(
            """
            Document ID,Document Type,Comment
            A-1,Public Submission,fine
            A-2,Public Submission
            A-3,Public Submission,"closed" early
            A-4,Public Submission,stray " quote
            ,Public Submission,nameless
            A-1,Public Submission,again
            A-5,Public Submission,fine

            A-6,Public Submission,"never closed
            A-7,Public Submission,lost
            """, to: "in/bulk.csv")
        let report = try docket.intake("bulk.csv")
        #expect(
            docket.told(report, .error) == [
                "bulk.csv:3:1: error: the row has 2 fields, the first row names 3 [csv.fields]",
                "bulk.csv:4:31: error: something follows a closing quote [csv.malformed]",
                "bulk.csv:5:29: error: a quote stands inside a field that is not quoted [csv.malformed]",
                "bulk.csv:6:1: error: the row has no Document ID [csv.no-id]",
                "bulk.csv:7:1: error: another submission of this intake has the same identifier [intake.duplicate-id]",
                "bulk.csv:10:23: error: this quote is never closed; the rest of the file is lost [csv.malformed]",
            ])
        #expect(report.counts.published == 2)
        #expect(report.counts.read == 8)
        #expect(report.counts.addsUp)
    }

    @Test func `a file of other columns is refused`() throws {
        try docket.write("a,b\n1,2\n", to: "in/other.csv")
        try docket.write("", to: "in/empty.csv")
        let report = try docket.intake()
        #expect(report.counts.refused == 2)
        #expect(report.counts.read == 2)
    }

    @Test func `fields are the same wherever the file is cut into pieces`() throws {
        // Longer than two pieces, with every kind of field end falling on many offsets
        var generator = SeededGenerator(seed: 7)
        var rows: [[String]] = []
        for _ in 0..<9_000 {
            rows.append(
                (0..<4).map { _ in
                    String(
                        (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                            "ab,\"\n\r é".randomElement(using: &generator)!
                        })
                })
        }
        let text = rows.map {
            $0.map { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"" }.joined(separator: ",")
        }
        .joined(separator: "\r\n")
        try docket.write(text, to: "in/x.csv")
        var reader = try CSVReader(path: "\(docket.inputs)/x.csv")
        var read: [[String]] = []
        while case .record = try reader.next() {
            read.append((0..<reader.record.count).map { String(decoding: reader.record[$0], as: UTF8.self) })
        }
        #expect(text.utf8.count > 2 << 18)
        #expect(read == rows)
    }

    // MARK: The real download

    private static let real: URL? = {
        var folder = URL(filePath: #filePath)
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        let file = folder.deletingLastPathComponent().appending(path: "shared/data/regs-bulk-csv")
        return FileManager.default.fileExists(atPath: file.path) ? file : nil
    }()

    @Test(.enabled(if: real != nil, "the real download is not on this machine: ../shared/data/regs-bulk-csv"))
    func `all 301 rows of a real download are accounted for`() throws {
        let folder = try #require(RegulationsCSVTests.real)
        let report = try Intake.run(
            paths: [folder.path], workspace: docket.workspace, policy: .contact, isDemonstration: false, at: "")
        #expect(report.counts.read == 301)
        #expect(report.counts.published == 299)
        #expect(report.counts.withheld == [.withdrawn: 1])
        #expect(report.counts.notAComment == 1)
        #expect(report.counts.addsUp)
        #expect(!report.hasErrors)
        let published = try docket.published
        #expect(published.count == 299)
        #expect(published.filter { $0.contains(#""seeAttached":true"#) }.count > 100)
    }

    @Test(.enabled(if: real != nil, "the real download is not on this machine: ../shared/data/regs-bulk-csv"))
    func `no e-mail address of a real download is published under contact`() throws {
        let folder = try #require(RegulationsCSVTests.real)
        _ = try Intake.run(
            paths: [folder.path], workspace: docket.workspace, policy: .contact, isDemonstration: false, at: "")
        let pattern = #/[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]{2,}/#
        #expect(try docket.published.allSatisfy { $0.firstMatch(of: pattern) == nil })
    }

    @Test(
        arguments: [
            ("Government - Federal", "Palantir Technologies Inc.", false, .company),
            ("Government - Federal", "", true, .individual),
            ("State Government - G0010", "Ohio Department of Health", false, .government),
            ("Ambulatory Surgical Center - HPA05", "Ambulatory Surgery Center Association", false, .tradeAssociation),
            (
                "Health Care Professional/Association - Physician", "American College of Surgeons", false,
                .tradeAssociation
            ),
            ("", "American Academy of Neurology", false, .tradeAssociation), ("", "Boston College", false, .academic),
            ("Individual", "", false, .individual), ("Consumer Group", "Acme Inc.", false, .civilSociety),
            ("", "", false, .other),
        ] as [(String, String, Bool, SubmitterKind)])
    func `the kind of submitter is told by category and name`(
        category: String, organization: String, isNamed: Bool, kind: SubmitterKind
    ) {
        #expect(SubmitterGuess.kind(category: category, organization: organization, isNamed: isNamed) == kind)
    }
}

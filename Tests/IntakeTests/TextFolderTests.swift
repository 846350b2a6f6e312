import Catalog
import DocketModel
import Foundation
@testable import Intake
import Testing

struct TextFolderTests {
    let docket: DocketFixture

    init() throws { docket = try DocketFixture() }

    @Test func `a folder of letters comes out whole`() throws {
        try docket.write(
            "From: Ann Smith <ann@example.org>\nOrganization: Smith University\nDate: Fri, 9 Feb 2018 16:02:00 -0500\n"
                + "Subject: On roles\nQuestions: 3, 1\n\nDear all,\n\nText.\n", to: "in/b-letter.txt")
        try docket.write("\n  A first line.  \nSecond: line\n", to: "in/sub/a.txt")
        try docket.write(Data("Caf\u{E9} \u{93}x\u{94}".unicodeScalars.map { UInt8($0.value) }), to: "in/latin.txt")
        try docket.write("From: here on: it is text\nnot a header\n\nrest", to: "in/plain.txt")
        try docket.write("Kind: civil-society\nDate: 2018-02-13T09:00\nX-Mailer: y\n\nBody.", to: "in/z.txt")
        try docket.write("not for the public", to: "in/.hidden.txt")
        try docket.write("what this is", to: "in/README.md")
        let report = try docket.intake()
        #expect(
            try docket.published == [
                #"{"id":"a","title":"A first line.","submitter":{"kind":"other"},"text":"\n  A first line.  \nSecond: line\n"}"#,
                #"{"id":"b-letter","title":"On roles","received":"2018-02-09T16:02:00-05:00","submitter":{"name":"Ann Smith","kind":"academic","organization":"Smith University"},"questions":[1,3],"parts":[["salutation",1,1]],"text":"Dear all,\n\nText.\n"}"#,
                #"{"id":"latin","title":"Café “x”","submitter":{"kind":"other"},"text":"Café “x”"}"#,
                #"{"id":"plain","title":"From: here on: it is text","submitter":{"kind":"other"},"text":"From: here on: it is text\nnot a header\n\nrest"}"#,
                #"{"id":"z","title":"Body.","received":"2018-02-13T09:00:00-05:00","late":true,"submitter":{"kind":"civil society"},"text":"Body."}"#,
            ])
        #expect(
            docket.told(report)
                == [
                    "\(docket.inputs)/README.md: note: passed over: it tells of the folder [intake.about-the-folder]",
                    "latin.txt: note: the file is not UTF-8; read as Windows-1252 [text.windows-1252]",
                    "z.txt:3: note: this header line is not read [text.unknown-header]",
                    "note: 4 submissions name no submitter [intake.unnamed]",
                ].map { $0.replacingOccurrences(of: "\(docket.inputs)/", with: "") })
        #expect(report.counts.read == 5)
        #expect(report.counts.published == 5)
    }

    @Test func `the address of a From line is kept from the public and given to the leak gate`() throws {
        try docket.write("From: Ann Smith <ann.smith@example.org>\n\nText.", to: "in/a.txt")
        _ = try docket.intake()
        #expect(
            try docket.published == [
                #"{"id":"a","title":"Text.","submitter":{"name":"Ann Smith","kind":"individual"},"text":"Text."}"#
            ])
        #expect(try PrivateStore.suppressedStrings(in: docket.workspace).contains("ann.smith@example.org"))
    }

    @Test func `a file that is not text is held, and files of other kinds are refused by name`() throws {
        try docket.write(Data([0x00, 0x01, 0xFF, 0x81]), to: "in/broken.txt")
        try docket.write("x", to: "in/letter.doc")
        try docket.write("x", to: "in/picture.JPG")
        try docket.write("x", to: "in/noending")
        let report = try docket.intake()
        #expect(report.counts.held == [.unreadable: 1])
        #expect(report.counts.refused == 3)
        #expect(report.counts.addsUp)
        #expect(
            docket.told(report, .error) == [
                "letter.doc: error: this kind of file is not read [intake.unknown-format]",
                "noending: error: this kind of file is not read [intake.unknown-format]",
                "picture.JPG: error: this kind of file is not read [intake.unknown-format]",
            ])
        #expect(report.diagnostics.first { $0.place?.file.hasSuffix("doc") == true }?.advice.contains("DOCX") == true)
        #expect(try docket.published == [])
    }

    @Test func `two letters of one name in two folders do not overwrite each other`() throws {
        try docket.write("One.", to: "in/a/letter.txt")
        try docket.write("Two.", to: "in/b/letter.txt")
        try docket.write("One.", to: "in/c/letter.txt")
        let report = try docket.intake()
        #expect(report.counts.published == 1)
        #expect(report.counts.refused == 1)
        #expect(report.counts.repeated == 1)
        #expect(report.counts.addsUp)
        #expect(try docket.published == [#"{"id":"letter","title":"One.","submitter":{"kind":"other"},"text":"One."}"#])
    }

    @Test func `links out of the folder are not followed`() throws {
        try docket.write("Secret.", to: "outside/secret.txt")
        try docket.write("Inside.", to: "in/inside.txt")
        for (link, target) in [("in/out.txt", "outside/secret.txt"), ("in/folder", "outside"), ("in/loop", "in")] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(docket.root)/\(link)", withDestinationPath: "\(docket.root)/\(target)")
        }
        try FileManager.default.createSymbolicLink(
            atPath: "\(docket.inputs)/again.txt", withDestinationPath: "\(docket.inputs)/inside.txt")
        let report = try docket.intake()
        #expect(
            try docket.published == [#"{"id":"again","title":"Inside.","submitter":{"kind":"other"},"text":"Inside."}"#]
        )
        #expect(report.counts.read == 1)
        #expect(docket.told(report, .note).filter { $0.hasSuffix("[intake.link]") }.count == 3)
        #expect(docket.told(report, .note).filter { $0.hasSuffix("[intake.same-file]") }.count == 1)
    }

    @Test func `a path that is not there stops everything`() throws {
        #expect(throws: FileFault.self) { try docket.intake("missing.txt") }
    }

    @Test(arguments: [
        ("Short line", "Short line"), ("\n\n \t\nThe first\nsecond", "The first"), ("", ""),
        (String(repeating: "word ", count: 40), String(repeating: "word ", count: 19) + "word…"),
        (String(repeating: "é", count: 80), String(repeating: "é", count: 49) + "…"),
    ])
    func `a title is the first line, cut between words`(text: String, title: String) {
        #expect(TextImporter.title(of: text) == title)
    }
}

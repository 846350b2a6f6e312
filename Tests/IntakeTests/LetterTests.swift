import Anonymization
import Catalog
import DocketModel
import Foundation
@testable import Intake
import PaperFixtures
import Testing

struct LetterTests {
    let docket: DocketFixture

    init() throws { docket = try DocketFixture() }

    private func pdf(_ words: String...) -> Data {
        var file = PDFPages()
        for word in words {
            file.add([PDFPages.Line(text: "\(word) and the rest of what is written on this page.", x: 72, y: 700)])
        }
        return Data(file.bytes())
    }

    private var scan: Data {
        var file = PDFPages()
        file.addPicture()
        return Data(file.bytes())
    }

    private func docx(_ text: String) -> Data {
        Data(
            ZipFile.bytes([("word/document.xml", "<w:document><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:document>")]))
    }

    private func texts() throws -> [String: String] {
        var texts: [String: String] = [:]
        for line in try docket.published {
            let comment = try DocketModel.Comment(decoding: Data(line.utf8))
            texts[comment.id.value] = comment.text.string
        }
        return texts
    }

    @Test func `letters of every kind become comments, and a phone number in one is removed`() throws {
        try docket.write(pdf("Call 202-555-0143 about updates,"), to: "in/a.pdf")
        try docket.write(docx("From Word."), to: "in/b.docx")
        try docket.write(#"{\rtf1 From \b RTF.}"#, to: "in/c.rtf")
        try docket.write("<p>From <i>HTML</i>.</p><script>no</script>", to: "in/d.html")
        let report = try docket.intake()
        #expect(report.counts.published == 4)
        #expect(report.counts.addsUp)
        #expect(
            try texts() == [
                "a": "Call [phone number removed] about updates, and the rest of what is written on this page.",
                "b": "From Word.", "c": "From RTF.", "d": "From HTML.",
            ])
        #expect(try PrivateStore.suppressedStrings(in: docket.workspace) == ["202-555-0143"])
        #expect(try PrivateStore(of: docket.workspace).originalCount() == 4)
        #expect(!FileManager.default.fileExists(atPath: "\(docket.workspace.privateStore)/unpacking"))
    }

    @Test func `a scan, a locked file, a damaged one and one marked confidential are held, each under its own name`()
        throws
    {
        try docket.write(scan, to: "in/scan.pdf")
        try docket.write(
            Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)),
            to: "in/locked.docx")
        try docket.write("%PDF-1.7 and no more", to: "in/damaged.pdf")
        try docket.write(docx("This is BUSINESS CONFIDENTIAL."), to: "in/secret.docx")
        try docket.write(docx(""), to: "in/picture.docx")
        let report = try docket.intake()
        #expect(
            report.counts.held == [.noTextLayer: 1, .locked: 1, .unreadableFile: 2, .businessConfidential: 1])
        #expect(report.counts.addsUp)
        #expect(try docket.published == [])
        #expect(
            docket.told(report, .warning) == [
                "damaged.pdf: warning: held for review: a file that cannot be read: it is damaged [intake.held]",
                "locked.docx: warning: held for review: a file under a password [intake.held]",
                "picture.docx: warning: held for review: a file that cannot be read: no text was found in it [intake.held]",
                "scan.pdf: warning: held for review: a scan without a text layer [intake.held]",
                "secret.docx: warning: held for review: marked business-confidential [intake.held]",
            ])
    }

    @Test func `the same file under two names is one, and one letter in two formats is one`() throws {
        try docket.write(pdf("One letter"), to: "in/first.pdf")
        try docket.write(pdf("One letter"), to: "in/second.pdf")
        try docket.write(docx("A letter."), to: "in/third.docx")
        try docket.write(pdf("A letter."), to: "in/third.pdf")
        for _ in 0..<2 {
            let report = try docket.intake()
            #expect(report.counts.published == 2)
            #expect(report.counts.repeated == 2)
            #expect(report.counts.read == 4)
            #expect(report.counts.addsUp)
        }
        #expect(try texts().keys.sorted() == ["first", "third"])
    }

    @Test func `a message becomes a comment with the text of its files, and its sender's address is suppressed`() throws
    {
        let attached = pdf("The letter itself").base64EncodedString()
        try docket.write(
            """
            From: Ann Smith <ann.smith@example.org>
            Date: Tue, 13 Feb 2018 09:00:00 -0500
            Subject: On botnets
            Content-Type: multipart/mixed; boundary=b

            --b

            Please see attached file(s).
            --b
            Content-Type: application/pdf; name=a.pdf
            Content-Transfer-Encoding: base64

            \(attached)
            --b
            Content-Type: image/png; name=logo.png

            x
            --b--
            """, to: "in/mail.eml")
        let report = try docket.intake()
        #expect(
            try docket.published == [
                #"{"id":"mail","title":"On botnets","received":"2018-02-13T09:00:00-05:00","late":true,"submitter":{"name":"Ann Smith","kind":"individual"},"attachments":["logo.png"],"pages":[[1,1]],"text":"The letter itself and the rest of what is written on this page."}"#
            ])
        #expect(try PrivateStore.suppressedStrings(in: docket.workspace).contains("ann.smith@example.org"))
        #expect(
            docket.told(report, .warning) == [
                "mail.eml: warning: a file that came with it was not read: this kind of file is not read [intake.attachment]"
            ])
    }

    @Test func `a message that rests on a scan is held, one that speaks for itself is not`() throws {
        func message(_ text: String) -> String {
            "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n\(text)\n--b\n"
                + "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n"
                + "\(scan.base64EncodedString())\n--b--\n"
        }
        try docket.write(message("See attached."), to: "in/a.eml")
        try docket.write(message("Devices should be updated for ten years."), to: "in/b.eml")
        let report = try docket.intake()
        #expect(report.counts.held == [.noTextLayer: 1])
        #expect(try texts() == ["b": "Devices should be updated for ten years."])
    }

    @Test func `a mailbox gives a comment a message`() throws {
        try docket.write(
            "From a@example.org x\nSubject: One\n\nFirst.\n\nFrom b@example.org x\nSubject: Two\n\nSecond.\n",
            to: "in/all.mbox")
        try docket.write("nothing in it", to: "in/empty.mbox")
        let report = try docket.intake()
        #expect(try texts() == ["all-1": "First.", "all-2": "Second."])
        #expect(report.counts.refused == 1)
        #expect(report.counts.addsUp)
    }

    @Test func `of a long mailbox every message keeps its own number, text and files`() throws {
        var mailbox = ""
        for number in 1...150 {
            mailbox +=
                "From a@example.org x\nSubject: S\(number)\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nBody "
            mailbox += "\(number).\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\n"
            mailbox += "File \(number).\n--b--\n\n"
        }
        try docket.write(mailbox, to: "in/all.mbox")
        let report = try docket.intake()
        #expect(report.counts.published == 150)
        let texts = try texts()
        for number in 1...150 {
            #expect(texts["all-\(number)"] == "Body \(number).\n\n# Attachment\n\nFile \(number).")
        }
    }

    @Test func `a message that takes the reader down costs itself alone`() throws {
        var extractor = DocketFixture.extractor
        // Reads as the real one does, but dies of any message that says so
        try docket.write(
            "#!/bin/sh\nfor last; do case $last in *.part) grep -q DEADLY $last && kill -9 $$;; esac; done\nexec \(extractor.path) \"$@\"\n",
            to: "extract")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(docket.root)/extract")
        extractor.path = "\(docket.root)/extract"
        let mailbox = ["One.", "DEADLY", "Three."].map { "From a@example.org x\nSubject: S\n\n\($0)\n\n" }.joined()
        try docket.write(mailbox, to: "in/all.mbox")
        let report = try Intake.run(
            paths: [docket.inputs], workspace: docket.workspace, extractor: extractor, at: "2026-11-24T00:00:00Z")
        #expect(try texts() == ["all-1": "One.", "all-3": "Three."])
        #expect(report.counts.held == [.unreadableFile: 1])
        #expect(report.counts.addsUp)
    }

    @Test func `archives that unpack to more than an intake may hold are refused from there on`() throws {
        let archive = Data(ZipFile.bytes([("a.txt", "One.")]))
        try docket.write(archive, to: "in/1.zip")
        try docket.write(Data(ZipFile.bytes([("b.txt", "Two.")])), to: "in/2.zip")
        var extractor = DocketFixture.extractor
        extractor.unpackedBytes = 4
        let report = try Intake.run(
            paths: [docket.inputs], workspace: docket.workspace, extractor: extractor, at: "2026-11-24T00:00:00Z")
        #expect(try texts() == ["a": "One."])
        #expect(report.counts.refused == 1)
        #expect(report.counts.addsUp)
    }

    @Test func `an archive within an archive is taken in like a folder`() throws {
        let inner = ZipFile.bytes([("deep/letter.txt", "From: Ann\n\nDeep.")])
        let outer = ZipFile.bytes([
            ("a.txt", Array("Outer.".utf8)), ("inner.zip", inner), ("../escape.txt", Array("no".utf8)),
            ("README.md", Array("about".utf8)),
        ])
        try docket.write(Data(outer), to: "in/all.zip")
        try docket.write(Data(outer.prefix(30)), to: "in/cut.zip")
        let report = try docket.intake()
        #expect(try texts() == ["a": "Outer.", "letter": "Deep."])
        #expect(report.counts.refused == 1)
        #expect(report.counts.addsUp)
        #expect(
            docket.told(report).contains(
                "all.zip/README.md: note: passed over: it tells of the folder [intake.about-the-folder]"))
        #expect(
            docket.told(report, .error) == [
                "cut.zip: error: the archive cannot be unpacked, or is empty [intake.archive]"
            ])
    }

    @Test func `a letter with words under a box, and one whose pages say not to publish it, are held`() throws {
        var boxed = PDFPages()
        boxed.add(
            [PDFPages.Line(text: "Please write to Jane Hidden about it.", x: 72, y: 700)], boxX: 148, y: 694, width: 80,
            height: 18)
        try docket.write(Data(boxed.bytes()), to: "in/boxed.pdf")
        var marked = PDFPages()
        for page in 1...2 {
            marked.add([
                PDFPages.Line(text: "BUSINESS CONFIDENTIAL", x: 72, y: 760),
                PDFPages.Line(text: "The text of page number \(page).", x: 72, y: 600),
            ])
        }
        try docket.write(Data(marked.bytes()), to: "in/marked.pdf")
        try docket.write("Dear all,\n\nNot for Publication\n\nWe sell less than we say.", to: "in/private.txt")
        try docket.write("This is not for publication in a journal.", to: "in/open.txt")
        try docket.write(
            "This paper includes data that shall not be\ndisclosed outside the Government and shall not be duplicated.",
            to: "in/restricted.txt")
        let report = try docket.intake()
        #expect(report.counts.held == [.coveredText: 1, .businessConfidential: 2, .notForPublication: 1])
        #expect(report.counts.published == 1)
        #expect(
            docket.told(report, .warning).first
                == "boxed.pdf: warning: held for review: text under a drawn box [intake.held]")
    }

    @Test func `an older Word file or an Outlook message that came along is named with what to do`() throws {
        let old = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600))
        func part(_ name: String) -> String {
            "--b\nContent-Type: application/octet-stream; name=\(name)\nContent-Transfer-Encoding: base64\n\n\(old.base64EncodedString())\n"
        }
        try docket.write(
            "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nA whole comment.\n\(part("old.doc"))\(part("mail.msg"))--b--\n",
            to: "in/m.eml")
        let report = try docket.intake()
        #expect(report.counts.published == 1)
        #expect(
            report.diagnostics.filter { $0.id == "intake.attachment" }.map(\.advice) == [
                "Save it as DOCX or PDF and take that in.", "Save the messages as .eml or .mbox and take those in.",
            ])
    }
}

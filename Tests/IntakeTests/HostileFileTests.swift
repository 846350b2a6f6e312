import Catalog
import DocketModel
import Foundation
@testable import Intake
import PaperFixtures
import Testing

/// Files made to be endless, each of which is to cost one diagnostic and never the run.
struct HostileFileTests {
    private static func word(_ body: String) -> [UInt8] {
        ZipFile.bytes([("word/document.xml", "<w:document><w:body>\(body)</w:body></w:document>")])
    }

    private static func archive(depth: Int) -> [UInt8] {
        (0..<depth).reduce(Array("Letter.".utf8)) { inner, level in
            ZipFile.bytes([(level == 0 ? "letter.txt" : "inner.zip", inner)])
        }
    }

    private static func mail(depth: Int) -> String {
        (0..<depth).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined() + "\nWords.\n"
    }

    private static func pages(_ count: Int, box: String = "0 0 612 792", saying content: String = "") -> String {
        var out = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        out += "2 0 obj\n<< /Type /Pages /Count \(count) /MediaBox [\(box)] "
        out += "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Kids ["
        out += (0..<count).map { "\($0 + 4) 0 R" }.joined(separator: " ")
        out += "] >>\nendobj\n3 0 obj\n<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream\nendobj\n"
        out += (4..<count + 4).map { "\($0) 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 3 0 R >>\nendobj\n" }.joined()
        return out + "trailer << /Size \(count + 4) /Root 1 0 R >>\n%%EOF\n"
    }

    @Test func `each costs one diagnostic, and the letter among them is published`() throws {
        let docket = try DocketFixture()
        let files: [(name: String, bytes: [UInt8])] = [
            ("bomb.docx", EndlessBytes.zip("word/document.xml", "x", count: 70 << 20)),
            ("packed.odt", EndlessBytes.zip("content.xml", "x", count: 70 << 20)),
            ("bomb.zip", EndlessBytes.zip("letter.txt", "x", count: 9 << 20)),
            (
                "box.pdf",
                Array(Self.pages(1, box: "0 0 900000 900000", saying: "BT /F 12 Tf 72 72 Td (Words.) Tj ET").utf8)
            ),
            ("deep.eml", Array(Self.mail(depth: 3_000).utf8)),
            ("deep.rtf", Array(("{\\rtf1 " + String(repeating: "{", count: 200_000) + "x").utf8)),
            ("endless.txt.gz", EndlessBytes.gzip("x", count: 9 << 20)),
            ("nested.zip", Self.archive(depth: 6)),
            ("pages.pdf", Array(Self.pages(20_000).utf8)),
        ]
        for file in files { try docket.write(Data(file.bytes), to: "in/\(file.name)") }
        try docket.write("A letter like any other.", to: "in/letter.txt")
        var extractor = DocketFixture.extractor
        extractor.partBytes = 2 << 20
        let report = try Intake.run(paths: [docket.inputs], workspace: docket.workspace, extractor: extractor, at: "")
        func held(_ why: String) -> String {
            "warning: held for review: a file that cannot be read: \(why) [intake.held]"
        }
        let tooLarge = held("it holds more than is read of one file")
        let packed = "error: the archive cannot be unpacked, or is empty [intake.archive]"
        #expect(
            docket.told(report).filter { !$0.hasSuffix("[intake.unnamed]") } == [
                "bomb.zip: \(packed)", "endless.txt.gz: \(packed)",
                "nested.zip/inner.zip/inner.zip/inner.zip: error: archives are nested too deeply here [intake.archive]",
                "bomb.docx: \(tooLarge)", "box.pdf: \(held("it is damaged"))",
                "deep.eml: \(tooLarge)", "deep.rtf: \(held("it is damaged"))", "packed.odt: \(tooLarge)",
                "pages.pdf: \(tooLarge)",
            ])
        #expect(report.counts.addsUp)
        #expect(report.counts.read == files.count + 1)
        #expect(try docket.published.count == 1)
    }

    @Test func `what is nested without end and says little is read to its end`() throws {
        let docket = try DocketFixture()
        let tables = String(repeating: "<w:tbl><w:tr><w:tc>", count: 30_000)
        try docket.write(Data(Self.word(tables + "<w:p><w:r><w:t>Words.</w:t></w:r></w:p>")), to: "in/deep.docx")
        let cells = String(repeating: "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>", count: 50_000)
        try docket.write(Data(Self.word("<w:tbl><w:tr>\(cells)</w:tr></w:tbl>")), to: "in/wide.docx")
        try docket.write(
            String(repeating: "<div><table><tr><td><ul><li><blockquote>", count: 20_000) + "Words.", to: "in/page.html")
        let report = try docket.intake()
        #expect(report.counts.published == 3)
        #expect(docket.told(report, .warning) == [])
    }

    @Test func `a letter with five hundred files that kill their reader costs three readings and one diagnostic`()
        throws
    {
        let docket = try DocketFixture()
        let parts = (1...500).map { #"{"name":"a\#($0).pdf","file":"1.part","size":1}"# }.joined(separator: ",")
        try docket.write(
            """
            #!/bin/sh
            echo read >> '\(docket.root)/readings'
            [ "$2" = letter.eml ] || kill -9 $$
            echo '{"format":"mail","blocks":[{"kind":"paragraph","text":"See what I attach."}],"faults":[],"parts":[\(parts)]}'

            """, to: "extract")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(docket.root)/extract")
        try docket.write("From: a", to: "in/letter.eml")
        let report = try Intake.run(
            paths: [docket.inputs], workspace: docket.workspace, extractor: Extractor(path: "\(docket.root)/extract"),
            at: "")
        #expect(try String(contentsOfFile: "\(docket.root)/readings", encoding: .utf8) == "read\nread\nread\nread\n")
        #expect(
            docket.told(report, .warning) == [
                "letter.eml: warning: 500 files that came with it were not read, each for this: reading it took more time or memory than is allowed, or ended the reader [intake.attachment]",
                "letter.eml: warning: held for review: a file that cannot be read: reading it took more time or memory than is allowed, or ended the reader [intake.held]",
            ])
    }

    @Test func `a message longer than is read is held, and those beside it are published`() throws {
        let docket = try DocketFixture()
        // What the reader says of a mailbox whose second message is too long, and of the two others
        try docket.write(
            """
            #!/bin/sh
            if [ "$2" = all.mbox ]; then
                echo '{"format":"mailbox","faults":[],"parts":[{"name":"1.eml","file":"1","size":1},{"name":"","file":"","size":99},{"name":"2.eml","file":"2","size":1}],"blocks":[]}'
                exit
            fi
            for number in One Two; do
                echo '{"format":"mail","faults":[],"parts":[],"blocks":[{"kind":"paragraph","text":"'$number'"}]}'
            done

            """, to: "extract")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(docket.root)/extract")
        try docket.write("From a", to: "in/all.mbox")
        let report = try Intake.run(
            paths: [docket.inputs], workspace: docket.workspace, extractor: Extractor(path: "\(docket.root)/extract"),
            at: "")
        #expect(report.counts.published == 2)
        #expect(
            docket.told(report, .warning) == [
                "all.mbox#2: warning: held for review: a file that cannot be read: it holds more than is read of one file [intake.held]"
            ])
    }
}

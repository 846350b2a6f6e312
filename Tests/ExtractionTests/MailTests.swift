import Extraction
import Foundation
import SeededRandom
import Testing

struct MailTests {
    private func read(_ text: String) -> (document: ExtractedDocument, attachments: [MessageReader.Attachment]) {
        MessageReader.read(Array(text.replacing("\n", with: "\r\n").utf8))
    }

    @Test func `a message with alternatives, a forwarded message and files comes out whole`() {
        let (document, attachments) = read(
            """
            From: =?utf-8?Q?Ren=C3=A9?= =?utf-8?Q?e?= Example <renee@example.org>
            Organization: Example University
            Date: Fri, 9 Feb 2018 16:02:00 -0500
            Subject: =?iso-8859-1?B?Q2Fm6Q==?= and
             botnets
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="outer"

            Not shown.
            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=utf-8; format=flowed
            Content-Transfer-Encoding: quoted-printable

            Caf=C3=A9 and a long line that=20
            goes on.

            Second.
            --inner
            Content-Type: text/html

            <p>Never read</p>
            --inner--
            --outer
            Content-Type: application/pdf; name="=?utf-8?Q?l=C3=A9tter.pdf?="
            Content-Disposition: attachment
            Content-Transfer-Encoding: base64

            JVBE
            Rg==
            --outer
            Content-Type: text/x-vcard
            Content-Disposition: attachment; filename*0*=utf-8''Ann%20; filename*1=Smith.vcf

            TEL:202-555-0143
            --outer
            Content-Type: message/rfc822

            Subject: Older
            From: other@example.org

            > From the older one.
            --outer--
            Not shown.
            """)
        #expect(document.message?.from == "Renée Example <renee@example.org>")
        #expect(document.message?.organization == "Example University")
        #expect(document.message?.subject == "Café and botnets")
        #expect(document.message?.date == "Fri, 9 Feb 2018 16:02:00 -0500")
        #expect(
            document.outline == [
                "paragraph: Café and a long line that goes on.", "paragraph: Second.",
                "heading: Forwarded message: Older", "paragraph: > From the older one.",
            ])
        #expect(attachments.map(\.name) == ["létter.pdf", "Ann Smith.vcf"])
        #expect(attachments.map(\.type) == ["application/pdf", "text/x-vcard"])
        #expect(attachments.map { String(decoding: $0.bytes, as: UTF8.self) } == ["%PDF", "TEL:202-555-0143"])
    }

    @Test func `HTML is read where there is nothing plainer, in the encoding the part names`() {
        let message =
            Array("Content-Type: text/html; charset=windows-1251\n\n<p>".utf8) + [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]
        #expect(MessageReader.read(message).document.blocks.map(\.text) == ["Привет"])
    }

    @Test func `parts within parts without end are one fault`() {
        var text = "Content-Type: multipart/mixed; boundary=b0\n\n"
        for depth in 0..<40 { text += "--b\(depth)\nContent-Type: multipart/mixed; boundary=b\(depth + 1)\n\n" }
        #expect(read(text).document.faults == [.tooLarge])
        #expect(read("no header at all").document.faults == [.damaged])
    }

    @Test func `a mailbox is parted where messages begin and nowhere else`() throws {
        let mailbox = """
            From ann@example.org Fri Feb  9 16:02:00 2018
            Subject: One

            >From here on it is text.
            From the middle of a paragraph.

            From bob@example.org Sat Feb 10 16:02:00 2018
            Subject: Two

            Body.
            """
        let program = try ExtractProgram()
        defer { program.remove() }
        let document = try program.read(mailbox.utf8, as: "all.mbox")
        #expect(document.format == .mailbox)
        let messages = try document.parts.map { String(decoding: try program.part($0), as: UTF8.self) }
        #expect(
            messages == [
                "Subject: One\n\nFrom here on it is text.\nFrom the middle of a paragraph.\n\n",
                "Subject: Two\n\nBody.",
            ])
        // In pieces of any size
        for size in [1, 3, 7, 64] {
            var splitter = MailboxSplitter()
            var found: [String] = []
            let bytes = Array(mailbox.utf8)
            for start in stride(from: 0, to: bytes.count, by: size) {
                Array(bytes[start..<min(bytes.count, start + size)]).withUnsafeBufferPointer {
                    splitter.add($0) { message, _ in found.append(String(decoding: message, as: UTF8.self)) }
                }
            }
            splitter.finish { message, _ in found.append(String(decoding: message, as: UTF8.self)) }
            #expect(found == messages)
        }
    }

    @Test(arguments: 1...40) func `anything at all is read to its end`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "Content-Type: ", "multipart/mixed; boundary=\"b\"", "message/rfc822", "text/html", "\n", "\n\n", "--b",
            "--b--",
            "Content-Transfer-Encoding: base64", "quoted-printable", "=", "=?utf-8?q?", "?=", "=?x?b?", ";", "\"",
            "*0*=",
            "filename", "From ", ":", "é", "\u{0}", "AAAA", "=C3", "=\n",
        ]
        var text = ""
        for _ in 0..<300 { text += pieces.randomElement(using: &generator)! }
        #expect(MessageReader.read(Array(text.utf8)).document.format == .mail)
    }

    @Test(.enabled(if: RealData.folder != nil, "the real data beside the project is absent"))
    func `real messages with odd headers are read`() throws {
        let folder = "\(try #require(RealData.folder))/email"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".eml") }.sorted()
        #expect(files.count == 8)
        var attachments: [String] = []
        for file in files {
            let (document, found) = MessageReader.read(
                Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))))
            #expect(document.message?.subject.isEmpty == false, "\(file)")
            attachments += found.map(\.name)
        }
        #expect(attachments == ["broken.pdf", "ciële.txt", "broken.pdf", "test.rb", "test.pdf", "smime.p7s"])
    }

    @Test func `a message that is too long, for one line or for many, comes without the rest and is said to`() {
        var splitter = MailboxSplitter(longestMessage: 20)
        var found: [String] = []
        let text =
            "From a\nShort.\n\nFrom b\n0123456789\n0123456789\n\nFrom c\n\(String(repeating: "x", count: 90))\n.\n\nFrom d\nFine.\n"
        Array(text.utf8).withUnsafeBufferPointer {
            splitter.add($0) { found.append("\($1): \(String(decoding: $0, as: UTF8.self))") }
        }
        splitter.finish { found.append("\($1): \(String(decoding: $0, as: UTF8.self))") }
        #expect(found == ["true: Short.\n\n", "false: 0123456789\n\n", "false: .\n\n", "true: Fine.\n"])
    }

    @Test func `text of more than 200,000 paragraphs is cut and said to be, in a file and in a message`() {
        let text = Array(String(repeating: "0123456789abcdef\n\n", count: 200_010).utf8)
        #expect(PlainText.read(text).faults == [.tooLarge])
        #expect(MessageReader.read(Array("Subject: x\n\n".utf8) + text).document.faults == [.tooLarge])
        #expect(PlainText.read(Array(text.prefix(1_000))).faults == [])
    }
}

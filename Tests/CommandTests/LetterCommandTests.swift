import Foundation
import PaperFixtures
import Testing

struct LetterCommandTests {
    private func letter(_ pages: [String], isNumbered: Bool) -> Data {
        var file = PDFPages()
        for (index, text) in pages.enumerated() {
            file.add(
                [PDFPages.Line(text: text, x: 72, y: 600)]
                    + (isNumbered ? [PDFPages.Line(text: "Page \(index + 1)", x: 300, y: 30)] : []))
        }
        return Data(file.bytes())
    }

    @Test func `a folder with a letter, a message and a scan goes in, and the site says what the letter says`() throws {
        let program = try Program()
        defer { program.remove() }
        try program("init", "d")
        var scan = PDFPages()
        scan.addPicture()
        try program.write(
            "Subject: On roles\nFrom: Ann <ann@example.org>\n\nWe could do more filtering.\n", to: "in/mail.eml")
        for (name, bytes) in [
            ("letter.pdf", letter(["Comments of the Example Society.", "Call 202-555-0143."], isNumbered: true)),
            ("scan.pdf", Data(scan.bytes())),
        ] {
            try bytes.write(to: URL(fileURLWithPath: "\(program.folder)/in/\(name)"))
        }
        let run = try program("intake", "--workspace", "d", "in")
        #expect(run.code == 0)
        #expect(run.output.contains("a scan without a text layer  1"))
        #expect(run.errors.contains("in/scan.pdf: warning: held for review"))
        let lines = try program.read("d/content/comments/comments.jsonl").split(separator: "\n")
        #expect(
            lines.contains {
                $0.contains(#""id":"letter""#)
                    && $0.hasSuffix(#""text":"Comments of the Example Society.\n\nCall [phone number removed]."}"#)
            })
        #expect(lines.contains { $0.contains(#""id":"mail","title":"On roles""#) })
    }

    @Test func `lint names what a file does not keep of the notice's instructions, and does so in its exit code`()
        throws
    {
        let program = try Program()
        defer { program.remove() }
        try program("init", "d")
        try program.write("---\ntitle: Notice\n---\n", to: "d/content/notice.md")
        for (name, isNumbered) in [("good.pdf", true), ("bad.pdf", false)] {
            try letter(["Comments of the Example Society.", "Text."], isNumbered: isNumbered)
                .write(to: URL(fileURLWithPath: "\(program.folder)/\(name)"))
        }
        #expect(try program("lint", "--workspace", "d", "good.pdf").code == 0)
        let run = try program("lint", "--workspace", "d", "bad.pdf")
        #expect(run.code == 1)
        #expect(run.output.contains("NO   a page number on each page: none of 2 pages has one\n"))
        #expect(run.output.contains("yes  the filer is named, or marked unnamed\n"))
        #expect(try program("lint", "--workspace", "d", "nowhere.pdf").code == 2)
    }
}

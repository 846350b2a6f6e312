import Extraction
import Foundation
import PaperFixtures
import SeededRandom
import Testing

struct PDFTests {
    let program: ExtractProgram

    init() throws { program = try ExtractProgram() }

    private func paragraph(_ lines: [String], from y: Double, x: Double = 72, size: Double = 12) -> [PDFPages.Line] {
        lines.enumerated().map { PDFPages.Line(text: $1, x: x, y: y - Double($0) * size * 1.15, size: size) }
    }

    @Test func `a letter of two pages comes out in paragraphs, with what repeats set apart`() throws {
        defer { program.remove() }
        var file = PDFPages()
        let long = "We ask the Department to look at how devices are updated over the years they are in"
        file.add(
            [PDFPages.Line(text: "Example Association comments", x: 72, y: 760, size: 9)]
                + paragraph(["Ms. Jane Official", "Department of Examples", "Washington, DC"], from: 720)
                + [PDFPages.Line(text: "1. Updates", x: 72, y: 660, size: 16)]
                + paragraph([long, long, "use, and by whom."], from: 630)
                + [
                    PDFPages.Line(text: "\u{95}", x: 72, y: 560),
                    PDFPages.Line(text: "The first point.", x: 90, y: 560),
                    PDFPages.Line(text: "\u{95}", x: 72, y: 544),
                    PDFPages.Line(text: "The second point.", x: 90, y: 544),
                ] + paragraph([long, long + ","], from: 500) + [PDFPages.Line(text: "Page 1 of 2", x: 280, y: 40)])
        file.add(
            [PDFPages.Line(text: "Example Association comments", x: 72, y: 760, size: 9)]
                + paragraph(["and to report on it.", "Sincerely,", "A. Writer"], from: 720)
                + [PDFPages.Line(text: "Page 2 of 2", x: 280, y: 40)])
        // The test's bytes are Latin-1: 0x95 is the bullet of WinAnsi
        let bytes = String(decoding: file.bytes(title: "letter.doc"), as: UTF8.self).unicodeScalars.map {
            UInt8($0.value)
        }
        let document = try program.read(bytes, as: "letter.pdf")
        #expect(document.pageCount == 2)
        #expect(document.faults == [])
        #expect(document.title == "letter.doc")
        #expect(
            document.outline == [
                "1 page-header: Example Association comments",
                "1 paragraph: Ms. Jane Official\nDepartment of Examples\nWashington, DC",
                "1 heading: 1. Updates",
                "1 paragraph: \(long) \(long) use, and by whom.",
                "1 list-item: The first point.", "1 list-item: The second point.",
                "1 paragraph: \(long) \(long), and to report on it.\nSincerely,\nA. Writer",
                "1 page-footer: Page 1 of 2", "2 page-header: Example Association comments",
                "2 page-footer: Page 2 of 2",
            ])
        let paged = document.pagedText
        #expect(paged.pages.map(\.page) == [1, 2])
        #expect(paged.text.utf8.dropFirst(paged.pages[1].offset).starts(with: "and to report on it.".utf8))
    }

    @Test func `columns are read one after the other`() throws {
        defer { program.remove() }
        var file = PDFPages()
        file.add(
            paragraph(
                ["The left column holds these", "words and then some more of", "them down to its end."], from: 700)
                + paragraph(["The right column comes", "after it and not between", "its lines."], from: 700, x: 330))
        #expect(
            try program.read(file.bytes(), as: "columns.pdf").blocks.map(\.text) == [
                "The left column holds these words and then some more of them down to its end.",
                "The right column comes after it and not between its lines.",
            ])
    }

    @Test func `a running head that changes with the chapter is known by the number it ends with`() throws {
        defer { program.remove() }
        var file = PDFPages()
        for page in 1...6 {
            file.add([
                PDFPages.Line(text: "Chapter \(page / 3 + 1): Part \(page) \(page + 4)", x: 72, y: 760),
                PDFPages.Line(text: "The text of the page numbered so.", x: 72, y: 600),
            ])
        }
        let document = try program.read(file.bytes(), as: "book.pdf")
        #expect(document.blocks.filter { $0.kind == .pageHeader }.count == 6)
        #expect(document.blocks.filter { $0.kind == .paragraph }.count == 6)
    }

    @Test func `pages that are pictures are told from empty ones`() throws {
        defer { program.remove() }
        var scan = PDFPages()
        scan.addPicture()
        scan.addEmpty()
        scan.addPicture()
        let document = try program.read(scan.bytes(), as: "scan.pdf")
        #expect(document.faults == [.noTextLayer])
        #expect(document.picturePages == [1, 3])
        let pictures = try program.read(scan.bytes(), as: "scan2.pdf", "--pictures")
        #expect(pictures.parts.map(\.name) == ["page-1.pnm", "page-3.pnm"])
        #expect(try program.part(pictures.parts[0]).starts(with: Data("P6".utf8)))
    }

    @Test func `words under a drawn box are left out, marked, and told of`() throws {
        defer { program.remove() }
        var file = PDFPages()
        file.add(
            [
                PDFPages.Line(text: "Please write to Jane Hidden of Secret Street about it.", x: 72, y: 700),
                PDFPages.Line(text: "BOLD WORDS THAT ANYBODY SEES", x: 72, y: 640, size: 20, isBold: true),
            ], boxX: 148, y: 694, width: 145, height: 18)
        file.add([PDFPages.Line(text: "A page without a box on it.", x: 72, y: 700)])
        let document = try program.read(file.bytes(), as: "boxed.pdf")
        #expect(document.faults == [.coveredText])
        #expect(document.coveredPages == [1])
        let text = document.plainText
        #expect(text.contains("[blacked out]"))
        #expect(!text.contains("Hidden") && !text.contains("Secret"))
        #expect(text.hasPrefix("Please write") && text.contains("BOLD WORDS THAT ANYBODY SEES"))
    }

    @Test func `a locked file and a damaged one are named as such`() throws {
        defer { program.remove() }
        var file = PDFPages()
        file.add([PDFPages.Line(text: "Secret", x: 72, y: 700)])
        let locked = file.bytes(
            encryption:
                "/Filter /Standard /V 1 /R 2 /P -4 /O <\(String(repeating: "AB", count: 32))> /U <\(String(repeating: "CD", count: 32))>"
        )
        #expect(try program.read(locked, as: "locked.pdf").faults == [.locked])
        #expect(try program.read("%PDF-1.4\nnothing".utf8, as: "broken.pdf").faults == [.damaged])
        #expect(try program.read("no PDF".utf8, as: "named.pdf").faults == [.damaged])
    }

    /// Bytes changed, cut and doubled at random: whatever comes of it, the program answers or dies within its limits.
    @Test(arguments: 1...8) func `a damaged file ends in an answer or in the program's own death`(seed: UInt64) throws {
        defer { program.remove() }
        var generator = SeededGenerator(seed: seed)
        var file = PDFPages()
        file.add(paragraph(["Some words", "and more"], from: 700))
        var bytes = file.bytes()
        for _ in 0..<Int.random(in: 1...30, using: &generator) {
            let at = Int.random(in: 0..<bytes.count, using: &generator)
            bytes[at] = UInt8.random(in: 0...255, using: &generator)
        }
        let path = "\(program.folder)/x.pdf"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let run = try program.run(["--seconds", "5", path])
        #expect(
            run.isSignal || run.code != 0
                || (try? JSONDecoder().decode(ExtractedDocument.self, from: run.output)) != nil)
    }

    @Test(.enabled(if: RealData.folder != nil, "the real data beside the project is absent"))
    func `the letters of a real docket are read, and the one scan among them is named`() throws {
        defer { program.remove() }
        let folder = "\(try #require(RealData.folder))/nist-2021-0006/attachments"
        var scans: [String] = []
        var letters = 0
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() where name.contains(".") {
            let document = try program.read("\(folder)/\(name)")
            letters += 1
            #expect([[], [.noTextLayer]].contains(document.faults), "\(name)")
            if document.faults == [.noTextLayer] { scans.append(String(name.prefix(19))) }
            #expect(document.faults != [] || document.plainText.utf8.count > 1_500, "\(name)")
        }
        #expect(letters == 17)
        #expect(scans == ["NIST-2021-0006-0023"])
    }
}

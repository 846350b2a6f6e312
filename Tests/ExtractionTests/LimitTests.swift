import Extraction
import Foundation
import Testing

struct LimitTests {
    let program: ExtractProgram

    init() throws { program = try ExtractProgram() }

    @Test func `a program out of memory dies alone`() throws {
        defer { program.remove() }
        let path = "\(program.folder)/big.txt"
        try Data(repeating: UInt8(ascii: "x"), count: 60 << 20).write(to: URL(fileURLWithPath: path))
        let run = try program.run(["--memory", "\(96 << 20)", path])
        #expect(run.code != 0)
        #expect(run.output.isEmpty)
    }

    @Test func `wrong usage and a missing file are told apart from an answer`() throws {
        defer { program.remove() }
        #expect(try program.run([]).code == 2)
        #expect(try program.run(["--seconds", "x", "a"]).code == 2)
        #expect(try program.run(["\(program.folder)/nothing.txt"]).code == 2)
    }

    @Test func `what is printed reads back the same`() throws {
        var document = ExtractedDocument(
            .docx, blocks: [Block(.listItem, "a \"b\"\n\u{1}é\\", page: 3, marker: "1.")],
            faults: [.repaired, .tooLarge])
        document.pageCount = 3
        document.picturePages = [1, 2]
        document.title = "T"
        document.author = "A"
        document.parts = [
            ExtractedDocument.Part(name: "a\tb", file: "1.part", size: 7),
            ExtractedDocument.Part(name: "", file: "", size: 9),
        ]
        document.message = ExtractedDocument.MessageHead()
        document.message?.subject = "S"
        #expect(try JSONDecoder().decode(ExtractedDocument.self, from: Data(document.json)) == document)
    }
}

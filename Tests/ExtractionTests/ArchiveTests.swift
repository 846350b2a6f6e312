import Extraction
import Foundation
import PaperFixtures
import Testing

struct ArchiveTests {
    let program: ExtractProgram

    init() throws { program = try ExtractProgram() }

    @Test func `files in an archive are laid out under their own paths, and nothing lands outside`() throws {
        defer { program.remove() }
        let archive = ZipFile.bytes([
            ("letters/a.txt", "A"), ("../outside.txt", "no"), ("/root.txt", "no"), ("letters/é.txt", "E"),
            ("__MACOSX/letters/._a.txt", "no"), ("letters/a.txt", "twice"), ("c:\\x\\d.txt", "no"), ("b\\c.txt", "C"),
        ])
        let document = try program.read(archive, as: "all.zip")
        #expect(document.format == .archive)
        #expect(document.parts.map(\.file) == ["letters/a.txt", "letters/é.txt", "b/c.txt"])
        #expect(document.faults == [.damaged])
        #expect(
            try FileManager.default.subpathsOfDirectory(atPath: "\(program.folder)/parts").sorted()
                == ["b", "b/c.txt", "letters", "letters/a.txt", "letters/é.txt"])
        #expect(!FileManager.default.fileExists(atPath: "\(program.folder)/outside.txt"))
        #expect(try program.part(document.parts[0]) == Data("A".utf8))
    }

    @Test func `an archive that unpacks to more than allowed is cut and named`() throws {
        defer { program.remove() }
        let archive = ZipFile.bytes([("a.txt", String(repeating: "x", count: 2_000)), ("b.txt", "B")])
        let document = try program.read(archive, as: "big.zip", "--part-bytes", "1000")
        #expect(document.parts.map(\.file) == ["b.txt"])
        #expect(document.faults == [.tooLarge])
    }

    @Test func `a file that is only packed is one part under its own name`() throws {
        defer { program.remove() }
        // gzip of "Hello.\n", stored (RFC 1952, RFC 1951)
        let text = Array("Hello.\n".utf8)
        let packed: [UInt8] =
            [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 7, 0, 0xF8, 0xFF] + text + [0x51, 0xC4, 0xDA, 0x37, 7, 0, 0, 0]
        let document = try program.read(packed, as: "letter.txt.gz")
        #expect(document.parts.map(\.file) == ["letter.txt"])
        #expect(try program.part(document.parts[0]) == Data(text))
    }

    @Test func `an archive cut short is damaged`() throws {
        defer { program.remove() }
        let archive = ZipFile.bytes([("a.txt", "A")])
        #expect(try program.read(archive.prefix(20), as: "cut.zip").faults == [.damaged])
    }
}

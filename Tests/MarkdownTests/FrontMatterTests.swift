import DocketModel
import Markdown
import Testing

@Suite struct FrontMatterTests {
    private struct Head: Decodable, Equatable {
        var title: String
        var number: Int
    }

    private func diagnostic(_ text: String) -> Diagnostic? {
        do {
            _ = try FrontMatter<Head>(decoding: text, file: "content/a.md")
            return nil
        } catch let fault as ContentFault {
            return fault.diagnostic
        } catch {
            return nil
        }
    }

    @Test func `head and body are parted and the body knows its line`() throws {
        let parts = try FrontMatter<Head>(
            decoding: "---\ntitle: Roads: a map\"s\nnumber: 4\n---\n\nBody\n---\nend\n".replacing(
                ": a map\"s", with: ""), file: "a.md")
        #expect(parts.values == Head(title: "Roads", number: 4))
        #expect(parts.body == "\nBody\n---\nend\n")
        #expect(parts.bodyLine == 5)
    }

    @Test func `carriage returns change nothing`() throws {
        let parts = try FrontMatter<Head>(decoding: "---\r\ntitle: T\r\nnumber: 1\r\n---\r\nBody\r\n", file: "a.md")
        #expect(parts.body == "Body\n")
    }

    @Test func `a missing key is named`() {
        #expect(diagnostic("---\ntitle: T\n---\n")?.id == "front-matter.missing-key")
        #expect(diagnostic("---\ntitle: T\n---\n")?.summary == "`number` is missing")
    }

    @Test func `a value of the wrong kind is named`() {
        #expect(
            diagnostic("---\ntitle: T\nnumber: many\n---\n")?.summary
                == "`number` is not the kind of value that belongs there")
    }

    @Test func `broken YAML is placed by line of the file`() {
        let fault = diagnostic("---\ntitle: T\nnumber: [1\n---\nBody")
        #expect(fault?.id == "front-matter.syntax")
        #expect((fault?.place?.line ?? 0) >= 3)
    }

    @Test func `a file without a head says how to write one`() {
        #expect(diagnostic("# Title\n")?.id == "front-matter.missing")
        #expect(diagnostic("---\ntitle: T\n")?.id == "front-matter.missing")
        #expect(diagnostic("")?.id == "front-matter.missing")
    }
}

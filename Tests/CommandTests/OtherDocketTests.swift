import Foundation
import Testing

/// A docket that is not the example: what an agency has on its first day.
@Suite struct OtherDocketTests {
    private static let notice = """
        Safer Doorbells; Request for Information

        [Docket No. 260504-0001]

        AGENCY: Office of Doors (OD), Department of Houses.

        ACTION: Request for information.

        SUMMARY: The Office asks about doorbells. It asks everyone.

        DATES: Comments must be received by July 1, 2026.

        FOR FURTHER INFORMATION CONTACT: Ann Example, (202) 555-0101, ann@example.gov.

        SUPPLEMENTARY INFORMATION: Tell us all.
        """
    private let letters = """
        {"id":"all","text":"Question 1: quieter bells.","submitter":{"name":"Ann Example","kind":"wizard"}}
        {"id":"ALL","title":"\\"Bells\\" & 👩‍👩‍👧 مرحبا","text":"支持这项提案。","submitted":"2026-06-01"}

        """

    private func docket() throws -> Program {
        let program = try Program()
        try program.write(Self.notice, to: "notice.txt")
        let run = try program("init", "d", "notice.txt")
        #expect(run.code == 0)
        #expect(
            run.errors.contains(
                "notice.txt: warning: not found: ADDRESSES, date of signature, signatory [notice.parts-missing]"))
        try program.write(letters, to: "in.jsonl")
        return program
    }

    @Test func `a notice of any kind starts a workspace whose site keeps every rule once its settings are filled in`()
        throws
    {
        let program = try docket()
        defer { program.remove() }
        #expect(try program("intake", "--workspace", "d", "in.jsonl").code == 0)
        for number in 1...2 {
            try program.write(
                "---\nnumber: \(number)\ntitle: What of bell number \(number)?\n---\nWe would know.\n",
                to: "d/content/questions/\(number)-bell.md")
        }
        #expect(try program("build", "--workspace", "d").code == 0)
        let early = try program("check", "--workspace", "d", "--date", "2026-07-01")
        #expect(early.code == 1 && early.output.hasSuffix("2 to mend\n"))
        #expect(early.errors.contains("in content/site.yml"))

        let settings = try program.read("d/content/site.yml")
        let filled = settings.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            ["# security:", "#   ", "# open_data:"].contains(where: line.hasPrefix)
                ? String(line.dropFirst(2)) : String(line)
        }.joined(separator: "\n").replacing("expires: \"2027-11-01", with: "expires: \"2026-12-01")
        try program.write(filled, to: "d/content/site.yml")
        #expect(
            try program("build", "--workspace", "d", "--base-url", "https://agency.gov/dockets/bells").code == 0)
        let check = try program("check", "--workspace", "d", "--date", "2026-07-01")
        #expect(check.code == 0 && check.output.hasSuffix("nothing to mend\n"), "\(check.errors)")

        let site = try program.files("d/public")
        let home = String(decoding: try #require(site["index.html"]), as: UTF8.self)
        #expect(home.contains("<p class=\"hero-lead\">The Office asks about doorbells.</p>"))
        for absent in ["guides", "glossary", "report", "themes", "goals"] {
            #expect(site["\(absent).html"] == nil && !home.contains("\(absent).html"))
        }
        #expect(site["comments/all~~.html"] != nil && site["comments/all~~7.html"] != nil)
    }

    @Test func `comments of another version are named as such, with the command that renews them`() throws {
        let program = try docket()
        defer { program.remove() }
        #expect(try program("intake", "--workspace", "d", "in.jsonl").code == 0)
        let file = "d/content/comments/accounting.json"
        let written = try program.read(file)
        #expect(written.contains("\"format\": 2"))
        try program.write(written.replacing("\"format\": 2,\n  ", with: ""), to: file)
        let older = try program("build", "--workspace", "d")
        #expect(older.code == 0)
        #expect(
            older.errors.contains(
                """
                content/comments/accounting.json:1: warning: an older version of docketpress wrote content/comments [comments.older]
                    Run `docketpress intake` without a path: it writes them anew from the private store.
                """))
        try program.write(written.replacing("\"format\": 2", with: "\"format\": 3"), to: file)
        #expect(try program("build", "--workspace", "d").code == 1)
        #expect(try program("intake", "--workspace", "d").code == 0)
        #expect(try program.read(file) == written)
    }

    @Test func `a notice of another docket is not taken into a workspace unsaid`() throws {
        let program = try Program()
        defer { program.remove() }
        #expect(try program("init", "d").code == 0)
        try program.write(Self.notice, to: "notice.txt")
        let run = try program("notice", "--workspace", "d", "notice.txt")
        #expect(run.code == 0 && run.errors.contains("[notice.other-docket]"))
        #expect(try program("notice", "--workspace", "d", "in.json").code == 2)
    }
}

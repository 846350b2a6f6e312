import DocketModel
import Foundation
import Markdown
import SeededRandom
import Testing

@testable import Intake

@Suite struct NoticeWriterTests {
    @Test func `a small notice becomes these files`() throws {
        let notice = try #require(NoticeParser.parse(NoticeLayoutTests.small, file: "n.txt").0)
        let files = NoticeWriter.files(for: notice)
        #expect(
            files.map(\.path) == [
                "content/goals/1-keep-doors-shut.md", "content/notice.md", "content/questions/1-noise.md",
                "content/questions/2-who-should-pay.md", "content/questions/3-keys.md",
                "content/themes/1-bells-ring.md",
                "content/themes/2-doors-open.md",
            ])
        #expect(files[0].contents == "---\nnumber: 1\ntitle: Keep doors shut\n---\n")
        #expect(files[5].contents == "---\nnumber: 1\ntitle: Bells ring\n---\n\nThey ring at night.\n")
        #expect(
            files[1].contents == """
                ---
                title: Safer Doorbells for Everyone
                agency: Office of Doors
                action: Request for comment
                # The last instant for comments, with the offset from UTC that holds on that day.
                deadline: 2026-07-01T23:59:00-07:00
                comment_email: doors@example.gov
                contacts:
                  - name: Ann Example
                    telephone: "(202) 555-0101"
                    email: ann@example.gov
                dated: 2026-05-04
                signatory:
                  name: Pat Sample
                  title: Keeper of Keys
                ---

                ## Summary

                The Office asks about doorbells.

                ## Dates

                Comments must be received by July 1, 2026, at 11:59 p.m. Pacific Time.

                ## Addresses

                Send comments to doors@example.gov.

                ## For further information contact

                Ann Example, (202) 555-0101, ann@example.gov.

                ## Background

                The plan rests on two themes.

                {{themes}}

                It sets one goal:

                {{goals}}

                Two steps come first:

                1. Count the doors.
                2. Ask who is there.

                ## Questions for the Public

                Answer any of these questions.

                {{questions}}

                ## Instructions for Commenters

                Number your pages.

                ## Signature

                Dated: May 4, 2026.

                Pat Sample, Keeper of Keys.

                """)
    }

    @Test func `several questions in one become a list with one a line`() throws {
        let files = NoticeWriter.files(for: try NoticeSeed.notice())
        #expect(
            files.first { $0.path == "content/questions/6-further-activities.md" }?.contents == """
                ---
                number: 6
                title: Further Activities
                ---

                - What additional specific actions can improve the resilience of the Internet and communications ecosystem?
                - What partners can drive success for these activities?

                """)
    }

    @Test func `plain text comes back from Markdown as it went in`() {
        var random = SeededGenerator(seed: 7)
        let pieces = [
            "word", "*", "_", "a_b", "_a_", "**b**", "`c`", "[d](e)", "<br>", "&amp;", "R&D,", "{{x}}", "{#id}",
            "~~f~~", "\\", "|", "#",
            "1.", "2)", "+", "-", "=", ">", "![g](h)", "NW.,", "“i”", "‘‘j’’", "—", "A.", "B?", "C!", "[^1]",
            "k@example.org,",
            "https://example.org/a_b-c,",
        ]
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in pieces.randomElement(using: &random)! }
                .joined(separator: " ")
            // A name in braces at the very end is an id whatever stands before it; no notice ends a paragraph so.
            if text.hasSuffix("{#id}") { continue }
            let markdown = MarkdownText.paragraph(text)
            #expect(MarkdownDocument(markdown, file: "x").plainText == text, "\(markdown)")
        }
    }

    @Test func `any value comes back from front matter as it went in`() throws {
        struct Head: Decodable { var value: String }
        let values = [
            "plain words", "Commas, and; signs", "a: b", "a #b", "ends:", "- dash", "true", "No", "null", "12",
            "2018-01-05", "1e3",
            "\"quoted\"", "back\\slash", "tab\there", "line\nbreak", "“curly” — dash", "@at", "%percent", "*star",
            "&amp", "!bang", "[list]",
            "{map}", "'single'", "?", ":", "é", "\u{85}", "\u{2028}", "\u{1}", "~", "=", "<<", ".", "...", "---",
            "  padded  ", "", "y", "0x1F",
            "a\u{FEFF}b", "x: {y}", "Ends with space ",
        ]
        for value in values {
            let text = "---\nvalue: \(MarkdownText.yaml(value))\n---\n"
            #expect(try FrontMatter<Head>(decoding: text, file: "x").values.value == value)
        }
    }
}

import DocketModel
import SeededRandom
import Testing

@testable import Intake

@Suite struct ReportParserTests {
    private func outline(_ report: Report?) -> [String] {
        (report?.sections ?? []).flatMap { section in
            ["\(section.number)|\(section.title)"]
                + section.blocks.map { block in
                    switch block.kind {
                    case .heading(let level): "  h\(level) \(block.markdown)"
                    case .paragraph: "  p \(block.markdown.prefix(20))"
                    case .item: "  i \(block.markdown.prefix(20))"
                    case .other: "  o \(block.markdown.prefix(20))"
                    }
                }
        }
    }

    @Test func `plain text with Roman, lettered and decimal headings has these levels`() {
        let text = """
            THE PLAN

            I. Vision

            We see doors. They are
            open.

            A. Infrastructure

            Pipes matter.[1]

            1. Pipes are long
            2. Pipes are round

            B. Enterprise

            Desks matter.

            1.1 Chairs

            Chairs too.

            II. Goals

            Shut the doors.

            [1] See the plumber.
            """
        let (report, diagnostics) = ReportParser.parse(text, file: "r.txt")
        #expect(diagnostics == [])
        #expect(report?.title == "THE PLAN")
        #expect(
            outline(report) == [
                "I|Vision", "  p We see doors.\nThey a", "  h2 A. Infrastructure", "  p Pipes matter.[^1]",
                "  i 1. Pipes are long",
                "  i 2. Pipes are round", "  h2 B. Enterprise", "  p Desks matter.", "  h3 1.1 Chairs",
                "  p Chairs too.", "II|Goals",
                "  p Shut the doors.",
            ])
        #expect(report?.sections[0].footnotes == [.init(label: "1", markdown: "See the plumber.")])
        #expect(report?.sections[1].footnotes == [])
    }

    @Test func `sections with decimal numbers and tight lists are told in plain text`() {
        let text = """
            1. INTRODUCTION

            This is the first paragraph of the report.

            2. Findings & <goals>

            It has a list:

            - one thing
            - another thing that runs on
              for a line
            - a third

            1.1 Scope

            Scope text.
            """
        let (report, diagnostics) = ReportParser.parse(text, file: "r.txt")
        #expect(diagnostics == [])
        #expect(
            outline(report) == [
                "1|INTRODUCTION", "  p This is the first pa", "2|Findings & <goals>", "  p It has a list:",
                "  i - one thing",
                "  i - another thing that", "  i - a third", "  h2 1.1 Scope", "  p Scope text.",
            ])
    }

    @Test func `the letters C, D and I after B and H are letters, not Roman numbers`() {
        let letters = "ABCDEFGHIJ".map { "\($0). Part\n\nText of it.\n" }.joined(separator: "\n")
        let report = ReportParser.parse("I. One\n\n\(letters)\nII. Two\n\nThe end.\n", file: "r.txt").0
        #expect(report?.sections.map(\.number) == ["I", "II"])
        #expect(report?.sections[0].blocks.filter { $0.kind == .heading(level: 2) }.count == 10)
    }

    @Test func `Markdown is cut into blocks with their source kept`() {
        let text = """
            Title
            =====

            Preface with `code`.

            ## First

            ```
            # no heading

            - no item
            ```

            > A quotation.

            1. one
            2. two
               goes on

               with a second paragraph
            * star

            ## Second
            Right after.
            """
        #expect(
            outline(ReportParser.parse(text, file: "r.md").0) == [
                "|Title", "  p Preface with `code`.", "|First", "  o ```\n# no heading\n\n- ",
                "  o > A quotation.", "  i 1. one", "  i 2. two\n   goes on", "  i    with a second par", "  i * star",
                "|Second",
                "  p Right after.",
            ])
    }

    @Test func `footnotes without a mark and marks without a note are named by line`() {
        let diagnostics = ReportParser.parse("# A\n\nText.[^2]\n\n[^1]: Lost.\n", file: "r.md").1
        #expect(
            diagnostics.map { "\($0)".split(separator: "\n")[0] } == [
                "r.md:3: warning: there is no footnote `2` [report.footnote.missing]",
                "r.md:5: warning: footnote `1` has no mark in the text and is left out [report.footnote.unused]",
            ])
    }

    @Test func `an empty file is refused`() {
        let (report, diagnostics) = ReportParser.parse("\n \n", file: "r.md")
        #expect(report == nil)
        #expect(diagnostics.map(\.id) == ["report.empty"])
    }

    @Test func `front matter that is no YAML is refused at its line`() {
        let (report, diagnostics) = ReportParser.parse("---\ntitle: [\n---\n\nText.\n", file: "r.md")
        #expect(report == nil)
        #expect(diagnostics.map(\.id) == ["front-matter.syntax"])
        #expect(diagnostics.first?.place?.file == "r.md")
    }

    @Test func `the account of the draft that ships links every theme and goal and claims nothing more`() throws {
        let files = try ContentFolder.files(in: "content/report", of: Workspace(root: NoticeSeed.package))
        #expect(files.count == 5)
        let text = files.map(\.contents).joined()
        for file in NoticeWriter.files(for: try NoticeSeed.notice()) where !file.path.contains("notice.md") {
            guard !file.path.contains("/questions/") else { continue }
            #expect(text.contains("(../\(file.path.dropFirst("content/".count)))"))
        }
        #expect(files.allSatisfy { $0.contents.contains("\naccount_of: ") && $0.contents.contains("\nsource: ") })
        let source = try #require(try ContentFolder.source("\(NoticeSeed.package)/seeds/report-account.md").text)
        let report = try #require(ReportParser.parse(source, file: "seeds/report-account.md").0)
        #expect(ReportWriter.files(for: report, existing: files).files.map(\.contents) == files.map(\.contents))
        // No number in the account that the notice does not have.
        let numbers = text.replacing(/[#(][^ )}]*[)}]/, with: "").matches(of: /\b[0-9]{2,}\b/).map { String($0.output) }
        #expect(numbers.allSatisfy { NoticeSeed.text.contains($0) })
    }

    @Test func `no text makes the report parser fail in any other way than by diagnostics`() {
        var random = SeededGenerator(seed: 5)
        let shards = [
            "# A", "## B {#x}", "1. one", "- two", "  - three", "I. Roman", "A. Letter", "1.1.1 Deep", "```", "~~~",
            "> q", "| a |", "|--|",
            "[^1]: note", "    more", "text[^1]", "===", "---", "***", "{#x}", " {#}", "[1] n", "[1]", "\\1\\", "", "",
            "ALL CAPS", "Words that end.", "\u{1}", "é",
        ]
        for round in 0..<600 {
            let text = (0..<Int.random(in: 0...25, using: &random)).map { _ in shards.randomElement(using: &random)! }
                .joined(separator: "\n")
            let (report, diagnostics) = ReportParser.parse(text, file: round % 2 == 0 ? "r.md" : "r.txt")
            guard let report else {
                #expect(diagnostics.contains { $0.severity == .error })
                continue
            }
            let first = ReportWriter.files(for: report).files
            #expect(ReportWriter.files(for: report, existing: first).files.map(\.path) == first.map(\.path))
        }
    }

    @Test(.timeLimit(.minutes(10))) func `three thousand paragraphs that share nothing keep anchors of their own`()
        throws
    {
        var random = SeededGenerator(seed: 9)
        func text() -> String {
            "# A\n\n"
                + (0..<3000).map { _ in
                    (0..<12).map { _ in "w\(Int.random(in: 0..<5000, using: &random))" }.joined(separator: " ")
                }
                .joined(separator: "\n\n")
        }
        let first = ReportWriter.files(for: try #require(ReportParser.parse(text(), file: "r.md").0)).files
        let report = try #require(ReportParser.parse(text(), file: "r.md").0)
        let written = ReportWriter.files(for: report, existing: first).files.map(\.contents).joined()
        let anchors = written.matches(of: /\{#p-[0-9a-z-]+\}/).map { String($0.0) }
        #expect(anchors.count == 3000)
        #expect(Set(anchors).count == 3000)
    }
}

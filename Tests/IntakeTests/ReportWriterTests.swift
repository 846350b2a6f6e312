import DocketModel
import SeededRandom
import Testing

@testable import Intake

private typealias File = (path: String, contents: String)

private func write(_ text: String, file: String = "r.md", over existing: [File] = []) throws -> [File] {
    let report = try #require(ReportParser.parse(text, file: file).0)
    return ReportWriter.files(for: report, existing: existing).files
}

/// The anchor at the end of the line that starts with `words`.
private func anchor(_ words: String, in files: [File]) -> String? {
    for line in files.flatMap({ $0.contents.split(separator: "\n") }) where line.hasPrefix(words) {
        return ReportAnchors.split(String(line)).anchor
    }
    return nil
}

private func anchors(_ files: [File]) -> [String] {
    files.flatMap { $0.contents.split(separator: "\n") }.map { ReportAnchors.split(String($0)).anchor }.filter {
        !$0.isEmpty
    }
}

let reportSmall = """
    ---
    title: A small report
    source: The drawer
    account_of: It is an account.
    ---

    # 1. Themes

    Doors open. [^1]

    ## 1.1 Bells

    Bells ring
    at night.

    - one
    - two

    | a | b |
    |---|---|
    | 1 | 2 |

    # 2. Goals

    Keep doors shut.

    [^1]: See the plan.
    """

@Suite struct ReportWriterTests {
    @Test func `a small report becomes these files`() throws {
        let (report, diagnostics) = ReportParser.parse(reportSmall, file: "r.md")
        #expect(diagnostics == [])
        let files = ReportWriter.files(for: try #require(report)).files
        #expect(files.map(\.path) == ["content/report/01-themes.md", "content/report/02-goals.md"])
        #expect(
            files[0].contents == """
                ---
                title: Themes
                number: "1"
                anchor: p-bae40ea6
                source: The drawer
                account_of: It is an account.
                ---

                Doors open. [^1] {#p-f8e6040f}

                ## 1.1 Bells {#p-882ee26e}

                Bells ring
                at night. {#p-e1c7664a}

                - one {#p-3bc2f6b6}

                - two {#p-13684410}

                | a | b |
                |---|---|
                | 1 | 2 |

                [^1]: See the plan.

                """)
        #expect(files[1].contents.contains("\n\nKeep doors shut. {#p-"))
    }

    @Test func `reading the same report again gives the same bytes`() throws {
        let first = try write(reportSmall)
        let second = try write(reportSmall, over: first)
        #expect(second.map(\.path) == first.map(\.path))
        #expect(second.map(\.contents) == first.map(\.contents))
    }

    @Test func `an anchor survives edits elsewhere and small edits in place`() throws {
        let first = try write(reportSmall)
        let edited = reportSmall.replacing("Doors open.", with: "A new first paragraph.\n\nDoors open.")
            .replacing("Bells ring\nat night.", with: "Bells ring loudly\nat night.")
            .replacing("## 1.1 Bells", with: "## 1.2 Bells")
        let second = try write(edited, over: first)
        for words in ["Doors open.", "- one", "- two", "Keep doors shut."] {
            #expect(anchor(words, in: second) == anchor(words, in: first))
        }
        #expect(anchor("at night.", in: second) == anchor("at night.", in: first))
        #expect(anchor("## 1.2 Bells", in: second) == anchor("## 1.1 Bells", in: first))
        #expect(Set(anchors(second)).count == anchors(second).count)
    }

    @Test func `a paragraph that moves to another section takes its anchor along`() throws {
        let first = try write(reportSmall)
        let moved = reportSmall.replacing("Bells ring\nat night.\n\n", with: "").replacing(
            "Keep doors shut.", with: "Keep doors shut.\n\nBells ring at night.")
        let second = try write(moved, over: first)
        #expect(anchor("Bells ring at night.", in: second) == anchor("at night.", in: first))
    }

    @Test func `a section keeps its address when its title changes and when others come before it`() throws {
        let first = try write(reportSmall)
        let second = try write(
            reportSmall.replacing("# 2. Goals", with: "# 2. Actions\n\nAct now.\n\n# 3. Goals of the plan"), over: first
        )
        #expect(
            second.map(\.path) == [
                "content/report/01-themes.md", "content/report/01a-actions.md", "content/report/02-goals.md",
            ])
        #expect(second[2].contents.hasPrefix("---\ntitle: Goals of the plan\nnumber: \"3\"\n"))
        let third = try write(
            reportSmall.replacing("# 2. Goals", with: "# 2. Actions\n\nAct now.\n\n# 3. Goals of the plan"),
            over: second)
        #expect(third.map(\.contents) == second.map(\.contents))
    }

    @Test func `an anchor that stands nowhere any more is named with its old page`() throws {
        let first = try write(reportSmall)
        let gone = try #require(anchor("Keep doors shut.", in: first))
        let report = try #require(
            ReportParser.parse(reportSmall.replacing("Keep doors shut.", with: "Zebras: 44."), file: "r.md").0)
        let (files, diagnostics) = ReportWriter.files(for: report, existing: first)
        #expect(
            diagnostics.map { "\($0)".split(separator: "\n")[0] } == [
                "content/report/02-goals.md: warning: the paragraph `\(gone)` is gone: links to it will end at the top of its page [report.anchor.retired]"
            ])
        #expect(anchor("Zebras", in: files) != gone)
    }

    @Test func `paragraphs of the same words have anchors of their own and keep them`() throws {
        let text = "# A\n\nSame.\n\nOne.\n\nSame.\n\nTwo.\n\nSame.\n"
        let first = try write(text)
        #expect(Set(anchors(first)).count == 5)
        let second = try write(text.replacing("One.", with: "One.\n\nMore.\n\nSame."), over: first)
        let (old, new) = (anchors(first), anchors(second))
        #expect([new[0], new[1], new[4], new[5], new[6]] == old)
    }

    @Test func `an anchor given in the source is used as it is`() throws {
        let files = try write("# A {#start}\n\nWords. {#my-words}\n\nMore. {#my-words}\n")
        #expect(files[0].contents.contains("anchor: start\n"))
        #expect(anchor("Words.", in: files) == "my-words")
        #expect(anchor("More.", in: files)?.hasPrefix("p-") == true)
    }

    @Test func `through any edits anchors stay unique and untouched paragraphs keep theirs`() throws {
        var random = SeededGenerator(seed: 83)
        let vocabulary = "doors bells ring open shut night plan draft botnet theme goal action market device".split(
            separator: " "
        ).map(String.init)
        func sentence() -> String {
            (0..<Int.random(in: 3...20, using: &random)).map { _ in vocabulary.randomElement(using: &random)! }.joined(
                separator: " ") + "."
        }
        for _ in 0..<40 {
            var paragraphs = (0..<30).map { "Paragraph \($0) \(sentence())" }
            func text() -> String {
                paragraphs.enumerated().map { $0 % 7 == 0 ? "# Heading \($0)\n\n\($1)" : $1 }.joined(separator: "\n\n")
            }
            let first = try write(text())
            let before = Dictionary(paragraphs.map { ($0, anchor($0, in: first)) }, uniquingKeysWith: { a, _ in a })
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let index = Int.random(in: paragraphs.indices, using: &random)
                switch Int.random(in: 0...3, using: &random) {
                case 0: paragraphs.insert("New \(sentence())", at: index)
                case 1: paragraphs.remove(at: index)
                case 2: paragraphs[index] += " \(sentence())"
                default: paragraphs.swapAt(index, Int.random(in: paragraphs.indices, using: &random))
                }
            }
            let second = try write(text(), over: first)
            #expect(Set(anchors(second)).count == anchors(second).count)
            for paragraph in paragraphs where before[paragraph] != nil {
                #expect(anchor(paragraph, in: second) == before[paragraph]!)
            }
        }
    }
}

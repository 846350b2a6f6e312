import DocketModel
import Foundation
import Testing

@testable import Site

/// What is made of a guide beside its page, and what its files must hold.
@Suite struct GuideKitTests {
    private let guide = ContentFixture.guide(ContentFixture.step("one"))

    @Test func `each fault of a quiz is reported at its question`() throws {
        let quiz = """
            ---
            questions:
              - ask: Why?
                step: one
                answers:
                  - {text: So., why: It is so., right: true}
                  - {text: Not so., why: It is not so.}
              - ask: How?
                step: two
                answers:
                  - {text: So., why: It is so., right: true}
                  - {text: Also so., right: true}
            ---
            """
        #expect(
            try ContentFixture.diagnostics(["content/guides/home.md": guide, "content/guides/home/quiz.md": quiz]) == [
                """
                content/guides/home/quiz.md:8: error: the question lacks its words, or an answer its text or its why [quiz.incomplete]
                    Each question has `ask`, `step` and `answers`; each answer has `text` and `why`.
                """,
                """
                content/guides/home/quiz.md:8: error: the question does not have two to five answers of which one is right [quiz.answers]
                    Mark the right one with `right: true`.
                """,
                """
                content/guides/home/quiz.md:8: error: the question names no step of the guide [quiz.unknown-step]
                    Write the id of the step it comes from under `step:`.
                """,
                """
                content/guides/home/quiz.md:2: error: the quiz has 2 questions [quiz.length]
                    A quiz has 5 questions.
                """,
            ])
    }

    @Test func `a lesson plan whose minutes do not add up, or that names what is not there, is an error`() throws {
        let lesson = """
            ---
            learners: All
            outcomes: [know]
            vocabulary: [term-botnet]
            materials: []
            questions: []
            plans:
              - minutes: 30
                parts:
                  - {title: Begin, minutes: 10, text: Talk., steps: [one]}
                  - {title: End, minutes: 10, text: Stop., steps: [two]}
            ---
            """
        let found = try ContentFixture.diagnostics([
            "content/guides/home.md": guide, "content/guides/home/lesson.md": lesson,
        ])
        #expect(
            found.map { $0.split(separator: "\n")[0] } == [
                "content/guides/home/lesson.md:8: error: the parts of this plan take 20 minutes, not 30 [lesson.minutes]",
                "content/guides/home/lesson.md:11: error: the guide has no step `two` [lesson.unknown-step]",
                "content/guides/home/lesson.md:4: error: the glossary has no term `term-botnet` [lesson.unknown-term]",
            ])
    }

    @Test func `a step is overdue the day after the earliest review date of its sources`() throws {
        let step = """
              - id: one
                title: Do one
                minutes: 5
                difficulty: easy
                cost: Free
                why: It helps.
                how: Do it.
                check: It is done.
                stop: Now.
                sources:
                  - {document: A paper, section: 1, retrieved: 2026-11-24, reviewed: 2024-02-29}
                  - {document: A law, section: 2, retrieved: 2026-11-24, reviewed: 2026-11-24, review_by: 2025-01-31}
            """
        try ContentFixture.load(["content/guides/home.md": ContentFixture.guide(step)]) { content, _ in
            let guide = content.guides[0]
            #expect(guide.steps[0].sources.map(\.reviewBy) == ["2025-02-28", "2025-01-31"])
            #expect(guide.overdue(on: "2025-01-31").isEmpty)
            #expect(
                guide.overdue(on: "2025-02-01").map(\.description) == [
                    """
                    content/guides/home.md:8: error: the step was to be reviewed by 2025-01-31 [guide.review-due]
                        Look its sources up, mend the step, and write the day as their `retrieved` and `reviewed`.
                    """
                ])
        }
    }

    @Test func `a printed guide has the guide's date, and is published until the guide changes`() throws {
        let printed = Array(
            "%PDF-1.4\n/CreationDate (D:20261124130632+00'00')\n/ModDate (D:20261124130633+00'00')>>\n/Type /Pages\n/Type /Page\n%%EOF\n"
                .utf8)
        let workspace = try ContentFixture([
            "content/site.yml": ContentFixture.siteFile, "content/guides/home.md": guide,
        ])
        .workspace
        defer { try? FileManager.default.removeItem(atPath: workspace.root) }
        let before = try SiteContent.load(workspace: workspace).content.guides[0]
        #expect(before.pdf == nil)
        #expect(PrintedGuide.finish(printed + Array("/Type /Page\n".utf8), of: before) == nil)
        let pdf = try #require(PrintedGuide.finish(printed, of: before))
        #expect(
            String(decoding: pdf, as: UTF8.self)
                == "%PDF-1.4\n/CreationDate (D:20261124000000+00'00')\n/ModDate (D:20261124000000+00'00')>>\n/Type /Pages\n/Type /Page\n%%EOF\n%docketpress \(before.digest)\n"
        )
        let file = URL(fileURLWithPath: "\(workspace.content)/guides/home/print.pdf")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(pdf).write(to: file)
        #expect(try SiteContent.load(workspace: workspace).content.guides[0].pdf == pdf)
        try (guide + "\nMore.").write(
            toFile: "\(workspace.content)/guides/home.md", atomically: false, encoding: .utf8)
        let (content, diagnostics) = try SiteContent.load(workspace: workspace)
        #expect(content.guides[0].pdf == nil)
        #expect(diagnostics.map(\.id) == ["guide.pdf-older", "notice.missing"])
    }

    @Test func `a translation says what it lacks and what is older than its English source`() throws {
        let spanish = guide.replacing("title: Keep", with: "translation_of: \"0000\"\ntitle: Keep")
        try ContentFixture.load([
            "content/guides/home.md": ContentFixture.guide(
                ContentFixture.step("one") + "\n" + ContentFixture.step("two")),
            "content/guides/work.md": guide.replacing("title: Keep", with: "short: work\ntitle: Keep"),
            "content/es/guides/home.md": spanish,
            "content/es/words.yml": InterfaceWords.englishWords.keys.filter { $0 != "skip" }.sorted().map {
                "\($0): x"
            }.joined(separator: "\n"),
        ]) { content, diagnostics in
            #expect(diagnostics.map(\.id) == ["notice.missing"])
            #expect(
                content.translations.flatMap(\.gaps).map { $0.description.split(separator: "\n")[0] } == [
                    "content/es/words.yml: note: 1 word of the interface not translated: skip [translation.missing-words]",
                    "content/es/guides/home.md:1: note: not translated: two [translation.incomplete]",
                    "content/es/guides/home.md:1: note: the English was changed after it was translated [translation.older]",
                    "content/guides/work.md: note: there is no translation of this file [translation.missing]",
                ])
        }
    }

    @Test func `every word that templates name is in English, and Spanish has no word that English lacks`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        var named: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(atPath: "\(root)/templates")
        where file.hasSuffix(".mustache") {
            let text = try String(contentsOfFile: "\(root)/templates/\(file)", encoding: .utf8)
            for match in text.matches(of: #/\{\{t\.([a-z_]+)\}\}/#) { named.insert(String(match.1)) }
        }
        #expect(named.count > 40)
        #expect(named.subtracting(InterfaceWords.englishWords.keys) == [])
        let spanish = try String(contentsOfFile: "\(root)/content/es/words.yml", encoding: .utf8)
        let keys = spanish.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { String($0.prefix { $0 != ":" }) }
        #expect(Set(keys) == Set(InterfaceWords.englishWords.keys))
    }

    @Test func `a citation reads as text, for BibTeX and as CSL-JSON, whatever the title holds`() {
        let citation = Citation(
            key: "g-home", author: "Example Agency", title: #"Routers & {"bots"} 100%"#, container: "Docket",
            date: "2026-11-24", dateText: "November 24, 2026", url: "https://docket.example.gov/g#a", language: "en")
        #expect(
            citation.text
                == #"Example Agency, “Routers & {"bots"} 100%”, Docket, November 24, 2026. https://docket.example.gov/g#a"#
        )
        #expect(
            citation.bibTeX == #"""
                @misc{g-home,
                  author = {{Example Agency}},
                  title = {{Routers \& \{"bots"\} 100\%}},
                  howpublished = {Docket},
                  year = {2026},
                  month = {11},
                  url = {https://docket.example.gov/g#a},
                  language = {en}
                }

                """#)
        #expect(
            citation.cslJSON
                == #"""
                [{"id":"g-home","title":"Routers & {\"bots\"} 100%","container-title":"Docket","URL":"https://docket.example.gov/g#a","language":"en","type":"webpage","author":[{"literal":"Example Agency"}],"issued":{"date-parts":[[2026,11,24]]}}]

                """#)
    }

    @Test(arguments: [
        ("botnet", 2), ("router", 2), ("contraseña", 4), ("actualización", 5), ("que", 1), ("guía", 2), ("ahora", 3),
        ("cuidar", 2), ("y", 1), ("aéreo", 4), ("ciudad", 2), ("wifi", 2), ("hoy", 1), ("WPA3", 1),
    ])
    func `Spanish syllables are counted by strong and accented vowels`(word: String, count: Int) {
        #expect(ReadingGrade.spanishSyllables(Substring(word)) == count)
    }

    @Test func `the Crawford grade of a Spanish text is what its formula says`() {
        // Sentences and syllables of 100 words: 200 / 11 and 1700 / 11.
        let grade = ReadingGrade(
            of: "Cambie el router que ya no sirve.\nLuego mire otra vez.", formula: .crawford)
        #expect((grade.words, grade.sentences, grade.syllables) == (11, 2, 17))
        #expect(abs(grade.grade - (-0.205 * 200 / 11 + 0.049 * 1700 / 11 - 3.407)) < 1e-9)
    }
}

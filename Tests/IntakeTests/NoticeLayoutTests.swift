import DocketModel
import SeededRandom
import Testing

@testable import Intake

/// The same notice however it was wrapped, spaced and saved.
@Suite struct NoticeLayoutTests {
    private func reading(_ text: String) -> Notice? { NoticeParser.parse(text, file: "n.txt").0 }

    @Test func `line ends of Windows and of old Macs change nothing`() throws {
        let notice = try NoticeSeed.notice()
        #expect(reading(NoticeSeed.text.replacing("\n", with: "\r\n")) == notice)
        #expect(reading(NoticeSeed.text.replacing("\n", with: "\r")) == notice)
    }

    @Test func `a byte-order mark, form feeds and no-break spaces change nothing`() throws {
        let text =
            "\u{FEFF}" + NoticeSeed.text.replacing("\n\n\n\n", with: "\n\u{0C}\n\n").replacing("  ", with: " \u{A0}")
        #expect(reading(text) == (try NoticeSeed.notice()))
    }

    @Test func `more blank lines change nothing`() throws {
        #expect(reading(NoticeSeed.text.replacing("\n\n", with: "\n\n\n\n")) == (try NoticeSeed.notice()))
    }

    @Test(arguments: [72, 60, 50, 40])
    func `lines folded to another width give the same notice`(_ width: Int) throws {
        #expect(reading(NoticeSeed.folded(to: width)) == (try NoticeSeed.notice()))
    }

    @Test(arguments: [100, 72, 60, 40, 1000])
    func `a tidy typist's paragraphs of any width give the same notice`(_ width: Int) throws {
        let notice = try NoticeSeed.notice()
        #expect(reading(NoticeSeed.typed(notice, width: width)) == notice)
    }

    @Test func `without any blank line every part is still found`() throws {
        let lines = NoticeSeed.text.split(separator: "\n").filter { !$0.allSatisfy { $0 == " " } }
        let notice = try #require(reading(lines.joined(separator: "\n")))
        let seed = try NoticeSeed.notice()
        #expect(notice.themes == seed.themes)
        #expect(notice.goals == seed.goals)
        #expect(notice.questions == seed.questions)
        #expect(notice.sections.map(\.heading) == seed.sections.map(\.heading))
        #expect(notice.summary == seed.summary)
        #expect(notice.contacts == seed.contacts)
    }

    @Test func `footnote marks that ended up within lines are dropped too`() throws {
        let text = NoticeSeed.text.replacing("threats.”\n1\n  The Order", with: "threats.” 1 The Order")
            .replacing("(e.g., botnets).”\n2\n", with: "(e.g., botnets).” 2\n")
        #expect(text != NoticeSeed.text)
        #expect(reading(text) == (try NoticeSeed.notice()))
    }

    @Test func `labels in small letters, bracketed numbers and numbers on lines of their own change nothing`() throws {
        let notice = try NoticeSeed.notice()
        var text = NoticeSeed.text
        for label in [
            "Agency", "Action", "Summary", "Dates", "Addresses", "For Further Information Contact",
            "Supplementary Information",
        ] {
            text = text.replacing("\(label.uppercased()):", with: "\(label):")
        }
        #expect(text != NoticeSeed.text)
        #expect(reading(text) == notice)
        #expect(reading(NoticeSeed.text.replacing(/\n([1-7])\. +/) { "\n(\($0.output.1)) " }) == notice)
        #expect(reading(NoticeSeed.text.replacing(/\n([1-7])\. +/) { "\n\($0.output.1).\n\n" }) == notice)
    }

    @Test func `marks that cling to the word before them are dropped too`() throws {
        let text = NoticeSeed.text.replacing("threats.”\n1\n  The", with: "threats.”1 The").replacing(
            "botnets).”\n2\n", with: "botnets).”2\n")
        #expect(reading(text) == (try NoticeSeed.notice()))
    }

    @Test func `a list of single sentences ends with its last sentence, whatever the lines look like`() throws {
        let text = NoticeSeed.text.replacing(
            "5. Increase awareness and education across the ecosystem. \n",
            with: "5. Increase awareness and education among all who use, build, sell and operate the ecosystem. \n")
        let notice = try #require(reading(text))
        #expect(notice.goals[4].paragraphs == [])
        #expect(notice.workshop == (try NoticeSeed.notice()).workshop)
    }

    @Test func `one theme fewer and one question more are taken as they are`() throws {
        let seed = try NoticeSeed.notice()
        let text = NoticeSeed.text.replacing(/6\. Automated, distributed[^.]+\.[^.]+\.\s*\n/, with: "")
            .replacing("six principal themes", with: "five principal themes")
            .replacing("the stated goals? \n", with: "the stated goals? \n\n8. Costs:  Who pays?  Who gains? \n")
        let notice = try #require(reading(text))
        #expect(notice.themes == Array(seed.themes.dropLast()))
        #expect(
            notice.questions == seed.questions + [
                Question(number: 8, title: "Costs", parts: ["Who pays?", "Who gains?"])
            ])
    }

    @Test func `a small notice of other counts is read whole`() throws {
        let (notice, diagnostics) = NoticeParser.parse(NoticeLayoutTests.small, file: "n.txt")
        #expect(diagnostics == [])
        #expect(
            notice
                == Notice(
                    title: "Safer Doorbells for Everyone", agency: "Office of Doors", action: "Request for comment",
                    summary: ["The Office asks about doorbells."],
                    dates: ["Comments must be received by July 1, 2026, at 11:59 p.m. Pacific Time."],
                    addresses: ["Send comments to doors@example.gov."],
                    contact: ["Ann Example, (202) 555-0101, ann@example.gov."], deadline: "2026-07-01T23:59:00-07:00",
                    commentEmail: "doors@example.gov",
                    contacts: [.init(name: "Ann Example", telephone: "(202) 555-0101", email: "ann@example.gov")],
                    sections: [
                        .init(
                            heading: "Background",
                            blocks: [
                                .paragraph("The plan rests on two themes."), .themes,
                                .paragraph("It sets one goal:"), .goals,
                                .paragraph("Two steps come first:"), .list(["Count the doors.", "Ask who is there."]),
                            ]),
                        .init(
                            heading: "Questions for the Public",
                            blocks: [.paragraph("Answer any of these questions."), .questions]),
                        .init(
                            heading: "Instructions for Commenters", blocks: [.paragraph("Number your pages.")]),
                    ],
                    themes: [
                        .init(number: 1, title: "Bells ring", paragraphs: ["They ring at night."]),
                        .init(number: 2, title: "Doors open"),
                    ],
                    goals: [.init(number: 1, title: "Keep doors shut")],
                    questions: [
                        .init(number: 1, title: "Noise", parts: ["Bells are loud. How loud is too loud?"]),
                        .init(number: 2, title: "Who should pay?", parts: ["And when?"]),
                        .init(number: 3, title: "Keys", parts: ["Where do you keep them?"]),
                    ],
                    dated: "2026-05-04", signatory: "Pat Sample", signatoryTitle: "Keeper of Keys",
                    closing: ["Dated: May 4, 2026.", "Pat Sample, Keeper of Keys."]))
    }

    static let small = """
        Safer Doorbells
        for Everyone

        AGENCY: Office of Doors.

        ACTION: Request for comment.

        SUMMARY: The Office asks about
        doorbells.

        DATES: Comments must be received by July 1, 2026, at 11:59 p.m. Pacific Time.

        ADDRESSES: Send comments to doors@example.gov.

        FOR FURTHER INFORMATION
        CONTACT: Ann Example, (202) 555-0101, ann@example.gov.

        SUPPLEMENTARY INFORMATION:

        Background: The plan rests on two themes.

        (1) Bells ring. They ring
        at night.

        (2) Doors open.

        It sets one goal:

        1) Keep doors shut.

        Two steps come first:

        1. Count the doors.
        2. Ask who is there.

        Questions for the Public

        Answer any of these questions.

        1. Noise: Bells are loud. How loud is too loud?

        2. Who should pay? And when?

        3. Keys: Where do you keep them?

        Instructions for Commenters: Number your pages.

        Dated: May 4, 2026.

        Pat Sample,

        Keeper of Keys.
        """

    @Test func `the printed edition's numbers, page marks and footnotes find their places`() throws {
        let text =
            NoticeLayoutTests.small
            .replacing(
                "Safer Doorbells\nfor",
                with: "DEPARTMENT OF HOUSES\n\n[Docket No. 260504-0001]\n\nRIN 0000-XX00\n\nSafer Doorbells\nfor"
            )
            .replacing("rests on two themes.", with: "rests on two themes.\\1\\")
            .replacing(
                "It sets one goal:",
                with:
                    "---------------------------\n\n    \\1\\ See the plan, page 3,\nat the top.\n\n---------------------------\n\n[[Page 77]]\n\nIt sets one goal:"
            )
            + "\n\n[FR Doc. 2026-00001 Filed 5-5-26; 8:45 am]\n\nBILLING CODE 0000-00-P\n"
        let (notice, diagnostics) = NoticeParser.parse(text, file: "n.txt")
        #expect(diagnostics.map(\.id) == ["notice.heading.dropped"])
        #expect(notice?.title == "Safer Doorbells for Everyone")
        #expect(notice?.footnotes == [.init(label: "1", text: "See the plan, page 3, at the top.")])
        #expect(notice?.sections[0].blocks.first == .paragraph("The plan rests on two themes.[^1]"))
        #expect(notice?.closing == ["Dated: May 4, 2026.", "Pat Sample, Keeper of Keys."])
    }

    @Test func `no text makes the parser fail in any other way than by diagnostics`() {
        var random = SeededGenerator(seed: 2018)
        let lines = NoticeSeed.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let shards = [
            "", "1", "1.", "(1)", "1. ", "\\1\\", "-----", ":", "A:", "Dated:", "Dated: ", "\u{0C}", "¹", "{{themes}}",
            "“", "2.",
            "AGENCY:", "SUPPLEMENTARY INFORMATION:", "99999999999999999999", "February 31, 2018", "—", "-", "@",
            "a@b.c", "()", "[^1]",
        ]
        for _ in 0..<400 {
            var text: [String] = []
            for _ in 0..<Int.random(in: 0...60, using: &random) {
                switch Int.random(in: 0...3, using: &random) {
                case 0: text.append(shards.randomElement(using: &random)!)
                case 1:
                    let scalars = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
                        Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random))
                    }
                    text.append(String(String.UnicodeScalarView(scalars)))
                default: text.append(lines.randomElement(using: &random)!)
                }
            }
            let (notice, diagnostics) = NoticeParser.parse(text.joined(separator: "\n"), file: "n.txt")
            #expect(notice != nil || diagnostics.contains { $0.severity == .error })
        }
        for _ in 0..<200 {
            var text = lines
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let index = Int.random(in: text.indices, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: text.remove(at: index)
                case 1: text.insert(shards.randomElement(using: &random)!, at: index)
                default: text.swapAt(index, Int.random(in: text.indices, using: &random))
                }
            }
            if let notice = NoticeParser.parse(text.joined(separator: "\n"), file: "n.txt").0 {
                #expect(!NoticeWriter.files(for: notice).isEmpty)
            }
        }
    }

    /// A parser of square cost does not end on it.
    @Test(.timeLimit(.minutes(10))) func `a long text without structure is refused with the parts it lacks`() {
        let text = String(repeating: "1. One goal of the two themes.\n\nA sentence that ends.\n\n", count: 20_000)
        let (notice, diagnostics) = NoticeParser.parse("SUPPLEMENTARY INFORMATION:\n" + text, file: "n.txt")
        #expect(notice == nil)
        #expect(diagnostics.contains { $0.severity == .error })
    }
}

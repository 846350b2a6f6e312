import Foundation
@testable import Intake
import SeededRandom
import Testing

struct MomentTests {
    @Test(arguments: [
        ("2018-02-09", "2018-02-09"), (" 2018-02-09T16:02-05:00 ", "2018-02-09T16:02:00-05:00"),
        ("2018-02-09 16:02:33.125Z", "2018-02-09T16:02:33Z"), ("2018-02-09T16:02", "2018-02-09T16:02:00-05:00"),
        ("2/9/2018", "2018-02-09"), ("02/09/2018 4:02 PM", "2018-02-09T16:02:00-05:00"),
        ("February 9, 2018", "2018-02-09"),
        ("Feb. 9, 2018", "2018-02-09"), ("9 February 2018", "2018-02-09"), ("Friday, February 9, 2018", "2018-02-09"),
        ("Fri, 9 Feb 2018 16:02:00 -0500", "2018-02-09T16:02:00-05:00"),
        ("Fri, 09 Feb 2018 16:02:00 EST", "2018-02-09T16:02:00-05:00"),
        ("2016-02-29", "2016-02-29"), ("2018-02-09T16:02:00+0530", "2018-02-09T16:02:00+05:30"),
    ])
    func `dates are read as people write them`(written: String, iso: String) {
        #expect(Moment(reading: written, offset: -300)?.text == iso)
    }

    @Test(arguments: [
        "", "soon", "2018-02-30", "2018-13-01", "2018-00-10", "1900-02-29", "2018-2-9", "2018-02-09T25:00Z",
        "2018-02-09x",
        "9/2018", "13/13/2018", "Feb 2018", "2018-02-09T16:02 XYZ", "2018-02-09T16:02-05:00 and more", "0000-01-01",
        "99999-01-01", "２０１８-02-09",
    ])
    func `what is no date is none`(written: String) { #expect(Moment(reading: written) == nil) }

    @Test(arguments: [
        ("2018-02-12T17:00:00-05:00", false), ("2018-02-12T17:00:01-05:00", true), ("2018-02-12T22:00:00Z", false),
        ("2018-02-12T22:00:01Z", true), ("2018-02-12", false), ("2018-02-13", true), ("2018-02-11", false),
    ])
    func `late is after five in the afternoon of the day, and a bare date has its whole day`(
        received: String, isLate: Bool
    ) throws {
        let deadline = try #require(Moment(reading: "2018-02-12T17:00:00-05:00"))
        #expect(try #require(Moment(reading: received)).isAfter(deadline: deadline) == isLate)
    }

    @Test func `a deadline without an hour lasts to the end of its day`() throws {
        let deadline = try #require(Moment(reading: "2018-02-12"))
        #expect(try !#require(Moment(reading: "2018-02-12T23:59:59-05:00")).isAfter(deadline: deadline))
        #expect(try #require(Moment(reading: "2018-02-13T00:00:00-05:00")).isAfter(deadline: deadline))
    }

    @Test func `days are counted as the calendar counts them`() throws {
        #expect(try #require(Moment(reading: "1970-01-01")).day == 0)
        #expect(try #require(Moment(reading: "2000-03-01")).day == 11_017)
        #expect(try #require(Moment(reading: "2018-02-09T00:00:00Z")).instant == 1_518_134_400)
        #expect(try #require(Moment(reading: "2018-02-09T16:02:00-05:00")).offset == -300)
    }
}

struct TextCleanerTests {
    @Test(arguments: [
        ("plain", "plain", false), ("a\r\nb\rc\u{85}d\u{2028}e\u{0C}f", "a\nb\nc\nd\ne\nf", false),
        ("a\u{0}b\u{7}c\u{7F}d\u{9B}e", "abcde", true), ("\u{202E}gpj.exe\u{202C}", "gpj.exe", true),
        ("zero\u{200B}width\u{FEFF}\u{2060}", "zerowidth", true), ("so\u{AD}ft", "soft", true),
        ("hid\u{200D}den", "hidden", true), ("👩\u{200D}🚒 می\u{200C}خواهم", "👩\u{200D}🚒 می\u{200C}خواهم", false),
        ("tag\u{E0041}ged", "tagged", true), ("tab\tstays – “é” ü 漢字", "tab\tstays – “é” ü 漢字", false),
        ("\u{200F}עברית\u{200E}", "עברית", true),
    ])
    func `what no reader sees is taken out`(given: String, clean: String, isChanged: Bool) {
        let cleaned = TextCleaner.clean(given)
        #expect(Array(cleaned.text.unicodeScalars) == Array(clean.unicodeScalars))
        #expect(cleaned.isChanged == isChanged)
    }

    @Test func `a title is one line`() {
        #expect(TextCleaner.clean(" Two\r\nlines\tand \u{202E}so ", singleLine: true).text == "Two lines and so")
    }
}

struct LineReaderTests {
    @Test func `lines are whole wherever the file is cut into pieces`() throws {
        let docket = try DocketFixture()
        var generator = SeededGenerator(seed: 3)
        var lines: [String] = []
        for _ in 0..<400 { lines.append(String(repeating: "x", count: Int.random(in: 0...3_000, using: &generator))) }
        lines[7] = String(repeating: "y", count: 600_000)
        lines[9] = String(repeating: "z", count: 700_001)
        for end in ["", "\n"] {
            try docket.write(lines.joined(separator: "\n") + end, to: "in/lines")
            var read: [String] = []
            try LineReader(path: "\(docket.inputs)/lines", limit: 700_000).forEachLine { line, number in
                #expect(number == read.count + 1)
                switch line {
                case .bytes(let bytes): read.append(String(decoding: bytes, as: UTF8.self))
                case .tooLong: read.append("too long")
                }
            }
            #expect(read == lines.map { $0.utf8.count > 700_000 ? "too long" : $0 })
        }
    }
}

struct DeclaredNumbersTests {
    @Test(arguments: examples)
    func `a comment's own headings and sentences say what it answers`(example: Example) {
        let numbers = DeclaredNumbers(questions: [1, 2, 3], themes: [1, 2], goals: [1, 4])
        var found = Addressed()
        numbers.find(in: example.text, &found)
        #expect(found.questions == example.questions)
        #expect(found.themes == example.themes)
        #expect(found.goals == example.goals)
    }

    struct Example: Sendable {
        var text: String
        var questions: Set<Int>
        var themes: Set<Int>
        var goals: Set<Int>
    }

    private static let examples: [Example] =
        ([
            ("Question 3\ntext", [3], [], []), ("text\n## Q2: on goals", [2], [], []),
            ("**QUESTION #1.** text", [1], [], []),
            ("Questions 1, 2 and 3", [1, 2, 3], [], []), ("Questions 1 & 3", [1, 3], [], []),
            ("Question 9", [], [], []),
            ("In answer to Question 3", [3], [], []), ("We like Question 3", [], [], []),
            ("III. Question 2 – goals", [2], [], []), ("Q. 2\nQ-3\nQuestion No. 1", [1, 2, 3], [], []),
            ("in response to Q2, and as regards goals 1 to 4", [2], [], [1, 4]),
            ("We have no response to question 2, and don’t address theme 1.", [], [], []),
            ("Q3 2017 results\n\nour response in Q3, 2017", [], [], []), ("Questions 1–3", [1, 2, 3], [], []),
            ("Quality 3", [], [], []), ("Q35", [], [], []),
            ("Q3b", [], [], []),
            ("> Theme 2\n- Goal 4\n(Goal 1)", [], [2], [1, 4]), ("Question", [], [], []), ("Q", [], [], []),
            ("", [], [], []),
            ("\n\nQuestion 1\n\n", [1], [], []), ("Themes 1 and x", [], [1], []), ("T2\nG1", [], [], []),
        ] as [(String, Set<Int>, Set<Int>, Set<Int>)]).map {
            Example(text: $0.0, questions: $0.1, themes: $0.2, goals: $0.3)
        }
}

struct ReferencesTests {
    private let themes = References(
        word: "themes", letter: "t",
        items: [
            References.Item(
                number: 1, slug: "1-automated-distributed-attacks-are-a",
                title: "Automated, distributed attacks are a global problem"),
            References.Item(
                number: 2, slug: "2-effective-tools-exist", title: "Effective tools exist, but are not widely used"),
            References.Item(
                number: 3, slug: "3-products-should-be-secured",
                title: "Products should be secured during all stages of the lifecycle"),
        ])

    @Test(
        arguments: [
            ("1", 1), (" 2 ", 2), ("t3", 3), ("Theme 2", 2), ("theme-1", 1), ("3-products-should-be-secured", 3),
            ("effective-tools-exist", 2), ("global-problem", 1), ("Lifecycle", 3), ("4", nil), ("t9", nil),
            ("are", nil), ("", nil),
            ("education", nil),
        ] as [(String, Int?)])
    func `themes are named in many ways, and a name that means two means none`(name: String, number: Int?) {
        #expect(themes.resolve(name) == number)
    }
}

struct ConfidentialMarkingTests {
    @Test(arguments: [
        ("CONFIDENTIAL BUSINESS INFORMATION", true), ("this is business confidential.", true),
        ("Business-Confidential", true),
        ("confidential\nbusiness  information", true), ("a confident business", false), ("confidential", false),
        ("business. Confidential", false), ("Do not submit confidential business information or otherwise", false),
        ("Do not submit confidential business information. BUSINESS CONFIDENTIAL", true), ("", false), ("fid", false),
        ("agribusiness confidential", true),
    ])
    func `a marking is found in any case and spacing`(text: String, stands: Bool) {
        #expect(ConfidentialMarking.stands(in: text) == stands)
    }
}

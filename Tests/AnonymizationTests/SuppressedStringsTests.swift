import Anonymization
import SeededRandom
import Testing

@Suite struct SuppressedStringsTests {
    private func hit(_ strings: [String], in text: String, allowing: [String] = []) -> Int? {
        SuppressedStrings(strings, allowing: allowing).firstHit(in: Array(text.utf8))?.index
    }

    @Test(arguments: [
        "Dana Whitfield", "dana whitfield", "DANA WHITFIELD", "Dana  \n\t Whitfield", "Dana\u{a0}Whitfield",
        "Dana-Whitfield",
        "<p>Dana</p><p>Whitfield</p>", "<td>Dana</td>\n<td class=\"x\">Whitfield</td>", "Dana<br>Whitfield",
        "<mark>Dana</mark> Whitfield",
        "Dana&nbsp;Whitfield", "{\"text\":\"Dana\\nWhitfield\"}", "Dana%20Whitfield", "Dana+Whitfield",
        "D\u{e1}na Whitfi\u{e9}ld",
        "\\u0044ana Whitfield", "&#68;ana &#x57;hitfield", "<meta content=\"by Dana Whitfield\">",
        "Da\u{ad}na Whitfield", "dana_whitfield",
        "by Dana <a href=\"x?y=1,2\">Whitfield</a>", "(Dana) \"Whitfield\"", "Dana Whitfield’s",
    ])
    func `a name is found however it is written`(_ text: String) {
        #expect(hit(["Dana Whitfield"], in: "before \(text) after") == 0)
    }

    @Test(arguments: [
        "Dana. Whitfield", "Dana, Whitfield", "Danas Whitfield", "Dana Whitfields", "Whitfield Dana",
        "Dana K. Whitfield", "Dana", "",
        "<td>Dana</td><td>x</td><td>Whitfield</td>", "<a title=\"Dana\">Whitfield</a>",
    ])
    func `other words are not that name`(_ text: String) {
        #expect(hit(["Dana Whitfield"], in: "before \(text) after") == nil)
    }

    @Test func `a short name is found as a word only`() {
        #expect(hit(["Ann Lee"], in: "Annex Leeds, Joann Leeway") == nil)
        #expect(hit(["Ann Lee"], in: "by Ann Lee.") == 0)
    }

    @Test(arguments: [
        "(202) 555-0142", "202-555-0142", "2025550142", "202.555.0142", "202&nbsp;555&#8209;0142", "+1 202 555 0142",
        "tel:+1-202-555-0142",
    ])
    func `a phone number is found in other spellings`(_ text: String) {
        for number in ["202-555-0142", "(202) 555-0142", "2025550142", "1-202-555-0142"] {
            #expect(hit([number], in: "<p>\(text)</p>") == 0, "\(number)")
        }
    }

    @Test func `an e-mail address is found escaped and in links`() {
        let strings = ["o'hara+x@example.org"]
        #expect(hit(strings, in: "<a href=\"mailto:o%27hara%2Bx%40example.org\">x</a>") == 0)
        #expect(hit(strings, in: "O&#39;Hara+x@example.org") == 0)
        #expect(hit(strings, in: "o'hara+y@example.org") == nil)
    }

    @Test func `an e-mail address is found with its sign only`() {
        let strings = ["FOO@BAR.BAZ"]
        #expect(
            hit(strings, in: "## foo *bar* baz, foo.bar.baz and foo_bar_baz; <b>foo</b>bar baz; f o o b a r b a z")
                == nil)
        for text in [
            "foo@bar.baz", "foo&#64;bar.baz", "foo%40bar.baz", "foo＠bar.baz", "f o o @ b a r . b a z",
            "foo<b>@</b>bar.baz",
        ] {
            #expect(hit(strings, in: "<p>\(text)</p>") == 0, "\(text)")
        }
    }

    @Test func `an address is found over table cells and lines`() {
        let strings = ["12 Alder Lane\nSpringfield, IL 62704"]
        #expect(hit(strings, in: "<td>12 Alder Lane</td><td>Springfield, IL 62704</td>") == 0)
        #expect(hit(strings, in: "{\"a\":\"12 Alder Lane\\nSpringfield, IL 62704\"}") == 0)
        #expect(hit(strings, in: "12 Alder Lane, Springfield") == nil)
    }

    @Test func `the place and the string are told`() {
        let matcher = SuppressedStrings(["Quill Zephyrin", "dana@example.org", "Dana Whitfield"])
        let text = Array("x — DANA\nWHITFIELD and dana@example.org".utf8)
        let hit = matcher.firstHit(in: text)
        #expect(hit?.offset == 6)
        #expect(hit?.index == 2)
    }

    @Test func `what stands in an allowed text is allowed everywhere`() {
        let strings = ["202-555-0102", "Dana Whitfield"]
        let notice = "For information call (202) 555–0102."
        #expect(hit(strings, in: "call 202-555-0102", allowing: [notice]) == nil)
        #expect(hit(strings, in: "call 202-555-0102, Dana Whitfield", allowing: [notice]) == 1)
    }

    @Test func `no strings, empty strings and signs alone match nothing`() {
        #expect(SuppressedStrings([]).isEmpty)
        #expect(SuppressedStrings(["", " ", "--"]).isEmpty)
        #expect(hit(["", "..."], in: "anything ... at all") == nil)
    }

    @Test func `bytes that are no text are scanned without harm`() {
        var random = SeededGenerator(seed: 31)
        let matcher = SuppressedStrings(["Dana Whitfield", "202-555-0142"])
        for _ in 0..<200 {
            let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            _ = matcher.firstHit(in: bytes)
            #expect(matcher.firstHit(in: bytes + Array(" Dana Whitfield".utf8)) != nil)
        }
    }

    @Test func `the matcher finds what a search word by word finds`() {
        let words = ["ann", "Lee", "lee", "12", "oak", "Lane", "a", "bo"]
        let gaps = [
            " ", "  ", "\n", ", ", ". ", "-", "<br>", "</td><td>", "&nbsp;", "\\n", "; ", "!", " <b class=\"oak\">",
            ".",
        ]
        var random = SeededGenerator(seed: 37)
        func text(_ count: Int) -> String {
            (0..<count).map { _ in words.randomElement(using: &random)! + gaps.randomElement(using: &random)! }.joined()
        }
        for _ in 0..<400 {
            let strings = (0..<6).map { _ in
                (0..<Int.random(in: 1...4, using: &random)).map { _ in words.randomElement(using: &random)! }
                    .joined(separator: [" ", ", ", "-"].randomElement(using: &random)!)
            }
            let haystack = text(Int.random(in: 0...30, using: &random))
            let expected = Naive.hits(strings, in: haystack)
            let actual = SuppressedStrings(strings).firstHit(in: Array(haystack.utf8))
            #expect((actual == nil) == expected.isEmpty, "\(strings) in \(haystack.debugDescription)")
            if let actual { #expect(expected.contains(strings[actual.index].lowercased())) }
        }
    }

    @Test(arguments: [
        ("62704", FindingKind.zipCode, false), ("Ann", .personName, false), ("Ann Lee", .personName, true),
        ("Young", .personName, false),
        ("Georgina", .personName, true), ("202-555-0142", .phoneNumber, true), ("449 489", .phoneNumber, false),
        ("dana@example.org", .emailAddress, true), ("12 Oak Lane", .streetAddress, true),
        ("Suite", .streetAddress, false), ("38, RFC 2827", .streetAddress, false),
        ("rfc2827", .licenseNumber, false), ("bcp38 g20", .licenseNumber, false), ("ABCDEFG123", .licenseNumber, false),
        ("D123456", .licenseNumber, true),
    ])
    func `only distinctive strings are armed`(_ string: String, _ kind: FindingKind, _ expected: Bool) {
        #expect(SuppressedStrings.isArmed(string, kind: kind) == expected)
    }
}

/// The same rule said slowly: the text as words and gaps, each string looked for at each word.
private enum Naive {
    static func hits(_ strings: [String], in text: String) -> Set<String> {
        var found: Set<String> = []
        let plain = text.replacing(/<[a-z\/][^>]*>/, with: " ")
        let inside = text.matches(of: /<[a-z\/][^>]*>/).map { String($0.output.dropFirst().dropLast()) }
        for string in strings {
            let needle = words(string)
            for region in [plain] + inside {
                let hay = words(region)
                for start in hay.indices where hay.count - start >= needle.count {
                    let piece = hay[start..<(start + needle.count)]
                    if zip(piece, needle).enumerated().allSatisfy({ $1.0.0 == $1.1.0 && ($0 == 0 || $1.0.1 == $1.1.1) })
                    {
                        found.insert(string.lowercased())
                    }
                }
            }
        }
        return found
    }

    /// Each word with whether a break stands before it.
    private static func words(_ text: String) -> [(String, Bool)] {
        let text = text.lowercased().replacing("&nbsp;", with: " ").replacing("\\n", with: "\n")
        var words: [(String, Bool)] = []
        var word = ""
        var isBreak = false
        let characters = Array(text) + [" "]
        for (i, character) in characters.enumerated() {
            if character.isLetter || character.isNumber {
                word.append(character)
                continue
            }
            if !word.isEmpty {
                words.append((word, isBreak))
                word = ""
                isBreak = false
            }
            if ",;:!?".contains(character) { isBreak = true }
            if character == ".", i + 1 == characters.count || characters[i + 1].isWhitespace { isBreak = true }
        }
        return words
    }
}

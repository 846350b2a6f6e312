import Anonymization
import Testing

/// Texts made to hurt: each must come back, with sound offsets.
@Suite struct HostileInputTests {
    @Test(
        .timeLimit(.minutes(10)),
        arguments: [
            "a", "@", "1", "(", "+", "1 ", "1-", "12 ", ".", "[", "[name ", "a@", "a.", "1.", ":", "::", "1:", "é", "🙂",
            "\u{0}", "\u{200b}",
            "\u{202e}", "\n", "Aa ", "12 Oak ", "Street ", "PO Box ", "APO AE ", "corner of ", "GB82 ", "name is ",
            "Dear ", "Ann ", "J. ",
            "O'", "Sincerely,\n", "license ", "zip ", "at dot ", "a@b.co ", "202-555-0142 ", "Suite 4 ", "IL 62704, ",
            "-", "'", "Mr. ",
        ])
    func `a long text of one thing comes back with sound offsets`(_ piece: String) {
        // Bytes; an unoptimised build is some fifty times slower. A detector of square cost does not end on these.
        #if DEBUG
            let size = 40_000
        #else
            let size = 1_000_000
        #endif
        let text = String(repeating: piece, count: size / piece.utf8.count)
        let bytes = Array(text.utf8)
        for policy in [Policy.contact, .people] {
            let result = Anonymizer(policy: policy).redact(text)
            var rest = 0
            var expected: [UInt8] = []
            for redaction in result.redactions {
                #expect(redaction.range.lowerBound >= rest && redaction.range.upperBound <= bytes.count)
                expected +=
                    bytes[rest..<redaction.range.lowerBound] + Array("[\(redaction.kind.rawValue) removed]".utf8)
                rest = redaction.range.upperBound
            }
            #expect(Array(result.text.utf8) == expected + bytes[rest...])
        }
    }

    @Test func `a line of a megabyte is redacted like a short one`() {
        let line = String(
            repeating: "Routers ship with one password for all of them, and nobody changes it. ", count: 14_000)
        #expect(redacted(line + "Ann, 202-555-0142. " + line) == line + "Ann, [phone number removed]. " + line)
    }

    @Test func `of phone numbers joined by hyphens none is left, however many they are`() {
        let row = Array(repeating: "202-555-0142", count: 60).joined(separator: "-")
        #expect(redacted(row) == Array(repeating: "[phone number removed]", count: 60).joined(separator: "-"))
    }

    @Test func `of dates of birth each of which the one before makes a person's none is left`() {
        let row = String(repeating: "born on March 3, ", count: 60)
        #expect(redacted(row) == String(repeating: "born on [date of birth removed], ", count: 60))
    }

    @Test func `invisible and turned characters hide nothing`() {
        #expect(redacted("da\u{200b}na@exam\u{00ad}ple.org") == "[email address removed]")
        #expect(redacted("\u{202e}202\u{2011}555\u{2011}0142\u{202c}") == "\u{202e}[phone number removed]\u{202c}")
        #expect(redacted("078\u{feff}-05-1120") == "[Social Security number removed]")
        #expect(redacted("٢٠٢-٥٥٥-٠١٤٢") == "[phone number removed]")
    }

    @Test func `NUL and other control characters are blanks to the detectors and stay in the text`() {
        #expect(redacted("\u{0}a@example.org\u{0}\u{1a}") == "\u{0}[email address removed]\u{0}\u{1a}")
    }

    @Test func `the words of a placeholder are no finding`() {
        for kind in FindingKind.allCases {
            for policy in [Policy.contact, .people] {
                #expect(redacted("x \(kind.placeholder) y", policy) == "x \(kind.placeholder) y")
            }
        }
    }

    @Test func `an empty text and a text of white space come back`() {
        #expect(redacted("") == "")
        #expect(redacted(" \n\t ") == " \n\t ")
    }
}

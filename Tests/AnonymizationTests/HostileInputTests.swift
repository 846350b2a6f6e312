import Anonymization
import Testing

/// Texts made to hurt: each must come back, quickly, with sound offsets.
@Suite struct HostileInputTests {
    private func seconds(_ text: String, _ policy: Policy) -> Double {
        let clock = ContinuousClock()
        let anonymizer = Anonymizer(policy: policy)
        var result: Anonymized?
        let time = clock.measure { result = anonymizer.redact(text) }
        #expect(result!.redactions.allSatisfy { $0.range.upperBound <= text.utf8.count })
        return time / .seconds(1)
    }

    @Test(
        arguments: [
            "a", "@", "1", "(", "+", "1 ", "1-", "12 ", ".", "[", "[name ", "a@", "a.", "1.", ":", "::", "1:", "é", "🙂",
            "\u{0}", "\u{200b}",
            "\u{202e}", "\n", "Aa ", "12 Oak ", "Street ", "PO Box ", "APO AE ", "corner of ", "GB82 ", "name is ",
            "Dear ", "Ann ", "J. ",
            "O'", "Sincerely,\n", "license ", "zip ", "at dot ", "a@b.co ", "202-555-0142 ", "Suite 4 ", "IL 62704, ",
            "-", "'", "Mr. ",
        ])
    func `a long text of one thing takes its time in proportion`(_ piece: String) {
        // Bytes of the shorter text; an unoptimised build is some fifty times slower.
        #if DEBUG
            let size = 4_000
        #else
            let size = 100_000
        #endif
        let small = String(repeating: piece, count: size / piece.utf8.count)
        let large = String(repeating: piece, count: 10 * size / piece.utf8.count)
        for policy in [Policy.contact, .people] {
            let first = max(seconds(small, policy), 0.02)
            let second = seconds(large, policy)
            // Ten times the text in not much more than ten times the time; a square law would show a hundred.
            #expect(second < first * 45, "\(piece.debugDescription) \(policy): \(first) s, then \(second) s")
        }
    }

    @Test func `a line of a megabyte is redacted like a short one`() {
        let line = String(
            repeating: "Routers ship with one password for all of them, and nobody changes it. ", count: 14_000)
        #expect(redacted(line + "Ann, 202-555-0142. " + line) == line + "Ann, [phone number removed]. " + line)
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

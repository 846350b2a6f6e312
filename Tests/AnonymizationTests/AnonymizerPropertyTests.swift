import Anonymization
import SeededRandom
import Testing

/// What must hold for any text at all, over texts put together at random from pieces that detectors care about.
@Suite struct AnonymizerPropertyTests {
    private static let pieces = [
        "Dana", "Whitfield", "Mr.", "Dr. ", "my name is ", "Sincerely,\n", "Dear ", "@", "dana@example.org", " at ",
        " dot ", "org",
        "202-555-0142", "(202)", " 555", "-0142", "x12", "ext. 4", "+44 20 ", "7946 0958", "078-05-1120", "SSN ",
        "4111 1111 ",
        "1111 1111", "GB82 WEST 1234 5698 7654 32", "account ", "198.51.100.7", "2001:db8::7", "version 1.2.3.4",
        "12 Alder Lane",
        ", Apt. 4", "\nSpringfield, IL 62704", "PO Box 9", "ul. ", "rue de ", "straat 9", "IL ", "62704", "zip code ",
        "é", "ñandú ",
        "\u{202e}", "\u{200b}", "\u{0}", "\u{1a}", "–", "’", "“", " ", "\n", "\n\n", ", ", ". ", "- ", "#", "[", "]",
        "[name removed]",
        "[phone number removed]", " removed]", "[name ", "phone ", "driver's license D1234567 ", "the ", "and ", "of ",
        "corner of ",
        "O'", "Brien", "🙂", "日本", "Ω", "https://example.org/", "&", "<b>", "0", "1", "2018", "$", "%", "/s/ ", "J. ",
        "APO AE ", "\r\n",
    ]

    private func texts(_ count: Int, seed: UInt64) -> [String] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 0...24, using: &random)).map { _ in Self.pieces.randomElement(using: &random)! }
                .joined()
        }
    }

    @Test(arguments: [Policy.contact, .people])
    func `offsets lie between characters, in order, and the rest of the text stands as it was`(_ policy: Policy) {
        let anonymizer = Anonymizer(policy: policy)
        for text in texts(3000, seed: 7) {
            let bytes = Array(text.utf8)
            let result = anonymizer.redact(text)
            var expected: [UInt8] = []
            var position = 0
            for redaction in result.redactions {
                #expect(redaction.range.lowerBound >= position && !redaction.range.isEmpty)
                #expect(redaction.range.upperBound <= bytes.count)
                for edge in [redaction.range.lowerBound, redaction.range.upperBound] where edge < bytes.count {
                    #expect(bytes[edge] & 0xc0 != 0x80, "an offset inside a character")
                }
                expected += bytes[position..<redaction.range.lowerBound]
                expected += redaction.kind.placeholder.utf8
                position = redaction.range.upperBound
            }
            expected += bytes[position...]
            #expect(Array(result.text.string.utf8) == expected)
        }
    }

    @Test(arguments: [Policy.contact, .people])
    func `redacting a redacted text changes nothing`(_ policy: Policy) {
        let anonymizer = Anonymizer(policy: policy)
        let filer = Filer(name: "Dana Whitfield")
        for text in texts(3000, seed: 11) {
            for filer in [nil, filer] {
                let once = anonymizer.redact(text, filer: filer).text.string
                let twice = anonymizer.redact(once, filer: filer)
                #expect(twice.text.string == once)
                #expect(twice.redactions.isEmpty)
            }
        }
    }

    @Test(arguments: [Policy.contact, .people])
    func `a text in which each finding shows the next is redacted to its end`(_ policy: Policy) {
        let anonymizer = Anonymizer(policy: policy)
        let once = anonymizer.redact(Array(repeating: "42402", count: 200).joined(separator: "-")).text.string
        #expect(anonymizer.redact(once).redactions.isEmpty)
    }

    @Test func `the same text gives the same redactions`() {
        for text in texts(300, seed: 13) {
            #expect(Anonymizer(policy: .people).redact(text) == Anonymizer(policy: .people).redact(text))
        }
    }

    @Test func `what people removes covers what contact removes`() {
        for text in texts(1000, seed: 17) {
            let contact = Anonymizer(policy: .contact).redact(text).redactions
            let people = Anonymizer(policy: .people).redact(text).redactions
            for finding in contact {
                #expect(
                    people.contains {
                        $0.range.lowerBound <= finding.range.lowerBound
                            && $0.range.upperBound >= finding.range.upperBound
                    })
            }
        }
    }
}

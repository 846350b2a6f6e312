import Anonymization
import Testing

/// What stands in the text and waits for a person.
@Suite struct DoubtTests {
    private func doubts(_ text: String, _ policy: Policy, rulings: FieldRulings? = nil) -> [String] {
        let result = Anonymizer(policy: policy).redact(text, rulings: rulings)
        #expect(result.redactions.allSatisfy { $0.certainty > .doubtful })
        return result.doubts.map {
            "\($0.kind.rawValue): " + String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("Code K12345678, order 123456789.", ["unexplained number: K12345678"]),
        ("Dayton 45402. Ports 65535 and 45402 up.", ["ZIP code: 45402"]),
        (
            "I am a nurse at Mercy Hospital in Dayton, and I vote.",
            ["identifying combination: nurse at Mercy Hospital in Dayton"]
        ),
        ("My daughter Emma plays; Emma Roe files.", ["name: Emma"]), ("ask @jane_roe", ["online profile: @jane_roe"]),
        ("RFC2827, SHA256, 0x80070057, $123456789 and 3.14159265", []),
        ("The nurse at Mercy Hospital in Dayton said so.", []),
    ])
    func `what may be personal under contact is told and stands`(_ text: String, _ expected: [String]) {
        #expect(doubts(text, .contact) == expected)
    }

    @Test(arguments: [
        ("We asked J. Zorbel and Rose Worthingblee about it.", ["name: J. Zorbel", "name: Rose Worthingblee"]),
        ("The U.S. Court and the Green Paper agree.", []),
    ])
    func `an uncertain name under people is told and stands`(_ text: String, _ expected: [String]) {
        #expect(doubts(text, .people) == expected)
    }

    @Test func `a ruling settles a doubt either way`() {
        var rulings = Rulings()
        rulings.always(.keep, .zipCode, "45402")
        rulings.always(.remove, .unexplainedNumber, "K12345678")
        let text = "Code K12345678, Dayton 45402."
        #expect(doubts(text, .contact, rulings: rulings.of("C-1", field: "text")) == [])
        #expect(
            Anonymizer(policy: .contact).redact(text, rulings: rulings.of("C-1", field: "text")).text.string
                == "Code [unexplained number removed], Dayton 45402.")
    }
}

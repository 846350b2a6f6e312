import Anonymization
import Testing

/// What becomes of a kind of finding, where the publisher chose.
@Suite struct TreatmentTests {
    private let letter = """
        Jane Q. Roe, born 5/5/1957, 67 years old, of Dayton, OH 45402, wrote from 203.0.113.7, 2001:db8:1::7 and \
        https://twitter.com/janeroe. Mrs. Roe and Bo Lindqvist agree.
        """

    private func redacted(_ chosen: [FindingKind: Treatment]) -> String {
        Anonymizer(
            policy: .people, treatments: Treatments(.people, chosen),
            pseudonym: { person in Placeholder.individual(["jane roe": 7, "bo lindqvist": 12][person] ?? 0) }
        ).redact(letter).text.string
    }

    @Test func `values are generalized and persons get one pseudonym each, in a text that is a fixed point`() {
        let chosen: [FindingKind: Treatment] = [
            .personName: .pseudonym, .zipCode: .generalize, .dateOfBirth: .generalize, .ipAddress: .generalize,
            .onlineProfile: .generalize,
        ]
        let once = redacted(chosen)
        #expect(
            once == """
                [Individual 7], born [date in 1957], [age 60s] years old, of Dayton, OH [ZIP code 454**], wrote from \
                [IP address 203.0.x.x], [IP address 2001:db8:1:x] and [profile on twitter.com]. Mrs. [Individual 7] and \
                [Individual 12] agree.
                """)
        for policy in [Policy.contact, .people] {
            #expect(Anonymizer(policy: policy).redact(once).redactions.isEmpty)
        }
    }

    @Test func `a kind can be kept, and one that cannot be generalized is removed`() {
        let chosen: [FindingKind: Treatment] = [
            .personName: .keep, .zipCode: .keep, .dateOfBirth: .keep, .age: .keep, .ipAddress: .pseudonym,
            .onlineProfile: .keep,
        ]
        #expect(
            redacted(chosen)
                == letter.replacing("203.0.113.7", with: "[IP address removed]").replacing(
                    "2001:db8:1::7", with: "[IP address removed]"))
    }

    @Test(arguments: [
        ("ZIP 03601", "ZIP [ZIP code 000**]"), ("postcode SW1A 1AA", "postcode [ZIP code removed]"),
        ("DOB 4/17/57", "DOB [date of birth removed]"),
    ])
    func `a zone of few inhabitants is not shown, and what says too little is removed`(
        _ text: String, _ expected: String
    ) {
        let treatments = Treatments(.contact, [.zipCode: .generalize, .dateOfBirth: .generalize])
        #expect(Anonymizer(policy: .contact, treatments: treatments).redact(text).text.string == expected)
    }

    @Test func `a kind can be removed where the policy keeps everything`() {
        let treatments = Treatments(.verbatim, [.emailAddress: .remove])
        #expect(
            Anonymizer(policy: .verbatim, treatments: treatments).redact("a@example.org, 202-555-0142").text.string
                == "[email address removed], 202-555-0142")
    }

    @Test func `findings of somebody else count like our own`() {
        let text = "Zork of Dayton"
        let further = [
            Redaction(range: 0..<4, kind: .personName),
            Redaction(range: 8..<14, kind: .streetAddress, certainty: .doubtful),
        ]
        let result = Anonymizer(policy: .people).redact(text, further: further)
        #expect(result.text.string == "[name removed] of Dayton")
        #expect(result.doubts == [further[1]])
        #expect(Anonymizer(policy: .contact).redact(text, further: further).text.string == text)
    }
}

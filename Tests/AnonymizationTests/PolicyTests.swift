import Anonymization
import Testing

@Suite struct PolicyTests {
    private let letter = """
        Dear Ms. Okafor,

        My name is Dana Whitfield. I live at 12 Alder Lane, Springfield, IL 62704, and my router at 203.0.113.77 was
        taken over in 2016. Please write to dana.whitfield@example.org or call (217) 555-0142.

        Sincerely,
        Dana Whitfield
        """

    @Test func `verbatim changes nothing`() {
        let result = Anonymizer(policy: .verbatim).redact(letter, filer: Filer(name: "Dana Whitfield"))
        #expect(result.text.string == letter)
        #expect(result.redactions.isEmpty)
    }

    @Test func `contact removes ways to reach a person and keeps names`() {
        #expect(
            redacted(letter, .contact, filer: Filer(name: "Dana Whitfield")) == """
                Dear Ms. Okafor,

                My name is Dana Whitfield. I live at [street address removed], and my router at [IP address removed] was
                taken over in 2016. Please write to [email address removed] or call [phone number removed].

                Sincerely,
                Dana Whitfield
                """)
    }

    @Test func `people removes names too`() {
        #expect(
            redacted(letter, .people) == """
                Dear Ms. [name removed],

                My name is [name removed]. I live at [street address removed], and my router at [IP address removed] was
                taken over in 2016. Please write to [email address removed] or call [phone number removed].

                Sincerely,
                [name removed]
                """)
    }

    @Test func `redactions tell where they stood in the original, in bytes`() {
        let text = "Zoë: zoë@example.org, (202) 555‑0117"
        let result = Anonymizer(policy: .contact).redact(text)
        let bytes = Array(text.utf8)
        #expect(result.redactions.map(\.kind) == [.emailAddress, .phoneNumber])
        #expect(
            result.redactions.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
                "zoë@example.org", "(202) 555‑0117",
            ])
    }

    @Test func `what is public already stays when the docket says so`() {
        let notice = "Contact the office at (202) 555–0102 or botnet.comments@example.gov."
        let anonymizer = Anonymizer(policy: .contact, keeping: [notice])
        #expect(
            anonymizer.redact("I wrote to botnet.comments@example.gov and called 202-555-0102, then 202-555-0199.").text
                .string
                == "I wrote to botnet.comments@example.gov and called (202) 555-0102, then [phone number removed]."
                .replacing("(202) ", with: "202-"))
    }

    @Test func `a detector of one's own takes the place of the policy's`() {
        struct Shouting: Detector {
            func find(in text: ScannedText, _ findings: inout [Redaction]) {
                for token in text.tokens where token.isUppercase {
                    findings.append(Redaction(range: Int(token.start)..<Int(token.end), kind: .personName))
                }
            }
        }
        let result = Anonymizer(policy: .people, detectors: [Shouting()]).redact("we said NO twice, a@example.org")
        #expect(result.text.string == "we said [name removed] twice, a@example.org")
    }

    @Test func `overlapping findings become one, named for the longest`() {
        struct Fixed: Detector {
            func find(in text: ScannedText, _ findings: inout [Redaction]) {
                guard text.bytes.count > 12 else { return }
                findings = [
                    Redaction(range: 8..<12, kind: .zipCode), Redaction(range: 2..<9, kind: .streetAddress),
                    Redaction(range: 0..<1, kind: .personName),
                ]
            }
        }
        let result = Anonymizer(policy: .people, detectors: [Fixed()]).redact("abcdefghijklmnop")
        #expect(result.text.string == "[name removed]b[street address removed]mnop")
    }
}

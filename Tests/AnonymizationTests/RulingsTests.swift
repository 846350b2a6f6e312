import Anonymization
import Testing

/// What reviewers decide goes before what detectors find.
@Suite struct RulingsTests {
    private let letter = "Ann Lee, ann@example.org, of Zanthor Works. Again: ANN@example.org, zanthör  works."

    private func redacted(_ rulings: Rulings, _ submission: String = "C-1", field: String = "text") -> String {
        Anonymizer(policy: .contact).redact(letter, rulings: rulings.of(submission, field: field)).text.string
    }

    @Test func `a text that is always kept stands in every case, one that is always removed goes in every spelling`() {
        var rulings = Rulings()
        rulings.always(.keep, .emailAddress, "ann@EXAMPLE.org")
        rulings.always(.remove, .personName, "Zanthor Works")
        #expect(
            redacted(rulings)
                == "Ann Lee, ann@example.org, of [name removed]. Again: ANN@example.org, [name removed].")
    }

    @Test func `a ruling on a place holds for that place of that field of that submission alone`() {
        var rulings = Rulings()
        rulings.once(.keep, .emailAddress, range: 9..<24, field: "text", of: "C-1")
        rulings.once(.remove, .personName, range: 0..<7, field: "text", of: "C-1")
        let elsewhere =
            "Ann Lee, [email address removed], of Zanthor Works. Again: [email address removed], zanthör  works."
        #expect(
            redacted(rulings)
                == "[name removed], ann@example.org, of Zanthor Works. Again: [email address removed], zanthör  works.")
        #expect(redacted(rulings, "C-2") == elsewhere)
        #expect(redacted(rulings, field: "title") == elsewhere)
    }

    @Test func `the later ruling stands, and the one on a place goes before the one on a text`() {
        var rulings = Rulings()
        rulings.always(.remove, .personName, "Ann Lee")
        rulings.always(.keep, .personName, "Ann Lee")
        rulings.always(.keep, .emailAddress, "ann@example.org")
        rulings.once(.keep, .emailAddress, range: 9..<24, field: "text", of: "C-1")
        rulings.once(.remove, .emailAddress, range: 9..<24, field: "text", of: "C-1")
        #expect(
            redacted(rulings)
                == "Ann Lee, [email address removed], of Zanthor Works. Again: ANN@example.org, zanthör  works.")
    }

    @Test func `a place that does not fit the text has no effect`() {
        var rulings = Rulings()
        for range in [90..<900, 0..<0, 74..<75] {
            rulings.once(.remove, .personName, range: range, field: "text", of: "C-1")
        }
        #expect(redacted(rulings) == redacted(Rulings()))
    }
}

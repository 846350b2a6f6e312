import Anonymization
import Testing

@Suite struct EmailDetectorTests {
    @Test(arguments: [
        ("Write to pat@example.org.", "Write to [email address removed]."),
        ("<pat.o'hara+docket@mail.example.co.uk>", "<[email address removed]>"),
        ("mailto:pat_roe@example.org?subject=x", "mailto:[email address removed]?subject=x"),
        ("\"pat roe\"@example.org", "[email address removed]"),
        ("Reach me: pat @ example.org", "Reach me: [email address removed]"),
        ("josé@bücher.example", "[email address removed]"),
        ("пат@пример.example", "[email address removed]"),
        ("pat@xn--bcher-kva.xn--p1ai", "[email address removed]"),
        ("pat@[192.0.2.7] works", "[email address removed] works"),
        ("pat at example dot org", "[email address removed]"),
        ("pat dot roe (at) mail [dot] example [dot] org", "[email address removed]"),
        ("pat.roe[at]example.org today", "[email address removed] today"),
        ("pat＠example．org", "[email address removed]"),
        (
            "a@example.org,b@example.org;c@example.org",
            "[email address removed],[email address removed];[email address removed]"
        ),
    ])
    func `an e-mail address is removed`(_ text: String, _ expected: String) {
        #expect(redacted(text) == expected)
    }

    @Test(arguments: [
        "Follow us @example or @EdData.", "See you @ 5.30pm in room 4.2", "Look at the dot com boom",
        "Meet me at example.org",
        "We look at example sites", "a@b", "C@T", "100 units @ $2.50 each", "user@localhost", "@@@@", "@", "x@.org",
        "at dot com",
    ])
    func `what only looks like one stays`(_ text: String) {
        #expect(redacted(text) == text)
    }
}

import Anonymization
import Testing

/// Hardware addresses, dates of birth, ages, profiles, and numbers of people's accounts and papers.
@Suite struct PersonalFactsTests {
    @Test(arguments: [
        ("MAC 00:1A:2b:3c:4d:5e seen", "MAC [MAC address removed] seen"),
        ("f0-9f-c2-11-22-33", "[MAC address removed]"),
        ("001a.2b3c.4d5e", "[MAC address removed]"), ("mac address 001a2b3c4d5e", "mac address [MAC address removed]"),
        ("ff:ff:ff:ff:ff:ff", "ff:ff:ff:ff:ff:ff"), ("at 10:20:30:40:50", "at 10:20:30:40:50"),
        ("commit 001a2b3c4d5e", "commit 001a2b3c4d5e"), ("12-34-56-78-90-12", "12-34-56-78-90-12"),
    ])
    func `a hardware address is told from times, hashes and broadcast`(_ text: String, _ expected: String) {
        #expect(redacted(text) == expected)
    }

    @Test(arguments: [
        ("DOB: 4/17/1957", "DOB: [date of birth removed]"), ("D.O.B. 17.4.57.", "D.O.B. [date of birth removed]."),
        ("Date of birth? It's May 5, 1957.", "Date of birth? It's [date of birth removed]."),
        ("born in Dayton, Ohio, on 5th of May 1957", "born in Dayton, Ohio, on [date of birth removed]"),
        ("(1957-05-05, DOB)", "([date of birth removed], DOB)"),
        ("My birthday is May 5.", "My birthday is [date of birth removed]."),
        ("I was born in 1957.", "I was born in 1957."), ("received January 5, 2018", "received January 5, 2018"),
        ("The worm was born on November 2, 1988.", "The worm was born on November 2, 1988."),
        ("birth of the Internet, October 29, 1969", "birth of the Internet, October 29, 1969"),
    ])
    func `a date is one of birth where the words beside it say so`(_ text: String, _ expected: String) {
        #expect(redacted(text) == expected)
    }

    @Test(arguments: [
        ("I am a 67-year-old farmer.", "I am a [age 60s]-year-old farmer."), ("Age: 9", "Age: [age under 10]"),
        ("My mother is 93 years old.", "My mother is [age 90 or older] years old."),
        ("I'm 41, and tired.", "I'm [age 40s], and tired."), ("a 12 year old boy", "a [age 10s] year old boy"),
        (
            "my daughter, who is 14, and she is 9 minutes late",
            "my daughter, who is [age 10s], and she is 9 minutes late"
        ),
        ("people aged 65 and older", "people aged 65 and older"), ("under age 18", "under age 18"),
        ("ages 18 to 24", "ages 18 to 24"), ("a 10-year-old router", "a 10-year-old router"),
        ("I am 100% sure", "I am 100% sure"), ("the law is 20 years old", "the law is 20 years old"),
    ])
    func `an age of a person is published as a decade under people and stays under contact`(
        _ text: String, _ expected: String
    ) {
        #expect(redacted(text, .people) == expected)
        #expect(redacted(text, .contact) == text)
    }

    @Test(arguments: [
        ("see https://www.linkedin.com/in/jane-roe-12.", "see [online profile removed]."),
        ("(twitter.com/janeroe)", "([online profile removed])"),
        ("Follow me on Twitter: @jane_roe", "Follow me on Twitter: [online profile removed]"),
        ("Skype: live:jane.roe81", "Skype: [online profile removed]"),
        ("https://github.com/cisco/joy", "https://github.com/cisco/joy"),
        ("https://www.facebook.com/groups/routers", "https://www.facebook.com/groups/routers"),
        ("https://www.ntia.doc.gov/in/report", "https://www.ntia.doc.gov/in/report"),
        ("my handle is jane_roe on reddit", "my handle is [online profile removed] on reddit"),
        ("Facebook is down", "Facebook is down"), ("Twitter: the company", "Twitter: the company"),
    ])
    func `a profile is told from a project, a group and a site`(_ text: String, _ expected: String) {
        #expect(redacted(text) == expected)
    }

    @Test(arguments: [
        ("Customer no. 4421-889-01", "Customer no. [account number removed]"),
        ("MRN 00123456", "MRN [health record number removed]"),
        ("medical record number is 884-221-0", "medical record number is [health record number removed]"),
        ("Employee ID E1234567", "Employee ID [account number removed]"),
        ("License plate ABC-1234", "License plate [license number removed]"),
        ("the customer bought 12345 routers", "the customer bought 12345 routers"),
        ("patient 12345 devices", "patient 12345 devices"), ("health plan of 2018", "health plan of 2018"),
    ])
    func `a number of an account or a record is removed behind its name`(_ text: String, _ expected: String) {
        #expect(redacted(text) == expected)
    }

    @Test(arguments: [
        ("call three oh one, five five five, zero one four two now", "call [phone number removed] now"),
        ("my cell, eight four three 555 0187", "my cell, [phone number removed]"),
        ("ph 520 five five five 0199", "ph [phone number removed]"),
        ("jane (a) example.org", "[email address removed]"),
        ("the list (a) first.second (b) third", "the list (a) first.second (b) third"),
        ("one two three go", "one two three go"),
        ("jane at gmail.com or jane@example dot org", "[email address removed] or [email address removed]"),
        ("look at example.com", "look at example.com"),
        ("P.O.\nBox 123\nDayton, OH 45402", "[street address removed]"),
        ("RR 2, Box 15, Dayton, OH 45402", "[street address removed]"),
        ("See 83 FR 1342 and 47 CFR 64.1200.", "See 83 FR 1342 and 47 CFR 64.1200."),
        ("- Ann Lee (041 038 068)", "- Ann Lee ([phone number removed])"),
    ])
    func `spelled-out and broken spellings are understood`(_ text: String, _ expected: String) {
        #expect(redacted(text) == expected)
    }

    @Test(arguments: [
        ("Smith_John_comment.pdf", "[name removed]_comment.pdf"),
        ("CommentJaneWhitfield.docx", "Comment[name removed].docx"),
        ("letter-of-ann-schmidt.pdf", "letter-of-[name removed].pdf"),
        ("Acme_Comment_2018-02-09.pdf", "Acme_Comment_2018-02-09.pdf"),
        ("jane@example.org.pdf", "[email address removed]"),
    ])
    func `names come out of the names of files`(_ name: String, _ expected: String) {
        #expect(Anonymizer(policy: .people).redact(name, isFileName: true).text.string == expected)
    }
}

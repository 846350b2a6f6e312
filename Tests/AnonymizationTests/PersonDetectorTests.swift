import Anonymization
import Testing

@Suite struct PersonDetectorTests {
    @Test(arguments: [
        ("My name is Noelani K. Tsosie and I vote.", "My name is [name removed] and I vote."),
        ("Mr. Ford and Dr. Ana Lund-Roe agree.", "Mr. [name removed] and Dr. [name removed] agree."),
        ("Dear Patience,", "Dear [name removed],"),
        ("Regards,\n\nQuill Zephyrin\nCEO", "Regards,\n\n[name removed]\nCEO"),
        ("Respectfully submitted,\n/s/ Quill Zephyrin", "Respectfully submitted,\n/s/ [name removed]"),
        ("My husband Bob thinks so.", "My husband [name removed] thinks so."),
        ("J. R. Smith, Jr. wrote", "[name removed]. wrote"),
        ("said Patrick O'Brien.", "said [name removed]."),
        ("Sigurlaugsson and Novaković were there", "[name removed] and [name removed] were there"),
        ("to whom it may concern, i am jane doe and i care", "to whom it may concern, i am [name removed] and i care"),
        ("Submitted by: Maria Santos-Lopez (Rice University)", "Submitted by: [name removed] (Rice University)"),
        ("Contact Information: Tyler Kleykamp, Director", "Contact Information: [name removed], Director"),
        ("Name: LEE, SOO-JIN", "Name: [name removed], [name removed]"),
        ("From: \"Gutierrez, Hector J.\"", "From: \"[name removed], [name removed].\""),
        ("Beth Van Der Berg testified", "[name removed] testified"),
        ("respectfully,\nT. J. O'Rourke III\nCounsel", "respectfully,\n[name removed]\nCounsel"),
        ("Cc: Sen. Lindsey Graham; A. Ramos", "Cc: Sen. [name removed]; [name removed]"),
        ("I want safe routers.\n- Shaniqua", "I want safe routers.\n- [name removed]"),
        ("Siobhan's niece Aoife typed it", "Siobhan's niece [name removed] typed it"),
        ("From Pam & Steve Kowalski of Kenosha", "From [name removed] & [name removed] of Kenosha"),
        ("jessica marie thompson, rn", "[name removed], rn"),
        ("Georgina asked. Then Georgina's son left.", "[name removed] asked. Then [name removed]'s son left."),
    ])
    func `a person's name is removed`(_ text: String, _ expected: String) {
        #expect(redacted(text, .people) == expected)
    }

    @Test(arguments: [
        "Johnson & Johnson, Wells Fargo and the Sloan Foundation", "Grant programs will help in May.", "Mark the date.",
        "Virginia and Georgia. Austin, Texas. San Jose. Fort Wayne. St. Paul.", "Amazon Echo with Alexa", "Don't go.",
        "The Department of Commerce will chair the Internet Policy Task Force.", "Question 3: What Roadmap?",
        "Dear Secretary,",
        "Dear Sir or Madam:", "To Whom It May Concern:", "Thank you for your time.", "Best practices matter.",
        "Sincerely,\nThe Internet Society",
        "Jordan Valley Medical Center", "Wesley College", "Mirai and Reaper are botnets.",
        "IoT, DDoS, NTIA, NIST and ISPs", "Dijkstra's algorithm and Murphy's law", "Georgia Tech and Virginia Tech",
        "From: Dayton, Ohio", "We need:\n- Routers\n- Modems",
    ])
    func `places, firms and ordinary words stay`(_ text: String) {
        #expect(redacted(text, .people) == text)
    }

    @Test func `the short name of the filer's organization stays, where it is no part of a person's name`() {
        let text = "On behalf of Delfina, thank you. Delfina’s mission is care. My name is Delfina Smith."
        let expected = "On behalf of Delfina, thank you. Delfina’s mission is care. My name is [name removed]."
        #expect(redacted(text, .people, filer: Filer(organization: "Delfina Care Inc.")) == expected)
        #expect(
            redacted(
                "Regards,\nBo Delfina", .people, filer: Filer(name: "Bo Delfina", organization: "Delfina Care Inc."))
                == "Regards,\n[name removed]")
    }

    @Test func `the filer's own name goes wherever it stands`() {
        let filer = Filer(name: "Rose A. Baker")
        #expect(
            redacted(
                "I'm Rose Baker. A rose is a rose, bakers bake. BAKER, ROSE. Rose's view; R. Baker, Ms. Baker", .people,
                filer: filer)
                == "I'm [name removed]. A rose is a rose, bakers bake. [name removed], [name removed]. [name removed]'s view; [name removed], Ms. [name removed]"
        )
    }

    @Test func `a rare name of the filer goes in any case`() {
        #expect(
            redacted("signed quilla zephyrin", .people, filer: Filer(name: "Zephyrin, Quilla"))
                == "signed [name removed]")
    }

    @Test func `the filer's organization stays`() {
        let filer = Filer(name: "Ann Hollis", organization: "Hollis Networks")
        #expect(redacted("Ann Hollis of Hollis Networks", .people, filer: filer) == "[name removed] of Hollis Networks")
    }

    @Test func `under contact the filer's name stays`() {
        #expect(redacted("I am Ann Hollis", .contact, filer: Filer(name: "Ann Hollis")) == "I am Ann Hollis")
    }
}

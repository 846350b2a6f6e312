import Anonymization
import Testing

@Suite struct StreetAddressDetectorTests {
    @Test(arguments: [
        "1234 N. Maple Ave., Apt 5B, Springfield, IL 62704-1234", "12 Oak Lane\nAustin TX 78701",
        "12 Oak Lane,\nSuite 400\nAustin, Texas 78701",
        "P.O. Box 77, Madison, Wisconsin 53701", "PO Box 1203", "Post Office Box 9\nDover, DE 19901",
        "One Harbor Way, Dover, DE 19901",
        "350 Alder Avenue, 34th floor, New York, NY 10118", "221B Baker Street", "7 W. 42nd Street #12",
        "PSC 8950, Box 4847\nAPO AP 62737",
        "Unit 5906 Box 6078\nDPO AP 49101", "USS Heron\nFPO AE 94560", "Lindenstraße 12, 10115 Berlin",
        "rue de la Paix 14, 75002 Paris",
        "14 rue du Moulin", "Via Garibaldi 7, 00153 Roma", "Storgatan 12", "Calle de Alcalá 45, 28014 Madrid",
        "ul. Długa 17",
        "Hoofdstraat 9, 1011 AB Amsterdam", "24 Queen Dr, Ottawa ON K1M 1M4", "Flat 3, 12 High Street, London SW1A 2AA",
        "the corner of Elm Street and 5th Avenue",
        "4417 Old Mill Rd Apt 3B, Beaufort SC 29902", "42 W. Old County St.", "12 May Street", "4500 Highway 17",
    ])
    func `an address is removed whole`(_ address: String) {
        #expect(redacted("I live at \(address)") == "I live at [street address removed]")
        #expect(redacted("Pat Roe\n\(address)\n") == "Pat Roe\n[street address removed]\n")
    }

    @Test func `a block under a name goes with flat, town, country and code`() {
        #expect(
            redacted("Pat Roe\n\n57 Askeveien 1\n Suite 322\n Bergen\n Norway 67655\n(202) 555-0142") == """
                Pat Roe

                [street address removed]
                [phone number removed]
                """)
    }

    @Test func `quoted lines are read like others`() {
        #expect(
            redacted("> Pat Roe\n> 47 Cedar Court\n> Suite 894\n> Salem, OR 97301\n> ok")
                == "> Pat Roe\n> [street address removed]\n> ok")
    }

    @Test(arguments: [
        "Section 230 of Title 47", "In 2018 Supreme Court cases", "Question 3: What Roadmap?",
        "See Table 3 and Figure 12",
        "Fortune 500 Wall Street firms", "Windows 10 devices on Route 66", "47 CFR Part 64, Subpart P",
        "12 U.S.C. 1841",
        "the Washington Street Journal of 2017", "2 lane road", "24 hour street patrols", "on Main Street",
        "Public Law 113-283",
        "The Department of Commerce, Washington, DC", "IEEE 802.11 Working Group", "May 12, 2018, Washington",
        "Phase 2 Report 2018",
        "tomcats by BCP 38, RFC 2827 is carbs", "Port 7547 RFC 2827 the firewall", "on 1.2 Tbps put much load on it",
        "a 2 Tbps gate Executive Order 13800 asks for", "Executive Order 13800 RFC 2827 these",
        "Workers put 24/7 shifts in",
        "Route of BCP 84 filters", "the avenue BCP 84 opens", "under BCP 38 the U.S. would", "by BCP 84 the put",
        "Memcached put 10 Gbps on it", "Estimates put 3 as the count", "IEEE 802.1X, ISO 27001",
        "We met 30 Internet Service Providers in 2017", "The way 5 Google engineers drive", "Al Gore 2000",
        "In 2018 Our Street team met", "On May 5 Court dates", "We had 4417 Old machines", "Question 12 Highway 17",
    ])
    func `numbers among capitalised words are no address`(_ text: String) {
        #expect(redacted(text) == text)
    }
}

import Anonymization
import Testing

@Suite struct PhoneDetectorTests {
    @Test(arguments: [
        "202-555-0142", "(202) 555-0142", "(202)555-0142", "202.555.0142", "202 555 0142", "1-202-555-0142",
        "+1 202 555 0142",
        "+1 (202) 555-0142", "1 (202) 555-0142", "202-555-0142 x12", "202-555-0142, ext. 1234", "(202) 555–0142",
        "202‑555‑0142",
        "202-555-0142 extension 7", "202/555-0142", "+44 20 7946 0958", "+49 (0)30 901820", "0044 20 7946 0958",
        "020 7946 0958",
        "01 99 00 12 34", "(030) 5557-0142", "+12025550142", "001-202-555-0142", "２０２-５５５-０１４２",
    ])
    func `a phone number is removed in any spelling`(_ number: String) {
        #expect(redacted("My line: \(number).") == "My line: [phone number removed].")
        #expect(redacted("\(number)") == "[phone number removed]")
    }

    @Test(arguments: [
        ("Phone: 555-0142", "Phone: [phone number removed]"),
        ("call 2025550142 after six", "call [phone number removed] after six"),
        ("555 0142 office", "[phone number removed] office"),
        ("20-32-85-26-Office", "[phone number removed]-Office"),
        ("telephone 555–0142 or 555–0143", "telephone [phone number removed] or [phone number removed]"),
        ("text me @ 8 4 3 5 5 5 0 1 4 2", "text me @ [phone number removed]"),
        ("079 7602 9803 and room 12 079 7602 9803", "[phone number removed] and room 12 [phone number removed]"),
        ("my number's 843 555 01 42", "my number's [phone number removed]"),
        ("Fax 92 34 70", "Fax [phone number removed]"),
        ("They are not answering at 449 4898", "They are not answering at [phone number removed]"),
    ])
    func `a word beside it makes a short or bare number a phone number`(_ text: String, _ expected: String) {
        #expect(redacted(text) == expected)
    }

    @Test(arguments: [
        "Docket No. 180103005-8005-01", "RIN 0660-XC040", "FR Doc. 2018-00322", "83 FR 1342", "RFC 2616 and RFC 7231",
        "802.1X and NIST SP 800-53", "on port 7547", "February 12, 2018, 5:00 p.m.", "2018-02-12 16:02:00",
        "02/12/2018",
        "$1,250,000.00", "pages 101-110", "EO 13800 of 2017", "1,234,567 devices", "years 2016 2017 2018", "2016-2017",
        "CVE-2016-10401", "ISBN 978-0-306-40615-7", "https://example.org/file?id=2025550142", "10.1000/182",
        "4.15.0-54",
        "2 096 096 096 096 096", "1234567890", "part 200.318 to 200.326", "NPI 1234567893", "555-0142",
    ])
    func `numbers of other kinds stay`(_ text: String) {
        #expect(redacted(text) == text)
    }
}

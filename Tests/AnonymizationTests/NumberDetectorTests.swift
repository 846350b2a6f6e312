import Anonymization
import Testing

@Suite struct NumberDetectorTests {
    @Test(arguments: [
        ("My SSN is 078-05-1120.", "My SSN is [Social Security number removed]."),
        ("Social Security: 078 05 1120", "Social Security: [Social Security number removed]"),
        ("social security number 078051120", "social security number [Social Security number removed]"),
        ("078–05–1120", "[Social Security number removed]"),
    ])
    func `a Social Security number is removed`(_ text: String, _ expected: String) {
        #expect(redacted(text) == expected)
    }

    @Test(arguments: [
        "4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", "3782 822463 10005", "5555555555554444",
    ])
    func `a payment card number that passes the check is removed`(_ number: String) {
        #expect(redacted("I paid with \(number) online") == "I paid with [payment card number removed] online")
    }

    @Test func `sixteen digits that fail the check stay unless they are called a card`() {
        #expect(redacted("serial 4111111111111112") == "serial 4111111111111112")
        #expect(redacted("my card 4111111111111112") == "my card [payment card number removed]")
    }

    @Test(arguments: [
        ("IBAN GB82 WEST 1234 5698 7654 32", "IBAN [bank account number removed]"),
        ("to DE89370400440532013000 please", "to [bank account number removed] please"),
        ("GB82 WEST 1234 5698 7654 33", "GB82 WEST 1234 5698 7654 33"),
        ("account number 123456789012", "account number [bank account number removed]"),
        ("Comcast account 8495 74 100 0123456 was cut", "Comcast account [bank account number removed] was cut"),
        ("accounts 2016 2017 2018", "accounts 2016 2017 2018"),
        ("Account no.: 00123456", "Account no.: [bank account number removed]"),
    ])
    func `a bank account is removed when its check digits or a word tell it`(_ text: String, _ expected: String) {
        #expect(redacted(text) == expected)
    }

    @Test(arguments: [
        ("scanned from 198.51.100.23 twice", "scanned from [IP address removed] twice"),
        ("IP 10.0.0.12", "IP [IP address removed]"),
        ("2001:db8:85a3::8a2e:370:7334 and fe80::1", "[IP address removed] and [IP address removed]"),
        ("2001:0db8:0000:0000:0000:ff00:0042:8329", "[IP address removed]"),
        ("version 1.2.3.4", "version 1.2.3.4"), ("1.2.3.4 Scope", "1.2.3.4 Scope"),
        ("Section 12.4.33.1", "Section 12.4.33.1"),
        ("127.0.0.1", "127.0.0.1"), ("mask 255.255.255.0", "mask 255.255.255.0"), ("256.1.1.300", "256.1.1.300"),
        ("12:30:45", "12:30:45"), ("std::vector a::b", "std::vector a::b"), ("1.2.3.4.5.6.7.8", "1.2.3.4.5.6.7.8"),
    ])
    func `an internet address is told from versions, sections and times`(_ text: String, _ expected: String) {
        #expect(redacted(text) == expected)
    }

    @Test(arguments: [
        ("My zip code is 62704", "My zip code is [ZIP code removed]"),
        ("Springfield, IL 62704-1234", "Springfield, IL [ZIP code removed]"),
        ("in Austin, Texas 78701.", "in Austin, Texas [ZIP code removed]."),
        ("postcode SW1A 1AA", "postcode [ZIP code removed]"),
        ("12345 devices", "12345 devices"), ("$12345", "$12345"), ("IL 62,704", "IL 62,704"),
        ("Section 10101", "Section 10101"),
    ])
    func `a ZIP code is removed where its place shows it`(_ text: String, _ expected: String) {
        #expect(redacted(text) == expected)
    }

    @Test(arguments: [
        ("My driver's license number is D123-4567-8901", "My driver's license number is [license number removed]"),
        ("driver’s license: a56319335", "driver’s license: [license number removed]"),
        ("Passport No. C01234567", "Passport No. [passport number removed]"),
        ("Member ID: XJB123456789", "Member ID: [account number removed]"),
        ("insurance that rfc2827 filters", "insurance that rfc2827 filters"),
        ("Insurance as bcp38 g20", "Insurance as bcp38 g20"), ("policy: SP800-53 applies", "policy: SP800-53 applies"),
        ("licensed in 2018", "licensed in 2018"), ("the license fee is 20 dollars", "the license fee is 20 dollars"),
        ("Apache License 2.0", "Apache License 2.0"), ("policy 13800", "policy 13800"),
    ])
    func `a license number is removed behind its name`(_ text: String, _ expected: String) {
        #expect(redacted(text) == expected)
    }
}

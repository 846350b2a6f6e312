import Anonymization
import Foundation
import SeededRandom
import Testing

/// The triggered scanners beside the readable, slow way to say the same, over texts put together at random.
@Suite struct DetectorOracleTests {
    private func texts(_ pieces: [String], seed: UInt64) -> [String] {
        var random = SeededGenerator(seed: seed)
        return (0..<1500).map { _ in
            (0..<Int.random(in: 1...12, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
        }
    }

    private func found(_ kind: FindingKind, in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return Anonymizer(policy: .contact).redact(text).redactions.filter { $0.kind == kind }.map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
    }

    private func matches(_ pattern: String, in text: String) throws -> [String] {
        let expression = try NSRegularExpression(pattern: pattern)
        return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).map {
            String(text[Range($0.range, in: text)!])
        }
    }

    @Test func `e-mail addresses as a regular expression finds them`() throws {
        let pieces = ["ann", "Bo.b", "x", "@", "@", "example", ".org", ".", "-", "_", " ", ", ", "\n", "7", "co.uk"]
        let pattern = #"[A-Za-z0-9_][A-Za-z0-9._-]*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"#
        for text in texts(pieces, seed: 3) where !text.contains("@ ") && !text.contains(" @") {
            let left = redacted(text)
            #expect(try matches(pattern, in: left).isEmpty, "\(left) of \(text.debugDescription)")
            for address in found(.emailAddress, in: text) {
                #expect(
                    try !matches(#"^[^@\s]+@\S+\.\S*[A-Za-z]{2}$"#, in: address).isEmpty,
                    "\(address) in \(text.debugDescription)")
            }
        }
    }

    @Test func `North American phone numbers as a regular expression finds them`() throws {
        let pieces = ["202", "555", "0142", "-", "-", ".", "(", ")", " ", "x", ", ", "a", "\n", "1"]
        let pattern = #"(?<![\w$.\-/+=#&(%)])(?:\([0-9]{3}\) ?|[0-9]{3}-)[0-9]{3}-[0-9]{4}(?![\w%\-.(])"#
        for text in texts(pieces, seed: 5) {
            let ours = found(.phoneNumber, in: text)
            for number in try matches(pattern, in: text) {
                #expect(ours.contains { $0.contains(number) }, "\(number) in \(text.debugDescription)")
            }
        }
    }

    @Test func `dashed Social Security numbers as a regular expression finds them`() throws {
        let pieces = ["078", "05", "1120", "-", "-", "000", " ", "a", ",", "\n", "9"]
        let pattern = #"(?<![\w$.\-])(?!000)[0-9]{3}-[0-9]{2}-[0-9]{4}(?![\w\-])"#
        for text in texts(pieces, seed: 9) {
            for number in try matches(pattern, in: text) {
                #expect(
                    Anonymizer(policy: .contact).redact(text).text.string.contains(number) == false,
                    "\(number) in \(text.debugDescription)")
            }
            for number in found(.socialSecurityNumber, in: text) {
                #expect(try !matches(#"^[0-9]{3}-[0-9]{2}-[0-9]{4}$"#, in: number).isEmpty)
            }
        }
    }

    @Test func `card numbers as the check digit tells them`() {
        func isCard(_ digits: String) -> Bool {
            let doubled = digits.reversed().enumerated().map { index, digit in
                let value = digit.wholeNumberValue!
                return index % 2 == 0 ? value : value * 2 > 9 ? value * 2 - 9 : value * 2
            }
            return doubled.reduce(0, +) % 10 == 0
        }
        var random = SeededGenerator(seed: 21)
        for _ in 0..<3000 {
            let digits =
                String(Int.random(in: 2...6, using: &random))
                + (0..<15).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
            #expect(found(.paymentCard, in: "number \(digits).") == (isCard(digits) ? [digits] : []))
        }
    }

    @Test func `four octets as a regular expression finds them`() throws {
        let octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
        let pattern = #"^\#(octet)(?:\.\#(octet)){3}$"#
        var random = SeededGenerator(seed: 23)
        for _ in 0..<3000 {
            let address = (0..<4).map { _ in String(Int.random(in: 1...299, using: &random)) }.joined(separator: ".")
            guard !address.hasPrefix("127."), !address.hasPrefix("255.25") else { continue }
            let expected = try matches(pattern, in: address)
            #expect(found(.ipAddress, in: "host \(address) ") == expected)
        }
    }
}

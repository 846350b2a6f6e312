/// Hardware addresses of IEEE 802 (EUI-48): `00:1A:2b:3c:4d:5e`, `00-1a-2b-3c-4d-5e`, `001a.2b3c.4d5e`, and twelve digits
/// behind "MAC". Broadcast and zeros belong to nobody and stay.
struct MACAddressDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        var next = 0
        for i in text.joints where i >= next {
            let separator = text.bytes[i]
            let size = separator == UInt8(ascii: ".") ? 4 : 2
            if let range = address(from: i - size, size: size, separator: separator, in: text) {
                findings.append(Redaction(range: range, kind: .macAddress))
                next = range.upperBound + 1
            }
        }
        for token in text.tokens where token.count == 12 && token.kind != .sign && token.kind != .number {
            guard text.bytes[token.range].allSatisfy(ASCII.isHex), !isNobodys(token.range, in: text),
                isLabelled(token, in: text)
            else { continue }
            findings.append(Redaction(range: token.range, kind: .macAddress, certainty: .likely))
        }
    }

    private func address(from start: Int, size: Int, separator: UInt8, in text: ScannedText) -> Range<Int>? {
        guard start >= 0, !text.isWord(before: start), text.byte(start - 1) != separator else { return nil }
        var i = start
        var hasLetter = false
        for group in 0..<12 / size {
            if group > 0 {
                guard text.byte(i) == separator else { return nil }
                i += 1
            }
            for _ in 0..<size {
                guard ASCII.isHex(text.byte(i)) else { return nil }
                if ASCII.isLetter(text.byte(i)) { hasLetter = true }
                i += 1
            }
        }
        guard !text.isWord(at: i), text.byte(i) != separator || !ASCII.isHex(text.byte(i + 1)) else { return nil }
        // Digits alone with dashes or full stops may be anything
        guard hasLetter || separator == UInt8(ascii: ":") else { return nil }
        return isNobodys(start..<i, in: text) ? nil : start..<i
    }

    private func isNobodys(_ range: Range<Int>, in text: ScannedText) -> Bool {
        let digits = text.bytes[range].filter(ASCII.isHex).map(ASCII.lower)
        return digits.allSatisfy { $0 == UInt8(ascii: "f") } || digits.allSatisfy { $0 == UInt8(ascii: "0") }
    }

    private func isLabelled(_ token: Token, in text: ScannedText) -> Bool {
        let i = text.tokenIndex(atOrAfter: Int(token.start))
        return (1...3).contains { text.token(i - $0).hash == MACAddressDetector.label }
    }

    private static let label = WordHash.of("mac")
}

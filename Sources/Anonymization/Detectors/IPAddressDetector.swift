/// Internet addresses: four octets with full stops, unless they read as a version or a section number, and IPv6 (RFC 4291).
/// Loopback, unspecified addresses and netmasks belong to nobody and stay.
struct IPAddressDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        var next = 0
        for i in text.joints where i >= next {
            if text.bytes[i] == UInt8(ascii: ":") {
                guard let range = six(firstColon: i, in: text) else { continue }
                findings.append(Redaction(range: range, kind: .ipAddress))
                next = range.upperBound
            } else if text.bytes[i] == UInt8(ascii: "."), ASCII.isDigit(text.byte(i - 1)),
                ASCII.isDigit(text.byte(i + 1))
            {
                next = i + 1
                if let range = four(firstStop: i, in: text) {
                    findings.append(Redaction(range: range, kind: .ipAddress))
                    next = range.upperBound
                } else {
                    while ASCII.isDigit(text.byte(next)) || text.byte(next) == UInt8(ascii: ".") { next += 1 }
                }
            }
        }
    }

    private func four(firstStop: Int, in text: ScannedText) -> Range<Int>? {
        var start = firstStop
        while ASCII.isDigit(text.byte(start - 1)), firstStop - start < 4 { start -= 1 }
        let before = text.byte(start - 1)
        guard !text.isWord(before: start), before != UInt8(ascii: "."), before != UInt8(ascii: "$") else { return nil }
        var octets: [Int] = []
        var i = start
        while octets.count < 4 {
            let first = i
            var value = 0
            while ASCII.isDigit(text.byte(i)), i - first < 4 {
                value = value * 10 + Int(text.byte(i)) - 48
                i += 1
            }
            guard i > first, value <= 255 else { return nil }
            octets.append(value)
            if octets.count < 4 {
                guard text.byte(i) == UInt8(ascii: ".") else { return nil }
                i += 1
            }
        }
        if text.isWord(at: i) || text.byte(i) == UInt8(ascii: ".") && ASCII.isDigit(text.byte(i + 1)) { return nil }
        if octets[0] == 127 || octets[0] == 0 || (octets[0] == 255 && octets[1] >= 254) { return nil }
        if text.words(before: start, limit: 2, include: .networkLabel) { return start..<i }
        if text.words(before: start, limit: 2, include: .versionLabel) || before == 0xa7 { return nil }
        // "1.2.3.4 Scope": small numbers with nothing that speaks of networks are a section's.
        if octets.allSatisfy({ $0 < 20 }) && !text.words(before: start, limit: 4, include: .networkLabel) { return nil }
        return start..<i
    }

    /// Eight groups of up to four hexadecimal digits, one run of zeros left out as `::`.
    private func six(firstColon: Int, in text: ScannedText) -> Range<Int>? {
        var start = firstColon
        while ASCII.isHex(text.byte(start - 1)), firstColon - start < 5 { start -= 1 }
        let before = text.byte(start - 1)
        if text.isWord(before: start) || before == UInt8(ascii: ":") || firstColon - start > 4 { return nil }
        var groups = 0
        var compressed = false
        var digits = false
        var i = start
        while i < text.bytes.count {
            let first = i
            while ASCII.isHex(text.byte(i)), i - first < 5 {
                if ASCII.isDigit(text.byte(i)) { digits = true }
                i += 1
            }
            if i - first > 4 { return nil }
            if i > first { groups += 1 }
            guard text.byte(i) == UInt8(ascii: ":") else { break }
            if text.byte(i + 1) == UInt8(ascii: ":") {
                if compressed { return nil }
                compressed = true
                i += 2
            } else {
                guard ASCII.isHex(text.byte(i + 1)) else { break }
                i += 1
            }
        }
        guard digits, !text.isWord(at: i), compressed ? (2...7).contains(groups) : groups == 8 else { return nil }
        return start..<i
    }
}

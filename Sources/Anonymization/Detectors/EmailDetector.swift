/// E-mail addresses: `name@host.org`, with blanks round the sign, in other scripts, and spelled out as
/// "name at host dot org" or "name (at) host [dot] org".
struct EmailDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        for i in text.tokens.indices {
            let token = text.tokens[i]
            if token.sign == UInt8(ascii: "@") {
                if let range = address(around: Int(token.start), in: text) {
                    findings.append(Redaction(range: range, kind: .emailAddress))
                }
            } else if token.keyword == .at || token.keyword == .a, let range = spelledOut(around: i, in: text) {
                findings.append(Redaction(range: range, kind: .emailAddress, certainty: .likely))
            }
        }
    }

    /// A name of RFC 5321 is 64 bytes at most and a domain 255; the look goes no further.
    private func address(around at: Int, in text: ScannedText) -> Range<Int>? {
        var left = at
        if text.byte(left - 1) == 32, Self.isLocal(text.byte(left - 2)) { left -= 1 }
        let spacedLeft = left < at
        var start = left
        if text.byte(left - 1) == UInt8(ascii: "\""), let quote = quoteStart(before: left - 1, in: text) {
            start = quote
        } else {
            while start > 0, left - start < 128, Self.isLocal(text.bytes[start - 1]) { start -= 1 }
            while start < left, !ASCII.isWordByte(text.bytes[start]), text.bytes[start] != UInt8(ascii: "_") {
                start += 1
            }
            start = scalarStart(start, in: text)
        }
        guard start < left else { return nil }
        var right = at + 1
        if text.byte(right) == 32 { right += 1 }
        let spacedRight = right > at + 1
        if text.byte(right) == UInt8(ascii: "["), let end = literalEnd(from: right, in: text) { return start..<end }
        guard let domain = domainEnd(from: right, in: text) else {
            // "jane@example dot org", "jane@example . org"
            let label = text.tokenIndex(atOrAfter: right)
            guard !spacedLeft, !spacedRight, text.token(label).kind != .sign, Int(text.token(label).start) == right
            else {
                return nil
            }
            let domain = spelledDomain(from: label, mayBeSpaced: true, in: text)
            guard domain.labels > 1, Self.commonEndings.contains(domain.ending.hash) else { return nil }
            return start..<domain.end
        }
        // "see you @ 5.30pm" and "@ site.example" are no addresses: with blanks, the ending must be a known one.
        if spacedLeft || spacedRight {
            guard Self.commonEndings.contains(domain.ending) else { return nil }
            if spacedLeft != spacedRight, spacedLeft { return nil }
        }
        return start..<domain.end
    }

    private func quoteStart(before end: Int, in text: ScannedText) -> Int? {
        var i = end - 1
        while i >= 0, end - i <= 66 {
            if text.bytes[i] == UInt8(ascii: "\"") { return end - i > 1 ? i : nil }
            if text.bytes[i] == 10 { return nil }
            i -= 1
        }
        return nil
    }

    private func literalEnd(from start: Int, in text: ScannedText) -> Int? {
        var i = start + 1
        while i < text.bytes.count, i - start < 50 {
            let byte = text.bytes[i]
            if byte == UInt8(ascii: "]") { return i - start > 3 ? i + 1 : nil }
            guard ASCII.isHex(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") else { return nil }
            i += 1
        }
        return nil
    }

    /// A local part cut by the length limit must not begin inside a character.
    private func scalarStart(_ start: Int, in text: ScannedText) -> Int {
        var i = start
        while i < text.bytes.count, text.bytes[i] & 0xc0 == 0x80 { i += 1 }
        return i
    }

    /// Labels with at least one full stop between them; the ending is two letters or more, and ends the address where
    /// something else clings to it ("org-Office").
    private func domainEnd(from start: Int, in text: ScannedText) -> (end: Int, ending: UInt64)? {
        var i = start
        var end: Range<Int>?
        var labels = 0
        while i < text.bytes.count, i - start < 260 {
            let label = i
            while i < text.bytes.count, Self.isLabel(text.bytes[i]) { i += 1 }
            var stop = i
            while stop > label, text.bytes[stop - 1] == UInt8(ascii: "-") { stop -= 1 }
            guard stop > label else { break }
            labels += 1
            let isPunycode = stop - label > 4 && text.byte(label) | 32 == 120 && text.byte(label + 2) == 45
            var letters = label
            while letters < stop, ASCII.isLetter(text.bytes[letters]) || text.bytes[letters] >= 0x80 || isPunycode {
                letters += 1
            }
            if labels > 1, letters - label >= 2 { end = label..<letters }
            guard stop == i, text.byte(i) == UInt8(ascii: "."), Self.isLabel(text.byte(i + 1)) else { break }
            i += 1
        }
        return end.map { ($0.upperBound, WordHash.of(String(decoding: text.bytes[$0], as: UTF8.self).unicodeScalars)) }
    }

    private func spelledOut(around at: Int, in text: ScannedText) -> Range<Int>? {
        let (before, opened) = bracketed(at - 1, opening: true, in: text)
        let (after, closed) = bracketed(at + 1, opening: false, in: text)
        // "jane (a) example.org"; alone, "a" is no sign of an address.
        let isLetter = text.tokens[at].keyword == .a
        guard opened == closed, opened || !isLetter else { return nil }
        let local = text.token(before)
        guard local.kind != .sign, text.token(before + 1).newlines == 0, text.token(after).newlines == 0 else {
            return nil
        }
        // Without brackets "at" is a word like any other: the name before it must be joined by dots or not be English.
        if !opened, local.has(.ordinary) { return nil }
        guard text.token(after).kind != .sign, opened || !text.token(after).has(.ordinary) else { return nil }
        let domain = spelledDomain(from: after, mayBeSpaced: false, in: text)
        guard domain.labels >= 2, domain.ending.isWord else { return nil }
        if isLetter, !Self.commonEndings.contains(domain.ending.hash) { return nil }
        if opened { return localStart(before, in: text)..<domain.end }
        // "jane at example dot org", and "jane81 at gmail.com" of hosts where people have mail
        let isMailHost =
            Self.mailHosts.contains(text.token(after).hash) && (local.classes.isEmpty || local.has([.given, .surname]))
        guard domain.spelledDots > 0 || isMailHost, Self.commonEndings.contains(domain.ending.hash) else { return nil }
        return localStart(before, in: text)..<domain.end
    }

    /// Labels from token `first` on, with full stops between them or "dot".
    private func spelledDomain(
        from first: Int, mayBeSpaced: Bool, in text: ScannedText
    ) -> (end: Int, labels: Int, spelledDots: Int, ending: Token) {
        var ending = text.token(first)
        var labels = 1
        var spelledDots = 0
        var i = first + 1
        while labels < 6 {
            guard let (next, spelled) = dot(at: i, mayBeSpaced: mayBeSpaced, in: text) else { break }
            let label = text.token(next)
            guard label.kind != .sign, label.newlines == 0, !spelled || !label.has(.addressCue) else { break }
            if !spelled, label.isSpaced, !mayBeSpaced || !Self.commonEndings.contains(label.hash) { break }
            spelledDots += spelled ? 1 : 0
            labels += 1
            ending = label
            i = next + 1
        }
        return (Int(ending.end), labels, spelledDots, ending)
    }

    /// Steps back over "john dot smith" and "john.smith" to the first part.
    private func localStart(_ last: Int, in text: ScannedText) -> Int {
        var first = last
        for _ in 0..<5 {
            let separator = text.token(first - 1)
            let part = text.token(first - 2)
            guard part.kind != .sign, separator.newlines == 0, text.token(first).newlines == 0 else { break }
            if separator.keyword == .dot && !part.has(.ordinary) {
                first -= 2
            } else if separator.kind == .sign, !separator.isSpaced, !text.token(first).isSpaced,
                [46, 45, 95, 43].contains(separator.sign)
            {
                first -= 2
            } else {
                break
            }
        }
        return Int(text.token(first).start)
    }

    private func bracketed(_ i: Int, opening: Bool, in text: ScannedText) -> (index: Int, bracketed: Bool) {
        let sign = text.token(i).sign
        let isBracket = opening ? [40, 91, 123, 60].contains(sign) : [41, 93, 125, 62].contains(sign)
        guard text.token(i).kind == .sign, isBracket else { return (i, false) }
        return (opening ? i - 1 : i + 1, true)
    }

    /// `.`, `dot`, `(dot)`, `[.]`: where the next label is, and whether it was spelled out.
    private func dot(at i: Int, mayBeSpaced: Bool, in text: ScannedText) -> (next: Int, spelled: Bool)? {
        let token = text.token(i)
        if token.newlines > 0 { return nil }
        if token.keyword == .dot { return (i + 1, true) }
        if token.isSign("."), !token.isSpaced || mayBeSpaced { return (i + 1, false) }
        if token.isSign("(") || token.isSign("[") || token.isSign("{"), text.token(i + 2).kind == .sign,
            text.token(i + 1).keyword == .dot || text.token(i + 1).isSign(".")
        {
            return (i + 3, true)
        }
        return nil
    }

    private static let mailHosts: Set<UInt64> = Set(
        [
            "gmail", "googlemail", "yahoo", "ymail", "hotmail", "outlook", "live", "msn", "aol", "icloud", "protonmail",
            "proton",
            "comcast", "verizon", "att", "sbcglobal", "bellsouth", "cox", "charter", "earthlink", "gmx", "mail", "zoho",
        ].map {
            WordHash.of($0.unicodeScalars)
        })

    private static let commonEndings: Set<UInt64> = Set(
        """
        com org net edu gov mil info biz us uk ca de fr it es nl be ch at se no dk fi pl cz hu ro gr pt ie au nz jp cn in br
        mx ru eu io co me tv name example test dev app
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordHash.of($0.unicodeScalars) })

    @inline(__always) private static func isLocal(_ byte: UInt8) -> Bool {
        if ASCII.isWordByte(byte) { return true }
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "%"),
            UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "*"),
            UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "!"), UInt8(ascii: "^"):
            return true
        default: return false
        }
    }

    @inline(__always) private static func isLabel(_ byte: UInt8) -> Bool {
        ASCII.isWordByte(byte) || byte == UInt8(ascii: "-")
    }
}

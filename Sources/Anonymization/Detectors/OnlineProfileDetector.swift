/// Pages and names of people on social media: `linkedin.com/in/jane-roe`, `@janeroe` and "Skype: jane.roe81" beside the
/// name of a network. A handle with nothing beside it is in doubt.
struct OnlineProfileDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        for i in text.tokens.indices {
            let token = text.tokens[i]
            if token.has(.profileHost), let finding = address(at: i, in: text) {
                findings.append(finding)
            } else if token.isSign("@"), let finding = handle(at: i, in: text) {
                findings.append(finding)
            } else if token.has(.profileLabel), let finding = labelled(by: i, in: text) {
                findings.append(finding)
            }
        }
    }

    // MARK: Web addresses

    private static func isAddress(_ byte: UInt8) -> Bool {
        if byte <= 32 || byte == Folding.barrier || byte == 127 { return false }
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","),
            UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "'"):
            return false
        default: return true
        }
    }

    private func address(at i: Int, in text: ScannedText) -> Redaction? {
        // The host's own last two labels, and a path
        guard text.token(i + 1).isSign("."), !text.token(i + 1).isSpaced, text.token(i + 2).isWord,
            text.token(i + 3).isSign("/"), !text.token(i + 3).isSpaced
        else { return nil }
        let path = Int(text.token(i + 3).start)
        let host = String(decoding: text.bytes[Int(text.tokens[i].start)..<path], as: UTF8.self).lowercased()
        guard ProfileHost.rules[host] != nil else { return nil }
        var start = Int(text.tokens[i].start)
        while start > 0, path - start < 64, Self.isAddress(text.bytes[start - 1]), text.bytes[start - 1] < 0x80 {
            start -= 1
        }
        // "Web:https://…" and "not-twitter.com"
        if let scheme = text.bytes[start..<path].firstRange(of: "http".utf8) { start = scheme.lowerBound }
        let before = text.byte(Int(text.tokens[i].start) - 1)
        guard !ASCII.isWordByte(before), before != UInt8(ascii: "-"), before != UInt8(ascii: "@") else { return nil }
        var end = path
        while end < text.bytes.count, end - path < 300, Self.isAddress(text.bytes[end]) { end += 1 }
        while end > path, [46, 58, 33, 63, 42, 95].contains(text.bytes[end - 1]) { end -= 1 }
        while end < text.bytes.count, text.bytes[end] & 0xc0 == 0x80 { end += 1 }
        let segments = String(decoding: text.bytes[path..<end], as: UTF8.self).split(separator: "/").map {
            $0.prefix { $0 != "?" && $0 != "#" }
        }.filter { !$0.isEmpty }
        guard let certainty = ProfileHost.certainty(host: host, path: segments) else { return nil }
        return Redaction(range: start..<end, kind: .onlineProfile, certainty: certainty)
    }

    // MARK: Handles

    private static func isHandle(_ byte: UInt8) -> Bool {
        ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "-")
    }

    /// One past the handle at byte `start`: letters, digits, `_`, and `.` or `-` inside.
    private func handleEnd(_ start: Int, in text: ScannedText) -> Int? {
        var end = start
        while end - start < 40, Self.isHandle(text.byte(end)) { end += 1 }
        while end > start, [46, 45].contains(text.byte(end - 1)) { end -= 1 }
        let bytes = text.bytes[start..<max(start, end)]
        guard (3...30).contains(bytes.count), bytes.contains(where: ASCII.isLetter), !text.isWord(at: end),
            text.byte(end) != UInt8(ascii: "@")
        else { return nil }
        return end
    }

    /// `@janeroe`, not `jane@roe.example` nor `@roe.example`.
    private func handle(at i: Int, in text: ScannedText) -> Redaction? {
        let at = Int(text.tokens[i].start)
        guard !text.isWord(before: at), text.byte(at - 1) != Folding.barrier,
            ![46, 95, 45, 47].contains(text.byte(at - 1)),
            let end = handleEnd(at + 1, in: text),
            !text.bytes[at..<end].contains(UInt8(ascii: "."))
        else { return nil }
        let isTold =
            text.words(before: at, limit: 5, include: .profileLabel)
            || text.words(after: end, limit: 3, include: .profileLabel)
        return Redaction(range: at..<end, kind: .onlineProfile, certainty: isTold ? .likely : .doubtful)
    }

    /// "Skype: live:jane.roe", "Twitter - jane_roe": the rest of the line.
    private func labelled(by i: Int, in text: ScannedText) -> Redaction? {
        var k = i + 1
        if text.token(k).keyword == .id || text.token(k).keyword == .name || text.token(k).has(.profileLabel) { k += 1 }
        let sign = text.token(k)
        // "my username is jdoe77"
        let isTold = sign.keyword == .is || sign.keyword == .was
        guard isTold || sign.isSign(":") || sign.isSign("=") || sign.isSign("-") && sign.isSpaced, sign.newlines == 0
        else { return nil }
        var value = k + 1
        if text.token(value + 1).isSign(":"), !text.token(value + 1).isSpaced { value += 2 }
        let first = text.token(value)
        guard first.newlines == 0, first.kind == .word || first.kind == .mixed, !first.has(.ordinary),
            let end = handleEnd(Int(first.start), in: text)
        else { return nil }
        if isTold {
            guard text.bytes[Int(first.start)..<end].contains(where: { ASCII.isDigit($0) || $0 == UInt8(ascii: "_") })
            else { return nil }
            return Redaction(range: Int(first.start)..<end, kind: .onlineProfile, certainty: .likely)
        }
        let after = text.token(text.tokenIndex(atOrAfter: end))
        guard
            after.newlines > 0 || end >= Int(text.tokens[text.tokens.count - 1].end) || after.isSign(",")
                || after.isSign(";") || after.isSign("|") || after.isSign(")")
        else { return nil }
        return Redaction(range: Int(text.token(k + 1).start)..<end, kind: .onlineProfile, certainty: .likely)
    }
}

/// Bank accounts: IBANs that pass the check of ISO 13616 (ISO 7064 mod 97-10), and numbers that a word such as "account"
/// or "routing" stands before.
struct BankAccountDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        for (i, token) in text.tokens.enumerated() {
            if token.has(.accountLabel), let range = grouped(after: i, in: text) {
                findings.append(Redaction(range: range, kind: .bankAccount, certainty: .likely))
            }
            if token.kind == .mixed {
                if let end = ibanEnd(from: token, in: text) {
                    findings.append(Redaction(range: Int(token.start)..<end, kind: .bankAccount))
                }
            } else if token.kind == .number, (6...17).contains(token.count) {
                let start = Int(token.start)
                if text.words(before: start, limit: 3, include: .accountLabel), !text.isInURL(start),
                    text.byte(start - 1) != UInt8(ascii: "$"), text.byte(start - 1) != UInt8(ascii: ",")
                {
                    findings.append(Redaction(range: token.range, kind: .bankAccount, certainty: .likely))
                }
            }
        }
    }

    /// "account 8495 74 100 0123456": groups of digits right behind the label, 8 to 20 digits in all, not a row of years.
    private func grouped(after label: Int, in text: ScannedText) -> Range<Int>? {
        var first = label + 1
        while first - label <= 3,
            text.token(first).keyword == .number || text.token(first).keyword == .no
                || text.token(first).keyword == .is || [35, 46, 58].contains(text.token(first).sign)
        { first += 1 }
        guard text.token(first).kind == .number, text.token(first).newlines == 0, text.token(first).count <= 8 else {
            return nil
        }
        let run = DigitGroups(at: Int(text.token(first).start), in: text)
        let plain = run.groups.prefix { $0.separator != UInt8(ascii: "/") && $0.separator != UInt8(ascii: ".") }
        let digits = plain.reduce(0) { $0 + $1.count }
        guard plain.count > 1, (8...20).contains(digits), plain.contains(where: { $0.count != 4 }) || digits >= 16,
            let last = plain.last, !last.isBracketed, !text.isWord(at: last.end)
        else { return nil }
        return run.start..<last.end
    }

    /// The country and check digits open the token; the rest may follow in groups of up to four with single blanks.
    private func ibanEnd(from token: Token, in text: ScannedText) -> Int? {
        let start = Int(token.start)
        guard token.count >= 4, ASCII.isLetter(text.byte(start)), ASCII.isLetter(text.byte(start + 1)),
            ASCII.isDigit(text.byte(start + 2)), ASCII.isDigit(text.byte(start + 3))
        else { return nil }
        var code: [UInt8] = []
        var best: Int?
        var i = start
        while code.count < 34 {
            let byte = text.byte(i)
            if ASCII.isAlphanumeric(byte) {
                code.append(ASCII.isLetter(byte) ? byte & ~32 : byte)
                i += 1
                if !text.isWord(at: i), code.count >= 15, BankAccountDetector.passesCheck(code) { best = i }
            } else if byte == 32 || byte == UInt8(ascii: "-"), ASCII.isAlphanumeric(text.byte(i + 1)),
                code.count % 4 == 0
            {
                i += 1
            } else {
                break
            }
        }
        return best
    }

    /// ISO 7064 mod 97-10 over upper-case letters and digits, the first four moved to the end.
    static func passesCheck(_ code: [UInt8]) -> Bool {
        var remainder = 0
        for byte in code[4...] + code[..<4] {
            if ASCII.isDigit(byte) {
                remainder = (remainder * 10 + Int(byte) - 48) % 97
            } else {
                remainder = (remainder * 100 + Int(byte) - 55) % 97
            }
        }
        return remainder == 1
    }
}

/// Bank accounts: IBANs that pass the check of ISO 13616 (ISO 7064 mod 97-10), and numbers that a word such as "account"
/// or "routing" stands before.
struct BankAccountDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        for i in text.numbers {
            let token = text.tokens[i]
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

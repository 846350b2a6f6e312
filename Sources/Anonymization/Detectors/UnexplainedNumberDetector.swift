/// Doubts about numbers: nine digits or more, or letters and digits mixed as on papers and cards, with nothing beside them
/// that says what they are.
struct UnexplainedNumberDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        for i in text.numbers {
            let token = text.tokens[i]
            guard
                token.kind == .number && (9...14).contains(token.count)
                    || token.kind == .mixed && isCode(token, in: text),
                !isPart(token, in: text), !StandardIdentifier.stands(at: i, in: text), !text.isInURL(Int(token.start)),
                !text.words(before: Int(token.start), limit: 3, include: [.identifierLabel, .citation, .versionLabel])
            else { continue }
            findings.append(Redaction(range: token.range, kind: .unexplainedNumber, certainty: .doubtful))
        }
    }

    /// `K12345678`, `AB123456C`: capitals, five digits or more, not so long that it is a hash.
    private func isCode(_ token: Token, in text: ScannedText) -> Bool {
        let bytes = text.bytes[token.range]
        guard (7...14).contains(bytes.count), !bytes.contains(where: { ASCII.isLetter($0) && !ASCII.isUpper($0) })
        else {
            return false
        }
        return bytes.count(where: ASCII.isDigit) >= 5
    }

    /// Of an amount, a decimal, a version or a longer identifier.
    private func isPart(_ token: Token, in text: ScannedText) -> Bool {
        let before = text.byte(Int(token.start) - 1)
        let after = text.byte(Int(token.end))
        func joins(_ byte: UInt8) -> Bool { [45, 46, 47, 95, 36, 35, 61].contains(byte) }
        return joins(before)
            || joins(after) && (after != UInt8(ascii: ".") || ASCII.isAlphanumeric(text.byte(Int(token.end) + 1)))
            || after == UInt8(ascii: ",") && ASCII.isDigit(text.byte(Int(token.end) + 1))
            || after == UInt8(ascii: "%")
    }
}

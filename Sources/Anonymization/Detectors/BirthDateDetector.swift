/// Dates of birth: a date behind "DOB", "date of birth" or "birthday", before one of these in brackets, and behind "born"
/// where a person was. A year alone is none.
struct BirthDateDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        for i in text.tokens.indices {
            let token = text.tokens[i]
            guard token.isWord else { continue }
            switch token.keyword {
            case .dob, .birthdate, .birthday: around(i, in: text, &findings)
            case .birth: if isDateOfBirth(i, in: text) { around(i, in: text, &findings) }
            case .born: born(i, in: text, &findings)
            default: if token.count == 1, isSpelled(i, in: text) { around(i + 4, in: text, &findings) }
            }
        }
    }

    /// "date of birth", "birth date", "Birth: 4/17/57".
    private func isDateOfBirth(_ i: Int, in text: ScannedText) -> Bool {
        text.token(i - 1).keyword == .of && text.token(i - 2).keyword == .date || text.token(i + 1).keyword == .date
            || text.token(i + 1).isSign(":")
    }

    /// `D.O.B.`
    private func isSpelled(_ i: Int, in text: ScannedText) -> Bool {
        func letter(_ k: Int) -> UInt8 { text.token(k).count == 1 ? text.byte(Int(text.token(k).start)) | 32 : 0 }
        return letter(i) == UInt8(ascii: "d") && text.token(i + 1).isSign(".") && letter(i + 2) == UInt8(ascii: "o")
            && text.token(i + 3).isSign(".") && letter(i + 4) == UInt8(ascii: "b")
    }

    private func around(_ i: Int, in text: ScannedText, _ findings: inout [Redaction]) {
        if let range = date(after: i, limit: 10, mayEndSentence: true, in: text) {
            findings.append(Redaction(range: range, kind: .dateOfBirth))
        } else if let range = date(before: i, in: text) {
            findings.append(Redaction(range: range, kind: .dateOfBirth, certainty: .likely))
        }
    }

    private func born(_ i: Int, in text: ScannedText, _ findings: inout [Redaction]) {
        guard let range = date(after: i, limit: 12, mayEndSentence: false, in: text) else { return }
        let isPerson = AddressRun.beginsLine(i, in: text) || (1...6).contains { isPersonal(text.token(i - $0)) }
        findings.append(Redaction(range: range, kind: .dateOfBirth, certainty: isPerson ? .likely : .doubtful))
    }

    private func isPersonal(_ token: Token) -> Bool {
        switch token.keyword {
        case .i, .he, .she, .who, .me, .my: true
        default:
            // Or what was taken out before, which often is a name
            token.has([.kinship, .personNoun]) || token.isCapitalized && token.has([.given, .surname])
                || token.isSign("\u{1a}")
        }
    }

    /// The first date behind token `i`, over signs, small words and names of places.
    private func date(after i: Int, limit: Int, mayEndSentence: Bool, in text: ScannedText) -> Range<Int>? {
        var k = i + 1
        while k < text.tokens.count, k - i <= limit {
            let token = text.tokens[k]
            if token.newlines > 1 { return nil }
            if let date = DateShape(at: k, in: text) { return Int(token.start)..<Int(text.tokens[date.end - 1].end) }
            switch token.kind {
            case .sign:
                guard
                    [58, 44, 45, 40, 41, 47, 39, 61, 35, 34, 124].contains(token.sign)
                        || mayEndSentence && (token.sign == 46 || token.sign == 63)
                else { return nil }
            case .word:
                guard
                    token.has([.ordinary, .preposition, .connector, .place]) || token.isCapitalized || text.isCaseless
                        || token.keyword == .date
                else { return nil }
            case .number, .mixed: return nil
            }
            k += 1
        }
        return nil
    }

    /// "4/17/1957 (DOB)", "May 5 is my birthday".
    private func date(before i: Int, in text: ScannedText) -> Range<Int>? {
        for k in stride(from: i - 2, through: max(0, i - 9), by: -1) {
            guard let date = DateShape(at: k, in: text), date.end <= i else { continue }
            let between = text.tokens[date.end..<i]
            guard between.allSatisfy({ $0.newlines < 2 && ($0.isSign("(") || $0.isSign(",") || $0.has(.ordinary)) })
            else {
                return nil
            }
            // "17/1957" within "4/17/1957"
            let start = k >= 4 && DateShape(at: k - 4, in: text)?.end == date.end ? k - 4 : k
            return Int(text.tokens[start].start)..<Int(text.tokens[date.end - 1].end)
        }
        return nil
    }
}

/// Ages of people: "age 67", "a 67-year-old", "I am 67 years old", "(67)" no. Ages of things and the limits of rules
/// ("under age 18", "65 and older") stay.
struct AgeDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        for i in text.numbers where text.tokens[i].kind == .number && text.tokens[i].count <= 3 {
            guard isAge(i, in: text), !isLimit(i, in: text) else { continue }
            let certainty: Certainty? =
                if isLabelled(i, in: text) || isToldOfPerson(i, in: text) { .likely } else { nil }
            if let certainty {
                findings.append(Redaction(range: text.tokens[i].range, kind: .age, certainty: certainty))
            }
        }
    }

    /// 1 to 119, not part of a larger number.
    private func isAge(_ i: Int, in text: ScannedText) -> Bool {
        let token = text.tokens[i]
        let value = text.bytes[token.range].reduce(0) { $0 * 10 + Int($1) - 48 }
        guard (1...119).contains(value), text.byte(Int(token.start)) != 48 else { return false }
        let before = text.token(i - 1)
        let after = text.token(i + 1)
        if before.isSign("."), !before.isSpaced, text.token(i - 2).kind == .number { return false }
        if !after.isSpaced, after.isSign("%") || after.isSign(".") && text.token(i + 2).kind == .number { return false }
        return !before.isSign("$") && !(before.isSign("-") && !before.isSpaced && text.token(i - 2).kind == .number)
    }

    /// "under age 18", "65 and older", "18+", "aged 18 to 24": a rule's, nobody's own.
    private func isLimit(_ i: Int, in text: ScannedText) -> Bool {
        for k in 1...4 {
            switch text.token(i - k).keyword {
            case .under, .over, .above, .least, .older, .younger, .ages: return true
            default: break
            }
        }
        let next = text.token(i + 1)
        if next.isSign("+") || next.keyword == .to || next.keyword == .or { return true }
        if next.isSign("-"), text.token(i + 2).kind == .number { return true }
        guard next.keyword == .and else { return false }
        switch text.token(i + 2).keyword {
        case .under, .over, .above, .older, .younger: return true
        default: return text.token(i + 2).kind == .number
        }
    }

    /// "age 67", "Age: 67", "aged 67", "at the age of 67".
    private func isLabelled(_ i: Int, in text: ScannedText) -> Bool {
        var k = i - 1
        if text.token(k).isSign(":") || text.token(k).isSign("=") || text.token(k).keyword == .of
            || text.token(k).keyword == .is
        {
            k -= 1
        }
        let word = text.token(k).keyword
        return word == .age || word == .aged || (word == .turned || word == .turning) && k == i - 1
    }

    private func isToldOfPerson(_ i: Int, in text: ScannedText) -> Bool {
        var k = i + 1
        if text.token(k).isSign("-") { k += 1 }
        let unit = text.token(k).keyword
        if unit == .yo { return true }
        // "67 y/o"
        if text.token(k).count == 1, text.byte(Int(text.token(k).start)) | 32 == UInt8(ascii: "y"),
            text.token(k + 1).isSign("/"), text.token(k + 2).keyword == .o
        {
            return true
        }
        if unit == .year || unit == .years || unit == .yr || unit == .yrs {
            k += 1
            if text.token(k).isSign("-") || text.token(k).isSign(".") { k += 1 }
            guard text.token(k).keyword == .old else { return false }
            return isPerson(before: i, in: text)
                || (1...3).contains { text.token(k + $0).has([.personNoun, .kinship, .job]) }
        }
        // "my daughter, who is 14,", "she is 14."
        let verb = text.token(i - 1).keyword
        if verb == .is || verb == .was, isPerson(before: i - 1, in: text), isAlone(i, in: text) { return true }
        // "I am 67 and live alone", "I'm 67."
        guard isAlone(i, in: text), text.tokens[i].count == 2 else { return false }
        return text.token(i - 1).keyword == .am && text.token(i - 2).keyword == .i
            || text.token(i - 1).count == 1 && text.token(i - 2).isSign("'") && text.token(i - 3).keyword == .i
    }

    /// Nothing counted stands behind the number.
    private func isAlone(_ i: Int, in text: ScannedText) -> Bool {
        let next = text.token(i + 1)
        return next.isSign(",") || next.isSign(".") || next.isSign(";") || next.isSign(")") || next.keyword == .and
            || next.newlines > 0 || i + 1 == text.tokens.count
    }

    /// "I am a", "my mother is", "he was".
    private func isPerson(before i: Int, in text: ScannedText) -> Bool {
        for k in 1...6 {
            let token = text.token(i - k)
            if token.isSign(".") || token.newlines > 1 { return false }
            switch token.keyword {
            case .i, .he, .she, .who: return true
            default:
                if token.has([.kinship, .personNoun]) || token.isCapitalized && token.has(.given)
                    || token.isSign("\u{1a}")
                {
                    return true
                }
            }
        }
        return false
    }
}

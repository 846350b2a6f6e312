/// Numbers of driver's licenses, passports, plates, health records, memberships and the like: letters and digits behind a
/// word that says so.
struct LabelledNumberDetector: Detector {
    /// What the words say, the first that fits. The strict ones are words of other things as well: "number", "ID", "#" or a
    /// colon must say that a number follows.
    private static let labels: [(label: WordClasses, kind: FindingKind, isStrict: Bool)] = [
        (.passportLabel, .passportNumber, true), (.licenseLabel, .licenseNumber, false),
        (.healthLabel, .healthNumber, true), (.holderLabel, .accountNumber, true),
    ]
    private static let anyLabel: WordClasses = [.licenseLabel, .passportLabel, .healthLabel, .holderLabel]

    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        for i in text.tokens.indices where text.tokens[i].has(Self.anyLabel) {
            for (label, kind, isStrict) in Self.labels where text.tokens[i].has(label) {
                if let range = number(after: i, isStrict: isStrict, in: text) {
                    findings.append(Redaction(range: range, kind: kind, certainty: .likely))
                    break
                }
            }
        }
    }

    private func number(after label: Int, isStrict: Bool, in text: ScannedText) -> Range<Int>? {
        var k = label + 1
        var words = 0
        // "MRN 00482213": an abbreviation that means nothing else
        var said = text.tokens[label].has(.healthLabel) && text.tokens[label].count <= 4
        while k < text.tokens.count, k - label < 9, words < 5 {
            let token = text.tokens[k]
            if token.newlines > 1 { return nil }
            if token.kind == .sign {
                guard [35, 58, 46, 45, 40, 41, 39, 34, 47, 124].contains(token.sign) else { return nil }
                if token.sign == UInt8(ascii: "#") || token.sign == UInt8(ascii: ":") || token.sign == UInt8(ascii: "|")
                {
                    said = true
                }
            } else if token.kind == .word {
                if token.keyword == .number || token.keyword == .no || token.keyword == .id || token.keyword == .is {
                    // "insurance is 20 percent"
                    if token.keyword != .is || said || !isStrict { said = true }
                } else if token.count <= 3, token.isUppercase, said || Self.isJoined(k, in: text) && !isStrict,
                    let end = numberEnd(k, in: text)
                {
                    return Int(token.start)..<end
                } else if !token.has([.ordinary, .labelFiller]), !token.has(Self.anyLabel) {
                    return nil
                }
                words += 1
            } else if said || token.kind == .mixed && !isStrict, let end = numberEnd(k, in: text) {
                return Int(token.start)..<end
            } else {
                return nil
            }
            k += 1
        }
        return nil
    }

    /// The `ABC` of "plate ABC-1234".
    private static func isJoined(_ k: Int, in text: ScannedText) -> Bool {
        text.token(k + 1).isSign("-") && !text.token(k + 1).isSpaced && text.token(k + 2).kind == .number
            && !text.token(k + 2).isSpaced
    }

    /// Five letters and digits or more, three of them digits, in parts joined by dashes or a single blank before digits.
    private func numberEnd(_ first: Int, in text: ScannedText) -> Int? {
        if StandardIdentifier.stands(at: first, in: text) { return nil }
        var k = first
        var end = Int(text.tokens[first].end)
        while true {
            let dash = text.token(k + 1)
            let next = text.token(k + 2)
            if dash.isSign("-"), !dash.isSpaced, next.kind != .sign, !next.isSpaced {
                k += 2
            } else if dash.kind == .number || dash.kind == .mixed, dash.newlines == 0, dash.count >= 2 {
                k += 1
            } else {
                break
            }
            end = Int(text.tokens[k].end)
            if k - first > 8 { break }
        }
        var digits = 0
        var letters = 0
        for byte in text.bytes[Int(text.tokens[first].start)..<end] {
            if ASCII.isDigit(byte) { digits += 1 } else if ASCII.isLetter(byte) { letters += 1 }
        }
        return digits >= 3 && digits + letters >= 5 ? end : nil
    }
}

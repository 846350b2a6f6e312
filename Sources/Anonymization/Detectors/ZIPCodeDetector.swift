/// US ZIP codes by themselves: five digits (and four more) after "ZIP code", or after a state behind a town.
struct ZIPCodeDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        for i in text.numbers {
            let token = text.tokens[i]
            if token.kind == .number, token.count == 5 {
                guard Self.isWhole(token, in: text) else { continue }
                if labelled(i, in: text) || follows(state: i, in: text) {
                    findings.append(Redaction(range: Int(token.start)..<Self.end(i, in: text), kind: .zipCode))
                } else if standsAlone(i, in: text) {
                    findings.append(
                        Redaction(
                            range: Int(token.start)..<Self.end(i, in: text), kind: .zipCode, certainty: .doubtful))
                }
            } else if token.kind == .mixed, labelled(i, in: text), let end = foreignEnd(i, in: text) {
                findings.append(Redaction(range: Int(token.start)..<end, kind: .zipCode))
            }
        }
    }

    /// On a line of its own, or behind a capitalised word and before the end of the line or sentence: "Dayton 45402".
    private func standsAlone(_ i: Int, in text: ScannedText) -> Bool {
        let before = text.token(i - 1)
        let after = text.token(i + 1)
        let ends = after.newlines > 0 || i + 1 == text.tokens.count
        if text.tokens[i].newlines > 0 || i == 0 { return ends }
        let town = before.isSign(",") ? text.token(i - 2) : before
        return (ends || after.isSign(".") || after.isSign(",") || after.isSign(")")) && town.isWord
            && town.isCapitalized
            && !town.has([
                .ordinary, .identifierLabel, .citation, .versionLabel, .standardLabel, .organization, .month,
                .streetPrefix,
            ])
    }

    /// Five digits that are not a piece of a larger number or an amount.
    static func isWhole(_ token: Token, in text: ScannedText) -> Bool {
        let before = text.byte(Int(token.start) - 1)
        let after = text.byte(Int(token.end))
        let second = text.byte(Int(token.end) + 1)
        if before == UInt8(ascii: "$") || before == UInt8(ascii: ".") || before == UInt8(ascii: "#") { return false }
        if before == UInt8(ascii: "-") && ASCII.isDigit(text.byte(Int(token.start) - 2)) { return false }
        if after == UInt8(ascii: "%") { return false }
        if after == UInt8(ascii: ",") || after == UInt8(ascii: ".") { return !ASCII.isDigit(second) }
        return true
    }

    /// Takes in the four digits of ZIP+4.
    static func end(_ i: Int, in text: ScannedText) -> Int {
        let dash = text.token(i + 1)
        let more = text.token(i + 2)
        if dash.isSign("-"), !dash.isSpaced, more.kind == .number, more.count == 4, !more.isSpaced {
            return Int(more.end)
        }
        return Int(text.tokens[i].end)
    }

    private func labelled(_ i: Int, in text: ScannedText) -> Bool {
        var k = i - 1
        var words = 0
        while k >= 0, words < 4, i - k < 8 {
            let token = text.tokens[k]
            if text.token(k + 1).newlines > 1 { return false }
            if token.kind == .word {
                if token.has(.zipLabel) { return true }
                words += 1
            } else if token.kind == .sign, token.sign == UInt8(ascii: "."), !text.token(k - 1).has(.abbreviation) {
                return false
            }
            k -= 1
        }
        return false
    }

    /// `Springfield, IL 62701`, `in Ohio 44101`, `DC 20230`.
    private func follows(state i: Int, in text: ScannedText) -> Bool {
        let state =
            text.token(i - 1).isSign(",") || text.token(i - 1).isSign(".") ? text.token(i - 2) : text.token(i - 1)
        let index = text.token(i - 1).isSign(",") || text.token(i - 1).isSign(".") ? i - 2 : i - 1
        guard state.isWord, text.tokens[i].newlines <= 1 else { return false }
        let before = text.token(index - 1)
        if state.has(.stateCode), state.isUppercase, state.count == 2 {
            return before.isSign(",") || before.isCapitalized || state.newlines > 0
        }
        if state.has(.stateName), state.isCapitalized {
            return before.isSign(",") || state.newlines > 0 || text.token(i + 1).kind != .word
        }
        return false
    }

    /// British and Canadian postcodes behind a label: `SW1A 1AA`, `K1A 0B1`.
    private func foreignEnd(_ i: Int, in text: ScannedText) -> Int? {
        if StandardIdentifier.stands(at: i, in: text) { return nil }
        let first = text.tokens[i]
        let second = text.token(i + 1)
        guard (2...4).contains(first.count), second.kind == .mixed, second.count == 3, second.newlines == 0 else {
            return (6...7).contains(first.count) ? Int(first.end) : nil
        }
        return Int(second.end)
    }
}

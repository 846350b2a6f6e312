/// Postal addresses with house number, street, flat, town, state and ZIP, over line breaks; PO boxes; military addresses;
/// street corners; and the shapes of other countries.
///
/// The text is cut into runs of words and numbers that could be one line of an address. Each run collects evidence: a
/// street word, two numbers round a name, a flat, a town with state or ZIP behind it, words such as "lives at" before it.
/// Enough of it makes an address.
struct StreetAddressDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        var i = 0
        while i < text.tokens.count {
            if let range = special(at: i, in: text) {
                append(range, in: text, to: &findings)
                i = max(range.upperBound, i + 1)
                continue
            }
            guard let run = AddressRun(at: i, in: text) else {
                i += 1
                continue
            }
            // "PO Box 12" and "USS Heron / FPO AE …" lie inside runs.
            if let range = (i..<run.end).lazy.compactMap({ special(at: $0, in: text) }).first {
                append(range, in: text, to: &findings)
                i = max(range.upperBound, run.end)
                continue
            }
            if let range = run.address() {
                append(range, in: text, to: &findings)
                i = max(range.upperBound, run.end)
            } else {
                i = run.end
            }
        }
    }

    private func append(_ range: Range<Int>, in text: ScannedText, to findings: inout [Redaction]) {
        let start = Int(text.tokens[range.lowerBound].start)
        let end = Int(text.tokens[range.upperBound - 1].end)
        findings.append(Redaction(range: start..<end, kind: .streetAddress, certainty: .likely))
    }

    /// Addresses told by a word of their own, as a range of tokens.
    private func special(at i: Int, in text: ScannedText) -> Range<Int>? {
        let token = text.tokens[i]
        guard token.has(.addressTrigger) else { return nil }
        return switch token.keyword {
        case .apo, .fpo, .dpo: military(at: i, in: text)
        case .corner: corner(at: i, in: text)
        default: box(at: i, in: text)
        }
    }

    /// `P.O. Box 101`, with a number before it and the town behind it.
    private func box(at i: Int, in text: ScannedText) -> Range<Int>? {
        var number = i + 1
        if text.token(number).keyword == .no || text.token(number).isSign("#") || text.token(number).isSign(":") {
            number += 1
        }
        if text.token(number).isSign(".") { number += 1 }
        guard text.token(number).kind == .number || text.token(number).kind == .mixed, text.token(number).newlines <= 1
        else {
            return nil
        }
        var start = i
        if text.tokens[i].keyword == .box {
            guard let first = boxStart(before: i, in: text) else { return nil }
            start = first
        } else if text.tokens[i].keyword == .apartado || text.tokens[i].keyword == .casilla {
            guard text.tokens[i].isCapitalized, text.token(number).newlines == 0 else { return nil }
        }
        if text.token(start - 1).kind == .number, text.token(start).newlines == 0, text.token(start - 1).count <= 5 {
            start -= 1
        }
        return start..<AddressTail(after: number + 1, in: text).end
    }

    /// `PO`, `P.O.`, `P. O.`, `Post Office`, and `RR 2`, `Rural Route 2`, `HC 61` before "Box".
    private func boxStart(before i: Int, in text: ScannedText) -> Int? {
        var k = i - 1
        let route = text.token(k).isSign(",") ? k - 1 : k
        if text.token(route).kind == .number, text.token(route).count <= 3 {
            let word = text.token(route - 1)
            if word.keyword == .rr || word.keyword == .hc { return route - 1 }
            if word.keyword == .route, text.token(route - 2).isCapitalized { return route - 2 }
        }
        if text.token(k).isSign(".") { k -= 1 }
        let word = text.token(k)
        if word.keyword == .po { return k }
        if word.keyword == .office, text.token(k - 1).keyword == .post { return k - 1 }
        if word.keyword == .o {
            k -= 1
            if text.token(k).isSign(".") { k -= 1 }
            if text.token(k).keyword == .p { return k }
        }
        return nil
    }

    /// `PSC 8950, Box 4847 / APO AP 62737`, `USS Dam / FPO AE 94560`: ends in APO, FPO or DPO, AA, AE or AP, and a ZIP.
    private func military(at i: Int, in text: ScannedText) -> Range<Int>? {
        var k = i + 1
        if text.token(k).isSign(",") { k += 1 }
        guard text.token(k).keyword.isMilitaryRegion else { return nil }
        k += 1
        if text.token(k).isSign(",") { k += 1 }
        guard text.token(k).kind == .number, text.token(k).count == 5 else { return nil }
        var end = k + 1
        if text.token(end).isSign("-"), text.token(end + 1).kind == .number, text.token(end + 1).count == 4 { end += 2 }
        var start = i
        var steps = 0
        var b = i - 1
        while b >= 0, steps < 8, text.token(b + 1).newlines < 2 {
            let token = text.tokens[b]
            if token.keyword == .psc || token.keyword == .unit || token.keyword == .cmr || token.has(.shipPrefix) {
                start = b
                break
            }
            guard
                token.kind != .sign || token.isSign(",") || token.isSign("-") || token.isSign(".") || token.isSign("'")
            else {
                break
            }
            b -= 1
            steps += 1
        }
        if start == i, text.token(i - 1).kind == .number, text.token(i - 2).keyword == .box { start = i - 2 }
        return start..<end
    }

    /// `the corner of Elm Street and 5th Avenue`.
    private func corner(at i: Int, in text: ScannedText) -> Range<Int>? {
        guard text.token(i + 1).keyword == .of else { return nil }
        var k = i + 2
        var end: Int?
        var joined = false
        var proof = false
        while k < text.tokens.count, k - i < 18 {
            let token = text.tokens[k]
            if token.newlines > 0 { break }
            if token.keyword == .and {
                if joined { break }
                joined = true
            } else if token.kind == .number || token.kind == .mixed {
                proof = true
                if joined { end = k + 1 }
            } else if token.kind == .word {
                guard token.isCapitalized || text.isCaseless || token.has(.anyStreetWord) || token.has(.connector)
                else { break }
                if token.has(.ordinary), !token.has(.connector) { break }
                if token.has(.anyStreetWord) || AddressRun.isCompound(token, in: text) { proof = true }
                if joined { end = k + 1 }
                if joined, token.has([.streetSuffix, .weakStreetSuffix]) { k += 1; break }
            } else if token.isSign(".") {
                guard text.token(k - 1).has(.abbreviation) || text.token(k - 1).kind == .number else { break }
                if joined, text.token(k + 1).newlines > 0 || k + 1 == text.tokens.count { end = k + 1 }
            } else if !(token.isSign("-") || token.isSign("'") || token.isSign("/")) {
                break
            }
            k += 1
        }
        guard joined, proof, let end else { return nil }
        return (text.token(i - 1).keyword == .the ? i - 1 : i)..<end
    }

}

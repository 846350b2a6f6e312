extension NameMarks {
    /// Names told by where they stand in a list, a table or a letter rather than by their words.
    mutating func markPlaces() {
        for i in text.tokens.indices {
            switch text.tokens[i].keyword {
            case .from, .by, .submitter, .contact, .attn, .applicant, .author, .cc, .witness, .witnesses, .participants,
                .attendees, .signatories, .present, .thank:
                markList(after: i)
            default: break
            }
            markBeforeContact(i)
        }
        markLastLine()
    }

    /// Two or three capitalised words, and initials, that nothing claims for an organization, a place or English: one past
    /// them.
    private func plainName(at i: Int) -> Int? {
        guard !text.isCaseless else { return nil }
        let others: WordClasses = [
            .ordinary, .organization, .country, .stateName, .month, .weekday, .citation, .role, .commonNoun, .greeting,
            .closing, .anyStreetWord, .unit, .kinship, .placePrefix, .job,
        ]
        let end = nameEnd(from: i, limit: 4)
        guard end > i else { return nil }
        let words = text.tokens[i..<end].filter(\.isWord)
        guard (2...4).contains(words.count), words.contains(where: { $0.count > 2 }),
            words.allSatisfy({
                !$0.has(others) || $0.has([.given, .surname]) && !$0.has([.ordinary]) || $0.has(.nameSuffix)
            }),
            !words.allSatisfy({ $0.has(.place) }), !FamousFirm.stands(at: i, in: text),
            !words.contains(where: { $0.isUppercase && $0.count <= 4 && !$0.has([.nameSuffix, .given, .surname]) })
        else { return nil }
        return end
    }

    /// "cc: Ann Lee; Bo Roe", "Signed by:" and a line for each, "We thank Ann Lee, Bo Roe, and Cy Poe for".
    private mutating func markList(after label: Int) {
        let hasColon = text.token(label + 1).isSign(":")
        guard hasColon || text.tokens[label].keyword == .thank else { return }
        var k = hasColon ? label + 2 : label + 1
        for _ in 0..<50 {
            while text.token(k).kind == .sign, [45, 42].contains(text.token(k).sign), text.token(k).newlines > 0 {
                k += 1
            }
            guard text.token(k).newlines <= 1, let end = plainName(at: k) else { return }
            mark(k..<end)
            k = end
            var joints = 0
            while joints < 3, text.token(k).isSign(",") || text.token(k).isSign(";") || text.token(k).keyword == .and {
                k += 1
                joints += 1
            }
            guard joints > 0 || text.token(k).newlines == 1 else { return }
        }
    }

    /// "Ann Lee <", "Ann Lee (202-", "Ann Lee | 202-", "Ann Lee - 202-": a name, and an e-mail address or a phone number.
    private mutating func markBeforeContact(_ i: Int) {
        guard text.tokens[i].isCapitalized, !isMarked(i),
            !text.token(i - 1).isCapitalized || text.tokens[i].newlines > 0,
            let end = plainName(at: i)
        else { return }
        let sign = text.token(end)
        guard
            sign.isSign("<") || sign.isSign("(") || sign.isSign("|") || sign.isSign("-") && sign.isSpaced
                || sign.isSign(":"),
            sign.newlines == 0, isContact(end + 1)
        else { return }
        mark(i..<end)
    }

    /// An earlier finding, seven digits or more, or an `@` before the next blank.
    private func isContact(_ i: Int) -> Bool {
        let first = text.token(i)
        if first.kind == .sign, first.sign == Folding.barrier { return true }
        var digits = 0
        for k in i..<i + 10 {
            let token = text.token(k)
            guard k == i || token.newlines == 0, token.kind != .word || !token.isSpaced || k == i else { break }
            if token.isSign("@") { return true }
            if token.kind == .number { digits += token.count }
        }
        return digits >= 7
    }

    /// The last line of a letter, by itself behind an empty one.
    private mutating func markLastLine() {
        guard let last = text.tokens.indices.last else { return }
        var first = last
        while first > 0, text.tokens[first].newlines == 0, last - first < 8 { first -= 1 }
        guard text.tokens[first].newlines > 1, first > 8, let end = plainName(at: first), end == last + 1 else {
            return
        }
        mark(first..<end)
    }
}

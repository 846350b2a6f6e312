extension NameMarks {
    /// Names that the words before them announce.
    mutating func markAnnounced() {
        for i in text.tokens.indices {
            let token = text.tokens[i]
            guard token.kind == .word else { continue }
            if token.has(.personTitle) { afterTitle(i) }
            if token.has(.greeting) { afterGreeting(i) }
            switch token.keyword {
            case .name, .named, .surname: afterName(i)
            case .call, .called: if text.token(i + 1).keyword == .me { announce(i + 2, limit: 2, loose: true) }
            case .i:
                if text.token(i + 1).keyword == .am {
                    introduce(i + 2)
                } else if isContraction(i, "m") {
                    introduce(i + 3)
                }
            case .this: if text.token(i + 1).keyword == .is { introduce(i + 2) }
            case .from, .by, .submitter, .contact, .attn, .user, .applicant, .author:
                // "Contact information:", "Author name:"
                let colon = NameMarks.labelEnds.contains(text.token(i + 1).hash) ? i + 2 : i + 1
                if text.token(colon).isSign(":") { announce(colon + 1, limit: 4, loose: false) }
            default: break
            }
            if token.has(.kinship) { afterKinship(i) }
        }
    }

    private static let labelEnds: Set<UInt64> = [
        WordHash.of("information"), WordHash.of("info"), WordHash.of("person"), WordHash.of("name"),
    ]

    /// Whether a token may be a piece of a name here.
    func isNameWord(_ k: Int) -> Bool {
        guard k >= 0, k < text.tokens.count, !isKept(k) else { return false }
        let token = text.tokens[k]
        guard token.kind == .word, token.isCapitalized || text.isCaseless else { return false }
        if token.count == 1 { return token.isCapitalized && token.keyword != .i && token.keyword != .a }
        return !token.has([.ordinary, .organization, .weekday, .citation])
            || token.has([.given, .surname]) && !token.has(.ordinary)
    }

    /// `O'Brien`, `D'Angelo`, `M'Gregor`.
    func isElided(_ k: Int) -> Bool {
        let token = text.token(k)
        return token.isWord && token.count == 1 && token.isCapitalized && token.keyword != .i
            && text.token(k + 1).isSign("'") && !text.token(k + 1).isSpaced && text.token(k + 2).isCapitalized
            && text.token(k + 2).isWord && text.token(k + 2).count > 2 && !text.token(k + 2).isSpaced && !isKept(k)
    }

    /// The end of a name of up to `limit` words that begins at `start`; initials, `de`, `van` and hyphens belong to it, and a
    /// degree behind it. `start` when there is none.
    func nameEnd(from start: Int, limit: Int) -> Int {
        var k = start
        var words = 0
        var end = start
        while k < text.tokens.count, words < limit {
            let token = text.tokens[k]
            if k > start, token.newlines > 0 { break }
            if isElided(k) {
                words += 1
                end = k + 3
                k += 2
            } else if isNameWord(k) {
                words += 1
                end = k + 1
            } else if token.isSign("."), k > start, text.tokens[k - 1].isWord, text.tokens[k - 1].count <= 2,
                !token.isSpaced
            {
            } else if token.isSign("-") || token.isSign("'"), k > start, !token.isSpaced, !text.token(k + 1).isSpaced,
                text.token(k + 1).count > 1
            {
            } else if token.isWord, token.has(.connector), k > start, !token.has(.preposition), isNameWord(k + 1) {
            } else {
                break
            }
            k += 1
        }
        return end > start ? suffixEnd(end) : start
    }

    /// Takes in `Jr.`, `, MD`, `PhD`.
    func suffixEnd(_ end: Int) -> Int {
        let next = text.token(end).isSign(",") ? end + 1 : end
        let token = text.token(next)
        if token.newlines == 0, token.has(.nameSuffix),
            token.isUppercase || token.isCapitalized || text.isCaseless && next == end
        {
            return next + 1
        }
        return end
    }

    /// Marks the name at `start` when one stands there. Loose: one word that the lexicon does not know will do.
    mutating func announce(_ start: Int, limit: Int, loose: Bool) {
        var first = start
        while first - start < 6,
            text.token(first).has(.personTitle) || text.token(first).isSign(".") || text.token(first).isSign("\"")
        { first += 1 }
        let caselessLimit = text.isCaseless ? min(limit, 2) : limit
        let end = nameEnd(from: first, limit: caselessLimit)
        guard end > first, text.token(first).newlines <= 1 else { return }
        let words = (first..<end).filter { text.tokens[$0].isWord }
        let known = words.contains {
            text.tokens[$0].has([.given, .surname]) || NameShape.isSurname(text.tokens[$0], in: text)
        }
        if words.contains(where: { text.tokens[$0].has(.role) && !text.tokens[$0].has([.given, .surname]) }), !known {
            return
        }
        if known || loose || (words.count == 2 || words.count == 3) && !text.isCaseless { mark(first..<end) }
    }

    /// "I am Jane Doe", "this is Jane Doe": two words or a known given name, not "I am American".
    private mutating func introduce(_ start: Int) {
        var first = start
        while first - start < 6, text.token(first).has(.personTitle) || text.token(first).isSign(".") { first += 1 }
        let end = nameEnd(from: first, limit: text.isCaseless ? 2 : 3)
        guard end > first, text.token(first).newlines == 0 else { return }
        let token = text.tokens[first]
        let words = (first..<end).filter { text.tokens[$0].isWord }.count
        if token.has(.given), !token.has([.ambiguousName]) || words > 1 {
            mark(first..<end)
        } else if first > start {
            mark(first..<end)
        }
    }

    private func isContraction(_ i: Int, _ letter: Unicode.Scalar) -> Bool {
        text.token(i + 1).isSign("'") && text.token(i + 2).count == 1
            && text.byte(Int(text.token(i + 2).start)) | 32 == UInt8(ascii: letter)
    }

    /// `Mr. Ford`, `Dr Jane Q. Roe`, not `Dr 12` nor a title that is the whole role: "Director of", "President and".
    private mutating func afterTitle(_ i: Int) {
        let title = text.tokens[i]
        guard title.isCapitalized || text.isCaseless else { return }
        var first = i + 1
        if text.token(first).isSign("."), !text.token(first).isSpaced { first += 1 }
        while first - i < 6, text.token(first).has(.personTitle), text.token(first).newlines == 0,
            text.token(first).isCapitalized
        {
            first += 1
            if text.token(first).isSign("."), !text.token(first).isSpaced { first += 1 }
        }
        guard text.token(first).newlines == 0, text.token(first).isSpaced || first > i + 1 else { return }
        let end = nameEnd(from: first, limit: text.isCaseless ? 1 : 3)
        guard end > first else { return }
        let token = text.tokens[first]
        // A long title is also the name of an office: "Secretary General", "General Counsel", "President Elect".
        let short = title.keyword.isShortTitle
        if !short {
            if text.isCaseless { return }
            guard !token.has([.role, .organization, .place, .country, .stateName]) || token.has([.given, .surname])
            else { return }
            guard token.has([.given, .surname]) && !token.has(.place) || NameShape.isSurname(token, in: text) else {
                return
            }
        }
        if title.keyword == .dr, text.token(i - 1).isCapitalized, text.token(i - 1).isWord,
            text.token(i).newlines == 0,
            !token.has([.given, .surname]), text.token(i - 2).kind == .number
        {
            return
        }
        mark(first..<end)
    }

    private mutating func afterGreeting(_ i: Int) {
        var first = i + 1
        guard text.token(first).newlines == 0 else { return }
        if text.token(first).isSign(",") { first += 1 }
        while first - i < 6, text.token(first).has(.personTitle), text.token(first).newlines == 0 {
            first += 1
            if text.token(first).isSign(".") { first += 1 }
        }
        let end = nameEnd(from: first, limit: text.isCaseless ? 1 : 3)
        guard end > first else { return }
        let closes =
            text.token(end).isSign(",") || text.token(end).isSign(":") || text.token(end).isSign("!")
            || text.token(end).isSign("-") || text.token(end).newlines > 0 || end >= text.tokens.count
        let words = (first..<end).filter { text.tokens[$0].isWord }
        let office = words.contains { text.tokens[$0].has([.role, .organization, .country, .stateName]) }
        if words.contains(where: { text.tokens[$0].has(.given) && !text.tokens[$0].has(.ambiguousName) })
            || closes && !office
        {
            mark(first..<end)
        }
    }

    /// "my name is X", "names: X", "What's your name? X", "name on the account? User: X".
    private mutating func afterName(_ i: Int) {
        var k = i + 1
        if isContraction(i, "s") { k = i + 3 }
        let next = text.token(k)
        if next.newlines > 0 { return }
        if next.keyword == .is || next.keyword == .was {
            announce(k + 1, limit: 3, loose: !text.token(k + 1).has([.personVerb]) && isLikelyValue(k + 1))
        } else if next.isSign(":") || next.isSign("=") {
            announce(k + 1, limit: 4, loose: true)
        } else if next.isSign("?") {
            announce(k + 1, limit: 3, loose: false)
        } else if text.tokens[i].keyword == .named || k == i + 3 || text.token(i - 1).keyword == .s {
            announce(k, limit: 3, loose: text.tokens[i].keyword == .named && text.token(k).isCapitalized)
        } else if isNameWord(k), text.token(k).has(.given) {
            announce(k, limit: 3, loose: false)
        }
    }

    private func isLikelyValue(_ k: Int) -> Bool {
        let token = text.token(k)
        return !text.isCaseless || token.has([.given, .surname]) || token.classes.isEmpty && token.count >= 4
    }

    /// "my wife Ann", "his brother, Bob": a given name, or a capitalised word behind "my", "his", "her", "their".
    private mutating func afterKinship(_ i: Int) {
        let k = text.token(i + 1).isSign(",") ? i + 2 : i + 1
        guard text.token(k).newlines == 0, text.token(k).isCapitalized, isNameWord(k) else { return }
        if text.token(k).has(.given)
            || k == i + 1
                && (text.token(i - 1).keyword.isPossessive
                    || isContraction(i - 3, "s") && !text.tokens[i].isCapitalized)
        {
            mark(k..<nameEnd(from: k, limit: 2))
        }
    }

}

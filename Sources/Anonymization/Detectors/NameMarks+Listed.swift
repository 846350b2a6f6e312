extension NameMarks {
    /// Given names and surnames of the lexicon, and words shaped like surnames, where the neighbours allow it.
    mutating func markListed() {
        for i in text.tokens.indices where !isName[i] {
            let token = text.tokens[i]
            guard token.kind == .word, token.isCapitalized || text.isCaseless, !token.has(.ordinary), !isKept(i),
                !(token.has(.personTitle) && text.token(i + 1).isSign("."))
            else { continue }
            if isElided(i) {
                mark(i..<suffixEnd(i + 3))
                markUnknownBefore(i)
            } else if token.has(.given), token.count >= 2 {
                if fullName(from: i) { continue }
                if !token.has([.ambiguousName, .place, .organization, .month]), standsAlone(i) {
                    mark(i..<suffixEnd(i + 1))
                    if token.has(.surname) { markUnknownBefore(i) }
                }
            } else if isInitial(i) {
                initials(from: i)
            } else if isSurname(i), !token.has([.ambiguousName, .place]), standsAlone(i),
                !text.isCaseless || NameShape.isSurname(token, in: text)
            {
                surname(at: i)
            }
        }
    }

    /// "Zeynep van Orleans", "von der Leyen": the small words that only names have.
    mutating func markParticles() {
        for i in text.tokens.indices where text.tokens[i].keyword == .van || text.tokens[i].keyword == .von {
            guard !text.tokens[i].isCapitalized || text.token(i - 1).isCapitalized,
                text.tokens[i].newlines == 0 || i == 0 || !text.tokens[i].isCapitalized
            else { continue }
            var k = i + 1
            while text.token(k).has(.connector), k - i < 3,
                !text.token(k).isCapitalized || text.token(k + 1).isCapitalized && text.token(k + 1).newlines == 0
            { k += 1 }
            guard text.token(k).isCapitalized, text.token(k).isWord, text.token(k).newlines == 0,
                !text.token(k).has([.organization]),
                !text.isCaseless
            else { continue }
            let before = text.token(i - 1)
            let hasGiven =
                i > 0 && before.isWord && before.isCapitalized && text.tokens[i].newlines == 0
                && !before.has([.ordinary, .organization, .role, .personTitle])
            mark((hasGiven ? i - 1 : i)..<suffixEnd(k + 1))
        }
    }

    /// A given name and what follows it as a surname.
    private mutating func fullName(from i: Int) -> Bool {
        let given = text.tokens[i]
        guard !isPlaceBefore(i), !isContracted(i), !FamousFirm.stands(at: i, in: text) else { return false }
        var k = i + 1
        // Second given names and initials.
        while text.token(k).newlines == 0,
            isInitial(k) || text.token(k).has(.given) && isNameWord(k) && !text.isCaseless,
            k - i < 5, isNameWord(text.token(k + 1).isSign(".") ? k + 2 : k + 1)
        {
            k = text.token(k + 1).isSign(".") ? k + 2 : k + 1
        }
        while text.token(k).newlines == 0, text.token(k).has(.connector), !text.token(k).has(.preposition),
            isNameWord(k + 1), k - i < 6
        { k += 1 }
        let next = text.token(k)
        if isElided(k), next.newlines == 0, next.isSpaced {
            mark(i..<suffixEnd(k + 3))
            return true
        }
        guard next.newlines == 0, isNameWord(k), !next.has([.weekday]), text.token(k).isSpaced else { return false }
        let likely = isSurname(k) || next.has(.given)
        if next.has([.month, .country, .stateName]) && !next.has(.surname) { return false }
        if given.has(.ambiguousName), !likely, !isAmbiguousPairLikely(i, k) { return false }
        if given.has([.month, .ordinary]), !likely { return false }
        if text.isCaseless {
            guard !given.has(.ambiguousName) || likely else { return false }
            if !likely, !next.classes.isEmpty || next.count < 4 || next.has(.commonNoun) {
                return false
            }
        }
        var end = nameEnd(from: k, limit: 1)
        guard end > k else { return false }
        // "Wesley College", "Marshall Space Center", "Johnson & Johnson" are no persons.
        let after = text.token(end)
        if after.newlines == 0, after.has(.organization), after.isCapitalized, !after.has([.surname, .given]) {
            return false
        }
        if after.isSign("&"), text.token(end + 1).isWord { return false }
        if text.token(i - 1).isSign("&") { return false }
        if isAbbreviatedFirm(end) { return false }
        // A second surname.
        let isSecond = text.isCaseless ? after.has(.surname) && !after.has(.ambiguousName) : isSurname(end)
        if after.newlines == 0, isSecond, after.isSpaced, !after.has(.organization) {
            end = suffixEnd(end + 1)
        }
        mark(i..<end)
        return true
    }

    /// "Mark Roseby": an ordinary word as given name counts beside a word that nothing else claims.
    private func isAmbiguousPairLikely(_ i: Int, _ k: Int) -> Bool {
        let given = text.tokens[i]
        if given.has([.month, .citation]) || given.has(.place) && isInPlace(i) { return false }
        let next = text.token(k)
        return next.classes.isEmpty && next.count >= 3 && !given.has([.surname]) && !next.isUppercase
            && !next.has(.commonNoun)
            && (i > 0 && text.tokens[i].newlines == 0 && !text.token(i - 1).isSign("."))
    }

    /// "Abbie Graham": the word before a surname, where nothing else claims it and it does not begin the sentence.
    private mutating func markUnknownBefore(_ i: Int) {
        let before = text.token(i - 1)
        guard text.tokens[i].newlines == 0, text.tokens[i].isSpaced, before.isWord, before.isCapitalized,
            before.count > 2,
            before.classes.isEmpty, !before.isUppercase || text.tokens[i].isUppercase
        else { return }
        mark(i - 1..<i)
    }

    /// "George Washington University": capitalised words that end in one of an organization.
    private func leadsToOrganization(_ i: Int) -> Bool {
        var k = i + 1
        while k - i <= 4, text.token(k).isWord, text.token(k).isCapitalized, text.token(k).newlines == 0 {
            if text.token(k).has(.organization), !text.token(k).has([.given, .surname]) { return true }
            k += 1
        }
        return false
    }

    /// "in Virginia", "near Lancaster".
    private func isInPlace(_ i: Int) -> Bool {
        let before = text.token(i - 1)
        return text.tokens[i].newlines <= 1 && before.has(.preposition) && before.keyword != .by
    }

    /// Nothing beside it makes it a firm, a place or a street.
    private func standsAlone(_ i: Int) -> Bool {
        let next = text.token(i + 1)
        let before = text.token(i - 1)
        if isPlaceBefore(i) || isContracted(i) || leadsToOrganization(i) || FamousFirm.stands(at: i, in: text) {
            return false
        }
        if next.isSign("&") || before.isSign("&") || before.isSign("@")
            || before.isSign("/") && !text.tokens[i].isSpaced
        {
            return false
        }
        if next.newlines == 0 {
            if next.keyword.isDeterminer { return false }
            if next.has([.organization, .anyStreetWord]), next.isCapitalized { return false }
            if next.isSign("."), !next.isSpaced, text.token(i + 2).isWord, !text.token(i + 2).isSpaced { return false }
            if next.isSign("'"), text.token(i + 2).keyword == .s,
                text.token(i + 3).has(.organization) && text.token(i + 3).isCapitalized
                    || Self.eponyms.contains(text.token(i + 3).hash)
            {
                return false
            }
            if Self.eponyms.contains(next.hash) { return false }
        }
        if text.tokens[i].newlines == 0, before.has(.organization), before.isCapitalized { return false }
        // A letter string in capitals within ordinary text is an acronym.
        if text.tokens[i].isUppercase, text.tokens[i].count <= 4, !text.isCaseless { return false }
        return !text.isInURL(Int(text.tokens[i].start))
    }

    /// What is called by the name of its finder: "Murphy's law", "Merkle trees".
    private static let eponyms = Set(
        [
            "algorithm", "law", "laws", "theorem", "paradox", "principle", "cipher", "worm", "tree", "trees",
            "protocol",
        ].map { WordHash.of($0.unicodeScalars) })

    /// "Don't", "Will've".
    private func isContracted(_ i: Int) -> Bool {
        let next = text.token(i + 1)
        let letter = text.token(i + 2)
        return next.isSign("'") && !next.isSpaced && !letter.isSpaced && letter.isWord && letter.count <= 2
            && letter.keyword != .s
    }

    func isPlaceBefore(_ i: Int) -> Bool {
        let before = text.token(i - 1).isSign(".") ? text.token(i - 2) : text.token(i - 1)
        guard text.tokens[i].newlines == 0, before.isWord else { return false }
        return before.has(.placePrefix) && (before.isCapitalized || text.isCaseless)
    }

    /// "Gamble, Spencer and Lee": three surnames in a row are a firm.
    private func isFirmList(_ i: Int) -> Bool {
        func isPlain(_ k: Int) -> Bool {
            text.token(k).has(.surname) && !text.token(k).has(.given) || NameShape.isSurname(text.token(k), in: text)
                || text.token(k).has(.surname) && text.token(k).isCapitalized
        }
        for first in [i, i - 2, i - 4] where first >= 0 {
            if isPlain(first), text.token(first + 1).isSign(","), isPlain(first + 2),
                text.token(first + 3).keyword == .and,
                isPlain(first + 4)
            {
                return true
            }
        }
        return false
    }

    /// "S.A.", "s.r.o.", "Sp.k." behind the name.
    private func isAbbreviatedFirm(_ k: Int) -> Bool {
        let first = text.token(k)
        return first.isWord && first.count <= 2 && first.newlines == 0 && first.isSpaced
            && text.token(k + 1).isSign(".")
            && !text.token(k + 1).isSpaced && text.token(k + 2).isWord && text.token(k + 2).count == 1
            && !text.token(k + 2).isSpaced
    }

    /// "Neal-Bell" without a given name is a firm more often than a person.
    private func isDoubleSurname(_ i: Int) -> Bool {
        let joined =
            text.token(i + 1).isSign("-") && !text.token(i + 1).isSpaced && text.token(i + 2).isCapitalized
            || text.token(i - 1).isSign("-") && !text.tokens[i].isSpaced && text.token(i - 2).isCapitalized
        guard joined else { return false }
        let first = text.token(i - 1).isSign("-") ? i - 2 : i
        let before = text.token(first - 1).isSign(".") ? text.token(first - 2) : text.token(first - 1)
        return !before.has([.personTitle, .given]) && !isMarked(first - 1)
    }

    func isSurname(_ k: Int) -> Bool {
        text.token(k).has(.surname) || NameShape.isSurname(text.token(k), in: text)
    }

    func isInitial(_ k: Int) -> Bool {
        let token = text.token(k)
        return token.isWord && token.count == 1 && token.isCapitalized
    }

    /// `J. Smith`, `J. Q. Smith`, `JQ Smith` no.
    private mutating func initials(from i: Int) {
        guard text.token(i + 1).isSign("."), !text.token(i + 1).isSpaced else { return }
        if text.token(i - 1).isSign("."), !text.tokens[i].isSpaced { return }
        var k = i + 2
        while isInitial(k), text.token(k + 1).isSign("."), text.token(k).newlines == 0, k - i < 7 { k += 2 }
        let last = text.token(k)
        guard last.newlines == 0, isNameWord(k), last.count > 2,
            last.has(.surname) || NameShape.isSurname(last, in: text)
        else { return }
        if last.has(.place), k == i + 2 { return }
        let after = text.token(k + 1)
        if after.has(.organization), after.isCapitalized || after.isSign("&") { return }
        if after.isSign("&") { return }
        mark(i..<suffixEnd(k + 1))
    }

    /// A surname without a given name; with the unknown capitalised word before it, where that can be one.
    private mutating func surname(at i: Int) {
        var start = i
        let before = text.token(i - 1)
        if isInPlace(i), !before.has(.ordinary) || !text.tokens[i].has(.surname), before.keyword != .from,
            before.keyword != .to
        {
            return
        }
        if i > 0, text.tokens[i].newlines == 0, text.tokens[i].isSpaced, before.isWord, before.isCapitalized,
            before.count > 1,
            before.classes.isEmpty, !before.isUppercase, text.token(i - 2).keyword != .the,
            !text.token(i - 2).isSign("-")
        {
            start = i - 1
        } else if text.tokens[i].newlines == 0, text.tokens[i].isSpaced, before.has(.given), before.isCapitalized {
            start = i - 1
        } else if text.tokens[i].newlines == 0, before.isWord, before.isCapitalized,
            before.has([.country, .stateName, .place])
        {
            return
        }
        if isFirmList(i) || isAbbreviatedFirm(i + 1) || isDoubleSurname(i) && start == i { return }
        // "Smith, Jones and Partners", "Davis v. FCC".
        if text.token(i + 1).isSign(","), text.token(i + 2).has(.organization), text.token(i + 2).isCapitalized {
            return
        }
        mark(start..<suffixEnd(i + 1))
    }

}

extension NameMarks {
    /// What may be a name and was not marked: two or three capitalised words of which the lexicon knows one as a name, and
    /// an initial before a word nobody knows.
    var doubts: [Redaction] {
        guard !text.isCaseless else { return [] }
        var found: [Redaction] = []
        var i = 0
        while i < text.tokens.count {
            let end = isInitial(i) ? behindInitial(i) : wordsEnd(i)
            if let end {
                defer { i = end - 1 }
                found.append(
                    Redaction(
                        range: Int(text.tokens[i].start)..<Int(text.tokens[end - 1].end), kind: .personName,
                        certainty: .doubtful))
            }
            i += 1
        }
        return found
    }

    private static let others: WordClasses = [
        .ordinary, .organization, .place, .country, .stateName, .month, .weekday, .citation, .role, .commonNoun,
        .personTitle, .closing, .greeting, .placePrefix, .famousStreet, .streetSuffix, .numberWord, .kinship,
        .cardLabel,
    ]

    private func isCapital(_ k: Int) -> Bool { text.token(k).isWord && text.token(k).isCapitalized }

    private func isFree(_ k: Int) -> Bool {
        isCapital(k) && !isMarked(k) && !isKept(k) && text.tokens[k].count > 1 && !text.tokens[k].has(NameMarks.others)
            && !(text.tokens[k].isUppercase && text.tokens[k].count <= 4)
    }

    private func wordsEnd(_ i: Int) -> Int? {
        // The rest of a longer run of capitals is not looked at by itself
        guard isFree(i), !isPlaceBefore(i), text.tokens[i].newlines > 0 || !isFree(i - 1) else { return nil }
        var k = i + 1
        while isFree(k), text.tokens[k].newlines == 0, text.tokens[k].isSpaced { k += 1 }
        guard (2...3).contains(k - i), !isCapital(k) || text.tokens[k].newlines > 0, !text.token(k).isSign("&"),
            !text.token(i - 1).isSign("&"), !FamousFirm.stands(at: i, in: text),
            text.tokens[i].has(.given) || text.tokens[k - 1].has(.surname)
        else { return nil }
        return k
    }

    /// `J. Zork`, not `U.S. Court`.
    private func behindInitial(_ i: Int) -> Int? {
        // At the head of a line it is the mark of a section
        guard !isMarked(i), text.tokens[i].keyword != .i, text.tokens[i].newlines == 0, i > 0,
            text.token(i + 1).isSign("."), !text.token(i + 1).isSpaced,
            !(text.token(i - 1).isSign(".") && !text.tokens[i].isSpaced), isFree(i + 2),
            text.token(i + 2).newlines == 0,
            text.token(i + 2).count > 2
        else { return nil }
        return i + 3
    }
}

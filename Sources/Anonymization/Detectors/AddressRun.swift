/// A run of tokens on one line that could be the street line of an address: capitalised words, street words, numbers and
/// the small words and signs between them.
struct AddressRun {
    let start: Int
    private(set) var end: Int
    let text: ScannedText
    private(set) var numbers: [Int] = []
    private(set) var streetWords: [Int] = []
    private(set) var names = 0

    /// The run that begins at token `i`; nil when none does.
    init?(at i: Int, in text: ScannedText) {
        let first = text.tokens[i]
        if first.kind != .word, AddressRun.isStandardNumber(i, in: text) { return nil }
        guard
            AddressRun.isMember(first, in: text)
                || first.has(.streetPrefix) && !first.has([.weakStreetSuffix, .ordinary, .connector])
                || AddressRun.isDottedPrefix(i, in: text)
        else { return nil }
        start = i
        end = i + 1
        self.text = text
        var k = i
        while k < text.tokens.count, k - i < 24 {
            let token = text.tokens[k]
            if k > i, token.newlines > 0 { break }
            if isPlainStreetName(k) {
                names += 1
                end = k + 1
            } else if token.kind == .sign {
                guard passes(token, at: k) else { break }
                if token.isSign("."), end == k { end = k + 1 }
            } else if k == i || AddressRun.isMember(token, in: text) || (token.has(.anyStreetWord) && names > 0)
                || (token.has(.streetPrefix) && !token.has(.ordinary)
                    && (text.token(k - 1).kind == .number || text.token(k - 1).isSign(",")))
            {
                note(token, at: k)
                end = k + 1
            } else if token.has(.connector), names > 0 || !numbers.isEmpty {
                // Belongs only when a member comes after it; `end` stays.
                if k - end > 2 { break }
            } else {
                break
            }
            k += 1
        }
    }

    /// "4417 Old Mill Road", "12 May Street": an English word as a street's name, behind the house number or a direction and
    /// at most two words before the street word.
    private func isPlainStreetName(_ k: Int) -> Bool {
        let token = text.tokens[k]
        guard token.isWord, text.isCaseless ? token.has(.ordinary) : token.has([.ordinary, .month, .citation]),
            token.isCapitalized || text.isCaseless,
            let number = numbers.last, !isYear(number), k - number <= 3,
            (number + 1..<k).allSatisfy({ text.tokens[$0].isSign(".") || text.tokens[$0].has(.direction) })
        else { return false }
        for next in (k + 1...k + 2).map(text.token) {
            guard next.isWord, next.newlines == 0, next.isCapitalized || text.isCaseless else { return false }
            if next.has(.streetSuffix) || next.has(.weakStreetSuffix) && token.has(.ordinary) { return true }
        }
        return false
    }

    /// "al." and "os." before a name.
    static func isDottedPrefix(_ k: Int, in text: ScannedText) -> Bool {
        text.token(k).has(.dottedPrefix) && text.token(k + 1).isSign(".") && !text.token(k + 1).isSpaced
            && text.token(k + 2).isCapitalized
    }

    private mutating func note(_ token: Token, at k: Int) {
        if AddressRun.isHouseNumber(token, in: text) && !AddressRun.isStandardNumber(k, in: text)
            || k == start && token.has(.numberWord) && text.token(k + 1).isCapitalized
        {
            numbers.append(k)
        } else if token.has([.anyStreetWord, .rareStreetSuffix]) || AddressRun.isDottedPrefix(k, in: text)
            || AddressRun.isCompound(token, in: text)
        {
            streetWords.append(k)
            names += 1
        } else if token.kind == .word {
            names += 1
        }
    }

    private func passes(_ token: Token, at k: Int) -> Bool {
        let before = text.token(k - 1)
        let after = text.token(k + 1)
        if token.isSign("."), !token.isSpaced {
            // "St. John", "ul. Podleśna", "P.O. Box"; "10." before a word.
            return after.newlines == 0
                && (before.has(.abbreviation) || after.kind == .number && AddressRun.isCompound(before, in: text)
                    || before.has([.anyStreetWord, .unit])
                    || before.count <= 2 && before.isWord
                    || (before.kind == .number && before.count <= 3
                        && (text.token(k + 1).keyword == .and || after.isWord && !after.isCapitalized)))
        }
        if token.isSign("/"), !token.isSpaced, before.count == 1, before.isWord {
            return after.isCapitalized || text.isCaseless
        }
        if token.isSign("-") || token.isSign("'") || token.isSign("/") { return !token.isSpaced && !after.isSpaced }
        // "5, avenue Klein"; "Via Gioberti, 92" with a line's or a place's end behind.
        if token.isSign(","), !token.isSpaced, after.newlines == 0 {
            if k == start + 1, before.kind == .number, after.has(.streetPrefix), !after.has(.ordinary) { return true }
            if numbers.isEmpty, !streetWords.isEmpty, names > 1, AddressRun.isHouseNumber(after, in: text) {
                let next = text.token(k + 2)
                return next.newlines > 0 || next.isSign(",") || k + 2 >= text.tokens.count || next.has(.unit)
            }
        }
        if token.isSign("#") { return after.kind == .number && names > 0 }
        return false
    }

    static func isMember(_ token: Token, in text: ScannedText) -> Bool {
        switch token.kind {
        case .number: return token.count <= 5
        case .mixed: return token.count <= 6
        case .sign: return false
        case .word:
            if token.has([.citation, .month, .weekday]) { return false }
            if token.has(.numberWord), token.isCapitalized { return true }
            if token.has(.ordinary) {
                if token.keyword == .new { return token.isCapitalized }
                return token.isCapitalized && token.has(.streetPrefix) || token.isUppercase && token.has(.direction)
            }
            return token.isCapitalized || text.isCaseless
        }
    }

    /// `12`, `12b`, `1203`; not `40th`.
    static func isHouseNumber(_ token: Token, in text: ScannedText) -> Bool {
        token.kind == .number && token.count <= 5
            || token.kind == .mixed && token.count <= 5 && !isOrdinal(token, in: text) && !token.isCapitalized
    }

    /// The `2827` of "RFC 2827" and "RFC-2827", the `2` of "1.2 Tbps".
    static func isStandardNumber(_ k: Int, in text: ScannedText) -> Bool {
        let before = text.token(k - 1)
        if before.has(.standardLabel) { return true }
        guard before.kind == .sign, !text.tokens[k].isSpaced else { return false }
        if before.isSign(".") { return text.token(k - 2).kind == .number && !before.isSpaced }
        return (before.isSign("-") || before.isSign("/")) && text.token(k - 2).has(.standardLabel)
    }

    static func isOrdinal(_ token: Token, in text: ScannedText) -> Bool {
        token.kind == .mixed && ASCII.isLetter(text.byte(Int(token.end) - 1))
            && ASCII.isLetter(text.byte(Int(token.end) - 2))
    }

    /// Words such as Hoofdstraat, Lindenweg, Storgata: the street word grown onto the name.
    static func isCompound(_ token: Token, in text: ScannedText) -> Bool {
        guard token.kind == .word, token.count >= 6 else { return false }
        return compounds.match(token, in: text)
    }

    private static let compounds = Endings(
        """
        straat strasse strase str steenweg weg laan plein dreef singel gracht kade gasse allee allen platz damm ufer chaussee veien
        vegen vei vej gade gata gate gatan vagen vag backen bakken bakke stien stigen torget svingen grand katu ntie kuja polku
        kaari rinne tanav stigur vegur plads lunden ulica utca straede pranget lia skogen vika bulevardi steeg hof baan krenten eggen lyngen
        """, extra: 3)

}

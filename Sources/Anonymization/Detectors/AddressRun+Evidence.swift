extension AddressRun {
    /// The tokens of the address that the run is the street line of, or nil. Three points of evidence make an address:
    ///
    /// - a street word with a name and a number: 3, or 2 where it is an ordinary word too;
    /// - a number at both ends of the name, as faulty forms and many countries have it: 1;
    /// - a flat: 2;
    /// - a state or country with a ZIP behind: 2; one of them, or a comma and a town: 1;
    /// - "lives at", "address:" and the like before it: 2; a preposition or colon alone: 1;
    /// - it begins its line or comes after a comma: 1.
    func address() -> Range<Int>? {
        guard let firstNumber = numbers.first else { return nameOnly() ?? numberless() }
        guard names > 0 else { return nil }
        let unit = firstUnit(after: start)
        let limit = unit ?? end
        let street = streetEvidence(limit: limit)
        let strongCue = hasCue
        let begin = beginning(firstNumber: firstNumber, strongCue: strongCue, hasUnit: unit != nil)
        let two = hasTwoNumbers(limit: limit)
        let coreEnd = unit ?? coreEnd(from: begin, street: street, two: two, limit: limit)
        guard coreEnd > begin else { return nil }
        let tail = AddressTail(after: coreEnd, in: text)
        let hasUnit = unit != nil || tail.hasUnit
        let hasPostal = tail.isPostal
        let declared = firstNumber == start && isDeclared
        guard street.points > 0 || two || hasUnit || hasPostal || declared else { return nil }

        var points = street.points
        if two { points += 1 }
        if hasUnit { points += 2 }
        if hasPostal { points += 2 } else if tail.hasRegion || tail.hasZIP || tail.hasTown { points += 1 }
        if strongCue { points += declared ? 3 : 2 } else if hasWeakCue { points += 1 }
        if AddressRun.beginsLine(start, in: text) || text.token(start - 1).isSign(",") { points += 1 }
        // "2018 Road", "Fortune 500 Wall Street": a year or a byword needs more.
        if isYear(firstNumber), !two { points -= 1 }
        if street.isFamous { points -= 2 }
        if !(start..<end).contains(where: { text.tokens[$0].isCapitalized }) { points -= 1 }
        guard points >= 3 else { return nil }
        return unitBefore(joinedCorner(begin, evidence: street.points))..<tail.end
    }

    /// "Flat 3, 12 High Street".
    private func unitBefore(_ begin: Int) -> Int {
        let comma = text.token(begin - 1).isSign(",") ? begin - 1 : begin
        let number = text.token(comma - 1)
        guard number.kind == .number || number.kind == .mixed || number.isWord && number.count == 1,
            number.newlines == 0,
            comma < begin || text.token(begin).newlines == 1
        else { return begin }
        let unit = text.token(comma - 2).isSign(".") ? comma - 3 : comma - 2
        return text.token(unit).has(.unit) ? unit : begin
    }

    // MARK: Street words

    private func streetEvidence(limit: Int) -> (points: Int, last: Int?, isPrefix: Bool, isFamous: Bool) {
        var best = (points: 0, last: Int?.none, isPrefix: false, isFamous: false)
        for k in streetWords where k < limit {
            let token = text.tokens[k]
            var points = 0
            var prefix = false
            if token.has(.anyStreetSuffix), hasNumberBefore(k), isSuffixPlace(k) {
                let lowercase = !token.isCapitalized && !text.isCaseless
                points = token.has(.streetSuffix) ? 3 : lowercase ? 0 : 2
            }
            // "899 Janice Shore": an unusual suffix behind a name of a person, as streets are called
            if token.has(.rareStreetSuffix), token.isCapitalized || text.isCaseless, hasNumberBefore(k),
                text.token(k - 1).has([.given, .surname]) || NameShape.isSurname(text.token(k - 1), in: text),
                numbers.contains(where: { $0 < k && k - $0 <= 3 && text.tokens[$0].count > 1 })
            {
                points = max(points, 3)
            }
            if token.has(.streetPrefix) || AddressRun.isDottedPrefix(k, in: text), isPrefixPlace(k, limit: limit) {
                points = max(points, 3)
                prefix = true
            }
            if isNumberedRoad(k) { best = (3, k + 1, false, false) }
            if token.has(.foreignStreetSuffix), isNameBefore(k), isNumberBeside(k, limit: limit),
                !token.has(.englishForeignSuffix) || token.isCapitalized || text.isCaseless
            {
                points = max(
                    points, token.has([.weakStreetSuffix, .weakForeignSuffix]) ? 2 : 3)
            }
            if AddressRun.isCompound(token, in: text), isNumberBeside(k, limit: limit) || hasNumberBefore(k) {
                points = max(points, AddressRun.isWeakCompound(token, in: text) ? 2 : 3)
            }
            guard points > 0 else { continue }
            let famous = text.token(k - 1).has(.famousStreet)
            if points >= best.points { best = (points, k, prefix, famous) } else { best.last = k }
        }
        return best
    }

    private func hasNumberBefore(_ k: Int) -> Bool { numbers.contains { $0 < k && k - $0 <= 7 } }

    private func isNameBefore(_ k: Int) -> Bool {
        k > start && text.tokens[k - 1].keyword != .the
            && (text.tokens[k - 1].isWord || text.tokens[k - 1].isSign("-") || text.tokens[k - 1].kind == .mixed)
    }

    /// A name, a number-name ("40th") or a full stop of an abbreviation stands between the house number and the suffix.
    private func isSuffixPlace(_ k: Int) -> Bool {
        let before = text.token(k - 1)
        if before.kind == .number { return text.token(k).keyword == .broadway }
        // "2 lane road"
        if before.has(.anyStreetSuffix), !before.isCapitalized { return false }
        return before.isWord || before.kind == .mixed || before.isSign(".") || before.isSign("'")
    }

    /// A name stands behind the word, and a number before it or behind the name.
    private func isPrefixPlace(_ k: Int, limit: Int) -> Bool {
        let token = text.tokens[k]
        if !token.isCapitalized, !text.isCaseless, text.token(k - 1).kind != .number, !text.token(k - 1).isSign(","),
            k > start
        {
            return false
        }
        var i = k + 1
        while i < limit, text.tokens[i].kind == .sign || text.tokens[i].has(.connector) && !text.tokens[i].isCapitalized
        { i += 1 }
        guard i < limit, text.tokens[i].isWord || text.tokens[i].kind == .mixed else { return false }
        if text.token(k - 1).kind == .number || text.token(k - 1).isSign(","), k > start { return true }
        return numbers.contains { $0 > i && $0 < limit }
    }

    /// "4500 Highway 17"
    private func isNumberedRoad(_ k: Int) -> Bool {
        Self.numberedRoads.contains(text.tokens[k].hash) && (text.tokens[k].isCapitalized || text.isCaseless)
            && numbers.contains(k - 1) && text.token(k - 1).count > 1 && !text.token(k - 2).has(.citation)
            && text.token(k + 1).kind == .number && text.token(k + 1).newlines == 0
    }

    private static let numberedRoads = Set(["highway", "hwy", "route", "rte"].map { WordHash.of($0.unicodeScalars) })

    private func isNumberBeside(_ k: Int, limit: Int) -> Bool {
        let next = text.token(k + 1).isSign(".") ? k + 2 : k + 1
        return numbers.contains(next) && next < max(limit, next + 1) || numbers.contains { $0 < k && k - $0 <= 4 }
    }

    // MARK: Where it begins and ends

    private func beginning(firstNumber: Int, strongCue: Bool, hasUnit: Bool) -> Int {
        guard firstNumber > start else { return start }
        let isNamed = !(start..<firstNumber).contains { text.tokens[$0].has([.organization, .role]) }
        if strongCue && firstNumber - start <= 6 || hasUnit && firstNumber - start <= 4, isNamed { return start }
        let wordsBefore = streetWords.filter { $0 < firstNumber }
        if let prefix = wordsBefore.first(where: { text.tokens[$0].has(.streetPrefix) }) { return prefix }
        // "Opatička 3a": nothing but the number behind the name.
        let isLast = !(firstNumber + 1..<max(firstNumber + 1, end)).contains { text.tokens[$0].isWord }
        if isLast, isNamed, firstNumber - start <= 6,
            AddressRun.beginsLine(start, in: text) || hasWeakCue || text.token(start - 1).isSign(",")
        {
            return start
        }
        return wordsBefore.isEmpty ? firstNumber : start
    }

    private func coreEnd(
        from begin: Int, street: (points: Int, last: Int?, isPrefix: Bool, isFamous: Bool), two: Bool, limit: Int
    ) -> Int {
        var last = begin
        if let word = street.last { last = word }
        if two || street.last != nil {
            // A number right behind the name, or within four words of the street word that comes before a name.
            let reach = street.isPrefix || two ? 6 : 2
            for k in numbers where k > last && k < limit && k - last <= reach { last = k }
        }
        if street.isPrefix || (street.points == 0 && !two) {
            // Names behind the street word: as far as they go without a number among them.
            let name = (begin..<limit).first { text.tokens[$0].isWord && $0 > (street.last ?? begin) } ?? limit
            if let number = numbers.first(where: { $0 > name && $0 < limit }) {
                last = max(last, number)
            } else {
                last = max(last, limit - 1)
            }
        }
        var end = last + 1
        if text.token(end).isSign("."), !text.token(end).isSpaced, text.token(last).has(.abbreviation) { end += 1 }
        while text.token(end).has(.direction), text.token(end).isCapitalized, text.token(end).newlines == 0,
            street.last != nil, !street.isPrefix
        {
            end += 1
            if text.token(end).isSign("."), !text.token(end).isSpaced { end += 1 }
        }
        return end
    }

    private func firstUnit(after start: Int) -> Int? {
        var k = start + 1
        while k < end {
            if text.tokens[k].has(.unit) || text.tokens[k].isSign("#"), AddressTail.unitEnd(at: k, in: text) != nil {
                return k
            }
            k += 1
        }
        return nil
    }

    private func hasTwoNumbers(limit: Int) -> Bool {
        guard let first = numbers.first, first == start, let last = numbers.last(where: { $0 < limit }) else {
            return false
        }
        return (first + 1..<max(first + 1, last)).contains {
            text.tokens[$0].isWord && !text.tokens[$0].has(.connector)
        }
    }

    func isYear(_ k: Int) -> Bool {
        let token = text.tokens[k]
        guard token.count == 4, token.kind == .number else { return false }
        let century = (text.bytes[Int(token.start)], text.bytes[Int(token.start) + 1])
        return century == (49, 57) || century == (50, 48)
    }

    // MARK: What stands before it

    private var hasWeakCue: Bool {
        let before = text.token(start - 1)
        return before.has(.preposition) || before.isSign(":") || before.keyword == .is
    }

    /// A word of living, sending or addresses among the six before, with a preposition or colon right before the run.
    private var hasCue: Bool {
        let before = text.token(start - 1)
        guard start > 0 else { return false }
        if before.isSign(":") {
            return text.words(before: Int(before.start), limit: 6, include: .addressCue)
        }
        guard text.token(start).newlines <= 1 else { return false }
        guard before.has(.preposition) || before.keyword == .is || before.has(.addressCue) else {
            return false
        }
        return text.words(before: Int(text.tokens[start].start), limit: 6, include: .addressCue)
    }

    /// "address: 5 Elms", "addresses are": no other evidence is needed for a number and a name.
    private var isDeclared: Bool {
        let before = text.token(start - 1)
        guard before.isSign(":") || before.keyword == .is || before.has(.preposition) else { return false }
        let word = text.token(start - 2)
        return word.keyword == .address || word.keyword == .addresses
    }

    /// First of its line, but for the marks of quoted lines.
    static func beginsLine(_ i: Int, in text: ScannedText) -> Bool {
        var k = i
        while k > 0, text.tokens[k].newlines == 0 {
            guard text.tokens[k - 1].kind == .sign, [62, 63, 42, 45, 124].contains(text.tokens[k - 1].sign) else {
                return false
            }
            k -= 1
        }
        return true
    }

    /// "Elm and Oak Street 12": the corner's other street.
    private func joinedCorner(_ begin: Int, evidence: Int) -> Int {
        guard evidence > 0, text.token(begin - 1).keyword == .and, text.token(begin).newlines == 0 else {
            return begin
        }
        var k = begin - 2
        guard text.token(k).isWord, text.token(k).isCapitalized || text.isCaseless, !text.token(k).has(.ordinary) else {
            return begin
        }
        while begin - k <= 4, text.token(k - 1).isWord, text.token(k).newlines == 0,
            text.token(k - 1).isCapitalized || text.isCaseless, !text.token(k - 1).has(.ordinary)
        {
            k -= 1
        }
        let before = text.token(k - 1)
        return AddressRun.beginsLine(k, in: text) || before.has(.preposition) || before.isSign(":")
            || before.keyword == .is
            ? k : begin
    }

    /// "chemin du Moulin / 06173 Menton": a street word and a postal code, and no number.
    private func numberless() -> Range<Int>? {
        guard !streetWords.isEmpty, names > 1, AddressRun.beginsLine(start, in: text) || hasCue || hasWeakCue else {
            return nil
        }
        let tail = AddressTail(after: end, in: text)
        return tail.isPostal ? start..<tail.end : nil
    }

    /// "on Elm Street": a street without a number, behind a preposition.
    private func nameOnly() -> Range<Int>? {
        guard text.token(start - 1).has(.preposition), text.token(start).newlines == 0,
            let suffix = streetWords.first(where: { text.tokens[$0].has(.streetSuffix) && $0 > start }),
            suffix - start <= 4,
            text.tokens[suffix].isCapitalized || text.isCaseless, !text.tokens[suffix - 1].has(.famousStreet),
            !text.tokens[start].has(.citation)
        else { return nil }
        return start..<suffix + 1
    }

    private static func isWeak(_ ending: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count >= ending.utf8CodeUnitCount
            && bytes.suffix(ending.utf8CodeUnitCount).map(ASCII.lower).elementsEqual(ending.description.utf8)
    }

    /// Endings that English words have too: brigade, decade, Watergate.
    static func isWeakCompound(_ token: Token, in text: ScannedText) -> Bool {
        let bytes = text.bytes[token.range]
        return isWeak("gade", bytes) || isWeak("gate", bytes) || isWeak("kade", bytes)
    }

}

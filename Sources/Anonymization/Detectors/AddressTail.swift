/// What may follow the street in an address: flat, town, state or country, ZIP, on the same line or the next ones.
struct AddressTail {
    /// One past the last token that belongs to the address.
    private(set) var end: Int
    private(set) var hasUnit = false
    private(set) var hasRegion = false
    private(set) var hasZIP = false
    /// State or country with a code, or a code that cannot be anything else.
    private(set) var isPostal = false
    /// A comma and a capitalised word stand right behind.
    private(set) var hasTown = false
    private let text: ScannedText

    init(after start: Int, in text: ScannedText) {
        end = start
        self.text = text
        while let next = unit(at: skip(end)) {
            end = next
            hasUnit = true
        }
        locality()
        if hasRegion, hasZIP { isPostal = true }
    }

    /// Passes commas, full stops of abbreviations, and the marks of a quoted line (`>`, `|`, `?`, `*`) after a line break.
    private func skip(_ start: Int) -> Int {
        var i = start
        while i < text.tokens.count, i - start < 6 {
            let token = text.tokens[i]
            if token.newlines > 1 { return start }
            if token.isSign(",") || token.isSign("|") {
                i += 1
            } else if token.isSign("."), i == start, text.token(i + 1).newlines == 1, text.token(i - 1).kind == .number
            {
                i += 1
            } else if token.kind == .sign, text.token(start).newlines > 0 || i > start, token.newlines > 0 || i > start,
                [62, 63, 42, 35, 45].contains(token.sign), !(token.sign == 35 && text.token(i + 1).kind != .sign)
            {
                i += 1
            } else {
                break
            }
        }
        return text.token(i).newlines > 1 ? start : i
    }

    /// `Apt. 535`, `Suite 12B`, `#4`, `Unit C`: one past it.
    private func unit(at i: Int) -> Int? { AddressTail.unitEnd(at: i, in: text) }

    static func unitEnd(at i: Int, in text: ScannedText) -> Int? {
        let token = text.token(i)
        guard token.newlines <= 1 else { return nil }
        if token.isSign("#"), text.token(i + 1).kind == .number || text.token(i + 1).kind == .mixed {
            return text.token(i + 1).count <= 5 ? i + 2 : nil
        }
        // "2nd Floor"
        if token.kind == .mixed, token.count <= 4, text.token(i + 1).has(.unit), text.token(i + 1).newlines == 0 {
            return i + 2
        }
        guard token.has(.unit) else { return nil }
        var k = i + 1
        while text.token(k).isSign(".") || text.token(k).isSign("#") || text.token(k).isSign(":") { k += 1 }
        let number = text.token(k)
        guard number.newlines == 0 else { return nil }
        if number.kind == .number || number.kind == .mixed {
            guard number.count <= 6 else { return nil }
            if text.token(k + 1).isSign("-"), !text.token(k + 1).isSpaced, text.token(k + 2).count <= 4,
                text.token(k + 2).kind != .sign, !text.token(k + 2).isSpaced
            {
                return k + 3
            }
            return k + 1
        }
        return number.isWord && number.count == 1 && (number.isCapitalized || text.isCaseless) ? k + 1 : nil
    }

    private mutating func locality() {
        let start = skip(end)
        // "10115 Berlin": the code before the town.
        if let next = leadingCode(at: start) {
            end = next
            hasZIP = true
            isPostal = true
            if let region = region(at: skip(end)) { end = region }
            return
        }
        if let next = region(at: start),
            start > end || text.token(start).newlines > 0 || text.token(start).has(.direction) == false
        {
            end = next
            return
        }
        // Up to three places, each behind a comma or on a line of its own: quarter, town, county.
        var place = start
        for _ in 0..<3 {
            guard let town = town(at: place) else { break }
            if place == start, place > end { hasTown = true }
            if let next = regionOrCode(in: place, town) {
                end = next
                return
            }
            let next = skip(town)
            guard next > town || text.token(town).newlines == 1 else { break }
            if let code = leadingCode(after: town, at: next) {
                end = code
                hasZIP = true
                isPostal = true
                return
            }
            place = next
        }
        unknownPlace(at: start)
    }

    private func leadingCode(after town: Int, at next: Int) -> Int? {
        guard let code = PostalCode(beforeTownAt: next, in: text), code.isDistinct || text.token(next).newlines == 1
        else { return nil }
        return self.town(at: text.token(code.end).isSign(",") ? code.end + 1 : code.end)
    }

    /// The state, country or code that the town's own last words are, or that stands behind it.
    private mutating func regionOrCode(in start: Int, _ town: Int) -> Int? {
        for last in stride(from: town, to: start, by: -1) {
            let next = skip(last)
            if next > last || last == town || text.token(next).has([.stateCode, .stateName, .country]),
                let region = region(at: next)
            {
                return region
            }
            // A region of two or three letters that we do not know, and country or code behind it.
            let short = text.token(next)
            if next > last || short.newlines == 1, short.isWord, (2...3).contains(short.count),
                !short.has([.ordinary, .standardLabel]),
                let region = region(at: skip(next + 1))
            {
                return region
            }
        }
        return nil
    }

    /// Town and country that the lexicon does not know, in a block of lines or right behind a flat.
    private mutating func unknownPlace(at start: Int) {
        guard hasUnit, let town = town(at: start) else { return }
        let separated = start > end || text.token(start).newlines > 0
        if separated {
            let next = skip(town)
            if text.token(next).newlines == 1 || text.token(town).newlines == 1, let country = self.town(at: next) {
                end = country
                hasRegion = true
                if let code = code(at: skip(end)) {
                    end = code
                    hasZIP = true
                }
            } else if isLineEnd(town) {
                end = town
            }
        } else if isLineEnd(town) || town - start <= (text.isCaseless ? 2 : 5) {
            end = town
        }
    }

    private func isLineEnd(_ i: Int) -> Bool {
        i >= text.tokens.count || text.tokens[i].newlines > 0 || text.tokens[i].isSign(".")
            || text.tokens[i].isSign(",")
    }

    /// State or country, and a code behind it.
    private mutating func region(at i: Int) -> Int? {
        let token = text.token(i)
        guard token.newlines <= 1 else { return nil }
        if token.isWord, token.count == 2 || token.count == 3, let zip = code(at: skip(i + 1)),
            text.token(zip - 1).count >= 4 || text.token(zip - 1).kind == .mixed,
            !token.has([.month, .standardLabel, .citation]),
            token.isUppercase || text.isCaseless || token.newlines > 0 || text.token(i - 1).isSign(",")
        {
            hasRegion = true
            hasZIP = true
            return zip
        }
        if token.isWord, token.count == 2, token.isUppercase, token.has(.stateCode) {
            hasRegion = true
            return i + 1
        }
        if let country = countryWord(at: i) {
            hasRegion = true
            var last = country + 1
            // "Republic of Korea", "North Carolina" and "Papua New Guinea" are more than their first word.
            while last - i < 6, text.token(last).isWord, text.token(last).newlines == 0 {
                let next = text.token(last)
                if next.has([.country, .stateName]), next.isCapitalized || text.isCaseless {
                    last += 1
                } else if next.has(.connector) || next.isCapitalized, text.token(last + 1).has([.country, .stateName]) {
                    last += 2
                } else {
                    break
                }
            }
            let after = skip(last)
            if text.token(after).has(.stateCode), text.token(after).isUppercase { last = after + 1 }
            if let zip = code(at: skip(last)) {
                hasZIP = true
                return zip
            }
            return last
        }
        if let zip = code(at: i), text.token(i).count == 5 || text.token(i).kind == .mixed {
            hasZIP = true
            return zip
        }
        return nil
    }

    /// The first distinctive word of a country's or state's name at `i`: "El Salvador", "Democratic Republic of the Congo".
    private func countryWord(at i: Int) -> Int? {
        for k in i..<i + 3 {
            let token = text.token(k)
            guard token.isWord, k == i || token.newlines == 0 else { return nil }
            guard token.isCapitalized || text.isCaseless || k > i && token.has(.connector) else { return nil }
            if token.has([.country, .stateName]) { return k }
            if token.has(.ordinary), !token.has(.connector), token.keyword != .new { return nil }
        }
        return nil
    }

    private mutating func code(at i: Int) -> Int? {
        guard let code = PostalCode(afterTownAt: i, in: text) else { return nil }
        if code.isDistinct { isPostal = true }
        return code.end
    }

    /// `10115 Berlin`, `1011 AB Amsterdam`, `37019, Verona (VR)`.
    private func leadingCode(at start: Int) -> Int? {
        guard start > end || text.token(start).newlines == 1, let code = PostalCode(beforeTownAt: start, in: text)
        else { return nil }
        let next = text.token(code.end).isSign(",") ? code.end + 1 : code.end
        guard text.token(next).newlines == 0 || code.isDistinct && text.token(next).newlines == 1,
            let town = town(at: next)
        else {
            return nil
        }
        if text.token(town).isSign("("), text.token(town + 1).isUppercase, text.token(town + 1).count == 2,
            text.token(town + 2).isSign(")")
        {
            return town + 3
        }
        return town
    }

    /// Up to five capitalised words on one line: one past them.
    private func town(at start: Int) -> Int? {
        var i = start
        var last: Int?
        var words = 0
        while i < text.tokens.count, words < 6 {
            let token = text.tokens[i]
            if i > start, token.newlines > 0 { break }
            if token.isWord {
                if token.has(.citation) && text.token(i + 1).kind == .number
                    || (token.has(.ordinary) && !token.has(.connector) && token.keyword != .new)
                {
                    break
                }
                if token.isCapitalized || text.isCaseless {
                    words += 1
                    last = i + 1
                } else if token.has(.connector), i > start {
                    words += 1
                } else {
                    break
                }
            } else if token.isSign("-") || token.isSign("'") || token.isSign("/"), i > start, !token.isSpaced {
            } else if token.isSign("."), text.token(i - 1).isWord, text.token(i - 1).count <= 3,
                text.token(i + 1).isCapitalized,
                text.token(i - 1).isCapitalized, i > start
            {
            } else {
                break
            }
            i += 1
        }
        return last
    }
}

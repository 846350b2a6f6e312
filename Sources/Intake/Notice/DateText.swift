/// Finds dates and times of day in English text, in the forms federal notices use.
enum DateText {
    struct Found: Sendable, Hashable {
        var date: CivilDate
        /// Where it stands, in UTF-8 bytes of the text; a range of days ("February 28 – March 1, 2018") is one find.
        var range: Range<Int>
    }

    /// `February 12, 2018`, `Feb. 12, 2018`, `12 February 2018`, `2018-02-12`, `02/12/2018`; of a range of days the last.
    static func dates(in text: String) -> [Found] {
        let tokens = tokenize(text)
        var found: [Found] = []
        var index = 0
        while index < tokens.count {
            if let match = monthFirst(tokens, index) ?? dayFirst(tokens, index) ?? numeric(tokens, index) {
                let range = tokens[index].range.lowerBound..<tokens[match.end - 1].range.upperBound
                found.append(Found(date: match.date, range: range))
                index = match.end
            } else {
                index += 1
            }
        }
        return found
    }

    /// Minutes after midnight: `5 p.m.`, `11:59 PM`, `17:00`, `noon`, `midnight` (the end of the day, 24:00 less a
    /// minute). The first in the text.
    static func time(in text: String) -> Int? {
        let tokens = tokenize(text)
        for (index, token) in tokens.enumerated() {
            if token.word == "noon" { return 12 * 60 }
            if token.word == "midnight" { return 24 * 60 - 1 }
            guard let hour = token.number, hour <= 24, token.range.count <= 2 else { continue }
            var minute = 0
            var next = index + 1
            let hasMinutes = next + 1 < tokens.count && tokens[next].word == ":" && tokens[next + 1].range.count == 2
            if hasMinutes, let value = tokens[next + 1].number, value < 60 {
                minute = value
                next += 2
            }
            if let isAfternoon = meridiem(tokens, next), (1...12).contains(hour) {
                return (hour % 12 + (isAfternoon ? 12 : 0)) * 60 + minute
            }
            if hasMinutes, hour < 24 { return hour * 60 + minute }
        }
        return nil
    }

    struct Token {
        /// In lower case.
        var word: String
        var number: Int?
        var range: Range<Int>
    }

    /// Runs of ASCII letters, runs of digits, and single other characters except spaces.
    static func tokenize(_ text: String) -> [Token] {
        let bytes = Array(text.utf8)
        var tokens: [Token] = []
        var index = 0
        func kind(_ byte: UInt8) -> Int {
            switch byte {
            case 48...57: 1
            case 65...90, 97...122: 2
            case 0x80...: 3
            default: 0
            }
        }
        while index < bytes.count {
            let start = index
            let of = kind(bytes[index])
            index += 1
            if of != 0 { while index < bytes.count, kind(bytes[index]) == of { index += 1 } }
            if bytes[start] == 0x20 { continue }
            let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
            tokens.append(Token(word: word, number: of == 1 ? Int(word) : nil, range: start..<index))
        }
        return tokens
    }

    static func month(_ word: String) -> Int? {
        guard word.utf8.count >= 3, let index = months.firstIndex(where: { $0.hasPrefix(word) }) else {
            return word == "sept" ? 9 : nil
        }
        return word.utf8.count == 3 || word == months[index] || word == "sept" ? index + 1 : nil
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let dashes: Set<String> = ["-", "–", "—", "to", "through", "and"]

    private static func monthFirst(_ tokens: [Token], _ start: Int) -> (date: CivilDate, end: Int)? {
        guard var monthNumber = month(tokens[start].word) else { return nil }
        var index = start + 1
        if index < tokens.count, tokens[index].word == "." { index += 1 }
        guard index < tokens.count, var day = tokens[index].number, (1...31).contains(day) else { return nil }
        index += 1
        if index + 1 < tokens.count, dashes.contains(tokens[index].word) {
            var after = index + 1
            var laterMonth = monthNumber
            if let named = month(tokens[after].word) {
                laterMonth = named
                after += 1
                if after < tokens.count, tokens[after].word == "." { after += 1 }
            }
            if after < tokens.count, let later = tokens[after].number, (1...31).contains(later) {
                (monthNumber, day) = (laterMonth, later)
                index = after + 1
            }
        }
        if index < tokens.count, ["st", "nd", "rd", "th"].contains(tokens[index].word) { index += 1 }
        if index < tokens.count, tokens[index].word == "," { index += 1 }
        guard index < tokens.count, tokens[index].range.count == 4, let year = tokens[index].number,
            let date = CivilDate(year: year, month: monthNumber, day: day)
        else { return nil }
        return (date, index + 1)
    }

    private static func dayFirst(_ tokens: [Token], _ start: Int) -> (date: CivilDate, end: Int)? {
        guard start + 2 < tokens.count, let day = tokens[start].number, let month = month(tokens[start + 1].word) else {
            return nil
        }
        let index = tokens[start + 2].word == "." || tokens[start + 2].word == "," ? start + 3 : start + 2
        guard index < tokens.count, tokens[index].range.count == 4, let year = tokens[index].number,
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        return (date, index + 1)
    }

    private static func numeric(_ tokens: [Token], _ start: Int) -> (date: CivilDate, end: Int)? {
        guard start + 4 < tokens.count, let a = tokens[start].number, let b = tokens[start + 2].number,
            let c = tokens[start + 4].number, tokens[start + 1].word == tokens[start + 3].word
        else { return nil }
        if tokens[start + 1].word == "-", tokens[start].range.count == 4 {
            return CivilDate(year: a, month: b, day: c).map { ($0, start + 5) }
        }
        guard tokens[start + 1].word == "/", tokens[start + 4].range.count == 4 else { return nil }
        return CivilDate(year: c, month: a, day: b).map { ($0, start + 5) }
    }

    /// True for p.m., false for a.m., nil for neither.
    private static func meridiem(_ tokens: [Token], _ index: Int) -> Bool? {
        guard index < tokens.count else { return nil }
        switch tokens[index].word {
        case "pm": return true
        case "am": return false
        case "p", "a":
            guard index + 2 < tokens.count, tokens[index + 1].word == ".", tokens[index + 2].word == "m" else {
                return nil
            }
            return tokens[index].word == "p"
        default: return nil
        }
    }
}

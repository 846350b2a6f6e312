/// The zones federal notices name and their offset from UTC, from the text and the statute alone.
///
/// Daylight time by 15 U.S.C. 260a: since 2007 from the second Sunday of March to the first Sunday of November
/// (Energy Policy Act of 2005, section 110); 1987 to 2006 from the first Sunday of April, 1967 to 1986 from the last
/// Sunday of April, in both to the last Sunday of October. It starts and ends at 2 a.m. on the clock then in force.
struct AmericanTime: Sendable, Hashable {
    /// Hours from UTC in winter.
    var standardOffset: Int
    /// nil: by the date. Otherwise the text says which ("Eastern Standard Time").
    var isDaylight: Bool?
    /// False for zones that never change their clocks.
    var changesClocks = true

    static let eastern = AmericanTime(standardOffset: -5)

    /// The first zone a text names; nil when it names none.
    static func named(in text: String) -> AmericanTime? {
        let tokens = DateText.tokenize(text)
        let bytes = Array(text.utf8)
        for (index, token) in tokens.enumerated() {
            if let offset = names[token.word], followedByTime(tokens, index) {
                var zone = AmericanTime(standardOffset: offset)
                if index + 1 < tokens.count, tokens[index + 1].word == "standard" { zone.isDaylight = false }
                if index + 1 < tokens.count, tokens[index + 1].word == "daylight" { zone.isDaylight = true }
                if token.word == "hawaii" { zone.changesClocks = false }
                return zone
            }
            // Abbreviations count in capitals only: "et" is also Latin.
            guard bytes[token.range].allSatisfy({ (65...90).contains($0) }) else { continue }
            switch token.word {
            case "utc", "gmt": return AmericanTime(standardOffset: 0, isDaylight: nil, changesClocks: false)
            case "et", "ct", "mt", "pt":
                return AmericanTime(standardOffset: letters[token.word.first!]!)
            case "est", "cst", "mst", "pst":
                return AmericanTime(standardOffset: letters[token.word.first!]!, isDaylight: false)
            case "edt", "cdt", "mdt", "pdt":
                return AmericanTime(standardOffset: letters[token.word.first!]!, isDaylight: true)
            default: continue
            }
        }
        return nil
    }

    /// ISO 8601 with offset, to the second: `2018-02-12T17:00:00-05:00`.
    func instant(_ date: CivilDate, minutes: Int, seconds: Int = 0) -> String {
        let summer = changesClocks && (isDaylight ?? Self.isDaylight(date, minutes: minutes))
        let offset = standardOffset + (summer ? 1 : 0)
        let sign = offset < 0 ? "-" : "+"
        return "\(date.iso)T\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2)):\(padded(seconds, 2))"
            + "\(sign)\(padded(abs(offset), 2)):00"
    }

    /// The same instant with the offset that holds in this zone; nil for a bare date.
    func instant(of moment: Moment) -> String? {
        guard let seconds = moment.instant else { return nil }
        func clock(_ offset: Int) -> (date: CivilDate, second: Int) {
            let local = seconds + offset * 3_600
            let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
            return (CivilDate(dayNumber: day), local - day * 86_400)
        }
        var local = clock(standardOffset)
        if changesClocks, Self.isDaylight(local.date, minutes: local.second / 60) { local = clock(standardOffset + 1) }
        return instant(local.date, minutes: local.second / 60, seconds: local.second % 60)
    }

    static func isDaylight(_ date: CivilDate, minutes: Int) -> Bool {
        guard date.year >= 1967 else { return false }
        let start: CivilDate
        let end: CivilDate
        if date.year >= 2007 {
            start = sunday(2, of: 3, date.year)
            end = sunday(1, of: 11, date.year)
        } else {
            start = date.year >= 1987 ? sunday(1, of: 4, date.year) : lastSunday(of: 4, 30, date.year)
            end = lastSunday(of: 10, 31, date.year)
        }
        if date == start { return minutes >= 2 * 60 }
        // From 1 to 2 a.m. the clock runs twice; the first time is daylight time.
        if date == end { return minutes < 2 * 60 }
        return start < date && date < end
    }

    private static let names = [
        "eastern": -5, "central": -6, "mountain": -7, "pacific": -8, "alaska": -9, "hawaii": -10,
    ]
    private static let letters: [Character: Int] = ["e": -5, "c": -6, "m": -7, "p": -8]

    private static func followedByTime(_ tokens: [DateText.Token], _ index: Int) -> Bool {
        tokens[(index + 1)...].prefix(3).contains { $0.word == "time" } || tokens[index].word == "eastern"
    }

    private static func sunday(_ nth: Int, of month: Int, _ year: Int) -> CivilDate {
        let first = CivilDate(year: year, month: month, day: 1)!
        return CivilDate(year: year, month: month, day: 1 + (7 - first.weekday) % 7 + 7 * (nth - 1))!
    }

    private static func lastSunday(of month: Int, _ days: Int, _ year: Int) -> CivilDate {
        let last = CivilDate(year: year, month: month, day: days)!
        return CivilDate(year: year, month: month, day: days - last.weekday)!
    }
}

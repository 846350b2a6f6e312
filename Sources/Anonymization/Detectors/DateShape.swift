/// A day of the calendar as people write it: `4/17/1957`, `17.4.57`, `1957-04-17`, `May 5, 1957`, `5th of May 1957`,
/// `May 1957`, `17-Apr-1957`.
struct DateShape {
    /// One past the last token.
    let end: Int

    /// The date that begins at token `i`; nil when none does. A year by itself is none.
    init?(at i: Int, in text: ScannedText) {
        guard let end = DateShape.figures(i, text) ?? DateShape.monthFirst(i, text) ?? DateShape.dayFirst(i, text)
        else {
            return nil
        }
        self.end = end
    }

    private static func value(_ i: Int, _ text: ScannedText) -> Int? {
        let token = text.token(i)
        guard token.kind == .number, token.count <= 4 else { return nil }
        return text.bytes[token.range].reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    private static func isYear(_ i: Int, _ text: ScannedText) -> Bool {
        text.token(i).count == 4 && value(i, text).map { (1850...2099).contains($0) } == true
    }

    private static func figures(_ i: Int, _ text: ScannedText) -> Int? {
        let sign = text.token(i + 1)
        guard sign.isSign("/") || sign.isSign("-") || sign.isSign("."), text.token(i + 3).sign == sign.sign,
            text.token(i + 3).kind == .sign, text.token(i + 4).newlines == 0, let first = value(i, text),
            let last = value(i + 4, text)
        else { return nil }
        let isShort = text.token(i + 4).count == 2
        if text.token(i + 2).has(.month) {
            return (1...31).contains(first) && (isShort || isYear(i + 4, text)) ? i + 5 : nil
        }
        guard let middle = value(i + 2, text), (1...31).contains(middle) else { return nil }
        if isYear(i, text) { return middle <= 12 && (1...31).contains(last) ? i + 5 : nil }
        guard (1...31).contains(first), first <= 12 || middle <= 12 else { return nil }
        return isShort || isYear(i + 4, text) ? i + 5 : nil
    }

    private static func monthFirst(_ i: Int, _ text: ScannedText) -> Int? {
        guard text.token(i).has(.month) else { return nil }
        let k = text.token(i + 1).isSign(".") ? i + 2 : i + 1
        if isYear(k, text) { return k + 1 }
        guard let day = day(k, text) else { return nil }
        let year = text.token(day).isSign(",") ? day + 1 : day
        return isYear(year, text) ? year + 1 : day
    }

    private static func dayFirst(_ i: Int, _ text: ScannedText) -> Int? {
        guard var k = day(i, text) else { return nil }
        if text.token(k).keyword == .of { k += 1 }
        guard text.token(k).has(.month) else { return nil }
        k += 1
        if text.token(k).isSign("."), !text.token(k).isSpaced, text.token(k + 1).newlines == 0 { k += 1 }
        let year = text.token(k).isSign(",") ? k + 1 : k
        return isYear(year, text) ? year + 1 : k
    }

    /// `5`, `5th`: one past it.
    private static func day(_ i: Int, _ text: ScannedText) -> Int? {
        if let value = value(i, text) { return (1...31).contains(value) && text.token(i).count <= 2 ? i + 1 : nil }
        let token = text.token(i)
        guard token.kind == .mixed, (3...4).contains(token.count), AddressRun.isOrdinal(token, in: text) else {
            return nil
        }
        return i + 1
    }
}

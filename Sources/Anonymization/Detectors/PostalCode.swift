/// The shapes of postal codes, as a range of tokens from `i` on.
struct PostalCode {
    /// One past the last token.
    var end: Int
    /// Its shape alone says that it is a postal code: `SW1A 1AA`, `12-345`, `1011 AB`, `123 45`.
    var isDistinct: Bool

    /// A code behind a town or state: `62701`, `62701-1234`, `SW1A 1AA`, `K1A 0B1`.
    init?(afterTownAt i: Int, in text: ScannedText) {
        let token = text.token(i)
        guard token.newlines <= 1 else { return nil }
        if token.kind == .number, (4...6).contains(token.count), ZIPCodeDetector.isWhole(token, in: text) {
            let more = text.token(i + 2)
            if text.token(i + 1).isSign("-"), more.kind == .number, (3...4).contains(more.count), !more.isSpaced {
                self.init(end: i + 3, isDistinct: token.count == 5 && more.count == 4)
            } else {
                self.init(end: i + 1, isDistinct: false)
            }
        } else if token.kind == .mixed, let end = PostalCode.lettered(at: i, in: text) {
            self.init(end: end, isDistinct: true)
        } else {
            return nil
        }
    }

    private init(end: Int, isDistinct: Bool) {
        self.end = end
        self.isDistinct = isDistinct
    }

    /// British and Canadian codes: `SW1A 1AA`, `K1A 0B1`, `K1A0B1`.
    private static func lettered(at i: Int, in text: ScannedText) -> Int? {
        let first = text.token(i)
        guard first.isCapitalized || text.isCaseless else { return nil }
        let bytes = text.bytes[first.range]
        if bytes.count == 6 {
            let alternate = bytes.enumerated().allSatisfy { $0 % 2 == 0 ? ASCII.isLetter($1) : ASCII.isDigit($1) }
            return alternate ? i + 1 : nil
        }
        let second = text.token(i + 1)
        // An Irish code: `D27 XF47`
        if bytes.count == 3, second.count == 4, second.kind == .mixed, second.newlines == 0,
            ASCII.isLetter(bytes.first!),
            ASCII.isDigit(bytes[bytes.startIndex + 1]), ASCII.isLetter(text.byte(Int(second.start)))
        {
            return i + 2
        }
        guard (2...4).contains(bytes.count), second.kind == .mixed, second.count == 3, second.newlines == 0,
            ASCII.isDigit(text.byte(Int(second.start))), bytes.dropFirst().contains(where: ASCII.isDigit)
        else { return nil }
        return i + 2
    }

    /// A code in front of a town: `10115`, `D-10115`, `1011 AB`, `9345LV`, `12-345`, `1234-567`, `123 45`.
    init?(beforeTownAt i: Int, in text: ScannedText) {
        var k = i
        if text.token(k).isWord, text.token(k).count <= 2, text.token(k).isUppercase || text.token(k).isCapitalized,
            text.token(k + 1).isSign("-"), !text.token(k + 1).isSpaced
        {
            k += 2
        }
        let first = text.token(k)
        guard first.newlines <= 1, ZIPCodeDetector.isWhole(first, in: text) else { return nil }
        if first.kind == .mixed {
            let bytes = text.bytes[first.range]
            guard bytes.count == 6, bytes.prefix(4).allSatisfy(ASCII.isDigit),
                bytes.suffix(2).allSatisfy(ASCII.isLetter)
            else {
                return nil
            }
            self.init(end: k + 1, isDistinct: true)
            return
        }
        guard first.kind == .number else { return nil }
        let second = text.token(k + 1)
        let third = text.token(k + 2)
        if second.isSign("-"), !second.isSpaced, third.kind == .number, !third.isSpaced, third.count == 3,
            first.count == 2 || first.count == 4 || first.count == 5
        {
            self.init(end: k + 3, isDistinct: true)
        } else if first.count == 3, second.kind == .number, second.count == 2, second.newlines == 0 {
            self.init(end: k + 2, isDistinct: true)
        } else if first.count == 4, second.isUppercase, second.count == 2, second.newlines == 0 {
            self.init(end: k + 2, isDistinct: true)
        } else if first.count == 5
            || first.count == 4 && (k > i || first.newlines > 0 || !PostalCode.isYear(first, in: text))
        {
            self.init(end: k + 1, isDistinct: k > i)
        } else {
            return nil
        }
    }

    private static func isYear(_ token: Token, in text: ScannedText) -> Bool {
        let start = Int(token.start)
        return text.byte(start) == 49 && text.byte(start + 1) == 57
            || text.byte(start) == 50 && text.byte(start + 1) == 48
    }
}

/// Takes one layer of escaping off: HTML entities, JSON escapes, percent-encoding and quoted-printable.
enum Layer {
    /// Reads on until there are enough letters outside of tags behind `place`, and a sign that ends a word.
    ///
    /// - Returns: the text, and where its last `overlapping` letters begin; nil when there were not so many.
    static func off(
        _ units: LeakUnits, _ window: Range<Int>, behind place: Int, letters: Int, overlapping: Int
    ) -> (text: DecodedText, turn: Int?) {
        var text = DecodedText()
        var turn = 0
        var count = 0
        var isInTag = false
        var i = window.lowerBound
        while i < window.upperBound {
            let start = i
            let length = text.bytes.count
            i += read(units, at: i, into: &text)
            guard text.bytes.count > length, start >= place else { continue }
            switch text.bytes[length] {
            case UInt8(ascii: "<"): isInTag = true
            case UInt8(ascii: ">"): isInTag = false
            case let byte where ASCII.isAlphanumeric(byte) || byte >= 0x80:
                if !isInTag { count += 1 }
                if count == letters - overlapping { turn = start }
            case let byte where count >= letters && (ASCII.isSpace(byte) || byte == UInt8(ascii: "\"")):
                return (text, turn)
            default: break
            }
        }
        return (text, nil)
    }

    /// - Returns: the bytes that were read.
    private static func read(_ units: LeakUnits, at i: Int, into text: inout DecodedText) -> Int {
        let byte = units.bytes[i]
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "%"):
            if let (value, length) = units.escaped(at: i) {
                text.append(value, at: i)
                return length
            }
        case UInt8(ascii: "="):
            if let length = quoted(units, at: i, &text) { return length }
        default: break
        }
        text.append(byte, at: i)
        return 1
    }

    /// Quoted-printable (RFC 2045, 6.7): `=C3`, or the end of a line that is none.
    private static func quoted(_ units: LeakUnits, at i: Int, _ text: inout DecodedText) -> Int? {
        let (first, second) = (units.byte(i + 1), units.byte(i + 2))
        if isHex(first), isHex(second) {
            text.append(UInt8(ASCII.hexValue(first) << 4 | ASCII.hexValue(second)), at: i)
            return 3
        }
        if first == 10 { return 2 }
        return first == 13 && second == 10 ? 3 : nil
    }

    /// Quoted-printable is written with capitals; `width=device-width` is not of it.
    private static func isHex(_ byte: UInt8) -> Bool { ASCII.isHex(byte) && byte < UInt8(ascii: "a") }

    /// Whether the `=` at `i` may be one of quoted-printable.
    static func isQuoted(_ units: LeakUnits, at i: Int) -> Bool {
        let next = units.byte(i + 1)
        return next == 10 || next == 13 || isHex(next) && isHex(units.byte(i + 2))
    }
}

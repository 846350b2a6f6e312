/// Takes one layer of escaping off: HTML entities, JSON escapes, percent-encoding and quoted-printable.
enum Layer {
    static func off(_ units: LeakUnits, _ window: Range<Int>) -> DecodedText {
        var text = DecodedText()
        var i = window.lowerBound
        while i < window.upperBound {
            let byte = units.bytes[i]
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "%"):
                if let (value, length) = units.escaped(at: i) {
                    text.append(value, at: i)
                    i += length
                    continue
                }
            case UInt8(ascii: "="):
                if let length = quoted(units, at: i, &text) {
                    i += length
                    continue
                }
            default: break
            }
            text.append(byte, at: i)
            i += 1
        }
        return text
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

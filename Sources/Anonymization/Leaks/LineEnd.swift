/// The end of a line within a word: `Whit-⏎field`, also with a soft hyphen, as `<br>`, or escaped in JSON.
enum LineEnd {
    /// - Returns: where the next line's text begins when the unit at `i` is a hyphen with nothing but blanks and the end of a
    ///   line behind it.
    static func hyphenated(_ units: LeakUnits, at i: Int) -> Int? {
        guard let length = hyphen(units, at: i) else { return nil }
        var k = i + length
        var isLineEnd = false
        while k < units.bytes.count {
            let byte = units.bytes[k]
            if byte == 10 || byte == 13 {
                isLineEnd = true
                k += 1
            } else if byte == 32 || byte == 9 {
                k += 1
            } else if let (value, length) = units.escaped(at: k), [9, 10, 13, 32, 0xa0].contains(value) {
                isLineEnd = isLineEnd || value == 10 || value == 13
                k += length
            } else if byte == UInt8(ascii: "<"), units.byte(k + 1) | 32 == UInt8(ascii: "b"),
                units.byte(k + 2) | 32 == UInt8(ascii: "r"), !ASCII.isAlphanumeric(units.byte(k + 3)),
                let end = units.tagEnd(from: k)
            {
                isLineEnd = true
                k = end
            } else {
                break
            }
        }
        return isLineEnd ? k : nil
    }

    /// The bytes of a `-`, U+2010, U+2011 or soft hyphen, written out or escaped.
    private static func hyphen(_ units: LeakUnits, at i: Int) -> Int? {
        switch units.bytes[i] {
        case UInt8(ascii: "-"): return 1
        case 0xc2: return units.byte(i + 1) == 0xad ? 2 : nil
        case 0xe2: return units.byte(i + 1) == 0x80 && units.byte(i + 2) & 0xfe == 0x90 ? 3 : nil
        case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "%"):
            guard let (value, length) = units.escaped(at: i) else { return nil }
            return [0x2d, 0xad, 0x2010, 0x2011].contains(value) ? length : nil
        default: return nil
        }
    }
}

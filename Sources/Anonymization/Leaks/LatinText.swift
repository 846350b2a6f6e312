/// Latin-1 (and what Windows-1252 has in common with it) among ASCII.
enum LatinText {
    static func read(_ units: LeakUnits, _ window: Range<Int>) -> DecodedText {
        var text = DecodedText()
        var i = window.lowerBound
        while i < window.upperBound {
            let byte = units.bytes[i]
            if byte < 0x80 {
                text.append(byte, at: i)
            } else if let (value, length) = units.scalar(at: i), i + length <= window.upperBound {
                text.append(value, at: i)
                i += length
                continue
            } else {
                text.append(UInt32(byte), at: i)
            }
            i += 1
        }
        return text
    }

    /// Whether the byte at `i` may be a letter of Latin-1 in a text: a letter of ASCII is beside it, and most of what is around is
    /// ASCII. Among the bytes of a picture a value ends where the letters end.
    static func mayBe(_ units: LeakUnits, at i: Int) -> Bool {
        guard units.bytes[i] >= 0xc0, ASCII.isLetter(units.byte(i - 1)) || ASCII.isLetter(units.byte(i + 1)) else {
            return false
        }
        let around = max(0, i - 8)..<min(units.bytes.count, i + 9)
        let others = around.count { !(32..<127 ~= units.byte($0) || units.byte($0) == 10 || units.byte($0) == 13) }
        return others <= 4
    }
}

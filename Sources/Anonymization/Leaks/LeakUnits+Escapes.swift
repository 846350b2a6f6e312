/// Escapes of HTML, JSON, JavaScript and addresses.
extension LeakUnits {
    /// The code point that the escape at `i` stands for and its length in bytes; nil where a `&`, `\` or `%` stands for itself.
    func escaped(at i: Int) -> (value: UInt32, length: Int)? {
        switch byte(i) {
        case UInt8(ascii: "&"): byte(i + 1) == UInt8(ascii: "#") ? numericEntity(at: i) : namedEntity(at: i)
        case UInt8(ascii: "\\"): backslash(at: i)
        case UInt8(ascii: "%"): percent(at: i)
        default: nil
        }
    }

    /// `&#39;` or `&#x27;`, also without its semicolon, as browsers read it.
    private func numericEntity(at i: Int) -> (value: UInt32, length: Int)? {
        let isHex = byte(i + 2) | 32 == UInt8(ascii: "x")
        let first = isHex ? i + 3 : i + 2
        var k = first
        var value: UInt32 = 0
        while k - first < 12, isHex ? ASCII.isHex(byte(k)) : ASCII.isDigit(byte(k)) {
            value = min(0x110000, value * (isHex ? 16 : 10) + ASCII.hexValue(byte(k)))
            k += 1
        }
        guard k > first else { return nil }
        return (value, k + (byte(k) == UInt8(ascii: ";") ? 1 : 0) - i)
    }

    /// `&amp;` and its kin; of letters with an accent (`&eacute;`) the letter; an unknown name is an ampersand and a word.
    private func namedEntity(at i: Int) -> (value: UInt32, length: Int)? {
        var end = i + 1
        while end - i <= 16, ASCII.isAlphanumeric(byte(end)) { end += 1 }
        guard end > i + 1, byte(end) == UInt8(ascii: ";") else { return nil }
        let name = UnsafeRawBufferPointer(rebasing: bytes[(i + 1)..<end])
        for (known, value) in LeakUnits.entities where LeakUnits.equal(name, known) { return (value, end + 1 - i) }
        let rest = UnsafeRawBufferPointer(rebasing: name.dropFirst())
        guard LeakUnits.accents.contains(where: { LeakUnits.equal(rest, $0) }) else { return nil }
        return (UInt32(name[0] | 32), end + 1 - i)
    }

    private static func equal(_ name: UnsafeRawBufferPointer, _ known: StaticString) -> Bool {
        guard name.count == known.utf8CodeUnitCount else { return false }
        for k in 0..<name.count where name[k] != known.utf8Start[k] { return false }
        return true
    }

    private static let entities: [(StaticString, UInt32)] = [
        ("amp", 0x26), ("lt", 0x3c), ("gt", 0x3e), ("quot", 0x22), ("apos", 0x27), ("nbsp", 0xa0), ("shy", 0xad),
        ("zwj", 0x200d), ("zwnj", 0x200c), ("lrm", 0x200e), ("rlm", 0x200f), ("ZeroWidthSpace", 0x200b),
        ("NoBreak", 0x2060), ("Tab", 9), ("NewLine", 10), ("ensp", 32), ("emsp", 32), ("thinsp", 32),
        ("hyphen", 0x2d), ("dash", 0x2d), ("ndash", 0x2d), ("mdash", 0x2d), ("commat", 0x40), ("period", 0x2e),
        ("comma", 0x2c), ("colon", 0x3a), ("semi", 0x3b), ("excl", 0x21), ("quest", 0x3f), ("sol", 0x2f),
        ("bsol", 0x5c), ("lowbar", 0x5f), ("percnt", 0x25), ("num", 0x23), ("plus", 0x2b), ("equals", 0x3d),
        ("lpar", 0x28), ("rpar", 0x29), ("szlig", 0xdf), ("aelig", 0xe6), ("AElig", 0xe6), ("oelig", 0x153),
        ("OElig", 0x153), ("eth", 0xf0), ("ETH", 0xf0), ("thorn", 0xfe), ("THORN", 0xfe), ("inodot", 0x131),
    ]

    private static let accents: [StaticString] = [
        "acute", "grave", "circ", "uml", "tilde", "ring", "cedil", "slash", "caron", "breve", "ogon", "macr", "dot",
        "dblac", "strok",
    ]

    /// Escapes of JSON and JavaScript.
    private func backslash(at i: Int) -> (value: UInt32, length: Int)? {
        switch byte(i + 1) {
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "f"): return (10, 2)
        case UInt8(ascii: "t"), UInt8(ascii: "b"): return (9, 2)
        case UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "'"), UInt8(ascii: "\\"):
            return (UInt32(byte(i + 1)), 2)
        case UInt8(ascii: "x"): return hex(at: i + 2, digits: 2).map { ($0, 4) }
        case UInt8(ascii: "u"):
            guard let value = hex(at: i + 2, digits: 4) else { return braced(at: i) }
            if 0xd800..<0xdc00 ~= value, byte(i + 6) == UInt8(ascii: "\\"), byte(i + 7) == UInt8(ascii: "u"),
                let low = hex(at: i + 8, digits: 4), 0xdc00..<0xe000 ~= low
            {
                return (0x10000 + (value - 0xd800) << 10 + (low - 0xdc00), 12)
            }
            return (value, 6)
        default: return nil
        }
    }

    /// `\u{1F600}`
    private func braced(at i: Int) -> (value: UInt32, length: Int)? {
        guard byte(i + 2) == UInt8(ascii: "{") else { return nil }
        var k = i + 3
        var value: UInt32 = 0
        while k < i + 9, ASCII.isHex(byte(k)) {
            value = value << 4 | ASCII.hexValue(byte(k))
            k += 1
        }
        return k > i + 3 && byte(k) == UInt8(ascii: "}") ? (value, k + 1 - i) : nil
    }

    private func hex(at i: Int, digits: Int) -> UInt32? {
        var value: UInt32 = 0
        for k in i..<(i + digits) {
            guard ASCII.isHex(byte(k)) else { return nil }
            value = value << 4 | ASCII.hexValue(byte(k))
        }
        return value
    }

    /// One character's worth of `%C3%A9`.
    private func percent(at i: Int) -> (value: UInt32, length: Int)? {
        func value(_ k: Int) -> UInt32? { byte(k) == UInt8(ascii: "%") ? hex(at: k + 1, digits: 2) : nil }
        guard let lead = value(i) else { return nil }
        let more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0
        guard more > 0 else { return (lead < 0x80 ? lead : 32, 3) }
        var scalar = lead & (0x3f >> UInt32(more))
        for k in 1...more {
            guard let next = value(i + 3 * k), next & 0xc0 == 0x80 else { return (lead, 3) }
            scalar = scalar << 6 | next & 0x3f
        }
        return (scalar, 3 * (more + 1))
    }
}

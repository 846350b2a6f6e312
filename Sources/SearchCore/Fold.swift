/// Case and accent folding of single code points, by a table of its own, so that the generator and the browser agree
/// without any Unicode library.
///
/// Latin letters lose their accents (`ß` → `ss`, `æ` → `ae`, `þ` → `th`), Greek and Cyrillic become lower case and Greek
/// loses its accents, full-width forms become ASCII, combining marks and soft hyphens vanish. Anything else stays.
enum Fold {
    /// What a code point is to the tokeniser.
    enum Class {
        /// Parts words.
        case separator
        /// Part of a word.
        case letter
        /// A word by itself: scripts written without spaces.
        case ideograph
        /// Dropped from inside a word: combining marks, soft hyphen, joiners.
        case mark
        /// `’` and its like.
        case apostrophe
        /// `‐` and `‑`.
        case hyphen
    }

    /// One entry for each of U+00C0…U+017F; `1`…`5` stand for the pairs `ss ae oe th ij`, `?` for no change.
    private static let latin: StaticString = """
        aaaaaa2ceeeeiiiidnooooo?ouuuuy41aaaaaa2ceeeeiiiidnooooo?ouuuuy4yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii\
        55jjkkkllllllllllnnnnnnnnnoooooo33rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """
    /// The same for U+1E00…U+1EFF.
    private static let latinAdditional: StaticString = """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrsssssssssstttttttt\
        uuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s??1?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooo\
        uuuuuuuuuuuuuuyyyyyyyy??????
        """

    /// The class of a code point that is neither an ASCII letter nor a digit.
    static func classify(_ scalar: UInt32) -> Class {
        switch scalar {
        case 0...0x26, 0x28...0xa9, 0xab...0xac, 0xae...0xb1, 0xb4, 0xb6...0xb8, 0xbb...0xbf, 0xd7, 0xf7: .separator
        case 0xad, 0x300...0x36f, 0x200b...0x200d, 0x2060, 0xfe00...0xfe0f, 0xfeff, 0x1ab0...0x1aff, 0x20d0...0x20ff:
            .mark
        case 0x27, 0x2bc, 0x2018, 0x2019, 0xff07: .apostrophe
        case 0x2010, 0x2011: .hyphen
        case 0x2000...0x206f, 0x20a0...0x20cf, 0x2190...0x2bff, 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0x37e, 0x387,
            0xff01...0xff0f, 0xff1a...0xff20, 0xff3b...0xff40, 0xff5b...0xff65, 0xfff0...0xffff, 0xe000...0xf8ff,
            0x1f000...0x1faff, 0xd800...0xdfff, 0xe0000...:
            .separator
        case 0x3005...0x3007, 0x3040...0x30ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff:
            .ideograph
        default: .letter
        }
    }

    /// Appends the folded form of a letter above ASCII, as UTF-8.
    static func append(_ scalar: UInt32, to out: inout [UInt8]) {
        switch scalar {
        case 0xc0...0x17f: appendLatin(latin.utf8Start[Int(scalar) - 0xc0], scalar, to: &out)
        case 0x1e00...0x1eff: appendLatin(latinAdditional.utf8Start[Int(scalar) - 0x1e00], scalar, to: &out)
        case 0xff10...0xff19: out.append(UInt8(scalar - 0xff10) + 48)
        case 0xff21...0xff3a: out.append(UInt8(scalar - 0xff21) + 97)
        case 0xff41...0xff5a: out.append(UInt8(scalar - 0xff41) + 97)
        case 0xaa: out.append(97)
        case 0xba: out.append(111)
        case 0xb2, 0xb3: out.append(UInt8(scalar - 0xb2) + 50)
        case 0xb9: out.append(49)
        default: appendUTF8(lowered(scalar), to: &out)
        }
    }

    private static func appendLatin(_ entry: UInt8, _ scalar: UInt32, to out: inout [UInt8]) {
        switch entry {
        case UInt8(ascii: "?"): appendUTF8(scalar, to: &out)
        case UInt8(ascii: "1"): out.append(115); out.append(115)
        case UInt8(ascii: "2"): out.append(97); out.append(101)
        case UInt8(ascii: "3"): out.append(111); out.append(101)
        case UInt8(ascii: "4"): out.append(116); out.append(104)
        case UInt8(ascii: "5"): out.append(105); out.append(106)
        default: out.append(entry)
        }
    }

    /// Greek without tonos and dialytika, Greek and Cyrillic in lower case.
    private static func lowered(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x386, 0x3ac: 0x3b1
        case 0x388, 0x3ad: 0x3b5
        case 0x389, 0x3ae: 0x3b7
        case 0x38a, 0x390, 0x3aa, 0x3af, 0x3ca: 0x3b9
        case 0x38c, 0x3cc: 0x3bf
        case 0x38e, 0x3ab, 0x3b0, 0x3cb, 0x3cd: 0x3c5
        case 0x38f, 0x3ce: 0x3c9
        case 0x3c2: 0x3c3
        case 0x391...0x3a9: scalar + 0x20
        case 0x400...0x40f: lowered(scalar + 0x50)
        case 0x450, 0x451: 0x435
        case 0x410...0x42f: scalar + 0x20
        case 0x460...0x481 where scalar & 1 == 0, 0x48a...0x4bf where scalar & 1 == 0,
            0x4d0...0x52f where scalar & 1 == 0:
            scalar + 1
        default: scalar
        }
    }

    static func appendUTF8(_ scalar: UInt32, to out: inout [UInt8]) {
        if scalar < 0x80 {
            out.append(UInt8(scalar))
        } else if scalar < 0x800 {
            out.append(UInt8(0xc0 | scalar >> 6))
            out.append(UInt8(0x80 | scalar & 0x3f))
        } else if scalar < 0x10000 {
            out.append(UInt8(0xe0 | scalar >> 12))
            out.append(UInt8(0x80 | scalar >> 6 & 0x3f))
            out.append(UInt8(0x80 | scalar & 0x3f))
        } else {
            out.append(UInt8(0xf0 | scalar >> 18 & 7))
            out.append(UInt8(0x80 | scalar >> 12 & 0x3f))
            out.append(UInt8(0x80 | scalar >> 6 & 0x3f))
            out.append(UInt8(0x80 | scalar & 0x3f))
        }
    }

    /// The code point that starts at `index` and its length in bytes; a byte that starts none is U+FFFD, one byte long.
    static func decode(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(source[index])
        if first < 0x80 { return (first, 1) }
        let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
        guard first >= 0xc2, first < 0xf5, index + length <= source.count else { return (0xfffd, 1) }
        var scalar = length == 2 ? first & 0x1f : length == 3 ? first & 0x0f : first & 0x07
        for offset in 1..<length {
            let next = UInt32(source[index + offset])
            guard next & 0xc0 == 0x80 else { return (0xfffd, 1) }
            scalar = scalar << 6 | next & 0x3f
        }
        return (scalar, length)
    }
}

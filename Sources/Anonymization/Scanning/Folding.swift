/// Makes the many spellings of one thing one, before any detector looks: typographic blanks, dashes and quotes, full-width
/// and foreign digits become ASCII, invisible characters go, and a placeholder of an earlier redaction becomes a single
/// byte that no detector accepts.
struct Folding {
    /// Stands for a `Placeholder`. A real U+001A in a text becomes a blank.
    static let barrier: UInt8 = 0x1a

    private(set) var bytes: [UInt8] = []
    /// Where each folded byte stands in the original.
    private(set) var places = Places()

    /// A control byte as detectors see it: line feeds and their kin are line feeds, the rest blanks.
    @inline(__always) private static func plain(_ byte: UInt8) -> UInt8 {
        if byte >= 32 && byte != 127 { return byte }
        return byte == 10 || byte == 11 || byte == 12 ? 10 : byte == 9 ? 9 : 32
    }

    /// Whether a byte stays whatever comes after it: almost every byte of almost every text.
    @inline(__always) private static func stays(_ byte: UInt8) -> Bool {
        byte &- 32 < 95 && byte != UInt8(ascii: "[") || byte == 10 || byte == 9
    }

    init(_ text: [UInt8]) {
        var i = 0
        while i < text.count {
            let first = i
            while i < text.count, Folding.stays(text[i]) { i += 1 }
            if first == 0, i == text.count {
                bytes = text
                places.append(at: 0, from: 0)
                return
            }
            if first == 0 { bytes.reserveCapacity(text.count) }
            if i > first {
                places.append(at: bytes.count, from: first)
                bytes += text[first..<i]
            }
            if i < text.count { i += fold(text, at: i) }
        }
    }

    /// Folds the character at `i` of the original; returns its length, or that of the placeholder that begins there.
    private mutating func fold(_ text: [UInt8], at i: Int) -> Int {
        if text[i] < 0x80 {
            if text[i] == UInt8(ascii: "["), let end = Placeholder.end(in: text, at: i) {
                append(Folding.barrier, i, end - i)
                return end - i
            }
            append(Folding.plain(text[i]), i, 1)
            return 1
        }
        let (scalar, length) = Folding.decode(text, at: i)
        switch Folding.replacement(of: scalar) {
        case .drop: break
        case .byte(let replacement): append(replacement, i, length)
        case .keep: for k in i..<i + length { append(text[k], k, 1) }
        }
        return length
    }

    private mutating func append(_ byte: UInt8, _ origin: Int, _ width: Int) {
        places.append(at: bytes.count, from: origin, width: width)
        bytes.append(byte)
    }

    /// The scalar at `i` and its length in bytes. The text is valid UTF-8: it comes from a `String`.
    static func decode(_ text: [UInt8], at i: Int) -> (scalar: UInt32, length: Int) {
        let lead = UInt32(text[i])
        if lead < 0x80 { return (lead, 1) }
        if lead < 0xe0 { return ((lead & 0x1f) << 6 | UInt32(text[i + 1] & 0x3f), 2) }
        if lead < 0xf0 {
            return ((lead & 0x0f) << 12 | UInt32(text[i + 1] & 0x3f) << 6 | UInt32(text[i + 2] & 0x3f), 3)
        }
        let high = (lead & 0x07) << 18 | UInt32(text[i + 1] & 0x3f) << 12
        return (high | UInt32(text[i + 2] & 0x3f) << 6 | UInt32(text[i + 3] & 0x3f), 4)
    }

    enum Replacement {
        case keep, drop
        case byte(UInt8)
    }

    static func replacement(of scalar: UInt32) -> Replacement {
        switch scalar {
        case 0x00a0, 0x1680, 0x2000...0x200a, 0x202f, 0x205f, 0x3000: .byte(32)
        case 0x0085, 0x2028, 0x2029: .byte(10)
        case 0x00ad, 0x034f, 0x061c, 0x180e, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x206f, 0xfe00...0xfe0f, 0xfeff:
            .drop
        case 0x2010...0x2015, 0x2043, 0x2212, 0xfe58, 0xfe63: .byte(UInt8(ascii: "-"))
        case 0x2018...0x201b, 0x2032, 0x00b4: .byte(UInt8(ascii: "'"))
        case 0x201c...0x201f, 0x2033, 0x00ab, 0x00bb: .byte(UInt8(ascii: "\""))
        case 0x2024, 0x3002: .byte(UInt8(ascii: "."))
        case 0xfe6b: .byte(UInt8(ascii: "@"))
        case 0xff01...0xff5e: .byte(UInt8(scalar - 0xff01 + 0x21))
        case 0x0660...0x0669: .byte(UInt8(scalar - 0x0660 + 48))
        case 0x06f0...0x06f9: .byte(UInt8(scalar - 0x06f0 + 48))
        case 0x0966...0x096f: .byte(UInt8(scalar - 0x0966 + 48))
        case 0x1d7ce...0x1d7ff: .byte(UInt8((scalar - 0x1d7ce) % 10 + 48))
        default: .keep
        }
    }
}

/// Reads bytes of any text format one unit at a time: a letter, a digit, a gap. HTML entities, JSON escapes and
/// percent-encoding are read as what they mean.
struct LeakUnits {
    let bytes: UnsafeRawBufferPointer
    /// `classTable`, at hand.
    let classes: UnsafePointer<UInt8>

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        classes = LeakUnits.classTable
    }

    /// What stands at a place: a letter or digit (its folded code point), a gap or a break.
    enum Unit {
        case letter(UInt32), digit(UInt32), gap, breakSign, stop
        /// Takes no room: a combining accent, a soft hyphen, a zero-width sign.
        case nothing
        case tagStart, tagEnd
        /// A gap with a second layer of escaping behind it, such as `&lt;b`, `&amp;eacute;`, `%2520` or `\\u0044`.
        case layer
        /// A gap: a byte that is no UTF-8, which may be a letter in Latin-1.
        case stray
    }

    /// Byte classes: 0 gap, 1 a gap that may be none (`-` and `=` at the end of a line), 2 break sign, 3 full stop, 4 letter,
    /// 5 digit, 6 needs a look (`&`, `\`, `%`, `<`, `>`, 0x80…).
    /// Made once and kept for good: an array here would be asked for its bounds at every byte of the site.
    nonisolated(unsafe) static let classTable: UnsafePointer<UInt8> = {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for value in 0..<256 { table[value] = classOf(UInt8(value)) }
        return UnsafePointer(table)
    }()

    private static func classOf(_ byte: UInt8) -> UInt8 {
        if ASCII.isLetter(byte) { return 4 }
        if ASCII.isDigit(byte) { return 5 }
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"): return 2
        case UInt8(ascii: "."): return 3
        case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: ">"): return 6
        case UInt8(ascii: "-"), UInt8(ascii: "="): return 1
        default: return byte >= 0x80 ? 6 : 0
        }
    }

    func byte(_ i: Int) -> UInt8 { i >= 0 && i < bytes.count ? bytes[i] : 0 }

    /// The unit at `i` and the bytes it takes.
    func unit(at i: Int) -> (unit: Unit, length: Int) {
        let byte = bytes[i]
        switch classes[Int(byte)] {
        case 0, 1: return (.gap, 1)
        case 2: return (.breakSign, 1)
        case 3: return (.stop, 1)
        case 4: return (.letter(UInt32(byte | 32)), 1)
        case 5: return (.digit(UInt32(byte)), 1)
        default: return special(at: i, byte)
        }
    }

    private func special(at i: Int, _ byte: UInt8) -> (unit: Unit, length: Int) {
        switch byte {
        case UInt8(ascii: "<"): return isTagStart(at: i) ? (.tagStart, 1) : (.gap, 1)
        case UInt8(ascii: ">"): return (.tagEnd, 1)
        case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "%"):
            guard let (value, length) = escaped(at: i) else { return (.gap, 1) }
            return value < 0x60 && isLayer(value, at: i + length) ? (.layer, length) : (classify(value), length)
        default:
            guard let (value, length) = scalar(at: i) else { return (.stray, 1) }
            return (classify(value), length)
        }
    }

    func isTagStart(at i: Int) -> Bool {
        let next = byte(i + 1)
        return ASCII.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
    }

    /// Whether an escaped sign begins an escape of its own with what stands at `i`.
    private func isLayer(_ value: UInt32, at i: Int) -> Bool {
        // What follows may be escaped as well.
        let next = escaped(at: i).map { UInt8(truncatingIfNeeded: min($0.value, 0x80)) } ?? byte(i)
        switch UInt8(truncatingIfNeeded: value) {
        case UInt8(ascii: "<"):
            return ASCII.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
        case UInt8(ascii: "&"): return ASCII.isLetter(next) || next == UInt8(ascii: "#")
        case UInt8(ascii: "%"): return ASCII.isHex(next) && ASCII.isHex(byte(i + 1))
        case UInt8(ascii: "\\"): return ASCII.isLetter(next)
        default: return false
        }
    }

    func classify(_ value: UInt32) -> Unit {
        if value < 0x80 {
            let byte = UInt8(value)
            if ASCII.isLetter(byte) { return .letter(value | 32) }
            if ASCII.isDigit(byte) { return .digit(value) }
            let kind = classes[Int(byte)]
            return kind == 2 ? .breakSign : kind == 3 ? .stop : .gap
        }
        switch Folding.replacement(of: value) {
        case .drop: return .nothing
        case .byte(let replacement): return classify(UInt32(replacement))
        case .keep: break
        }
        if 0x300...0x36f ~= value { return .nothing }
        // Bold, slanted and script letters of mathematics come in alphabets of 26 capitals and 26 small letters.
        if 0x1d400..<0x1d6a4 ~= value { return .letter(97 + (value - 0x1d400) % 26) }
        guard Letters.isLetter(value) else { return .gap }
        let base = Letters.base(value)
        return base < 0x80 && ASCII.isDigit(UInt8(base)) ? .digit(base) : .letter(base)
    }

    /// The code point at `i`; nil for a byte that begins none.
    func scalar(at i: Int) -> (value: UInt32, length: Int)? {
        let lead = UInt32(bytes[i])
        let more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0
        guard more > 0, i + more < bytes.count else { return nil }
        var value = lead & (0x3f >> UInt32(more))
        for k in 1...more {
            guard bytes[i + k] & 0xc0 == 0x80 else { return nil }
            value = value << 6 | UInt32(bytes[i + k] & 0x3f)
        }
        return (value, more + 1)
    }

    /// Whether a `@` stands at `i`, in whatever writing.
    func isAt(_ i: Int) -> Bool {
        switch bytes[i] {
        case UInt8(ascii: "@"): true
        case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "%"):
            [0x40, 0xff20].contains(escaped(at: i)?.value ?? 0)
        case 0xef: [0xff20, 0xfe6b].contains(scalar(at: i)?.value ?? 0)
        default: false
        }
    }

    /// Whether a full stop before `i` ends a sentence.
    func isBreak(afterStop i: Int) -> Bool {
        guard i < bytes.count else { return true }
        if bytes[i] == UInt8(ascii: "\\"), let value = escaped(at: i)?.value { return value <= 0x20 || value == 0x3c }
        return ASCII.isSpace(bytes[i]) || bytes[i] == UInt8(ascii: "<") || bytes[i] == UInt8(ascii: "\\")
    }

    /// Longest tag, in bytes; a longer one is text.
    static let longestTag = 4096

    /// One past the `>` of the tag that begins at `i`.
    func tagEnd(from i: Int) -> Int? {
        var k = i + 1
        let limit = min(bytes.count, i + LeakUnits.longestTag)
        while k < limit {
            if bytes[k] == UInt8(ascii: ">") { return k + 1 }
            k += 1
        }
        return nil
    }
}

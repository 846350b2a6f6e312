/// Reads bytes of any text format as a chain of words and gaps, one word at a time: what the leak gate compares.
///
/// A word is a run of letters or a run of digits, lower-cased, without accents. A gap is a break when it holds `,`, `;`, `:`,
/// `!`, `?`, or a full stop with white space or nothing behind, else plain. HTML entities, JSON escapes and percent-encoding
/// are read as what they mean. A tag is a plain gap to the text around it, and a text of its own inside.
struct LeakWords {
    enum Region {
        /// Tags are passed over.
        case text
        /// The inside of a tag: `>` ends it.
        case tag
        /// `<` and `>` are signs like any other.
        case plain
    }

    struct Word {
        var start: Int
        var end: Int
        var hash: UInt64
        /// Whether a break stands before it.
        var afterBreak: Bool
    }

    let bytes: UnsafeRawBufferPointer
    private(set) var position: Int
    private let region: Region
    /// `classTable`, at hand.
    let classes: UnsafePointer<UInt8>

    init(_ bytes: UnsafeRawBufferPointer, at position: Int, region: Region) {
        self.bytes = bytes
        self.position = position
        self.region = region
        classes = LeakWords.classTable
    }

    /// Byte classes: 0 gap, 1 break sign, 2 full stop, 3 letter, 4 digit, 5 needs a look (`&`, `\`, `%`, `<`, `>`, 0x80…).
    /// Made once and kept for good: an array here would be asked for its bounds at every byte of the site.
    nonisolated(unsafe) static let classTable: UnsafePointer<UInt8> = {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for value in 0..<256 { table[value] = classOf(UInt8(value)) }
        return UnsafePointer(table)
    }()

    private static func classOf(_ byte: UInt8) -> UInt8 {
        if ASCII.isLetter(byte) { return 3 }
        if ASCII.isDigit(byte) { return 4 }
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"): return 1
        case UInt8(ascii: "."): return 2
        case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: ">"): return 5
        default: return byte >= 0x80 ? 5 : 0
        }
    }

    /// What stands at `i`: a letter or digit (its folded code point), a gap or a break, and the bytes it takes.
    enum Unit {
        case letter(UInt32), digit(UInt32), gap, breakSign, stop
        /// Takes no room: a combining accent, a soft hyphen, a zero-width sign.
        case nothing
        case tagStart, tagEnd
    }

    func unit(at i: Int) -> (unit: Unit, length: Int) {
        let byte = bytes[i]
        switch classes[Int(byte)] {
        case 0: return (.gap, 1)
        case 1: return (.breakSign, 1)
        case 2: return (.stop, 1)
        case 3: return (.letter(UInt32(byte | 32)), 1)
        case 4: return (.digit(UInt32(byte)), 1)
        default: return special(at: i, byte)
        }
    }

    private func byte(_ i: Int) -> UInt8 { i < bytes.count ? bytes[i] : 0 }

    private func special(at i: Int, _ byte: UInt8) -> (unit: Unit, length: Int) {
        switch byte {
        case UInt8(ascii: "<"):
            let next = self.byte(i + 1)
            return ASCII.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
                ? (.tagStart, 1) : (.gap, 1)
        case UInt8(ascii: ">"): return (.tagEnd, 1)
        case UInt8(ascii: "&"): return entity(at: i)
        case UInt8(ascii: "\\"): return escape(at: i)
        case UInt8(ascii: "%"):
            guard ASCII.isHex(self.byte(i + 1)), ASCII.isHex(self.byte(i + 2)) else { return (.gap, 1) }
            return percent(at: i)
        default: return scalar(at: i)
        }
    }

    private func classify(_ value: UInt32) -> Unit {
        if value < 0x80 {
            let byte = UInt8(value)
            if ASCII.isLetter(byte) { return .letter(value | 32) }
            if ASCII.isDigit(byte) { return .digit(value) }
            let kind = classes[Int(byte)]
            return kind == 1 ? .breakSign : kind == 2 ? .stop : .gap
        }
        switch Folding.replacement(of: value) {
        case .drop: return .nothing
        case .byte(let replacement): return classify(UInt32(replacement))
        case .keep: break
        }
        if 0x300...0x36f ~= value { return .nothing }
        guard Letters.isLetter(value) else { return .gap }
        let base = Letters.base(value)
        return base < 0x80 && ASCII.isDigit(UInt8(base)) ? .digit(base) : .letter(base)
    }

    /// `&amp;`, `&#39;`, `&#x27;`; an unknown name is an ampersand and a word.
    private func entity(at i: Int) -> (unit: Unit, length: Int) {
        if byte(i + 1) == UInt8(ascii: "#") {
            let hex = byte(i + 2) | 32 == UInt8(ascii: "x")
            var k = hex ? i + 3 : i + 2
            let first = k
            var value: UInt32 = 0
            while k - first < 7, hex ? ASCII.isHex(byte(k)) : ASCII.isDigit(byte(k)) {
                value = value &* (hex ? 16 : 10) &+ ASCII.hexValue(byte(k))
                k += 1
            }
            return k > first && byte(k) == UInt8(ascii: ";") ? (classify(value), k + 1 - i) : (.gap, 1)
        }
        for (name, unit) in LeakWords.entities where matches(name, at: i + 1) {
            return (unit, name.utf8CodeUnitCount + 1)
        }
        return (.gap, 1)
    }

    private static let entities: [(StaticString, Unit)] = [
        ("amp;", .gap), ("lt;", .gap), ("gt;", .gap), ("quot;", .gap), ("apos;", .gap), ("nbsp;", .gap),
        ("shy;", .nothing),
    ]

    private func matches(_ name: StaticString, at i: Int) -> Bool {
        let count = name.utf8CodeUnitCount
        guard i + count <= bytes.count else { return false }
        for k in 0..<count where bytes[i + k] != name.utf8Start[k] { return false }
        return true
    }

    /// JSON and JavaScript escapes.
    private func escape(at i: Int) -> (unit: Unit, length: Int) {
        switch byte(i + 1) {
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "b"),
            UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "'"), UInt8(ascii: "\\"):
            return (.gap, 2)
        case UInt8(ascii: "u"):
            guard let value = hex(at: i + 2) else { return (.gap, 1) }
            if 0xd800..<0xdc00 ~= value, byte(i + 6) == UInt8(ascii: "\\"), byte(i + 7) == UInt8(ascii: "u"),
                let low = hex(at: i + 8), 0xdc00..<0xe000 ~= low
            {
                return (classify(0x10000 + (value - 0xd800) << 10 + (low - 0xdc00)), 12)
            }
            return (classify(value), 6)
        default: return (.gap, 1)
        }
    }

    private func hex(at i: Int) -> UInt32? {
        var value: UInt32 = 0
        for k in 0..<4 {
            guard ASCII.isHex(byte(i + k)) else { return nil }
            value = value << 4 | ASCII.hexValue(byte(i + k))
        }
        return value
    }

    private func percent(at i: Int) -> (unit: Unit, length: Int) {
        func value(_ k: Int) -> UInt32? {
            guard byte(k) == UInt8(ascii: "%"), ASCII.isHex(byte(k + 1)), ASCII.isHex(byte(k + 2)) else { return nil }
            return ASCII.hexValue(byte(k + 1)) << 4 | ASCII.hexValue(byte(k + 2))
        }
        let lead = value(i)!
        if lead < 0x80 { return (classify(lead), 3) }
        let more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0
        guard more > 0 else { return (.gap, 3) }
        var scalar = lead & (0x3f >> UInt32(more))
        for k in 1...more {
            guard let next = value(i + 3 * k), next & 0xc0 == 0x80 else { return (.gap, 3) }
            scalar = scalar << 6 | next & 0x3f
        }
        return (classify(scalar), 3 * (more + 1))
    }

    private func scalar(at i: Int) -> (unit: Unit, length: Int) {
        let lead = UInt32(bytes[i])
        let more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0
        guard more > 0, i + more < bytes.count else { return (.gap, 1) }
        var value = lead & (0x3f >> UInt32(more))
        for k in 1...more {
            guard bytes[i + k] & 0xc0 == 0x80 else { return (.gap, 1) }
            value = value << 6 | UInt32(bytes[i + k] & 0x3f)
        }
        return (classify(value), more + 1)
    }

    /// The next word of this region, or nil at its end.
    mutating func next() -> Word? {
        var afterBreak = false
        var i = position
        while i < bytes.count {
            let (unit, length) = self.unit(at: i)
            switch unit {
            case .letter, .digit: return word(from: i, afterBreak: afterBreak)
            case .breakSign: afterBreak = true
            case .stop: if isBreak(afterStop: i + length) { afterBreak = true }
            case .tagEnd:
                if region == .tag {
                    position = i
                    return nil
                }
            case .tagStart:
                if region == .text, let end = tagEnd(from: i) {
                    i = end
                    continue
                }
            case .gap, .nothing: break
            }
            i += length
        }
        position = bytes.count
        return nil
    }

    func isBreak(afterStop i: Int) -> Bool {
        guard i < bytes.count else { return true }
        if ASCII.isSpace(bytes[i]) || bytes[i] == UInt8(ascii: "<") || bytes[i] == UInt8(ascii: "\\") { return true }
        return false
    }

    /// One past the `>` of the tag that begins at `i`; tags of more than 4,096 bytes are text.
    func tagEnd(from i: Int) -> Int? {
        var k = i + 1
        let limit = min(bytes.count, i + 4096)
        while k < limit {
            if bytes[k] == UInt8(ascii: ">") { return k + 1 }
            k += 1
        }
        return nil
    }

    private mutating func word(from start: Int, afterBreak: Bool) -> Word {
        var hash = LeakWordHash()
        var i = start
        var isDigits: Bool?
        var end = start
        reading: while i < bytes.count {
            let (unit, length) = self.unit(at: i)
            switch unit {
            case .letter(let value):
                if isDigits == true { break reading }
                isDigits = false
                hash.add(value)
            case .digit(let value):
                if isDigits == false { break reading }
                isDigits = true
                hash.add(value)
            case .nothing: break
            default: break reading
            }
            i += length
            end = i
        }
        position = end
        return Word(start: start, end: end, hash: hash.value, afterBreak: afterBreak)
    }

    /// The hash of a chain of words: the gaps between them count, those around them do not.
    @inline(__always) static func chain(_ hash: UInt64, _ word: UInt64, afterBreak: Bool) -> UInt64 {
        let mixed = (hash ^ (afterBreak ? 0x51ed_270b : 0)) &* 0x9fb2_1c65_1e98_df25
        return ((mixed << 23 | mixed >> 41) ^ word) &* 0xd6e8_feb8_6659_fd93
    }

    /// The chain's hash after each of the first words of a string, `SuppressedStrings.longest` at most.
    static func chains(of string: String) -> [UInt64] {
        var copy = string
        return copy.withUTF8 { utf8 in
            // A suppressed string is plain text: nothing in it is markup.
            var words = LeakWords(UnsafeRawBufferPointer(utf8), at: 0, region: .plain)
            var hashes: [UInt64] = []
            while hashes.count < SuppressedStrings.longest {
                guard let word = words.next() else { break }
                hashes.append(hashes.last.map { chain($0, word.hash, afterBreak: word.afterBreak) } ?? word.hash)
            }
            return hashes
        }
    }
}

/// The words and gaps of bytes, one word at a time: what the leak gate compares.
///
/// A word is a run of letters or a run of digits, lower-cased, without accents. A gap is a break when it holds `,`, `;`, `:`,
/// `!`, `?`, or a full stop with white space or nothing behind, else plain. A tag is a plain gap to the text around it, and a
/// text of its own inside.
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

    private let units: LeakUnits
    private var position: Int
    private let region: Region

    init(_ bytes: UnsafeRawBufferPointer, at position: Int, region: Region) {
        units = LeakUnits(bytes)
        self.position = position
        self.region = region
    }

    /// The next word of this region, or nil at its end.
    mutating func next() -> Word? {
        var afterBreak = false
        var i = position
        let count = units.bytes.count
        while i < count {
            let (unit, length) = units.unit(at: i)
            switch unit {
            case .letter, .digit: return word(from: i, afterBreak: afterBreak)
            case .breakSign: afterBreak = true
            case .stop: if units.isBreak(afterStop: i + length) { afterBreak = true }
            case .tagEnd:
                if region == .tag {
                    position = i
                    return nil
                }
            case .tagStart:
                if region == .text, let end = units.tagEnd(from: i) {
                    i = end
                    continue
                }
            case .gap, .layer, .stray, .nothing: break
            }
            i += length
        }
        position = count
        return nil
    }

    private mutating func word(from start: Int, afterBreak: Bool) -> Word {
        var hash = LeakWordHash()
        var i = start
        var isDigits: Bool?
        reading: while i < units.bytes.count {
            let (unit, length) = units.unit(at: i)
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
        }
        position = i
        return Word(start: start, end: i, hash: hash.value, afterBreak: afterBreak)
    }

    /// The hash of a chain of words: the gaps between them count, those around them do not.
    @inline(__always) static func chain(_ hash: UInt64, _ word: UInt64, afterBreak: Bool) -> UInt64 {
        let mixed = (hash ^ (afterBreak ? 0x51ed_270b : 0)) &* 0x9fb2_1c65_1e98_df25
        return ((mixed << 23 | mixed >> 41) ^ word) &* 0xd6e8_feb8_6659_fd93
    }
}

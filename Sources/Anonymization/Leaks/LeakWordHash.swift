/// Hash of a word's folded letters, eight bytes at a time, so that the fast path and the careful one agree.
struct LeakWordHash {
    private var hash: UInt64 = 0x243f_6a88_85a3_08d3
    private var block: UInt64 = 0
    private var shift: UInt64 = 0

    @inline(__always)
    mutating func add(_ scalar: UInt32) {
        var rest = scalar
        repeat {
            block |= UInt64(rest & 0xff) << shift
            shift += 8
            if shift == 64 { flush() }
            rest >>= 8
        } while rest > 0
    }

    @inline(__always)
    private mutating func flush() {
        hash = LeakWordHash.mix(hash, block)
        block = 0
        shift = 0
    }

    /// The hash of all that was added; for a whole number of blocks nothing is left to mix in.
    @inline(__always)
    var value: UInt64 { shift == 0 ? hash : LeakWordHash.mix(hash, block) }

    @inline(__always) private static func mix(_ hash: UInt64, _ block: UInt64) -> UInt64 {
        let product = (hash ^ block) &* 0x9fb2_1c65_1e98_df25
        return product ^ product >> 32
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// High bit set for each byte of `word` that is an ASCII letter (or digit).
    @inline(__always) private static func members(_ word: UInt64, isDigits: Bool) -> UInt64 {
        if isDigits {
            let low = word & ~highs
            return (low &+ ones &* 0x50) & ~(low &+ ones &* 0x46) & ~word & highs
        }
        let low = (word | ones &* 0x20) & ~highs
        return (low &+ ones &* 0x1f) & ~(low &+ ones &* 0x05) & ~word & highs
    }

    /// Reads the run of ASCII letters or digits at `start`, in lower case: its end and hash, and whether it has a capital behind
    /// the first of its letters and a small letter among the same eight; nil when fewer than eight bytes are left somewhere on
    /// the way.
    @inline(__always)
    static func run(_ base: UnsafePointer<UInt8>, from start: Int, count: Int, isDigits: Bool) -> (
        end: Int, value: UInt64, isMixed: Bool
    )? {
        var hash = LeakWordHash().hash
        var isMixed = false
        var i = start
        while i &+ 8 <= count {
            let word = UInt64(littleEndian: UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self))
            let outside = members(word, isDigits: isDigits) ^ highs
            let folded = word | ones &* 0x20
            if outside == 0 {
                hash = mix(hash, folded)
                isMixed = isMixed || !isDigits && hasBothCases(word, ones)
                i &+= 8
                continue
            }
            let length = outside.trailingZeroBitCount &>> 3
            if length > 0 {
                let mask: UInt64 = (1 &<< UInt64(truncatingIfNeeded: length &<< 3)) &- 1
                hash = mix(hash, folded & mask)
                isMixed = isMixed || !isDigits && hasBothCases(word, ones & mask)
            }
            return (i &+ length, hash, isMixed)
        }
        return nil
    }

    /// Whether a capital stands behind the first of the letters of `word`, and a small letter among them.
    @inline(__always) private static func hasBothCases(_ word: UInt64, _ bytes: UInt64) -> Bool {
        let small = word >> 5 & bytes
        return small != 0 && (small ^ bytes) > 0xff
    }
}

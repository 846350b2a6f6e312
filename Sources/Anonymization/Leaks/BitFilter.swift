/// Two bits a key in one 64-bit word of a power-of-two set, 16 bits a key or more: tells "not there" for all but some ten words
/// in a thousand, and never wrongly.
struct BitFilter: Sendable {
    private var words: [UInt64]
    private let shift: UInt64

    init(count: Int) {
        var bits = 1 << 14
        while bits < count * 16 { bits *= 2 }
        words = [UInt64](repeating: 0, count: bits / 64)
        shift = UInt64(64 - (bits / 64).trailingZeroBitCount)
    }

    @inline(__always) static func mix(_ hash: UInt64) -> UInt64 { (hash ^ hash >> 29) &* 0x9e37_79b9_7f4a_7c15 }

    @inline(__always) private static func mask(_ mixed: UInt64) -> UInt64 {
        1 &<< (mixed &>> 6) | 1 &<< (mixed &>> 12)
    }

    mutating func insert(_ hash: UInt64) {
        let mixed = BitFilter.mix(hash)
        words[Int(mixed &>> shift)] |= BitFilter.mask(mixed)
    }

    /// The set for a hot loop, without bounds checks.
    struct View {
        fileprivate let words: UnsafePointer<UInt64>
        fileprivate let shift: UInt64

        @inline(__always) func mayContain(_ hash: UInt64) -> Bool {
            let mixed = BitFilter.mix(hash)
            let mask = BitFilter.mask(mixed)
            return words[Int(truncatingIfNeeded: mixed &>> shift)] & mask == mask
        }
    }

    func withView<Result>(_ body: (View) -> Result) -> Result {
        words.withUnsafeBufferPointer { body(View(words: $0.baseAddress!, shift: shift)) }
    }
}

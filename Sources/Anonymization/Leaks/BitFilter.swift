/// One hash a key in a power-of-two bit set, 16 bits a key or more: tells "not there" for 15 words in 16, and never wrongly.
struct BitFilter: Sendable {
    private var words: [UInt64]
    private let shift: UInt64

    init(count: Int) {
        var bits = 1024
        while bits < count * 16 { bits *= 2 }
        words = [UInt64](repeating: 0, count: bits / 64)
        shift = UInt64(64 - bits.trailingZeroBitCount)
    }

    @inline(__always) static func mix(_ hash: UInt64) -> UInt64 { (hash ^ hash >> 29) &* 0x9e37_79b9_7f4a_7c15 }

    mutating func insert(_ hash: UInt64) {
        let bit = BitFilter.mix(hash) >> shift
        words[Int(bit >> 6)] |= 1 << (bit & 63)
    }

    @inline(__always) func mayContain(_ hash: UInt64) -> Bool {
        let bit = BitFilter.mix(hash) >> shift
        return words[Int(truncatingIfNeeded: bit >> 6)] & (1 << (bit & 63)) != 0
    }
}

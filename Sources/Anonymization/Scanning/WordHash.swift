/// Hash of a word's letters without case and accents (FNV-1a over code points).
enum WordHash {
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always) static func add(_ scalar: UInt32, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3
    }

    /// Of a whole word, folded the way the tokenizer folds.
    static func of(_ word: some Sequence<Unicode.Scalar>) -> UInt64 {
        var hash = seed
        for scalar in word where !(0x300...0x36f ~= scalar.value) {
            let value = scalar.value
            hash = add(value < 0x80 ? UInt32(ASCII.lower(UInt8(value))) : Letters.base(value), to: hash)
        }
        return hash
    }

    static func of(_ word: StaticString) -> UInt64 { of(word.description.unicodeScalars) }
}

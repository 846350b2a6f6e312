/// Multiplies and folds the high half in: one step of all hashes here. They are the same on every machine and in every run.
@inline(__always)
func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
}

/// A random number for each number, small ones too: the last steps of SplitMix64 (Steele, Lea and Flood, 2014).
@inline(__always)
func scattered(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
}

/// The 64-bit digest that names an index file by its content.
///
/// Not cryptographic: it tells versions of one's own files apart. Eight bytes a round, each folded in by an odd
/// multiplier and a shift (the mixing of MurmurHash3's finaliser), with the length last.
public struct ContentHash: Sendable {
    public private(set) var value: UInt64 = 0x9e37_79b9_7f4a_7c15

    public init() {}

    public mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { source in
            var index = 0
            while index + 8 <= source.count {
                var word: UInt64 = 0
                for offset in 0..<8 { word |= UInt64(source[index + offset]) << UInt64(8 * offset) }
                mix(word)
                index += 8
            }
            var tail: UInt64 = 0
            while index < source.count {
                tail = tail << 8 | UInt64(source[index])
                index += 1
            }
            mix(tail)
            mix(UInt64(source.count))
        }
    }

    private mutating func mix(_ word: UInt64) {
        var next = (value ^ word) &* 0xff51_afd7_ed55_8ccd
        next ^= next >> 32
        value = next &* 0xc4ce_b9fe_1a85_ec53
    }

    public static func of(_ bytes: [UInt8]) -> UInt64 {
        var hash = ContentHash()
        hash.add(bytes)
        return hash.value
    }
}

/// Appends `value` as `digits` lower-case hexadecimal digits.
public func appendHex(_ value: UInt64, digits: Int, to out: inout [UInt8]) {
    var position = digits
    while position > 0 {
        position -= 1
        let digit = UInt8(truncatingIfNeeded: value >> UInt64(4 * position)) & 15
        out.append(digit < 10 ? 48 + digit : 87 + digit)
    }
}

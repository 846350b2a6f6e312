/// Appends the number and string forms that index files are made of.
///
/// A *varint* is an unsigned number in groups of seven bits, lowest group first; every byte but the last has its high
/// bit set. A *string* is a varint count of bytes and the bytes.
public struct ByteWriter: Sendable {
    public var bytes: [UInt8]

    public init() { bytes = [] }
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    @inlinable
    public mutating func byte(_ value: UInt8) { bytes.append(value) }

    @inlinable
    public mutating func varint(_ value: Int) {
        var rest = UInt64(truncatingIfNeeded: value)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    public mutating func string(_ value: [UInt8]) {
        varint(value.count)
        bytes.append(contentsOf: value)
    }

    /// Four bytes, lowest first.
    public mutating func hash(_ value: UInt64) {
        for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * shift))) }
    }

    /// Three bytes, lowest first.
    public mutating func shortHash(_ value: UInt32) {
        for shift in 0..<3 { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(8 * shift))) }
    }

    /// What `ByteReader.frontCoded` reads.
    public mutating func frontCoded(_ key: [UInt8], after previous: [UInt8]) {
        let shared = min(255, Bytes.sharedPrefix(previous, key))
        byte(UInt8(shared))
        varint(key.count - shared)
        bytes.append(contentsOf: key[shared...])
    }
}

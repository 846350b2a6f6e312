/// Reads what `ByteWriter` wrote.
///
/// A file may be cut short or damaged on its way, so nothing here traps: reading past the end gives zeros and empty
/// strings and sets `failed`, which the caller checks once at the end.
public struct ByteReader: Sendable {
    public let bytes: [UInt8]
    public private(set) var position: Int
    public let end: Int
    public private(set) var failed = false

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = 0
        end = bytes.count
    }

    /// Reads `length` bytes from `offset`; a range outside the bytes fails at once.
    public init(_ bytes: [UInt8], offset: Int, length: Int) {
        self.bytes = bytes
        if offset >= 0, length >= 0, offset <= bytes.count, length <= bytes.count - offset {
            position = offset
            end = offset + length
        } else {
            position = 0
            end = 0
            failed = true
        }
    }

    public var remaining: Int { end - position }

    public mutating func byte() -> UInt8 {
        guard position < end else {
            failed = true
            return 0
        }
        defer { position += 1 }
        return bytes[position]
    }

    /// At most 2^31 - 1, so that it fits an `Int` where that has 32 bits (WebAssembly); more fails.
    public mutating func varint() -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let next = byte()
            value |= UInt64(next & 0x7f) << shift
            if failed || value > 0x7fff_ffff || shift > 28 {
                failed = true
                return 0
            }
            if next < 0x80 { return Int(truncatingIfNeeded: value) }
            shift += 7
        }
    }

    /// A count of things that take at least one byte each, so never more than what is left.
    public mutating func count() -> Int {
        let value = varint()
        if value > remaining {
            failed = true
            return 0
        }
        return value
    }

    public mutating func string() -> [UInt8] { raw(count()) }

    public mutating func raw(_ length: Int) -> [UInt8] {
        guard length >= 0, length <= remaining else {
            failed = true
            return []
        }
        defer { position += length }
        return Bytes.part(bytes, position, position + length)
    }

    /// Steps over `length` bytes.
    public mutating func skip(_ length: Int) {
        if length <= remaining { position += length } else { failed = true }
    }

    /// Four bytes, lowest first.
    public mutating func hash() -> UInt64 {
        let low = shortHash()
        return UInt64(byte()) << 24 | UInt64(low)
    }

    /// Three bytes, lowest first.
    public mutating func shortHash() -> UInt32 {
        var value: UInt32 = 0
        for shift in 0..<3 { value |= UInt32(byte()) << UInt32(8 * shift) }
        return value
    }

    /// Makes of a byte string the next one: one byte with the length that both share, the rest as a string.
    public mutating func frontCoded(_ key: inout [UInt8]) {
        let shared = Int(byte())
        if shared > key.count {
            failed = true
            return
        }
        key.removeLast(key.count - shared)
        Bytes.append(string(), to: &key)
    }
}

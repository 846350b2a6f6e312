/// Reads bytes that this process wrote itself.
struct UncheckedReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Of the next byte.
    private(set) var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { index >= bytes.count }

    @inline(__always)
    mutating func byte() -> UInt8 {
        defer { index += 1 }
        return bytes[index]
    }

    @inline(__always)
    mutating func varint() -> Int {
        var value = 0
        var shift = 0
        while true {
            let next = Int(byte())
            value |= (next & 0x7f) << shift
            if next < 0x80 { return value }
            shift += 7
        }
    }
}

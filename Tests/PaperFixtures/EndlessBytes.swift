/// Files of a few kilobytes that unpack to many megabytes: one byte over and over, deflated (RFC 1951, fixed codes).
public enum EndlessBytes {
    /// A ZIP file whose one member unpacks to at least `count` times `byte`, which is ASCII; its checksum is wrong, which nobody
    /// learns who stops in time.
    public static func zip(_ name: String, _ byte: Character, count: Int) -> [UInt8] {
        let packed = deflated(byte, count: count)
        let name = Array(name.utf8)
        let common =
            two(20) + two(0x800) + two(8) + two(0) + two(0) + four(0) + four(packed.count) + four(count)
            + two(name.count)
            + two(0)
        let file = four(0x0403_4B50) + common + name + packed
        let directory = four(0x0201_4B50) + two(20) + common + [UInt8](repeating: 0, count: 14) + name
        return file + directory + four(0x0605_4B50) + two(0) + two(0) + two(1) + two(1) + four(directory.count)
            + four(file.count) + two(0)
    }

    /// A gzip file that breaks off after it has unpacked to at least `count` bytes, as one without end would.
    public static func gzip(_ byte: Character, count: Int) -> [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflated(byte, count: count)
    }

    /// A literal, then copies of the 258 bytes before, thirteen bits each.
    private static func deflated(_ byte: Character, count: Int) -> [UInt8] {
        var bits: [Bool] = []
        func put(_ value: Int, _ length: Int) { for k in (0..<length).reversed() { bits.append(value >> k & 1 == 1) } }
        bits += [true, true, false]
        put(0x30 + Int(byte.asciiValue!), 8)
        // Length 258 is code 285, distance 1 is code 0. Sixteen of them, to have the period of bytes
        for _ in 0..<16 { put(0b1100_0101_00000, 13) }
        let bytes = stride(from: 0, to: bits.count - 7, by: 8).map { start in
            (0..<8).reduce(UInt8(0)) { $0 | (bits[start + $1] ? 1 << UInt8($1) : 0) }
        }
        let period = bytes[2..<15]
        return bytes[..<2] + Array(repeatElement(period, count: count / (8 * 258) + 1).joined())
    }

    private static func two(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
    private static func four(_ value: Int) -> [UInt8] { two(value & 0xFFFF) + two(value >> 16 & 0xFFFF) }
}

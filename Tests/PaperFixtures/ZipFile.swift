/// Writes ZIP files whose members are stored as they are (APPNOTE 6.3, sections 4.3.7 to 4.3.16).
public enum ZipFile {
    public static func bytes(_ members: [(name: String, content: String)]) -> [UInt8] {
        bytes(members.map { ($0.name, Array($0.content.utf8)) })
    }

    public static func bytes(_ members: [(name: String, content: [UInt8])]) -> [UInt8] {
        var out: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let offset = out.count
            let sum = checksum(member.content)
            let size = member.content.count
            // Flag 0x800: names are UTF-8
            let common = two(20) + two(0x800) + two(0) + two(0) + two(0) + four(Int(sum)) + four(size) + four(size)
            let name = Array(member.name.utf8)
            out += four(0x0403_4B50) + common + two(name.count) + two(0) + name + member.content
            directory += four(0x0201_4B50) + two(20) + common + two(name.count) + two(0) + two(0) + two(0) + two(0)
            directory += four(0) + four(offset) + name
        }
        let start = out.count
        out += directory
        return out + four(0x0605_4B50) + two(0) + two(0) + two(members.count) + two(members.count)
            + four(directory.count) + four(start) + two(0)
    }

    private static func two(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
    private static func four(_ value: Int) -> [UInt8] { two(value & 0xFFFF) + two(value >> 16 & 0xFFFF) }

    /// CRC-32, bit by bit.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}

/// The identifier of a comment, as it came in: any text at all, so never used as a path unchanged.
public struct CommentID: Sendable, Hashable, Comparable, CustomStringConvertible {
    public var value: String

    public init(_ value: String) { self.value = value }

    public var description: String { value }

    public static func < (a: CommentID, b: CommentID) -> Bool {
        a.value.utf8.lexicographicallyPrecedes(b.value.utf8)
    }

    /// The identifier as one harmless path segment: `A-Z a-z 0-9 _ -` and inner `.` stay, every other byte becomes
    /// `~` and two hexadecimal digits. Different identifiers give different slugs (also on file systems that ignore
    /// case only when the identifiers differ in more than case). At most 200 bytes: a longer one is cut and ends in a
    /// 64-bit FNV-1a hash of the whole.
    public var slug: String {
        var out: [UInt8] = []
        out.reserveCapacity(value.utf8.count)
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                out.append(byte)
            case UInt8(ascii: ".") where !out.isEmpty:
                out.append(byte)
            default:
                out.append(UInt8(ascii: "~"))
                out.append(hexDigit(byte >> 4))
                out.append(hexDigit(byte & 15))
            }
        }
        if out.count > 200 || out.isEmpty {
            out = Array(out.prefix(180)) + [UInt8(ascii: "~")]
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for byte in value.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
            for shift in stride(from: 60, through: 0, by: -4) {
                out.append(hexDigit(UInt8((hash >> UInt64(shift)) & 15)))
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

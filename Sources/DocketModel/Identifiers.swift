/// The identifier of a comment, as it came in: any text at all, so never used as a path unchanged.
public struct CommentID: Sendable, Hashable, Comparable, CustomStringConvertible {
    public var value: String

    public init(_ value: String) { self.value = value }

    public var description: String { value }

    public static func < (a: CommentID, b: CommentID) -> Bool {
        a.value.utf8.lexicographicallyPrecedes(b.value.utf8)
    }

    /// The identifier as one harmless path segment, of at most 230 bytes.
    ///
    /// Different identifiers give slugs that differ in more than case, so that they are different files on every disk. In
    /// small letters and digits, `-`, `_` and inner `.` stay; every other byte becomes `~` and two hexadecimal digits. An
    /// identifier of regulations.gov (`CMS-2025-0050-0031`) stays as it is. Any other that has capitals is written small,
    /// and after `~~` a hexadecimal number tells which letters they were, the first letter in its lowest bit; a bare `~~`
    /// ends what would read as an identifier of regulations.gov, and a name that pages or systems have for themselves. What
    /// would be longer than 180 bytes is cut and ends in `~~~` and a 64-bit FNV-1a hash of the whole.
    public var slug: String {
        let bytes = Array(value.utf8)
        let small = bytes.map { Self.isCapital($0) ? $0 | 0x20 : $0 }
        let hasCapitals = small != bytes
        if Self.isOfRegulationsGov(small.map { Self.isSmall($0) ? $0 & 0xDF : $0 }) {
            if !bytes.contains(where: Self.isSmall) { return value }
            return Self.escaped(small) + "~~" + Self.capitals(bytes)
        }
        let slug = Self.escaped(small)
        if slug.utf8.count > 180 || bytes.isEmpty { return String(slug.prefix(160)) + "~~~" + Self.hash(bytes) }
        return hasCapitals || Self.isReserved(slug) ? slug + "~~" + Self.capitals(bytes) : slug
    }

    /// The pages of the list of all comments (`all`, `all-2`), what a folder's address shows, and what Windows takes for a
    /// device, with any ending.
    private static func isReserved(_ slug: String) -> Bool {
        let name = slug.prefix { $0 != "." }
        return reserved.contains(name) || name.hasPrefix("all-") && name.dropFirst(4).utf8.allSatisfy(isDigit)
    }

    private static let reserved: Set<Substring> = [
        "all", "index", "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
        "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ]

    private static func escaped(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        for byte in bytes {
            if isSmall(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                || byte == UInt8(ascii: ".") && !out.isEmpty
            {
                out.append(byte)
            } else {
                out += [UInt8(ascii: "~"), hexDigit(byte >> 4), hexDigit(byte & 15)]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Which letters are capitals, the lowest bits first; nothing when none is.
    private static func capitals(_ bytes: [UInt8]) -> String {
        var digits: [UInt8] = []
        for (index, letter) in bytes.filter({ isCapital($0) || isSmall($0) }).enumerated() {
            if index % 4 == 0 { digits.append(0) }
            if isCapital(letter) { digits[index / 4] |= 1 << UInt8(index % 4) }
        }
        while digits.last == 0 { digits.removeLast() }
        return String(decoding: digits.map(hexDigit), as: UTF8.self)
    }

    /// An agency, maybe an office, a year and numbers of four digits or more: `EPA-HQ-OLEM-2019-0361-0001`.
    private static func isOfRegulationsGov(_ capitals: [UInt8]) -> Bool {
        guard capitals.count <= 60 else { return false }
        let parts = capitals.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let numbers = parts.reversed().prefix { $0.count >= 4 && $0.allSatisfy(isDigit) }.count
        let names = parts.dropLast(numbers)
        return numbers >= 2 && !names.isEmpty && names.first!.first.map(isCapital) == true
            && names.allSatisfy {
                !$0.isEmpty && $0.allSatisfy { isCapital($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
            }
    }

    private static func hash(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let digits = stride(from: 60, through: 0, by: -4).map { hexDigit(UInt8((hash >> UInt64($0)) & 15)) }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    private static func isSmall(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}

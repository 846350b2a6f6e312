/// Random damage that comes out the same in every run (SplitMix64).
struct Damage: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

    /// Bytes changed, cut out, doubled and put in, once or many times.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<(1 << below(6)) where bytes.count > 4 {
            let at = below(bytes.count)
            let length = min(1 + below(100), bytes.count - at)
            switch below(20) {
            case 0..<8: bytes[at] = UInt8(truncatingIfNeeded: next())
            case 8..<11: bytes[at] ^= 1 << UInt8(below(8))
            case 11..<14: bytes.removeSubrange(at..<at + length)
            case 14..<17: bytes.insert(contentsOf: bytes[at..<at + length], at: below(bytes.count))
            case 17..<19: bytes.insert(contentsOf: pick(Damage.marks).utf8, at: at)
            default: bytes.removeSubrange(at...)
            }
        }
        return bytes
    }

    /// A short piece of `bytes`, or a mark, over and over: what takes quadratic time shows itself.
    mutating func repeated(_ bytes: [UInt8], to length: Int) -> [UInt8] {
        var piece: [UInt8] = []
        for _ in 0...below(3) {
            if below(2) == 0 || bytes.isEmpty {
                piece += pick(Damage.marks).utf8
            } else {
                let at = below(bytes.count)
                piece += bytes[at..<min(bytes.count, at + 1 + below(16))]
            }
        }
        return Array(repeatElement(piece, count: length / max(1, piece.count)).joined())
    }

    /// What opens, closes or counts something in one of the formats.
    private static let marks = [
        "\"", "\"\"", ",", "\n", "{", "}", "[[[[", "\\", "\\u0000", "\\bin99999 ", "{{{{{{{{", "<table><tr><td>",
        "<!--", "&#x", "<w:p>", "--b\n", "=?utf-8?q?", "\nFrom ", "99999999999", "/Kids [2 0 R]", "\0", "\u{202E}", "@",
        "555-0143", "Business Confidential", "<", "&lt;b", "a ", "1 ", "(1", "Mr. ", "a@b.", "12 Oak St, ", "=41",
        "%25",
        "\\\\u0041", "-\n", "QUJD", "{{#x}}", "{{/x}}", "---\n", "- a: ", "[x](", "*_*", "> ", "| ",
    ]
}

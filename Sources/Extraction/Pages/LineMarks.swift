/// A line that starts with a bullet.
struct Bullet {
    let words: String

    init?(_ text: String) {
        guard let first = text.unicodeScalars.first, Bullet.signs.contains(first) else { return nil }
        let rest = text.unicodeScalars.dropFirst()
        // An o or a dash is a bullet only before a blank
        guard rest.first == " " || rest.isEmpty || !["o", "-", "–"].contains(first) else { return nil }
        words = String(String.UnicodeScalarView(rest)).collapsed
    }

    /// With the private characters that Symbol and Wingdings leave behind.
    private static let signs: Set<Unicode.Scalar> = [
        "•", "▪", "■", "●", "○", "◦", "‣", "➢", "✓", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F076}", "\u{F0FC}",
        "\u{F06F}", "o", "-", "–",
    ]
}

/// `1.`, `(a)`, `iv)` at the start of a line.
enum NumberMark {
    static func starts(_ text: String) -> Bool {
        let word = text.utf8.prefix { $0 != 0x20 }
        guard word.count >= 2, word.count <= 5, word.count < text.utf8.count, let last = word.last,
            last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
        else { return false }
        let inner = word.dropLast().drop { $0 == UInt8(ascii: "(") }
        let isNumber = inner.count <= 2 && inner.allSatisfy { (0x30...0x39).contains($0) }
        let isLetter = inner.count == 1 && inner.allSatisfy { (0x61...0x7A).contains($0) }
        let isRoman = last == UInt8(ascii: ")") && inner.allSatisfy { "ivx".utf8.contains($0) }
        return !inner.isEmpty && (isNumber || isLetter || isRoman)
    }
}

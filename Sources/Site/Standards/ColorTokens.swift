/// The colors at the head of the stylesheet, by name, for light and for dark.
enum ColorTokens {
    /// An sRGB color.
    struct Color: Sendable, Hashable {
        /// 0 to 255.
        var red: Int
        var green: Int
        var blue: Int

        /// `#rgb` or `#rrggbb`.
        init?(_ text: Substring) {
            guard text.first == "#" else { return nil }
            let digits = text.dropFirst().compactMap(\.hexDigitValue)
            switch (digits.count, text.count) {
            case (3, 4): (red, green, blue) = (digits[0] * 17, digits[1] * 17, digits[2] * 17)
            case (6, 7):
                (red, green, blue) = (
                    digits[0] * 16 + digits[1], digits[2] * 16 + digits[3], digits[4] * 16 + digits[5]
                )
            default: return nil
            }
        }

        /// WCAG 2.2, relative luminance.
        var luminance: Double {
            func linear(_ channel: Int) -> Double {
                let value = Double(channel) / 255
                return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
            }
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
        }

        /// x to the power of 2.4, by x² × the fifth root of x²; Newton's method, exact to far below what matters here.
        private func power(_ x: Double) -> Double {
            let square = x * x
            guard square > 0 else { return 0 }
            var root = 1.0
            for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
            return square * root
        }

        /// WCAG 2.2, contrast ratio: 1 to 21.
        func contrast(to other: Color) -> Double {
            let (a, b) = (luminance, other.luminance)
            return (max(a, b) + 0.05) / (min(a, b) + 0.05)
        }
    }

    /// The first block of the style is light; the first within `prefers-color-scheme: dark` is dark, where it differs.
    static func schemes(of style: String) -> [(name: String, colors: [String: Color])] {
        guard let light = block(in: style[...]) else { return [] }
        let first = colors(in: light)
        guard let mark = style.firstRange(of: "prefers-color-scheme: dark"),
            let dark = block(in: style[mark.upperBound...])
        else { return [("light", first)] }
        return [("light", first), ("dark", first.merging(colors(in: dark)) { $1 })]
    }

    private static func block(in text: Substring) -> Substring? {
        guard let root = text.firstRange(of: ":root"), let open = text[root.upperBound...].firstIndex(of: "{"),
            let close = text[open...].firstIndex(of: "}")
        else { return nil }
        return text[text.index(after: open)..<close]
    }

    private static func colors(in block: Substring) -> [String: Color] {
        var found: [String: Color] = [:]
        for declaration in block.split(separator: ";") {
            guard let name = declaration.firstRange(of: "--") else { continue }
            let parts = declaration[name.upperBound...].split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let value = parts[1].drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
            found[String(parts[0])] = Color(value)
        }
        return found
    }
}

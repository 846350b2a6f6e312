/// The sizes that a stylesheet sets on what is clicked, ticked or typed into.
///
/// This is no layout: it reads only sizes that are written out, `height: 1.25rem`. What padding, words and lines make of
/// an element is measured in a browser (Tests/Browser).
enum StyleSizes {
    struct Size: Sendable, Equatable {
        /// As it stands in the style: `.letters a`.
        var selector: String
        /// `height`.
        var property: String
        /// CSS pixels.
        var pixels: Double
        /// From 1.
        var line: Int
    }

    private static let controls: Set<String> = ["a", "button", "input", "label", "select", "summary", "textarea"]
    /// Properties that keep an element small; one of the least size alone can be exceeded.
    private static let properties: Set<String> = [
        "width", "height", "max-width", "max-height", "inline-size", "block-size", "max-inline-size", "max-block-size",
    ]

    /// Sizes on controls, in the order of the style; nothing that holds on paper only.
    static func ofControls(in style: String) -> [Size] {
        var sizes: [Size] = []
        var open: [String] = []
        var text: [UInt8] = []
        var line = 1
        var bytes = style.utf8.makeIterator()
        var isComment = false
        var last: UInt8 = 0
        func declared() {
            let words = String(decoding: text, as: UTF8.self)
            text.removeAll()
            guard let rule = open.last, !rule.hasPrefix("@"), !open.contains(where: { $0.contains("print") }) else {
                return
            }
            let parts = words.split(separator: ":", maxSplits: 1).map { trimmed($0) }
            guard parts.count == 2, properties.contains(parts[0]), let pixels = pixels(parts[1]) else { return }
            for selector in pieces(of: rule, at: { $0 == "," }) where isControl(selector) {
                sizes.append(Size(selector: selector, property: parts[0], pixels: pixels, line: line))
            }
        }
        while let byte = bytes.next() {
            defer { last = byte }
            if byte == UInt8(ascii: "\n") { line += 1 }
            if isComment {
                if last == UInt8(ascii: "*"), byte == UInt8(ascii: "/") { isComment = false }
                continue
            }
            switch byte {
            case UInt8(ascii: "*") where last == UInt8(ascii: "/"):
                text.removeLast()
                isComment = true
            case UInt8(ascii: "{"):
                open.append(trimmed(String(decoding: text, as: UTF8.self)))
                text.removeAll()
            case UInt8(ascii: ";"): declared()
            case UInt8(ascii: "}"):
                declared()
                _ = open.popLast()
            default: text.append(byte)
            }
        }
        return sizes
    }

    /// Whether the element that is styled is named, and is a control; a part of one, such as its marker, is none.
    private static func isControl(_ selector: String) -> Bool {
        guard let subject = pieces(of: selector, at: { " >+~".contains($0) }).last, !subject.contains("::") else {
            return false
        }
        return controls.contains(String(subject.prefix { $0.isLetter }))
    }

    /// A length in pixels; em and rem are taken for 16. Nil for what depends on something else.
    private static func pixels(_ value: String) -> Double? {
        let number = value.prefix { $0.isNumber || $0 == "." }
        guard let size = Double(number.first == "." ? "0\(number)" : String(number)) else { return nil }
        switch value.dropFirst(number.count) {
        case "px": return size
        case "em", "rem": return size * 16
        case "": return size == 0 ? 0 : nil
        default: return nil
        }
    }

    /// The parts between separators that stand in no bracket.
    private static func pieces(of text: String, at isSeparator: (Character) -> Bool) -> [String] {
        var depth = 0
        var pieces = [""]
        for character in text {
            if "([".contains(character) { depth += 1 }
            if ")]".contains(character) { depth -= 1 }
            if depth == 0, isSeparator(character) {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        return pieces.map { trimmed($0) }.filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.prefix(start.count - start.reversed().prefix(while: \.isWhitespace).count))
    }
}

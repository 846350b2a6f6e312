/// Plain text as Markdown source, and values as YAML: what a person would type, no more marks than needed.
enum MarkdownText {
    /// One sentence a line, so that a change to a sentence is a change to one line; nothing in it reads as a mark.
    /// - Parameters:
    ///   - footnotes: labels whose marks `[^1]` stay marks.
    ///   - indent: columns for the second line on, as the paragraph of a list item needs.
    static func paragraph(_ text: String, footnotes: Set<String> = [], indent: Int = 0) -> String {
        Sentences.split(text).map { escaped($0, footnotes: footnotes) }
            .joined(separator: "\n" + String(repeating: " ", count: indent))
    }

    /// A line of text with a backslash before whatever Markdown would take for a mark. Addresses stay as they are:
    /// cmark links them bare.
    static func escaped(_ line: String, footnotes: Set<String> = []) -> String {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.contains("://") || word.contains("@") || word.hasPrefix("www.")
                ? addressed(word) : marked(word, footnotes)
        }
        return startEscaped(words.joined(separator: " "))
    }

    private static func marked(_ word: Substring, _ footnotes: Set<String>) -> String {
        var out: [UInt8] = []
        let bytes = Array(word.utf8)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: "{"),
                UInt8(ascii: "~"), UInt8(ascii: "|"):
                out.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "["):
                // No label of a footnote is longer.
                let label = bytes[(index + 1)...].prefix(64).prefix { $0 != UInt8(ascii: "]") }
                let isMark =
                    label.first == UInt8(ascii: "^")
                    && footnotes.contains(String(decoding: label.dropFirst(), as: UTF8.self))
                if !isMark { out.append(UInt8(ascii: "\\")) }
            case UInt8(ascii: "_"):
                // Within a word an underscore is only an underscore.
                if !isWord(bytes, index - 1) || !isWord(bytes, index + 1) { out.append(UInt8(ascii: "\\")) }
            case UInt8(ascii: "&")
            where index + 1 < bytes.count && bytes[index...].prefix(40).contains(UInt8(ascii: ";")):
                out.append(UInt8(ascii: "\\"))
            default: break
            }
            out.append(byte)
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func addressed(_ word: Substring) -> String {
        String(word).replacing("\\", with: "\\\\").replacing("<", with: "\\<").replacing("`", with: "\\`")
            .replacing("*", with: "\\*")
    }

    private static func isWord(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard bytes.indices.contains(index) else { return false }
        return bytes[index] >= 0x80 || (48...57).contains(bytes[index]) || (65...90).contains(bytes[index])
            || (97...122).contains(bytes[index])
    }

    /// Marks that count at the start of a line only: headings, lists, quotations, rules.
    /// A heading's text without backslashes, marks of emphasis and code, and marks of notes: titles are no Markdown.
    static func plain(_ markdown: String) -> String {
        var out: [UInt8] = []
        let bytes = Array(markdown.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
            if byte == UInt8(ascii: "\\"), (0x21...0x7E).contains(next), !next.isDigit, !next.isASCIILetter {
                out.append(next)
                index += 2
            } else if byte == UInt8(ascii: "["), next == UInt8(ascii: "^"),
                let close = bytes[index...].firstIndex(of: UInt8(ascii: "]"))
            {
                index = close + 1
            } else {
                if byte != UInt8(ascii: "*"), byte != UInt8(ascii: "`") { out.append(byte) }
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self).trimmed
    }

    private static func startEscaped(_ line: String) -> String {
        guard let first = line.utf8.first else { return line }
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "="):
            return "\\" + line
        case 48...57:
            let digits = line.prefix { $0.isNumber }
            let after = line[digits.endIndex...]
            guard let mark = after.first, mark == "." || mark == ")", digits.utf8.count < 10,
                after.dropFirst().first ?? " " == " "
            else { return line }
            return "\(digits)\\\(after)"
        default: return line
        }
    }

    /// A value for a `key:` of front matter: bare where YAML reads it as that very string, in double quotes otherwise.
    static func yaml(_ value: String) -> String {
        let isPlain =
            value.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false
            && !value.contains(": ") && !value.contains(" #") && !value.hasSuffix(":") && !value.hasSuffix(" ")
            && value.unicodeScalars.allSatisfy {
                $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0xFEFF
            }
            && !["\u{2028}", "\u{2029}"].contains(where: { value.contains($0) })
            && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(value.lowercased())
        if isPlain { return value }
        var out = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                out += "\\x" + padded(String(scalar.value, radix: 16))
            case "\u{2028}", "\u{2029}", "\u{FEFF}":
                out +=
                    "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
                    + String(scalar.value, radix: 16)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }

    private static func padded(_ hex: String) -> String { hex.count < 2 ? "0" + hex : hex }
}

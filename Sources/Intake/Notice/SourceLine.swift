/// A line of a printed text that holds something, with what the layout says about it.
struct SourceLine: Sendable, Hashable {
    /// From 1, in the file.
    var number: Int
    /// Without the space at either end; runs of spaces within are one space.
    var text: String
    /// Columns of space before the text.
    var indent: Int
    /// Empty lines between this line and the one before it.
    var blanksBefore: Int

    /// Unicode scalars, which is as near to printed columns as this needs.
    var width: Int { text.unicodeScalars.count }

    /// Reads LF, CRLF and CR line ends; a form feed, vertical tab, NEL, U+2028 or U+2029 ends a line too. Characters
    /// that print nothing (a byte-order mark, zero-width space, soft hyphen, other controls) go.
    static func read(_ text: String) -> [SourceLine] {
        var lines: [SourceLine] = []
        var number = 1
        var blanks = 0
        var current = String.UnicodeScalarView()
        var indent = 0
        var pendingSpace = false
        var previousWasCR = false

        func finish() {
            if current.isEmpty {
                blanks += 1
            } else {
                lines.append(SourceLine(number: number, text: String(current), indent: indent, blanksBefore: blanks))
                blanks = 0
            }
            current = String.UnicodeScalarView()
            indent = 0
            pendingSpace = false
        }
        for scalar in text.unicodeScalars {
            defer { previousWasCR = scalar == "\r" }
            switch scalar {
            case "\n" where previousWasCR: continue
            case "\n", "\r":
                finish()
                number += 1
            case "\u{0C}", "\u{0B}", "\u{85}", "\u{2028}", "\u{2029}": finish()
            case "\t", " ", "\u{A0}", "\u{2002}"..."\u{200A}", "\u{202F}", "\u{3000}":
                if current.isEmpty { indent += scalar == "\t" ? 8 - indent % 8 : 1 } else { pendingSpace = true }
            case "\u{FEFF}", "\u{200B}", "\u{AD}", "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
            default:
                if pendingSpace { current.append(" ") }
                pendingSpace = false
                current.append(scalar)
            }
        }
        finish()
        return lines
    }
}

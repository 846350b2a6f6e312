/// Free text of a submission that has passed the anonymiser: the only kind of text that pages, the search index and
/// downloads accept.
///
/// Two doors make one: `Anonymizer.redact`, and `reviewed` for text that already stands in `content/`.
public struct RedactedText: Sendable, Hashable {
    public let string: String

    init(redacted string: String) { self.string = string }

    public var utf8: String.UTF8View { string.utf8 }
    public var isEmpty: Bool { string.utf8.isEmpty }

    public static let empty = RedactedText(redacted: "")

    /// The door for text read back from `content/`, which a person has had the chance to review. Nothing else may use
    /// it: raw text of a submission goes through `Anonymizer.redact`.
    public static func reviewed(_ text: String) -> RedactedText { RedactedText(redacted: text) }

    /// A part of it on one line: its words parted by single blanks.
    ///
    /// - Parameter range: bytes, from and to whole characters.
    public func line(_ range: Range<Int>) -> RedactedText {
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let part = string[start..<utf8.index(start, offsetBy: range.count)]
        return RedactedText(redacted: part.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
}

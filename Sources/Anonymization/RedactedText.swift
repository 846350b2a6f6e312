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
}

/// A text after the anonymiser, and what was taken out of it.
public struct Anonymized: Sendable, Hashable {
    public var text: RedactedText
    /// In order of position, without overlaps.
    public var redactions: [Redaction]

    public init(text: RedactedText, redactions: [Redaction]) {
        self.text = text
        self.redactions = redactions
    }
}

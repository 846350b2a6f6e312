/// A text after the anonymiser, what was taken out of it, and what a person should look at.
public struct Anonymized: Sendable, Hashable {
    public var text: RedactedText
    /// Taken out or replaced. Ranges in the original, in order of position, without overlaps.
    public var redactions: [Redaction]
    /// Found but not sure, and not decided by a ruling: they stand in the text. Ranges in the original, in order of
    /// position, without overlaps among themselves or with `redactions`.
    public var doubts: [Redaction]
    /// Found, and left to stand by a ruling. Ranges in the original, in order of position.
    public var kept: [Redaction]

    public init(text: RedactedText, redactions: [Redaction], doubts: [Redaction] = [], kept: [Redaction] = []) {
        self.text = text
        self.redactions = redactions
        self.doubts = doubts
        self.kept = kept
    }
}

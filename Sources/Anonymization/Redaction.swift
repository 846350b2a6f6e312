/// A piece of a text that is, or is to be, removed.
public struct Redaction: Sendable, Hashable {
    /// UTF-8 bytes of the original text, end exclusive; both ends lie between two characters (Unicode scalars).
    public var range: Range<Int>
    public var kind: FindingKind

    public init(range: Range<Int>, kind: FindingKind) {
        self.range = range
        self.kind = kind
    }
}

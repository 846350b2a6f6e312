/// A paragraph, an item of a list or a heading of the report, as comments may speak of it.
public struct ReportParagraph: Sendable, Hashable {
    /// The words alone.
    public var text: String
    public var isHeading: Bool
    /// What it is called, in small letters: `goal 3`, `action 1.2`, `section ii.a`, `page 12`.
    public var names: [String]

    public init(_ text: String, isHeading: Bool = false, names: [String] = []) {
        self.text = text
        self.isHeading = isHeading
        self.names = names
    }
}

import Markdown

/// The words of a page for search, made of several texts, with the places in them that a link can open.
struct AnchoredText: Sendable {
    private(set) var string = ""
    /// Ascending; offsets are bytes of `string`.
    private(set) var anchors: [MarkdownDocument.Anchor] = []

    /// Adds a text on a line of its own.
    ///
    /// - Parameter id: of the element that shows it.
    mutating func append(_ text: String, id: String? = nil) {
        if !string.isEmpty { string += "\n" }
        if let id { anchors.append(.init(offset: string.utf8.count, id: id)) }
        string += text
    }

    mutating func append(_ document: MarkdownDocument) {
        append(document.plainText)
        let start = string.utf8.count - document.plainText.utf8.count
        anchors += document.anchors.map { .init(offset: start + $0.offset, id: $0.id) }
    }
}

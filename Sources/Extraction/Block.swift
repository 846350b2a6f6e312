/// A piece of a document in reading order.
public struct Block: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable {
        case paragraph
        case heading
        case listItem = "list-item"
        /// The cells of a row, parted by ` | `.
        case tableRow = "table-row"
        /// Taken from elsewhere: an HTML quotation.
        case quotation
        case footnote
        /// What repeats at the top or the bottom of pages, page numbers included: no part of the text.
        case pageHeader = "page-header"
        case pageFooter = "page-footer"
    }

    public var kind: Kind
    /// Cleaned of blanks at line ends; `\n` only where a line break belongs to the text.
    public var text: String
    /// From 1; nil where the format has no pages.
    public var page: Int?
    /// The number or letter a list item stands under, as it reads: `3.`; nil for a bullet.
    public var marker: String?
    /// Of a heading, 1 the highest; nil where the format does not tell.
    public var level: Int?
    /// Where it goes on over the end of a page, in order; nil where it does not. `page` is the page on which it starts.
    public var breaks: [PageBreak]?

    public init(
        _ kind: Kind, _ text: String, page: Int? = nil, marker: String? = nil, level: Int? = nil,
        breaks: [PageBreak]? = nil
    ) {
        self.kind = kind
        self.text = text
        self.page = page
        self.marker = marker
        self.level = level
        self.breaks = breaks
    }

    /// The page on which it ends.
    var lastPage: Int? { breaks?.last?.page ?? page }

    /// Goes on with `words` from `page` on, after a blank.
    mutating func goOn(_ words: String, page: Int?) {
        if let page, page != lastPage { breaks = (breaks ?? []) + [PageBreak(offset: text.utf8.count + 1, page: page)] }
        text += " " + words
    }
}

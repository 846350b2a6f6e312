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

    public init(_ kind: Kind, _ text: String, page: Int? = nil, marker: String? = nil, level: Int? = nil) {
        self.kind = kind
        self.text = text
        self.page = page
        self.marker = marker
        self.level = level
    }
}

extension ExtractedDocument {
    /// The document as plain text: paragraphs parted by blank lines, headings after `#`, one for each level, list items after `- ` or their
    /// number, quotations after `> `. What repeats on every page is left out; footnotes follow the text of their page.
    public var plainText: String {
        var out = ""
        var last: Block.Kind?
        for block in blocks {
            let prefix: String
            switch block.kind {
            case .pageHeader, .pageFooter: continue
            case .heading: prefix = String(repeating: "#", count: min(6, max(1, block.level ?? 1))) + " "
            case .listItem: prefix = block.marker.map { $0 + " " } ?? "- "
            case .quotation: prefix = "> "
            case .paragraph, .tableRow, .footnote: prefix = ""
            }
            if let last {
                let isRun = last == block.kind && (last == .listItem || last == .tableRow || last == .quotation)
                out += isRun ? "\n" : "\n\n"
            }
            last = block.kind
            out += prefix
            // A heading is one line, and so is each line of a quotation
            switch block.kind {
            case .heading: out += block.text.replacing("\n", with: " ")
            case .quotation: out += block.text.replacing("\n", with: "\n> ")
            default: out += block.text
            }
        }
        return out
    }
}

/// A document as plain text, and where its pages begin in it.
public struct PagedText: Sendable, Hashable {
    public var text = ""
    /// In order of offset. A page may stand in it twice: the notes of a page follow the paragraph that runs over its end.
    public var pages: [PageBreak] = []

    private mutating func turn(to page: Int, at offset: Int) {
        if page != pages.last?.page ?? 0 { pages.append(PageBreak(offset: offset, page: page)) }
    }

    /// Adds a block after `separator`.
    fileprivate mutating func add(_ block: Block, after separator: String) {
        text += separator
        turn(to: block.page ?? 0, at: text.utf8.count)
        switch block.kind {
        case .heading: text += String(repeating: "#", count: min(6, max(1, block.level ?? 1))) + " "
        case .listItem: text += block.marker.map { $0 + " " } ?? "- "
        case .quotation: text += "> "
        default: break
        }
        let start = text.utf8.count
        // A heading is one line, and so is each line of a quotation
        switch block.kind {
        case .heading: text += block.text.replacing("\n", with: " ")
        case .quotation: text += block.text.replacing("\n", with: "\n> ")
        default: text += block.text
        }
        for next in block.breaks ?? [] { turn(to: next.page, at: min(start + next.offset, text.utf8.count)) }
    }
}

extension ExtractedDocument {
    /// The document as plain text: paragraphs parted by blank lines, headings after `#`, one for each level, list items after `- ` or their
    /// number, quotations after `> `. What repeats on every page is left out; footnotes follow the text of their page.
    public var plainText: String { pagedText.text }

    public var pagedText: PagedText {
        var out = PagedText()
        var last: Block.Kind?
        for block in blocks where block.kind != .pageHeader && block.kind != .pageFooter {
            let isRun = last == block.kind && (last == .listItem || last == .tableRow || last == .quotation)
            out.add(block, after: last == nil ? "" : isRun ? "\n" : "\n\n")
            last = block.kind
        }
        return out
    }
}

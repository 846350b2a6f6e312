import DocketModel

/// What the paragraphs of a comment are called: `p. 4, ¶ 2` where its file has pages, `¶ 12` where not.
struct PageLabels {
    /// How a block is named, and its permanent anchors.
    struct Label {
        /// `p. 4, ¶ 2`.
        var text: String
        /// As it is read aloud: `page 4, paragraph 2`.
        var spoken: String
        /// `p4-2`, or `a2-p4-2` in the second attachment; nil without pages.
        var pageAnchor: String?
    }

    /// A page that begins in a block.
    struct Mark {
        /// UTF-8 bytes into the block.
        var offset: Int
        /// `p. 4`.
        var text: String
        var spoken: String
        /// `page-4`, `a2-page-4`.
        var anchor: String
    }

    private struct Page: Hashable {
        var file = 0
        var number = 0
    }

    private let starts: [Comment.PageStart]
    private var next = 0
    private var page = Page()
    /// Blocks that started on each page so far.
    private var counts: [Page: Int] = [:]
    private var marked: Set<Page> = []

    init(_ starts: [Comment.PageStart]) { self.starts = starts }

    /// The name of the next block, and the pages that begin in it. Blocks are asked for in order, from 1.
    mutating func read(block: Int) -> (label: Label, marks: [Mark]) {
        var marks: [Mark] = []
        var startPage = page
        while next < starts.count, starts[next].block <= block {
            let start = starts[next]
            next += 1
            page = Page(file: start.file, number: start.page)
            if start.block < block || start.offset == 0 { startPage = page }
            // The notes of a page follow the paragraph that runs over its end: it begins only once
            guard page.number > 0, marked.insert(page).inserted else { continue }
            marks.append(mark(page, at: start.block < block ? 0 : start.offset))
        }
        counts[startPage, default: 0] += 1
        return (label(startPage, counts[startPage]!, block), marks)
    }

    /// How a paragraph of a comment with these pages is cited.
    static func example(_ starts: [Comment.PageStart]) -> String {
        var labels = PageLabels(starts)
        return labels.read(block: starts.first { $0.page > 0 }?.block ?? 1).label.text
    }

    private func label(_ page: Page, _ count: Int, _ block: Int) -> Label {
        guard page.number > 0 else { return Label(text: "¶ \(block)", spoken: "paragraph \(block)") }
        return Label(
            text: "\(attachment(page, "att. "))p. \(page.number), ¶ \(count)",
            spoken: "\(attachment(page, "attachment "))page \(page.number), paragraph \(count)",
            pageAnchor: "\(prefix(page))p\(page.number)-\(count)")
    }

    private func mark(_ page: Page, at offset: Int) -> Mark {
        Mark(
            offset: offset, text: "\(attachment(page, "att. "))p. \(page.number)",
            spoken: "\(attachment(page, "attachment "))page \(page.number)",
            anchor: "\(prefix(page))page-\(page.number)")
    }

    private func attachment(_ page: Page, _ word: String) -> String { page.file > 0 ? "\(word)\(page.file), " : "" }

    private func prefix(_ page: Page) -> String { page.file > 0 ? "a\(page.file)-" : "" }
}

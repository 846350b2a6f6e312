import DocketModel
import Markdown
import SearchCore

/// One fixed page before it is rendered.
struct Page: Sendable {
    /// What search knows of a page.
    struct Index: Sendable {
        var kind: PageKind
        var title: String
        /// The words alone, blocks parted by newlines.
        var text: String
        /// Ids of the page's elements and where in `text` (bytes) the words of each begin, ascending.
        var anchors: [MarkdownDocument.Anchor] = []
        /// Number of the theme, goal or question it is, for filters.
        var theme: Int?
        var goal: Int?
        var question: Int?
    }

    /// From the site's root: `themes/1-x.html`.
    var path: String
    /// Name of the template, without `.mustache`.
    var template: String
    var context: TemplateContext
    /// Nil for a page that search does not list.
    var index: Index?
    /// ISO date of its last change as its content states it, or empty: for the sitemap.
    var modified: String = ""
    /// The content file it is made of, for diagnostics.
    var source: Place?
    /// Whether the sitemap names it.
    var isListed = true
}

extension Page {
    /// What the search index takes of it; nil for a page that search does not list.
    var indexedDocument: IndexedDocument? {
        guard let index else { return nil }
        func list(_ number: Int?) -> [Int] { number.map { [$0] } ?? [] }
        return IndexedDocument(
            url: path, title: Array(index.title.utf8), date: modified, kind: index.kind,
            questions: list(index.question), themes: list(index.theme), goals: list(index.goal),
            body: Array(index.text.utf8),
            anchors: index.anchors.map { IndexedDocument.Anchor(offset: $0.offset, id: $0.id) })
    }
}

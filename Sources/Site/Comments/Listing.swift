import DocketModel

/// A list of comments that is written while the comments stream by: of one submitter kind, one month, one question.
///
/// In docket order, in which new comments mostly come last, so that a new comment changes the last page only. Memory holds the first page
/// (written last, when the total is known) and the page being filled.
struct Listing: Sendable {
    static let pageSize = 100

    /// Path without `.html`: `comments/by-kind/company`.
    let stem: String
    let heading: String
    let breadcrumb: (path: String, label: String)
    private(set) var count = 0
    private var first: [CommentCard] = []
    private var filling: [CommentCard] = []
    private var pageNumber = 1

    init(stem: String, heading: String, breadcrumb: (path: String, label: String) = ("comments.html", "Comments")) {
        self.stem = stem
        self.heading = heading
        self.breadcrumb = breadcrumb
    }

    /// A page that is full or last.
    struct Page: Sendable {
        var number: Int
        var cards: [CommentCard]
    }

    /// Takes a card; returns a page that is complete by it, the first page excepted.
    mutating func add(_ card: CommentCard) -> Page? {
        count += 1
        if first.count < Self.pageSize {
            first.append(card)
            return nil
        }
        var done: Page?
        if filling.count == Self.pageSize {
            pageNumber += 1
            done = Page(number: pageNumber, cards: filling)
            filling.removeAll(keepingCapacity: true)
        }
        filling.append(card)
        return done
    }

    /// The pages still held: the last and the first.
    mutating func finish() -> [Page] {
        var pages: [Page] = []
        if !filling.isEmpty {
            pageNumber += 1
            pages.append(Page(number: pageNumber, cards: filling))
        }
        pages.append(Page(number: 1, cards: first))
        filling = []
        return pages
    }

    /// The first comments, for pages that show a few of the list.
    func head(_ limit: Int) -> ArraySlice<CommentCard> { first.prefix(limit) }

    func path(ofPage number: Int) -> String { number == 1 ? "\(stem).html" : "\(stem)-\(number).html" }

    /// - Parameter total: pages of the whole list where it is known: on its first page.
    func context(for page: Page, frame: PageFrame, hasNext: Bool, total: Int?) -> TemplateContext {
        let path = path(ofPage: page.number)
        let title = page.number == 1 ? heading : "\(heading), page \(page.number)"
        let root = PageFrame.root(of: path)
        var context = frame.context(
            path: path, title: title,
            description:
                "Public comments, in docket order: \(heading.prefix(1).lowercased() + heading.dropFirst()), page \(page.number).",
            breadcrumbs: [breadcrumb], type: "website")
        context["heading"] = .text(heading)
        context["intro"] = .text(
            total == nil
                ? "In docket order."
                : "\(Count.text(count, "comment")), in docket order.")
        context["total"] = .number(count)
        context["items"] = .list(page.cards.map { $0.context(root: root) })
        context["page_number"] = .number(page.number)
        context["page_count"] = .optional(total.map(String.init))
        context["previous_href"] =
            page.number > 1 ? .text(root + self.path(ofPage: page.number - 1)) : TemplateValue.none
        context["next_href"] = hasNext ? .text(root + self.path(ofPage: page.number + 1)) : TemplateValue.none
        context["first_href"] = page.number > 2 ? .text(root + self.path(ofPage: 1)) : TemplateValue.none
        context["last_href"] = (total ?? 0) > 2 ? .text(root + self.path(ofPage: total!)) : TemplateValue.none
        context["has_pages"] = .bool(page.number > 1 || hasNext)
        context["demonstration"] = .bool(page.cards.contains(where: \.isDemonstration))
        return context
    }
}

/// Numbers in words of a sentence.
enum Count {
    /// "1 comment", "12,345 comments".
    static func text(_ count: Int, _ noun: String) -> String { "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")" }

    static func grouped(_ count: Int) -> String {
        var out: [Character] = []
        for (index, digit) in String(count).reversed().enumerated() {
            if index > 0, index % 3 == 0 { out.append(",") }
            out.append(digit)
        }
        return String(out.reversed())
    }
}

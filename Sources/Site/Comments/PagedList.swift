/// A long list that is cut into pages while its items stream by.
///
/// Memory holds the first page, which is written last, when the total is known, and the page being filled.
struct PagedList<Item: Sendable>: Sendable {
    static var pageSize: Int { 100 }

    /// Path without `.html`: `comments/by-kind/company`.
    let stem: String
    private(set) var count = 0
    private(set) var first: [Item] = []
    private var filling: [Item] = []
    private var pageNumber = 1

    init(stem: String) { self.stem = stem }

    /// A page that is full or last.
    struct Page: Sendable {
        var number: Int
        var items: [Item]
    }

    /// Takes an item; returns a page that is complete by it, the first page excepted.
    mutating func add(_ item: Item) -> Page? {
        count += 1
        if first.count < Self.pageSize {
            first.append(item)
            return nil
        }
        var done: Page?
        if filling.count == Self.pageSize {
            pageNumber += 1
            done = Page(number: pageNumber, items: filling)
            filling.removeAll(keepingCapacity: true)
        }
        filling.append(item)
        return done
    }

    /// The pages still held: the last and the first.
    mutating func finish() -> [Page] {
        var pages: [Page] = []
        if !filling.isEmpty {
            pageNumber += 1
            pages.append(Page(number: pageNumber, items: filling))
        }
        pages.append(Page(number: 1, items: first))
        filling = []
        return pages
    }

    func path(ofPage number: Int) -> String { number == 1 ? "\(stem).html" : "\(stem)-\(number).html" }

    /// Sets what the partial `pagination` names.
    ///
    /// - Parameter total: pages of the whole list where it is known: on its first page.
    func setPagination(_ context: inout TemplateContext, page: Int, hasNext: Bool, total: Int?, root: String) {
        context["page_number"] = .number(page)
        context["page_count"] = .optional(total.map(String.init))
        context["previous_href"] = page > 1 ? .text(root + path(ofPage: page - 1)) : TemplateValue.none
        context["next_href"] = hasNext ? .text(root + path(ofPage: page + 1)) : TemplateValue.none
        context["first_href"] = page > 2 ? .text(root + path(ofPage: 1)) : TemplateValue.none
        context["last_href"] = (total ?? 0) > 2 ? .text(root + path(ofPage: total!)) : TemplateValue.none
        context["has_pages"] = .bool(page > 1 || hasNext)
    }
}

import DocketModel

/// `about/changes.html` and the pages after it: of each comment how many details of which kind were removed or replaced,
/// and why. Filled while the comments stream by.
struct ChangesList: Sendable {
    typealias Page = PagedList<Change>.Page
    static let path = "about/changes.html"

    private var pages = PagedList<Change>(stem: "about/changes")
    private var comments = 0
    private(set) var totals: [String: RedactionTally] = [:]

    /// Takes what was changed in the next comment in docket order; hands each page that is complete by it to `write`.
    mutating func add(_ comment: Comment, write: (ChangesList, Page) throws -> Void) throws {
        let changes = Change.all(of: comment)
        if !changes.isEmpty { comments += 1 }
        for change in changes {
            totals[change.kind, default: 0] += change.tally
            if let page = pages.add(change) { try write(self, page) }
        }
    }

    /// The pages still held: the last and the first.
    mutating func finish() -> [Page] { pages.finish() }

    func path(ofPage number: Int) -> String { pages.path(ofPage: number) }

    /// - Parameter total: pages of the whole list where it is known: on its first page, which has the sums too.
    func context(for page: Page, frame: PageFrame, hasNext: Bool, total: Int?) -> TemplateContext {
        let path = path(ofPage: page.number)
        let root = PageFrame.root(of: path)
        let heading = "What was changed in comments"
        var context = frame.context(
            path: path, title: page.number == 1 ? heading : "\(heading), page \(page.number)",
            description:
                "How many private details of which kind were removed or replaced in each comment, and why, page \(page.number).",
            breadcrumbs: [("about.html", "About")], type: "website")
        context["heading"] = .text(heading)
        context["is_first"] = .bool(total != nil)
        context["has_changes"] = .bool(pages.count > 0)
        context["comments_text"] = .text(Count.text(comments, "comment"))
        context["places_text"] = .text(Count.text(totals.values.reduce(0) { $0 + $1.places }, "place"))
        context["totals"] = .list(
            totals.sorted { $0.key.lowercased() < $1.key.lowercased() }.map { label, tally in
                [
                    "label": .text(RemovalReason.heading(label)), "reason": .text(RemovalReason.text(for: label)),
                    "removed": .text(Count.grouped(tally.removed)), "replaced": .text(Count.grouped(tally.replaced)),
                    "by_rule": .text(Count.grouped(tally.places - tally.reviewed)),
                    "by_reviewer": .text(Count.grouped(tally.reviewed)),
                ]
            })
        context["items"] = .list(page.items.map { $0.context(root: root) })
        pages.setPagination(&context, page: page.number, hasNext: hasNext, total: total, root: root)
        context["demonstration"] = .bool(page.items.contains(where: \.isDemonstration))
        return context
    }
}

extension Change {
    fileprivate func context(root: String) -> TemplateContext {
        [
            "id": .text(id), "href": .text(root + href), "kind": .text(RemovalReason.heading(kind)),
            "places": .number(tally.places), "deed": .text(RemovalReason.heading(tally.deedText)),
            "decider": .text(RemovalReason.heading(tally.deciderText)),
            "reason": .text(RemovalReason.text(for: kind)),
        ]
    }
}

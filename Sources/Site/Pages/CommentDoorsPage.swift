import DocketModel
import SearchCore

extension FixedPages {
    /// `comments.html`: the ways in, by submitter, month, question, theme and goal.
    func comments() -> Page {
        let path = "comments.html"
        var context = base(
            path: path, title: "Public comments",
            description:
                "All published comments by kind of submitter, month, question, theme and goal, without script.",
            showsComments: true)
        context["campaigns_text"] = lists.all.formLettersText
        context["superseded"] = .optional(
            lists.superseded > 0
                ? "\(Count.text(lists.superseded, "comment")) \(lists.superseded == 1 ? "was" : "were") replaced by a later version of the same filer; all are shown."
                : nil)
        context["all_href"] = .text(lists.all.path(ofPage: 1))
        context["kinds"] = doors(
            SubmitterKind.allCases.compactMap { kind in lists.kinds[kind].map { (kind.plural, $0) } })
        context["months"] = doors(
            lists.months.keys.sorted().compactMap { month in
                lists.months[month].map { (FederalDate.month(month) ?? "Date not known", $0) }
            })
        for kind in Passage.Kind.allCases {
            context[kind.folder] = doors(
                content.passages(kind).compactMap { passage in
                    listing(of: passage).map { ("\(passage.number). \(passage.title)", $0) }
                })
            context["has_\(kind.folder)"] = .bool(!content.passages(kind).isEmpty)
        }
        return Page(
            path: path, template: "comments", context: context,
            index: Page.Index(kind: .page, title: "Public comments", text: "Comments by submitter, month and question"))
    }

    /// Rows that lead to the lists themselves.
    func doors(_ rows: [(label: String, listing: Listing)]) -> TemplateValue {
        bars(rows.map { ($0.label, $0.listing, $0.listing.count > 0 ? $0.listing.path(ofPage: 1) : nil) })
    }

    /// The bar of each is as long as its share of the largest.
    func bars(_ rows: [(label: String, listing: Listing, href: String?)]) -> TemplateValue {
        let largest = max(rows.map(\.listing.count).max() ?? 0, 1)
        return .list(
            rows.map { row in
                [
                    "label": .text(row.label), "count": .text(Count.grouped(row.listing.count)),
                    "percent": .number((row.listing.count * 100 + largest / 2) / largest), "href": .optional(row.href),
                ]
            })
    }
}

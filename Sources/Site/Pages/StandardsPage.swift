import DocketModel
import SearchCore

extension FixedPages {
    /// `about/standards.html`: what this site is held to, for the public.
    func standards() -> Page {
        let path = "about/standards.html"
        var context = base(
            path: path, title: "Standards this site keeps",
            description:
                "Every rule that this site is checked for before it is published, and where the rule comes from.",
            breadcrumbs: [("about.html", "About")])
        context["rules"] = .list(
            StandardsCheck.rules.map {
                [
                    "id": .text($0.id.replacing(".", with: "-")), "claim": .text($0.claim),
                    "standard": .text($0.standard),
                ]
            })
        context["count_text"] = .text(Count.text(StandardsCheck.rules.count, "rule"))
        return Page(
            path: path, template: "standards", context: context,
            index: Page.Index(
                kind: .page, title: "Standards this site keeps",
                text: StandardsCheck.rules.map(\.claim).joined(separator: "\n")))
    }
}

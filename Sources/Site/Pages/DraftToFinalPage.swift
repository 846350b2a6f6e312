import DocketModel
import SearchCore

extension FixedPages {
    /// `draft-to-final.html`: what the final report words otherwise, and the comments behind it. Nil without a final
    /// version.
    func draftToFinal() -> Page? {
        guard !content.finalVersions.isEmpty else { return nil }
        let path = "draft-to-final.html"
        var context = base(
            path: path, title: "From draft to final report",
            description:
                "What changed between the draft report and the final one, word by word, and who had asked for it.",
            breadcrumbs: [("report.html", "Draft report")], showsComments: true)
        context["versions"] = .list(content.finalVersions.map { version($0) })
        let kept = unchanged()
        context["has_unchanged"] = .bool(!kept.isEmpty)
        context["unchanged"] = .list(kept.map { ["text": .text($0)] })
        let headings = content.finalVersions.map { (id: $0.anchor, text: $0.label) }
        context.setHeadings(
            (kept.isEmpty ? headings : headings + [("unchanged", "The same in both")]).map {
                ["id": .text($0.id), "text": .text($0.text)]
            })
        return Page(
            path: path, template: "draft-to-final", context: context,
            index: Page.Index(
                kind: .report, title: "From draft to final report",
                text: content.finalVersions.map { "\($0.label)\n\($0.final.joined(separator: "\n"))" }
                    .joined(separator: "\n")))
    }

    private func version(_ version: FinalVersion) -> TemplateContext {
        var context: TemplateContext = [
            "id": .text(version.anchor), "label": .text(version.label), "draft_href": .text(version.draftPath),
            "source": .text(version.source),
            "blocks": .list(
                TextDifference(from: version.draft, to: version.final).blocks.map { pieces in
                    [
                        "pieces": .list(
                            pieces.map {
                                [
                                    "text": .text($0.text), "is_removed": .bool($0.change == .removed),
                                    "is_added": .bool($0.change == .added), "is_kept": .bool($0.change == .kept),
                                ]
                            })
                    ]
                }),
            "points": .list(
                content.responses.filter { $0.changes.contains { $0.anchor == version.anchor } }.map {
                    [
                        "href": .text($0.path), "point": .text($0.point), "status": .text($0.status),
                        "count_text": .text(Count.text($0.comments.count, "comment")),
                    ]
                }),
        ]
        if case .passage(let kind, let number) = version.subject,
            let passage = content.passages(kind).first(where: { $0.number == number }),
            let listing = listing(of: passage), listing.count > 0
        {
            context["comments_href"] = .text(listing.path(ofPage: 1))
            context["comments_text"] = .text(Count.text(listing.count, "comment"))
            context["kind"] = .text(kind.rawValue)
        }
        return context
    }

    /// "Themes 1, 2, 3 and 6".
    private func unchanged() -> [String] {
        [Passage.Kind.theme, .goal].compactMap { kind in
            let changed = content.finalVersions.compactMap {
                if case .passage(kind, let number) = $0.subject { number } else { nil }
            }
            let rest = content.passages(kind).map(\.number).filter { !changed.contains($0) }.map(String.init)
            guard let last = rest.last, !changed.isEmpty else { return nil }
            if rest.count == 1 { return "\(kind.label) \(last)" }
            return "\(kind.label)s \(rest.dropLast().joined(separator: ", ")) and \(last)"
        }
    }

    /// The final wording of a theme or goal, for its page.
    func finalVersion(of passage: Passage) -> FinalVersion? {
        content.finalVersions.first { $0.subject == .passage(passage.kind, number: passage.number) }
    }
}

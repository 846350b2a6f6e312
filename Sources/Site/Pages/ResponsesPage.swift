import DocketModel
import Markdown
import SearchCore

extension FixedPages {
    /// `responses.html`: the points that commenters raised, and what the agency did with each. Nil without any.
    func responses() -> Page? {
        guard !content.responses.isEmpty else { return nil }
        let path = "responses.html"
        var context = base(
            path: path, title: "Comments and responses",
            description: "Each point that commenters raised, who raised it, what the agency answered and what changed.",
            breadcrumbs: [("comments.html", "Comments")], showsComments: true)
        let open = content.responses.count { $0.disposition == nil }
        context["summary"] = .text(
            "\(Count.text(content.responses.count, "point")): \(content.responses.count - open) answered, "
                + "\(open) not answered yet.")
        context["is_written_for_demonstration"] = .bool(content.responses.contains(where: \.isDemonstration))
        context["points"] = .list(content.responses.map { row($0) })
        let used = Set(content.responses.map(\.status))
        context["statuses"] = .list(
            (AgencyResponse.Disposition.allCases.map(\.label) + ["Not answered yet"]).filter(used.contains).map {
                ["label": .text($0), "value": .text(Self.value($0))]
            })
        context["csv_href"] = .text(ResponseTable.path)
        context["has_final"] = .bool(!content.finalVersions.isEmpty)
        return Page(
            path: path, template: "responses", context: context,
            index: Page.Index(
                kind: .page, title: "Comments and responses",
                text: content.responses.map { "\($0.point)\n\($0.answer.plainText)" }.joined(separator: "\n")))
    }

    private func row(_ response: AgencyResponse) -> TemplateContext {
        var subjects: [TemplateContext] = []
        for (kind, numbers) in [
            (Passage.Kind.question, response.questions), (.theme, response.themes), (.goal, response.goals),
        ] {
            for passage in content.passages(kind) where numbers.contains(passage.number) {
                subjects.append([
                    "href": .text(passage.path), "label": .text("\(kind.label) \(passage.number)"),
                    "title": .text(passage.title),
                ])
            }
        }
        let cards = response.comments.compactMap { cited.card($0) }
        return [
            "id": .text(response.anchor), "point": .text(response.point), "status": .text(response.status),
            "status_value": .text(Self.value(response.status)), "is_open": .bool(response.disposition == nil),
            "answer": .html(response.answer.html), "subjects": .list(subjects),
            "changes": .list(
                response.changes.map {
                    ["href": .text("draft-to-final.html#\($0.anchor)"), "label": .text($0.label)]
                }),
            "comments": .list(cards.map { $0.context(root: "") }),
            "count_text": .text(Count.text(cards.count, "comment")),
        ]
    }

    /// As a value of the page's filter: `accepted-in-part`.
    private static func value(_ status: String) -> String { status.lowercased().replacing(" ", with: "-") }

    /// Points that concern a theme, goal or question, for its page.
    func points(on passage: Passage, root: String) -> [TemplateContext] {
        content.responses.filter { response in
            switch passage.kind {
            case .question: response.questions.contains(passage.number)
            case .theme: response.themes.contains(passage.number)
            case .goal: response.goals.contains(passage.number)
            }
        }.map { ["href": .text(root + $0.path), "point": .text($0.point), "status": .text($0.status)] }
    }
}

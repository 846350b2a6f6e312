import DocketModel
import Markdown
import SearchCore

extension FixedPages {
    /// The list of all themes, goals or questions.
    func passageList(_ kind: Passage.Kind) -> Page {
        let passages = content.passages(kind)
        let path = "\(kind.folder).html"
        let title =
            switch kind {
            case .theme: "Themes of the draft report"
            case .goal: "Goals of the draft report"
            case .question: "Questions the agency asked"
            }
        var context = base(
            path: path, title: title,
            description: "The \(kind.folder) of the notice, each with its full text and the comments that address it.",
            showsComments: true)
        context["total_word"] = .text(Wording.number(passages.count))
        context["has_items"] = .bool(!passages.isEmpty)
        context["items"] = .list(passages.map { item($0, root: "") })
        return Page(
            path: path, template: kind.folder, context: context,
            index: Page.Index(
                kind: kind.pageKind, title: title, text: passages.map(\.title).joined(separator: "\n")),
            source: passages.first?.place)
    }

    func passages(_ kind: Passage.Kind) -> [Page] {
        let passages = content.passages(kind)
        return passages.indices.map { index in
            page(
                passages[index], of: passages.count, before: index > 0 ? passages[index - 1] : nil,
                after: index + 1 < passages.count ? passages[index + 1] : nil)
        }
    }

    private func page(_ passage: Passage, of count: Int, before: Passage?, after: Passage?) -> Page {
        let kind = passage.kind
        let root = "../"
        var context = base(
            path: passage.path, title: "\(kind.label) \(passage.number): \(passage.title)",
            description: Excerpt.description(
                passage.body.plainText.isEmpty ? passage.title : passage.body.plainText,
                further: "\(kind.label) \(passage.number) of the notice, with the comments that address it."),
            breadcrumbs: [("\(kind.folder).html", kind.label + "s")], type: "article", showsComments: true)
        context["number"] = .number(passage.number)
        context["title"] = .text(passage.title)
        context["total_count"] = .number(count)
        context["body"] = .html(passage.body.html)
        context["source"] = .text(passage.source)
        context["has_notice"] = .bool(content.notice != nil)
        context["cite_what"] = .text(kind.rawValue)
        context.setCitation(
            citation(
                key: "\(kind.rawValue)-\(passage.number)", title: "\(kind.label) \(passage.number): \(passage.title)",
                date: content.configuration.identifiers.published, href: passage.path))
        let steps = guideSteps(serving: passage, root: root)
        context["guide_steps"] = .list(steps)
        context["has_guides"] = .bool(!steps.isEmpty)
        let points = points(on: passage, root: root)
        context["points"] = .list(points)
        context["has_points"] = .bool(!points.isEmpty)
        if let final = finalVersion(of: passage) {
            context["final_title"] = .optional(final.final.first)
            context["final_href"] = .text("\(root)draft-to-final.html#\(final.anchor)")
        }
        setSample(of: passage, root: root, in: &context)
        if kind == .question { context["answering"] = .list(answering(passage)) }
        context.setNeighbors(before: before, after: after) {
            ["href": .text(root + $0.path), "title": .text("\($0.number). \($0.title)")]
        }
        var index = Page.Index(
            kind: kind.pageKind, title: passage.title, text: passage.body.plainText, anchors: passage.body.anchors)
        switch kind {
        case .theme: index.theme = passage.number
        case .goal: index.goal = passage.number
        case .question: index.question = passage.number
        }
        return Page(
            path: passage.path, template: kind.rawValue, context: context, index: index, source: passage.place)
    }

    /// Who answered a question, each bar as long as its share of the largest.
    private func answering(_ passage: Passage) -> [TemplateContext] {
        let counts = lists.answering[passage.number] ?? [:]
        let largest = max(counts.values.max() ?? 0, 1)
        return SubmitterKind.allCases.compactMap { kind in
            guard let count = counts[kind] else { return nil }
            return [
                "label": .text(kind.plural), "count": .text(Count.grouped(count)),
                "percent": .number((count * 100 + largest / 2) / largest),
                "href": .text("../search.html?question=\(passage.number)&submitter=\(kind.slug)"),
            ]
        }
    }

    /// The first comments on it, and the way to the rest.
    private func setSample(of passage: Passage, root: String, in context: inout TemplateContext) {
        let listing = listing(of: passage)
        let count = listing?.count ?? 0
        let verb = count == 1 ? "addresses" : "address"
        context["has_comments"] = .bool(count > 0)
        context["comments_text"] = .text(Count.text(count, "comment"))
        context["comments_about"] = .text("\(verb) this \(passage.kind.rawValue)")
        let sample = listing?.head(Self.sampleSize) ?? []
        context["comments"] = .list(sample.map { $0.context(root: root) })
        context["campaigns_text"] = listing?.formLettersText ?? TemplateValue.none
        context["shown"] = .number(sample.count)
        context["has_more"] = .bool(count > sample.count)
        context["one_of_each"] = .bool((listing?.formLetterCount ?? 0) > sample.count { $0.isFormLetter })
        context["comments_href"] = listing.map { .text(root + $0.path(ofPage: 1)) } ?? TemplateValue.none
        setSuggested(of: passage, root: root, in: &context)
    }

    /// The first comments that do not name it and share its wording, and the way to the rest.
    private func setSuggested(of passage: Passage, root: String, in context: inout TemplateContext) {
        let listing = lists.suggested[passage.suggestedPath]
        let count = listing?.count ?? 0
        context["has_suggested"] = .bool(count > 0)
        context["suggested_text"] = .text(
            count == 1 ? "1 comment does not name" : "\(Count.text(count, "comment")) do not name")
        context["suggested_verb"] = .text(count == 1 ? "shares" : "share")
        context["passage_word"] = .text(passage.kind.rawValue)
        let sample = listing?.head(Self.sampleSize) ?? []
        context["suggested"] = .list(sample.map { $0.context(root: root) })
        context["has_more_suggested"] = .bool(count > sample.count)
        context["suggested_href"] = listing.map { .text(root + $0.path(ofPage: 1)) } ?? TemplateValue.none
    }

    private func guideSteps(serving passage: Passage, root: String) -> [TemplateContext] {
        content.guides.flatMap { guide in
            guide.steps.filter {
                passage.kind == .theme && $0.theme == passage.number
                    || passage.kind == .goal && $0.goal == passage.number
            }.map { step in
                [
                    "href": .text("\(root)\(guide.path)#\(step.id)"), "title": .text(step.title),
                    "audience": .text(guide.audience),
                ]
            }
        }
    }
}

extension Passage.Kind {
    var pageKind: PageKind {
        switch self {
        case .theme: .theme
        case .goal: .goal
        case .question: .question
        }
    }
}

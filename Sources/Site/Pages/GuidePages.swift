import DocketModel
import Markdown
import SearchCore

extension FixedPages {
    func guides() -> Page {
        let path = "guides.html"
        var context = base(
            path: path, title: "Guides: what you can do",
            description:
                "Short guides with ranked steps: why each matters, how to do it, and how to check that it worked.")
        context["has_items"] = .bool(!content.guides.isEmpty)
        context["items"] = .list(
            content.guides.map { guide in
                [
                    "href": .text(guide.path), "title": .text(guide.title), "audience": .text(guide.audience),
                    "summary": .text(guide.summary), "steps_text": .text(stepsText(guide)),
                    "minutes_text": .text(Wording.total(minutes: guide.minutes)), "reviewed": .text(guide.reviewed),
                    "reviewed_text": .optional(FederalDate.text(guide.reviewed)),
                ]
            })
        return Page(
            path: path, template: "guides", context: context,
            index: Page.Index(
                kind: .guide, title: "Guides",
                text: content.guides.map { "\($0.title)\n\($0.summary)" }.joined(separator: "\n")),
            modified: content.guides.map(\.reviewed).max() ?? "", source: content.guides.first?.place)
    }

    func guide(_ guide: Guide) -> Page {
        var context = base(
            path: guide.path, title: guide.title,
            description: Excerpt.description(
                guide.summary, further: "A guide for \(guide.audience) with ranked steps."),
            breadcrumbs: [("guides.html", "Guides")], type: "article", modified: guide.reviewed)
        context["title"] = .text(guide.title)
        context["audience_lower"] = .text(Wording.lowercasedFirst(guide.audience))
        context["dc_audience"] = .text(guide.audience)
        context["dc_type"] = "guide"
        context["summary"] = .text(guide.summary)
        context["intro"] = .html(guide.intro.html)
        context["reviewed"] = .text(guide.reviewed)
        context["reviewed_text"] = .optional(FederalDate.text(guide.reviewed))
        context["reading_grade"] = .text(guide.grade.text)
        context["steps_text"] = .text(stepsText(guide))
        context["minutes_text"] = .text(Wording.total(minutes: guide.minutes))
        context["tracks"] = .list(guide.tracks.map(track))
        context.setHeadings(navigation(of: guide))
        var text = AnchoredText()
        text.append(guide.summary, id: "in-short")
        text.append(guide.intro)
        for step in guide.steps {
            text.append(step.title, id: step.id)
            for part in [step.why, step.how, step.check] { text.append(part) }
        }
        return Page(
            path: guide.path, template: "guide", context: context,
            index: Page.Index(kind: .guide, title: guide.title, text: text.string, anchors: text.anchors),
            modified: guide.reviewed, source: guide.place)
    }

    private func stepsText(_ guide: Guide) -> String { Count.text(guide.steps.count, "step") }

    private func trackID(_ track: Guide.Track) -> String { track.title.isEmpty ? "steps" : "track-\(track.id)" }

    /// Each track with its steps below it; without tracks, the steps.
    private func navigation(of guide: Guide) -> [TemplateContext] {
        guide.tracks.flatMap { track -> [TemplateContext] in
            let steps: [TemplateContext] = track.steps.map { ["id": .text($0.id), "text": .text($0.title)] }
            if track.title.isEmpty { return steps }
            return [["id": .text(trackID(track)), "text": .text(track.title), "is_group": true]] + steps
        }
    }

    private func track(_ track: Guide.Track) -> TemplateContext {
        [
            "id": .text(trackID(track)),
            "title": .text(track.title.isEmpty ? "Steps, most important first" : track.title),
            "steps": .list(track.steps.map(step)),
        ]
    }

    private func step(_ step: Guide.Step) -> TemplateContext {
        let theme = content.themes.first { $0.number == step.theme }
        let goal = content.goals.first { $0.number == step.goal }
        func link(_ passage: Passage?) -> TemplateValue {
            guard let passage else { return .none }
            return .context([
                "number": .number(passage.number), "title": .text(passage.title), "href": .text("../" + passage.path),
            ])
        }
        return [
            "id": .text(step.id), "title": .text(step.title),
            "minutes_text": .text(Wording.duration(minutes: step.minutes)),
            "difficulty_text": .text(step.difficulty.label),
            "why": .html(step.why.html), "how": .html(step.how.html), "check": .html(step.check.html),
            "one_source": .bool(step.sources.count == 1), "sources": .list(step.sources.map(source)),
            "theme": link(theme), "goal": link(goal), "has_serves": .bool(theme != nil || goal != nil),
            "has_theme_and_goal": .bool(theme != nil && goal != nil),
        ]
    }

    private func source(_ source: Guide.Source) -> TemplateContext {
        [
            "document": .text(source.document), "section": .text(source.section), "url": .text(source.url),
            "reviewed": .text(source.reviewed), "reviewed_text": .optional(FederalDate.text(source.reviewed)),
        ]
    }
}

extension Guide.Difficulty {
    /// As a reader sees it: "Easy".
    var label: String {
        switch self {
        case .easy: "Easy"
        case .moderate: "Moderate"
        case .hard: "Hard"
        }
    }
}

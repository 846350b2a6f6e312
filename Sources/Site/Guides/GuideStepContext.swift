import DocketModel
import Markdown

extension FixedPages {
    func track(_ track: Guide.Track, of guide: Guide, root: String) -> TemplateContext {
        [
            "id": .text(trackID(track)), "title": .text(track.title.isEmpty ? frame.words["steps"] : track.title),
            "has_title": .bool(!track.title.isEmpty),
            "steps": .list(
                track.steps.enumerated().map { step($1, number: $0 + 1, of: guide, root: root) }),
        ]
    }

    private func step(_ step: Guide.Step, number: Int, of guide: Guide, root: String) -> TemplateContext {
        let theme = content.themes.first { $0.number == step.theme }
        let goal = content.goals.first { $0.number == step.goal }
        func link(_ passage: Passage?) -> TemplateValue {
            guard let passage else { return .none }
            return .context([
                "number": .number(passage.number), "title": .text(passage.title), "href": .text(root + passage.path),
            ])
        }
        let comments = step.comments.compactMap(cited.card)
        return [
            "id": .text(step.id), "title": .text(step.title), "number": .number(number),
            "minutes_text": .text(frame.words.duration(minutes: step.minutes)),
            "difficulty_text": .text(frame.words[step.difficulty.rawValue]), "cost": .text(step.cost),
            "why": .html(step.why.html), "how": .html(step.how.html), "check": .html(step.check.html),
            "stop": .html(step.stop.html), "why_text": .text(step.why.plainText),
            "stop_text": .text(step.stop.plainText.split(separator: "\n").joined(separator: " ")),
            "one_source": .bool(step.sources.count == 1), "sources": .list(step.sources.map(source)),
            "theme": link(theme), "goal": link(goal), "has_serves": .bool(theme != nil || goal != nil),
            "has_theme_and_goal": .bool(theme != nil && goal != nil), "has_comments": .bool(!comments.isEmpty),
            "comments": .list(
                comments.map {
                    [
                        "href": .text(root + $0.href), "title": .text($0.title),
                        "who": .text($0.title.contains($0.who) ? "" : $0.who),
                    ]
                }),
            "share": .context(sharing(of: guide, step, root: root)),
            "share_text": .text(frame.words.fill("share_step", ("n", String(number)))),
        ]
    }

    private func source(_ source: Guide.Source) -> TemplateContext {
        [
            "document": .text(source.document), "section": .text(source.section), "url": .text(source.url),
            "note": .text(source.note), "retrieved": .text(source.retrieved),
            "retrieved_text": frame.words.date(source.retrieved), "reviewed": .text(source.reviewed),
            "reviewed_text": frame.words.date(source.reviewed),
            "is_same_day": .bool(source.reviewed == source.retrieved),
        ]
    }
}

import DocketModel
import Markdown
import SearchCore

extension FixedPages {
    func home() -> Page {
        let path = "index.html"
        let home = content.home
        let site = content.configuration
        let heading = home.title.isEmpty ? site.title : home.title
        var context = base(
            path: path, title: site.title,
            description: home.description.isEmpty ? site.description : home.description, showsComments: true)
        context["is_home"] = true
        context["heading"] = .text(heading)
        context["lead"] = .text(home.lead)
        context["intro"] = .html(home.body.html)
        context["doors"] = .list(
            home.doors.filter { !frame.absent.contains($0.link) }.map { door in
                [
                    "title": .text(door.title), "text": .text(door.text), "href": .text(door.link),
                    "opens_guides": .bool(door.link == "guides.html"),
                    "opens_comments": .bool(door.link == "comments.html"),
                    "opens_search": .bool(door.link == "search.html"),
                ]
            })
        context["guides"] = .list(
            content.guides.map { ["href": .text($0.path), "title": .text($0.title), "audience": .text($0.audience)] })
        let milestones = content.home.timeline.isEmpty ? datesOfNotice() : timeline(content.home.timeline)
        context["milestones"] = .list(milestones)
        context["has_milestones"] = .bool(!milestones.isEmpty)
        for kind in Passage.Kind.allCases {
            context[kind.folder] = .list(content.passages(kind).map { item($0, root: "") })
            context["has_\(kind.folder)"] = .bool(!content.passages(kind).isEmpty)
        }
        context["charts"] = .list(hasComments ? charts() : [])
        context["days"] = DayChart(lists.days)?.context ?? TemplateValue.none
        return Page(
            path: path, template: "home", context: context,
            index: Page.Index(kind: .page, title: heading, text: home.lead + "\n" + home.body.plainText),
            source: home.place)
    }

    /// The steps of `content/home.md`; those before the current one are done.
    private func timeline(_ steps: [HomeContent.Milestone]) -> [TemplateContext] {
        let current = steps.lastIndex { $0.current == true } ?? -1
        return steps.enumerated().map { index, step in
            [
                "datetime": .text(step.date),
                "date_text": .text(FederalDate.instant(step.date) ?? FederalDate.month(step.date) ?? step.date),
                "label": .text(step.label), "source": .optional(step.source), "is_done": .bool(index < current),
                "is_current": .bool(index == current),
            ]
        }
    }

    /// Where `home.md` has no timeline: the docket's dates as its notice states them, in order.
    private func datesOfNotice() -> [TemplateContext] {
        let site = content.configuration
        var found: [(date: String, text: String, label: String)] = []
        func add(_ iso: String, _ label: String) {
            guard let text = FederalDate.instant(iso) else { return }
            if let last = found.indices.last, found[last].date == iso {
                found[last].label += "; " + Wording.lowercasedFirst(label)
            } else {
                found.append((iso, text, label))
            }
        }
        add(site.report.published, "Draft report published")
        if let notice = content.notice {
            add(notice.dated, "Notice signed")
            add(site.identifiers.published, "Notice published in the Federal Register")
            add(notice.deadline, "Comments due")
            if !notice.workshopDates.isEmpty {
                let place = notice.workshopPlace.isEmpty ? "" : " at the \(notice.workshopPlace)"
                found.append(("", notice.workshopDates, "Workshop\(place.replacing(" at the the ", with: " at the "))"))
            }
            add(notice.finalReportDue, "Final report due")
        }
        return found.map { ["datetime": .text($0.date), "date_text": .text($0.text), "label": .text($0.label)] }
    }

    /// Comments by question, theme and goal and by who sent them, each a table with bars.
    private func charts() -> [TemplateContext] {
        let kinds = SubmitterKind.allCases.compactMap { kind in lists.kinds[kind].map { (kind.plural, $0) } }
        var charts: [TemplateContext] = [
            ["id": "by-kind", "caption": "Who wrote", "column": "Kind of submitter", "rows": doors(kinds)]
        ]
        for kind in [Passage.Kind.question, .theme, .goal] {
            let rows = content.passages(kind).compactMap { passage in
                listing(of: passage).map { ("\(passage.number). \(passage.title)", $0, passage.path) }
            }
            guard !rows.isEmpty else { continue }
            charts.append([
                "id": .text("by-\(kind.rawValue)"), "caption": .text("By \(kind.rawValue)"),
                "column": .text(kind.label), "rows": bars(rows),
            ])
        }
        return charts
    }
}

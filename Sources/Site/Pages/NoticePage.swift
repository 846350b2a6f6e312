import DocketModel
import Markdown
import SearchCore

extension FixedPages {
    func notice() -> Page {
        let path = "notice.html"
        guard let notice = content.notice else {
            return Page(
                path: path, template: "notice",
                context: base(
                    path: path, title: "Notice", description: "The agency's request for comment has not been added yet."
                ))
        }
        var context = base(
            path: path, title: notice.title,
            description: Excerpt.description(
                (notice.action.isEmpty ? "Notice" : notice.action)
                    + (notice.agency.isEmpty ? "" : " of the \(notice.agency)"),
                further: "The full text of the notice, as the agency wrote it."),
            type: "article")
        context["has_notice"] = true
        context["title"] = .text(notice.title)
        context["agency"] = .text(notice.agency)
        context["action"] = .text(notice.action)
        context["published"] = .text(content.configuration.identifiers.published)
        context["dc_type"] = "notice"
        context["deadline"] = .text(notice.deadline)
        context["deadline_text"] = .optional(FederalDate.instant(notice.deadline))
        context["workshop_dates"] = .text(notice.workshopDates)
        context["final_report_due"] = .text(notice.finalReportDue)
        context["final_report_text"] = .optional(FederalDate.text(notice.finalReportDue))
        context["dated"] = .text(notice.dated)
        context["dated_text"] = .optional(FederalDate.text(notice.dated))
        context["identifiers"] = .list(identifiers())
        context["identifier_source"] = .text(content.configuration.identifiers.source)
        context["parts"] = .list(parts(of: notice))
        context["cite_what"] = "notice"
        context.setCitation(
            citation(key: "notice", title: notice.title, date: content.configuration.identifiers.published, href: path))
        context.setHeadings(notice.body.headings.navigation)
        // Blanks in place of the marks, so that the anchors stay where they are.
        let text = Self.marks.keys.reduce(notice.body.plainText) {
            $0.replacing($1, with: String(repeating: " ", count: $1.utf8.count))
        }
        return Page(
            path: path, template: "notice", context: context,
            index: Page.Index(kind: .notice, title: notice.title, text: text, anchors: notice.body.anchors),
            modified: notice.dated, source: notice.place)
    }

    private static let marks: [String: Passage.Kind] = [
        "{{themes}}": .theme, "{{goals}}": .goal, "{{questions}}": .question,
    ]

    private func identifiers() -> [TemplateContext] {
        let ids = content.configuration.identifiers
        let rows = [
            ("Federal Register citation", ids.citation), ("Document number", ids.documentNumber),
            ("Docket number", ids.docket), ("RIN", ids.rin),
            ("Published", FederalDate.text(ids.published) ?? ""),
        ]
        return rows.filter { !$0.1.isEmpty }.map { ["label": .text($0.0), "value": .text($0.1)] }
    }

    /// The notice's text cut where its themes, goals and questions stand, with them in place, so that each sentence
    /// stands on the page once.
    private func parts(of notice: NoticeContent) -> [TemplateContext] {
        var parts: [TemplateContext] = []
        var rest = notice.body.html.bytes[...]
        while let cut = firstMark(in: rest) {
            parts.append(["html": .html(HTML(bytes: Array(rest[..<cut.range.lowerBound])))])
            parts.append(["\(cut.kind.rawValue)_list": .list(content.passages(cut.kind).map { item($0, root: "") })])
            rest = rest[cut.range.upperBound...]
        }
        parts.append(["html": .html(HTML(bytes: Array(rest)))])
        // Where the text has no mark for them they follow it: their own pages lead here
        for kind in Passage.Kind.allCases where !content.passages(kind).isEmpty {
            let name = "\(kind.rawValue)_list"
            if parts.contains(where: { $0[name] != nil }) { continue }
            parts.append([
                "list_heading": .text("\(kind.label)s"), "list_id": .text(kind.folder),
                name: .list(content.passages(kind).map { item($0, root: "") }),
            ])
        }
        return parts
    }

    private func firstMark(in html: ArraySlice<UInt8>) -> (range: Range<Int>, kind: Passage.Kind)? {
        var first: (range: Range<Int>, kind: Passage.Kind)?
        for (mark, kind) in Self.marks {
            guard let range = html.firstRange(of: Array("<p>\(mark)</p>".utf8)) else { continue }
            if first.map({ range.lowerBound < $0.range.lowerBound }) ?? true { first = (range, kind) }
        }
        return first
    }
}

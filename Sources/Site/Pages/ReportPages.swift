import DocketModel
import Markdown
import SearchCore

extension FixedPages {
    var reportTitle: String {
        content.configuration.report.title.isEmpty ? "Draft report" : content.configuration.report.title
    }

    func report() -> Page {
        let path = "report.html"
        let site = content.configuration
        var context = base(
            path: path, title: "Draft report",
            description: Excerpt.description(
                "\(reportTitle), section by section", further: "Every paragraph has a permanent link."),
            subject: reportTitle)
        context["heading"] = .text(reportTitle)
        context["published"] = .text(site.report.published)
        context["published_text"] = .optional(FederalDate.text(site.report.published))
        context["report_url"] = .text(site.report.url)
        context["account_of"] = .text(content.report.first { !$0.accountOf.isEmpty }?.accountOf ?? "")
        context["has_sections"] = .bool(!content.report.isEmpty)
        context["sections"] = .list(
            content.report.map { section in
                [
                    "href": .text(section.path), "number": .text(section.number), "title": .text(section.title),
                    "count_text": .optional(threads.ofSection[section.path].map { Count.text($0, "comment") }),
                    "lead": .text(Excerpt.of(section.body.plainText, limit: 180)),
                ]
            })
        return Page(
            path: path, template: "report", context: context,
            index: Page.Index(
                kind: .report, title: reportTitle, text: content.report.map(\.title).joined(separator: "\n")),
            source: content.report.first?.place)
    }

    func reportSections() -> [Page] {
        content.report.indices.map { index in
            let section = content.report[index]
            let path = section.path
            var context = base(
                path: path, title: section.title,
                description: Excerpt.description(
                    section.body.plainText, further: "From the draft report, with a permanent link for each paragraph."),
                breadcrumbs: [("report.html", "Draft report")], type: "article", subject: reportTitle)
            context["report_title"] = .text(reportTitle)
            context["number"] = .text(section.number)
            context["title"] = .text(section.title)
            context["anchor"] = .text(section.anchor)
            context["parts"] = .list(reportParts(of: section))
            context["section_thread"] = threads.report.number(ofAnchor: section.anchor, on: path).map(thread)
            context["demonstration"] = .bool(threads.hasDemonstration(on: path))
            context["cite_what"] = "section"
            context.setCitation(
                reportCitation(
                    key: section.slug, title: section.title, isAccount: !section.accountOf.isEmpty, href: path))
            context["source"] = .text(section.source)
            context["account_of"] = .text(section.accountOf)
            context["report_url"] = .text(content.configuration.report.url)
            context["dc_type"] = "report"
            context.setHeadings(section.body.headings.navigation)
            context.setNeighbors(
                before: index > 0 ? content.report[index - 1] : nil,
                after: index + 1 < content.report.count ? content.report[index + 1] : nil
            ) { ["href": .text("../" + $0.path), "title": .text($0.title)] }
            return Page(
                path: path, template: "report-section", context: context,
                index: Page.Index(
                    kind: .report, title: section.title, text: section.body.plainText, anchors: section.body.anchors),
                source: section.place)
        }
    }
}

extension TemplateContext {
    /// Sets the links to the pages before and after.
    mutating func setNeighbors<Item>(before: Item?, after: Item?, _ link: (Item) -> TemplateContext) {
        self["previous"] = before.map { .context(link($0)) } ?? TemplateValue.none
        self["next"] = after.map { .context(link($0)) } ?? TemplateValue.none
        self["has_neighbors"] = .bool(before != nil || after != nil)
    }
}

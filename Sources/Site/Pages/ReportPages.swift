import DocketModel
import Markdown
import SearchCore

extension FixedPages {
    private var reportTitle: String {
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
            context["body"] = .html(Permalinks.adding(to: section.body.html))
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

/// A link to itself at the end of each paragraph that has an anchor.
enum Permalinks {
    /// - Parameter html: from the Markdown renderer, where text holds no unescaped `<`.
    static func adding(to html: HTML) -> HTML {
        let opening = Array("<p id=\"".utf8)
        let closing = Array("</p>".utf8)
        var out: [UInt8] = []
        out.reserveCapacity(html.bytes.count * 5 / 4)
        var rest = html.bytes[...]
        var number = 0
        while let start = rest.firstRange(of: opening) {
            let afterStart = rest[start.upperBound...]
            guard let quote = afterStart.firstIndex(of: UInt8(ascii: "\"")),
                let end = afterStart.firstRange(of: closing)
            else { break }
            number += 1
            let id = afterStart[..<quote]
            out.append(contentsOf: rest[..<end.lowerBound])
            out.append(contentsOf: " <a class=\"permalink\" href=\"#".utf8)
            out.append(contentsOf: id)
            out.append(contentsOf: "\" aria-label=\"Link to paragraph \(number)\">¶</a></p>".utf8)
            rest = rest[end.upperBound...]
        }
        out.append(contentsOf: rest)
        return HTML(bytes: out)
    }
}

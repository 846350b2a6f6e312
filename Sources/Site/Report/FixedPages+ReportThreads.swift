import Markdown

/// What stands beside a paragraph of the report: the comments on it and how to cite it.
extension FixedPages {
    /// The parts of a section's text, each with what belongs to the block it ends with.
    func reportParts(of section: ReportSectionContent) -> [TemplateContext] {
        ReportBody.parts(of: section.body.html).map { part in
            guard let anchor = part.anchor,
                let place = threads.report.number(ofAnchor: anchor, on: section.path)
            else { return ["html": .html(HTML(bytes: part.html))] }
            var part = part
            part.addPermalink(threads.report.places[place].label)
            return ["html": .html(HTML(bytes: part.html)), "thread": thread(of: place)]
        }
    }

    /// Nothing for a heading without comments, which nobody cites.
    func thread(of place: Int) -> TemplateValue {
        let at = threads.report.places[place]
        let count = threads.countText(place)
        if at.isHeading, count.isEmpty { return .none }
        let root = PageFrame.root(of: at.path)
        let first = threads.first(place)
        let total = (threads.certain[place] ?? 0) + (threads.suggested[place] ?? 0)
        var context: TemplateContext = [
            "label": .text(at.label), "count_text": .text(count), "has_comments": .bool(!count.isEmpty),
            "comments": .list(first.map { $0.context(root: root) }), "has_more": .bool(total > first.count),
            "total": .text(Count.grouped(total)), "href": .text(root + "\(at.listStem).html"),
            "is_paragraph": .bool(!at.isHeading),
        ]
        if !at.isHeading {
            let citation = reportCitation(place)
            context["cite_text"] = .text(citation.text)
            context["bib_href"] = .text(root + "\(at.stem).bib")
            context["json_href"] = .text(root + "\(at.stem).json")
        }
        return .context(context)
    }

    /// The citations of the report's paragraphs for programs: path and bytes.
    func reportFiles() -> [(String, [UInt8])] {
        threads.report.places.enumerated().filter { !$1.isHeading }.flatMap { place, at in
            let citation = reportCitation(place)
            return [
                ("\(at.stem).bib", Array(citation.bibTeX.utf8)), ("\(at.stem).json", Array(citation.cslJSON.utf8)),
            ]
        }
    }

    private func reportCitation(_ place: Int) -> Citation {
        let at = threads.report.places[place]
        return reportCitation(key: at.anchor, title: at.title, isAccount: at.isAccount, href: at.href)
    }

    /// What only tells of the report is not cited as if it were the report.
    func reportCitation(key: String, title: String, isAccount: Bool, href: String) -> Citation {
        citation(
            key: "report-\(key)",
            title: isAccount ? "\(title) (account of the draft report)" : "\(reportTitle): \(title)",
            date: isAccount ? "" : content.configuration.report.published, href: href)
    }
}

import DocketModel
import Markdown

/// Short links, QR codes, citations and cards of guides and their steps.
extension FixedPages {
    /// A page that only leads on: to the guide, or to one of its steps.
    func shortLinks(_ guide: Guide) -> [Page] {
        ([nil] + guide.steps.map(Optional.some)).map { step in
            let path = guide.shortPath(step) + ".html"
            let target = guide.path + (step.map { "#\($0.id)" } ?? "")
            let title = citationTitle(guide, step)
            var context = frame.context(
                path: path, title: "\(frame.words["short_link"]): \(title)",
                description: "\(frame.words["moved"]) “\(title)”. \(frame.siteTitle).")
            context["title"] = .text(title)
            context["canonical"] = .text(frame.baseURL + guide.path)
            context["target"] = .text(PageFrame.root(of: path) + target)
            context["noindex"] = true
            return Page(
                path: path, template: "short-link", context: context, source: step?.place ?? guide.place,
                isListed: false)
        }
    }

    /// A card that any site may frame.
    func embed(_ guide: Guide) -> Page {
        let words = frame.words
        var context = guideBase(
            guide, path: guide.embedPath, title: words.fill("embed_title", ("title", guide.title)),
            description: words.fill("embed_description", ("audience", audience(guide)), ("title", guide.title)))
        context["canonical"] = .text(frame.baseURL + guide.path)
        context["noindex"] = true
        context["kicker"] = .text(words.fill("guide_for", ("audience", audience(guide))))
        context["summary"] = .text(guide.summary)
        let href = PageFrame.root(of: guide.embedPath) + guide.path
        context["steps"] = .list(
            (guide.tracks.first?.steps.prefix(5) ?? []).map {
                ["href": .text("\(href)#\($0.id)"), "title": .text($0.title)]
            })
        return Page(
            path: guide.embedPath, template: "embed", context: context, source: guide.place, isListed: false)
    }

    /// Files that are no pages: the PDF, and behind short links pictures of QR codes and citations for programs. Path
    /// and bytes.
    func guideFiles() throws -> [(String, [UInt8])] {
        try content.guides.flatMap { guide in
            try (guide.pdf.map { [(guide.pdfPath, $0)] } ?? [])
                + ([nil] + guide.steps.map(Optional.some)).flatMap { step in
                    let path = guide.shortPath(step)
                    let citation = citation(guide, step)
                    return [
                        (path + ".svg", try QRCode.svg(of: frame.baseURL + path + ".html")),
                        (path + ".bib", Array(citation.bibTeX.utf8)), (path + ".json", Array(citation.cslJSON.utf8)),
                    ]
                }
        }
    }

    /// What a page shows to share a guide or a step.
    func sharing(of guide: Guide, _ step: Guide.Step?, root: String) -> TemplateContext {
        let path = guide.shortPath(step)
        let citation = citation(guide, step)
        let url = frame.baseURL + path + ".html"
        return [
            "url": .text(url), "href": .text(root + path + ".html"), "qr_href": .text(root + path + ".svg"),
            "qr_alt": .text(frame.words.fill("qr_alt", ("url", url))), "bib_href": .text(root + path + ".bib"),
            "json_href": .text(root + path + ".json"), "cite_text": .text(citation.text),
            "bibtex": .text(citation.bibTeX), "csl": .text(citation.cslJSON),
        ]
    }

    func setSharing(of guide: Guide, root: String, in context: inout TemplateContext) {
        context["share"] = .context(sharing(of: guide, nil, root: root))
        context["embed_code"] = .text(
            """
            <iframe src="\(frame.baseURL)\(guide.embedPath)" title="\(Escape.text(guide.title).string)" width="100%" height="420" loading="lazy"></iframe>
            """)
        context["embed_href"] = .text(root + guide.embedPath)
    }

    private func citationTitle(_ guide: Guide, _ step: Guide.Step?) -> String {
        step.map { "\(guide.title): \($0.title)" } ?? guide.title
    }

    private func citation(_ guide: Guide, _ step: Guide.Step?) -> Citation {
        var dateText = ""
        if case .text(let text) = frame.words.date(guide.reviewed) { dateText = text }
        return Citation(
            key: guide.shortPath(step).replacing("/", with: "-"), author: frame.agencyName,
            title: citationTitle(guide, step), container: frame.siteTitle, date: guide.reviewed, dateText: dateText,
            url: frame.baseURL + guide.path + (step.map { "#\($0.id)" } ?? ""), language: frame.language)
    }
}

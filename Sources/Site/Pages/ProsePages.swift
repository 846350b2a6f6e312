import Anonymization
import DocketModel
import Markdown
import SearchCore

extension FixedPages {
    func glossary() -> Page {
        let path = frame.folder + "glossary.html"
        let glossary = content.glossary.page
        let terms = glossary.body.headings.filter { $0.level == 2 }
        var letters: [TemplateContext] = []
        var last = ""
        for term in terms {
            let letter = term.text.prefix(1).uppercased()
            if letter != last { letters.append(["letter": .text(letter), "id": .text(term.id)]) }
            last = letter
        }
        var context = base(
            path: path, title: glossary.title,
            description: Excerpt.description(
                glossary.description, further: frame.words["glossary_further"]),
            modified: glossary.reviewed)
        context["title"] = .text(glossary.title)
        context["has_terms"] = .bool(!terms.isEmpty)
        context["letters"] = .list(letters)
        context["body"] = .html(glossary.body.html)
        return Page(
            path: path, template: "glossary", context: context,
            index: searchable(
                Page.Index(
                    kind: .glossary, title: glossary.title, text: glossary.body.plainText,
                    anchors: glossary.body.anchors)),
            modified: glossary.reviewed, source: glossary.place)
    }

    func about() -> Page {
        let path = "about.html"
        let about = content.about
        var context = base(
            path: path, title: about.title,
            description: Excerpt.description(
                about.description, further: "How comments were prepared for publishing and what was removed."),
            modified: about.reviewed, showsComments: true)
        context["heading"] = .text(about.title)
        context["body"] = .html(about.body.html)
        context["policy_text"] = .text((content.accounting?.policy ?? content.configuration.policy).explanation)
        let chosen = content.accounting?.chosen ?? [:]
        context["chosen"] = .list(
            chosen.sorted { $0.key.rawValue.lowercased() < $1.key.rawValue.lowercased() }.map { kind, treatment in
                ["label": .text(RemovalReason.heading(kind.rawValue)), "treatment": .text(treatment.explanation)]
            })
        context["has_chosen"] = .bool(!chosen.isEmpty)
        context["is_pseudonymized"] = .bool(content.accounting?.isPseudonymized ?? false)
        let accounts = accounts()
        context["accounts"] = .list(accounts)
        context["has_accounts"] = .bool(!accounts.isEmpty)
        context["counts"] = .list(counts())
        context["removed"] = .list(
            changes.sorted { $0.key.lowercased() < $1.key.lowercased() }.map { label, tally in
                ["label": .text(RemovalReason.heading(label)), "count": .text(Count.grouped(tally.places))]
            })
        context["has_removed"] = .bool(!changes.isEmpty)
        context.setHeadings(about.body.headings.navigation + [["id": "counts", "text": "Counts"]])
        return Page(
            path: path, template: "about", context: context,
            index: Page.Index(
                kind: .page, title: about.title, text: about.body.plainText, anchors: about.body.anchors),
            modified: about.reviewed, source: about.place)
    }

    /// What became of every submission; the last row is the sum of the others. Empty until submissions were taken in.
    private func accounts() -> [TemplateContext] {
        guard let accounting = content.accounting else { return [] }
        var rows = [("Published", lists.total)]
        if accounting.published > lists.total {
            rows.append(("Samples that this site does not show", accounting.published - lists.total))
        }
        rows += accounting.held.map { ("Not published: held for review, \($0.reason)", $0.count) }
        rows += accounting.withheld.map { ("Not published: withheld, \($0.reason)", $0.count) }
        rows.append(("Not published: refused, it could not be read", accounting.refused))
        rows.append(("Received in all", rows.reduce(0) { $0 + $1.1 }))
        return rows.map(Self.row)
    }

    private func counts() -> [TemplateContext] {
        var rows = [
            ("All published", lists.total), ("Received after the deadline", lists.late),
            ("Without a name", lists.unnamed),
        ]
        if lists.superseded > 0 { rows.append(("Replaced by a later version", lists.superseded)) }
        if lists.demonstration > 0 { rows.append(("Written for demonstration", lists.demonstration)) }
        rows += SubmitterKind.allCases.map { ($0.plural, lists.kinds[$0]?.count ?? 0) }
        return rows.map(Self.row)
    }

    private static func row(_ label: String, _ count: Int) -> TemplateContext {
        ["label": .text(label), "count": .text(Count.grouped(count))]
    }

    func search() -> Page {
        let path = "search.html"
        let context = base(
            path: path, title: "Search",
            description:
                "Search the notice, the report, the guides and every comment. The search runs in your own browser.",
            showsComments: true)
        return Page(path: path, template: "search", context: context)
    }

    func notFound() -> Page {
        let path = "404.html"
        var context = base(
            path: path, title: "Page not found",
            description: "There is no page at this address. Start at the home page, browse the comments or search.")
        context["noindex"] = true
        // A host serves it for addresses of any depth, so its way to the root starts at the host's own.
        let root = frame.basePath
        context["root"] = .text(root)
        context["nav"] = .list(
            frame.sections.map { ["href": .text(root + $0.path), "label": .text(frame.words[$0.label])] })
        context["glossary_href"] = .text(root + "glossary.html")
        context["canonical"] = TemplateValue.none
        return Page(path: path, template: "404", context: context, isListed: false)
    }
}

extension Policy {
    /// What it removes, for readers.
    var explanation: String {
        switch self {
        case .verbatim:
            "The rule of this site: comments are shown without change. Nothing is removed from them."
        case .contact:
            "The rule of this site: contact details and numbers that identify a person are removed. Names of submitters stay."
        case .people:
            "The rule of this site: contact details, numbers that identify a person, and names of persons are removed. Names of organizations stay."
        }
    }
}

extension Treatment {
    /// What became of a kind of detail, for readers.
    var explanation: String {
        switch self {
        case .keep: "left as it was written"
        case .remove: "removed"
        case .generalize: "shown in a less telling form"
        case .pseudonym: "replaced by a number"
        }
    }
}

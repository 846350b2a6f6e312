import Catalog
import Markdown
import SearchCore

/// The docket's significant terms from A to Z, each with a page of what uses it: search for readers without JavaScript.
///
/// A term is words of comments, so it is as hostile as they are: it stands in pages as escaped text, and in addresses
/// only as a slug.
enum TermPages {
    static let listPath = "terms.html"

    /// The list and the page of each term, in the order of the list.
    ///
    /// - Parameter showsSamples: true when the comments of the site were written for demonstration; the pages then say so.
    static func every(_ terms: [SignificantTerm], frame: PageFrame, showsSamples: Bool = false) -> [Page] {
        let groups = groups(of: terms)
        let entries = groups.flatMap(\.entries)
        var pages = [list(groups, frame: frame)]
        for index in entries.indices {
            pages.append(
                page(
                    entries[index], before: index > 0 ? entries[index - 1] : nil,
                    after: index + 1 < entries.count ? entries[index + 1] : nil, frame: frame))
        }
        for index in pages.indices { pages[index].context["demonstration"] = .bool(showsSamples) }
        return pages
    }

    private struct Entry {
        var term: SignificantTerm
        var slug: String
        var path: String { "terms/\(slug).html" }
    }

    private struct Group {
        var name: String
        var id: String
        var entries: [Entry] = []
    }

    private static func groups(of terms: [SignificantTerm]) -> [Group] {
        var letters: [String: Group] = [:]
        var figures = Group(name: "0–9", id: "figures")
        var others = Group(name: "Other scripts", id: "others")
        var slugs: Set<String> = []
        for term in terms.sorted(by: { $0.text < $1.text }) {
            var slug = slug(of: term.text)
            while !slugs.insert(slug).inserted { slug += "_" }
            let entry = Entry(term: term, slug: slug)
            switch term.text.utf8.first ?? 0 {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): figures.entries.append(entry)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                let letter = term.text.prefix(1).uppercased()
                letters[letter, default: Group(name: letter, id: "letter-\(letter.lowercased())")].entries.append(entry)
            default: others.entries.append(entry)
            }
        }
        return ([figures] + letters.values.sorted { $0.name < $1.name } + [others]).filter { !$0.entries.isEmpty }
    }

    /// Lower-case words joined by hyphens when that spells the whole term, so that the address does not depend on the other
    /// terms; else what can be spelled of it, and a hash of it after an underscore, which no plain slug has.
    static func slug(of text: String) -> String {
        let slug = Slug.make(text, limit: 40)
        let isSpelled = slug == text.replacing(" ", with: "-") && !text.contains("-")
        if isSpelled, !isDeviceOfWindows(slug) { return slug }
        var hash = SHA256()
        hash.update(Array(text.utf8))
        return "\(slug)_\(hash.finish().hexadecimal.prefix(8))"
    }

    /// Names that no file of a folder on Windows may have, where someone may unpack the site.
    private static func isDeviceOfWindows(_ slug: String) -> Bool {
        ["con", "prn", "aux", "nul"].contains(slug)
            || slug.count == 4 && (slug.hasPrefix("com") || slug.hasPrefix("lpt")) && slug.last!.isNumber
    }

    private static func list(_ groups: [Group], frame: PageFrame) -> Page {
        var context = frame.context(
            path: listPath, title: "Terms from A to Z",
            description:
                "The words and names that matter most in the comments and pages of this docket, without script.",
            breadcrumbs: [("comments.html", "Comments")], type: "website")
        context["has_terms"] = .bool(!groups.isEmpty)
        context["groups"] = .list(
            groups.map { group in
                [
                    "name": .text(group.name), "id": .text(group.id),
                    "terms": .list(
                        group.entries.map {
                            [
                                "href": .text($0.path), "text": .text($0.term.text),
                                "count": .text(Count.grouped($0.term.documentCount)),
                            ]
                        }),
                ]
            })
        return Page(path: listPath, template: "terms", context: context)
    }

    private static func page(_ entry: Entry, before: Entry?, after: Entry?, frame: PageFrame) -> Page {
        let term = entry.term
        let root = PageFrame.root(of: entry.path)
        let uses = term.documentCount == 1 ? "1 page uses" : "\(Count.grouped(term.documentCount)) pages use"
        var context = frame.context(
            path: entry.path, title: "Term: \(term.text)",
            description: "\(uses) “\(term.text)” in this docket: comments, the notice, the draft report and guides.",
            breadcrumbs: [("comments.html", "Comments"), (listPath, "Terms")], type: "website")
        context["term"] = .text(term.text)
        context["uses"] = .text(uses)
        context["has_more"] = .bool(term.documentCount > term.documents.count)
        context["shown"] = .number(term.documents.count)
        context["search_href"] = .text("\(root)search.html?q=\(queryParameter("\"\(term.text)\""))")
        context["items"] = .list(term.documents.map { item($0, root: root) })
        context.setNeighbors(before: before, after: after) {
            ["href": .text(root + $0.path), "title": .text($0.term.text)]
        }
        return Page(path: entry.path, template: "term", context: context)
    }

    private static func item(_ document: SignificantTerm.Document, root: String) -> TemplateContext {
        [
            "href": .text(root + document.url), "title": .text(document.title.isEmpty ? document.url : document.title),
            "who": .text(document.who), "kind": .text("\(document.kind.name)"),
            "received": .text(document.date), "received_text": .optional(FederalDate.text(document.date)),
        ]
    }

    /// Everything but letters and digits as `%XX`.
    private static func queryParameter(_ text: String) -> String {
        var out = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                out.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                out += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return out
    }
}

extension PageKind {
    /// One page of it, as a list says it.
    fileprivate var name: String {
        switch self {
        case .comment: "Comment"
        case .guide: "Guide"
        case .report: "Draft report"
        case .notice: "Notice"
        case .question: "Question"
        case .theme: "Theme"
        case .goal: "Goal"
        case .glossary: "Glossary"
        case .page: "About this site"
        }
    }
}

import DocketModel
import Markdown

/// `content/glossary.md`: a page of prose whose headings of level 2 are the terms.
public struct Glossary: Sendable, Hashable {
    public struct Term: Sendable, Hashable {
        /// Of its anchor: `term-bgp`.
        public var id: String
        /// "Border Gateway Protocol (BGP)".
        public var title: String
        /// What it is found by in other texts: "Border Gateway Protocol", "BGP".
        public var names: [String]
        /// The first paragraph of its explanation, plain.
        public var summary: String
    }

    public var page: ProseContent
    public var terms: [Term]
    /// Ids of the terms that are also ordinary words and so never linked by themselves.
    public var unlinked: Set<String>

    /// - Parameter page: the glossary's address as the text's page links it.
    func linker(page: String) -> TermLinker {
        TermLinker(terms: terms.filter { !unlinked.contains($0.id) }.map { ($0.id, $0.names) }, page: page)
    }
}

extension ContentReader {
    private struct Head: Decodable {
        var title: String?
        var description: String?
        var reviewed: String?
        /// Further names of terms by their ids.
        var also: [String: [String]]?
        var unlinked: [String]?
    }

    /// - Parameter folder: empty, or a translation's, `es/`.
    mutating func glossary(folder: String = "") throws -> Glossary {
        let path = folder + "glossary.md"
        guard let file = try document(Head.self, path) else {
            let place = Place(display(path))
            return Glossary(
                page: ProseContent(
                    title: "Glossary", description: "", reviewed: "", body: MarkdownDocument("", file: place.file),
                    place: place), terms: [], unlinked: [])
        }
        let body = file.markdown()
        let also = file.head.also ?? [:]
        let terms = Self.terms(of: body, also: also)
        let unlinked = Set(file.head.unlinked ?? [])
        for id in (Array(also.keys) + unlinked).sorted() where !terms.contains(where: { $0.id == id }) {
            error(
                "glossary.unknown-term", Place(file.file, line: file.line(of: id)), "there is no term `\(id)`",
                advice: "Write the id that stands behind its heading, as term-botnet.")
        }
        return Glossary(
            page: ProseContent(
                title: file.head.title ?? "Glossary", description: file.head.description ?? "",
                reviewed: checked(file.head.reviewed, "reviewed", file), body: body, place: file.place),
            terms: terms, unlinked: unlinked)
    }

    private static func terms(of body: MarkdownDocument, also: [String: [String]]) -> [Glossary.Term] {
        let text = Array(body.plainText.utf8)
        return body.headings.filter { $0.level == 2 }.map { heading in
            let start = body.anchors.first { $0.id == heading.id }?.offset ?? 0
            // The term's own line, then the first of its explanation.
            let lines = text[start...].split(separator: 0x0A, maxSplits: 2)
            return Glossary.Term(
                id: heading.id, title: heading.text, names: names(in: heading.text) + (also[heading.id] ?? []),
                summary: lines.count > 1 ? String(decoding: lines[1], as: UTF8.self) : "")
        }
    }

    /// "Denial of service (DoS, DDoS)" has three names.
    private static func names(in title: String) -> [String] {
        title.split { $0 == "(" || $0 == ")" || $0 == "," }.map { String($0).trimmingBlanks() }.filter { !$0.isEmpty }
    }
}

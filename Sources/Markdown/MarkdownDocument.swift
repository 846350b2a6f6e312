import CCMarkGFM
public import DocketModel

/// The agency's own Markdown (never a comment's text), rendered by cmark-gfm with tables, footnotes, task lists and
/// autolinks. Raw HTML and script links are dropped by cmark.
///
/// A heading or paragraph that ends in `{#name}` gets that id; other headings get one made of their words. A relative
/// link to a `.md` file is written as a link to the page made of it.
public struct MarkdownDocument: Sendable, Hashable {
    public struct Heading: Sendable, Hashable {
        /// 1 to 6.
        public var level: Int
        public var id: String
        public var text: String
    }

    /// A link as the source has it, for the link check.
    public struct Link: Sendable, Hashable {
        public var destination: String
        public var place: Place
    }

    public var html: HTML
    public var headings: [Heading]
    public var links: [Link]
    /// The words alone, blocks parted by newlines: what search and the reading grade see.
    public var plainText: String
    /// The ids of headings and paragraphs, in the order of `plainText`.
    public var anchors: [Anchor]

    /// Where in the plain text a block with an id begins.
    public struct Anchor: Sendable, Hashable {
        /// In bytes.
        public var offset: Int
        public var id: String

        public init(offset: Int, id: String) {
            self.offset = offset
            self.id = id
        }
    }

    /// - Parameters:
    ///   - source: Markdown.
    ///   - file: the name for places in diagnostics.
    ///   - firstLine: the line of the file on which `source` starts, from 1.
    ///   - idPrefix: stands before every id, footnotes included, where several documents share a page.
    public init(_ source: String, file: String, firstLine: Int = 1, idPrefix: String = "") {
        var none = TermLinker(terms: [], page: "")
        self.init(source, file: file, firstLine: firstLine, idPrefix: idPrefix, terms: &none)
    }

    /// The same, with the first mention of each glossary term made a link, but not within links, headings and code.
    public init(
        _ source: String, file: String, firstLine: Int = 1, idPrefix: String = "", terms: inout TermLinker
    ) {
        let document = CMarkDocument(source)
        defer { document.free() }
        var ids: Set<String> = []
        var headings: [Heading] = []
        for block in document.headingsAndParagraphs() {
            let explicit = block.takeTrailingID()
            guard let level = block.headingLevel else {
                if let explicit { block.mark(id: idPrefix + explicit) }
                continue
            }
            let text = block.text
            var id = idPrefix + (explicit ?? Slug.make(text))
            if explicit == nil {
                let base = id
                var count = 2
                while ids.contains(id) {
                    id = "\(base)-\(count)"
                    count += 1
                }
            }
            ids.insert(id)
            headings.append(Heading(level: level, id: id, text: text))
            block.mark(id: id)
        }
        self.headings = headings
        links = document.links().map { link in
            Link(destination: link.destination, place: Place(file, line: link.line + firstLine - 1))
        }
        (plainText, anchors) = document.plainText()
        document.pointMarkdownLinksAtPages()
        document.linkTerms(&terms)
        html = HTML(bytes: Self.placeIDs(document.render(), footnotePrefix: idPrefix))
    }

    /// `\u{1}name\u{2}` before a tag becomes an `id` in it; footnote ids get the prefix.
    private static func placeIDs(_ rendered: [UInt8], footnotePrefix: String) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(rendered.count + 256)
        var index = 0
        while index < rendered.count {
            let byte = rendered[index]
            if byte == 1, let end = rendered[index...].firstIndex(of: 2) {
                let id = rendered[(index + 1)..<end]
                index = end + 1
                while index < rendered.count, rendered[index] != UInt8(ascii: "<") { index += 1 }
                while index < rendered.count, rendered[index] != UInt8(ascii: ">"), rendered[index] != UInt8(ascii: " ")
                {
                    out.append(rendered[index])
                    index += 1
                }
                out.append(contentsOf: " id=\"".utf8)
                id.withContiguousStorageIfAvailable { Escape.html($0, into: &out) }
                out.append(UInt8(ascii: "\""))
                continue
            }
            out.append(byte)
            index += 1
        }
        guard !footnotePrefix.isEmpty else { return out }
        var text = String(decoding: out, as: UTF8.self)
        for mark in ["id=\"fn", "href=\"#fn"] {
            let quote = mark.hasPrefix("id") ? "id=\"" : "href=\"#"
            text = text.replacing(mark, with: quote + footnotePrefix + "fn")
        }
        return Array(text.utf8)
    }
}

/// Names for addresses and anchors made from words.
public enum Slug {
    /// Lower-case ASCII letters and digits with single hyphens, cut at a word's end to at most `limit` bytes; `section`
    /// when nothing is left. Other characters part words.
    public static func make(_ text: String, limit: Int = 60) -> String {
        var out: [UInt8] = []
        for byte in text.lowercased().utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): out.append(byte)
            case UInt8(ascii: "'"), 0x80...: continue
            default: if let last = out.last, last != UInt8(ascii: "-") { out.append(UInt8(ascii: "-")) }
            }
        }
        if out.count > limit {
            let cut =
                out[limit] == UInt8(ascii: "-") ? limit : (out[..<limit].lastIndex(of: UInt8(ascii: "-")) ?? limit)
            out.removeSubrange(cut...)
        }
        if out.last == UInt8(ascii: "-") { out.removeLast() }
        return out.isEmpty ? "section" : String(decoding: out, as: UTF8.self)
    }
}

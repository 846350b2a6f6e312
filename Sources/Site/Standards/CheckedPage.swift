import Extraction

/// A finished page, read as a browser would: its elements with their places, and the text within each.
struct CheckedPage: Sendable {
    struct Element: Sendable {
        var tag: MarkupTokenizer.Tag
        /// Bytes from the start of the page.
        var offset: Int
        /// Index of the element around it.
        var parent: Int?
        /// Within `texts`.
        fileprivate(set) var texts: Range<Int>

        var name: String { tag.name }
        subscript(attribute: String) -> String? { tag[attribute] }
    }

    /// From the site's root.
    let path: String
    let bytes: [UInt8]
    private(set) var elements: [Element] = []
    private var texts: [(offset: Int, element: Int?, text: String)] = []
    /// Tags that close nothing, and elements that nothing closes: place and name.
    private(set) var misnested: [(offset: Int, name: String)] = []
    let hasDoctype: Bool

    private static let void: Set<String> = ["base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]
    /// Shapes within a drawing close themselves.
    private static let selfClosing: Set<String> = ["path", "rect", "circle", "line", "use", "polyline", "polygon"]

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        let start = bytes.drop { $0 <= 0x20 }
        hasDoctype = start.prefix(15).map { $0 | 0x20 } == "<!doctype html>".utf8.map { $0 | 0x20 }
        var tokenizer = MarkupTokenizer(bytes, .html)
        var open: [Int] = []
        while true {
            let offset = tokenizer.offset
            guard let token = tokenizer.next() else { break }
            switch token {
            case .text(let text): texts.append((offset, open.last, text))
            case .start(let tag, _):
                elements.append(
                    Element(tag: tag, offset: offset, parent: open.last, texts: texts.count..<texts.count))
                if !Self.void.contains(tag.name), !Self.selfClosing.contains(tag.name) {
                    open.append(elements.count - 1)
                }
            case .end(let name):
                guard let position = open.lastIndex(where: { elements[$0].name == name }) else {
                    if !Self.selfClosing.contains(name) { misnested.append((offset, name)) }
                    continue
                }
                for index in open[(position + 1)...] {
                    misnested.append((elements[index].offset, elements[index].name))
                }
                for index in open[position...] {
                    elements[index].texts = elements[index].texts.lowerBound..<texts.count
                }
                open.removeSubrange(position...)
            }
        }
        for index in open {
            misnested.append((elements[index].offset, elements[index].name))
            elements[index].texts = elements[index].texts.lowerBound..<texts.count
        }
    }

    /// The words of an element and all within it, blanks as one.
    func text(of element: Element) -> String {
        texts[element.texts].map(\.text).joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Each piece of text with its place and the element it stands in directly.
    func forEachText(_ body: (_ offset: Int, _ element: Int?, _ text: String) -> Void) {
        for text in texts { body(text.offset, text.element, text.text) }
    }

    func all(_ names: String...) -> [Element] { elements.filter { names.contains($0.name) } }

    /// Whether the element or one around it satisfies `condition`.
    func isWithin(_ index: Int?, _ condition: (Element) -> Bool) -> Bool {
        var index = index
        while let current = index {
            if condition(elements[current]) { return true }
            index = elements[current].parent
        }
        return false
    }

    /// The content of the first `meta` of this name or property.
    func meta(_ name: String) -> String? {
        elements.first { $0.name == "meta" && ($0["name"] == name || $0["property"] == name) }?["content"]
    }

    func link(_ relation: String) -> Element? {
        elements.first { $0.name == "link" && $0["rel"] == relation }
    }

    /// A page that only leads on: nothing is asked of it but that it leads somewhere.
    var isRedirect: Bool { elements.contains { $0.name == "meta" && $0["http-equiv"] == "refresh" } }

    /// Small enough to stand in a frame elsewhere, without head and foot of the site.
    var isEmbed: Bool { path.hasPrefix("embed/") || path.contains("/embed/") }

    /// The name that assistive technology reads: `aria-label`, the elements of `aria-labelledby`, the text, or the
    /// alternative text of pictures within.
    func accessibleName(of index: Int) -> String {
        let element = elements[index]
        if let label = element["aria-label"], !label.isEmpty { return label }
        if let ids = element["aria-labelledby"] {
            return ids.split(separator: " ").compactMap { id in
                elements.first { $0["id"] == String(id) }.map { text(of: $0) }
            }.joined(separator: " ")
        }
        let own = text(of: element)
        if !own.isEmpty { return own }
        let pictures = elements.indices.filter { elements[$0].name == "img" && isInside($0, index) }
        return pictures.compactMap { elements[$0]["alt"] }.joined(separator: " ")
    }

    private func isInside(_ index: Int, _ ancestor: Int) -> Bool {
        var parent = elements[index].parent
        while let current = parent {
            if current == ancestor { return true }
            parent = elements[current].parent
        }
        return false
    }
}

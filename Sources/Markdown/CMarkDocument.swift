import Foundation
import CCMarkGFM

/// One parsed document of cmark-gfm. The C pointers live in this file and never leave the thread that made them.
struct CMarkDocument {
    private let parser: OpaquePointer
    private let root: OpaquePointer

    private static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8
    private static let register: Void = cmark_gfm_core_extensions_ensure_registered()

    init(_ source: String) {
        _ = Self.register
        let parser: OpaquePointer = cmark_parser_new(Self.options)
        for name in ["table", "autolink", "tasklist", "strikethrough"] {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        // Control characters mean nothing in Markdown, and two of them mark ids below.
        let bytes = source.utf8.filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 }
        bytes.withUnsafeBytes { buffer in
            cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
        }
        self.parser = parser
        root = cmark_parser_finish(parser)
    }

    func free() {
        cmark_node_free(root)
        cmark_parser_free(parser)
    }

    func render() -> [UInt8] {
        guard let text = cmark_render_html(root, Self.options, cmark_parser_get_syntax_extensions(parser)) else {
            return []
        }
        defer { cmark_get_default_mem_allocator().pointee.free(text) }
        var out: [UInt8] = []
        var cursor = text
        while cursor.pointee != 0 {
            out.append(UInt8(bitPattern: cursor.pointee))
            cursor += 1
        }
        return out
    }

    func headingsAndParagraphs() -> [Block] {
        var blocks: [Block] = []
        visit { node in
            let type = cmark_node_get_type(node)
            if type == CMARK_NODE_HEADING || type == CMARK_NODE_PARAGRAPH { blocks.append(Block(node: node)) }
        }
        return blocks
    }

    /// Destinations with the line (from 1) of the block they stand in.
    func links() -> [(destination: String, line: Int)] {
        var found: [(String, Int)] = []
        var line = 1
        visit { node in
            let start = Int(cmark_node_get_start_line(node))
            if start > 0 { line = start }
            let type = cmark_node_get_type(node)
            if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE { found.append((url(of: node), line)) }
        }
        return found
    }

    /// `themes/1.md#x` becomes `themes/1.html#x`; absolute addresses stay.
    func pointMarkdownLinksAtPages() {
        visit { node in
            guard cmark_node_get_type(node) == CMARK_NODE_LINK else { return }
            let destination = url(of: node)
            guard !destination.contains(":"), !destination.hasPrefix("/") else { return }
            let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            guard let path = parts.first, path.hasSuffix(".md") else { return }
            cmark_node_set_url(node, path.dropLast(3) + ".html" + (parts.count > 1 ? "#" + parts[1] : ""))
        }
    }

    /// Makes the first mention of each term a link.
    func linkTerms(_ terms: inout TermLinker) {
        cmark_consolidate_text_nodes(root)
        var texts: [OpaquePointer] = []
        visit { node in
            switch cmark_node_get_type(node) {
            case CMARK_NODE_LINK: terms.note(link: url(of: node))
            case CMARK_NODE_TEXT where !isWithinLinkOrHeading(node): texts.append(node)
            default: break
            }
        }
        for text in texts {
            var node = text
            while let literal = cmark_node_get_literal(node).map({ Array(String(cString: $0).utf8) }),
                let (range, link) = terms.next(in: literal)
            {
                node = split(node, literal, around: range, link: link)
            }
        }
    }

    /// Puts a link around a range of a text node.
    ///
    /// - Returns: the node of the text after it.
    private func split(_ node: OpaquePointer, _ literal: [UInt8], around range: Range<Int>, link: String)
        -> OpaquePointer
    {
        func text(_ bytes: ArraySlice<UInt8>) -> OpaquePointer {
            let made: OpaquePointer = cmark_node_new(CMARK_NODE_TEXT)
            cmark_node_set_literal(made, String(decoding: bytes, as: UTF8.self))
            return made
        }
        let after = text(literal[range.upperBound...])
        let anchor: OpaquePointer = cmark_node_new(CMARK_NODE_LINK)
        cmark_node_set_url(anchor, link)
        cmark_node_append_child(anchor, text(literal[range]))
        cmark_node_set_literal(node, String(decoding: literal[..<range.lowerBound], as: UTF8.self))
        cmark_node_insert_after(node, anchor)
        cmark_node_insert_after(anchor, after)
        return after
    }

    private func isWithinLinkOrHeading(_ node: OpaquePointer) -> Bool {
        var parent = cmark_node_parent(node)
        while let current = parent {
            let type = cmark_node_get_type(current)
            if type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE || type == CMARK_NODE_HEADING { return true }
            parent = cmark_node_parent(current)
        }
        return false
    }

    /// The words alone, blocks parted by newlines, and where in them (in bytes) each block marked with an id begins.
    func plainText() -> (text: String, anchors: [MarkdownDocument.Anchor]) {
        var text = ""
        var anchors: [MarkdownDocument.Anchor] = []
        visit { node in
            switch cmark_node_get_type(node) {
            case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_ITEM:
                if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK:
                text += cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
            case CMARK_NODE_CUSTOM_BLOCK:
                // A mark of `Block.mark`; the block it belongs to comes next and begins on a line of its own.
                let name = cmark_node_get_on_enter(node).map { String(cString: $0) } ?? ""
                if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
                anchors.append(.init(offset: text.utf8.count, id: String(name.dropFirst().dropLast())))
            default:
                if let name = cmark_node_get_type_string(node), String(cString: name) == "table_cell" { text += "\n" }
            }
        }
        return (text, anchors)
    }

    /// Calls `body` once for each node, parents before children.
    private func visit(_ body: (OpaquePointer) -> Void) {
        let iterator = cmark_iter_new(root)
        defer { cmark_iter_free(iterator) }
        var nodes: [OpaquePointer] = []
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) { nodes.append(node) }
        }
        nodes.forEach(body)
    }

    private func url(of node: OpaquePointer) -> String {
        cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    }

    /// A heading or a paragraph.
    struct Block {
        fileprivate let node: OpaquePointer

        /// 1 to 6, nil for a paragraph.
        var headingLevel: Int? {
            cmark_node_get_type(node) == CMARK_NODE_HEADING ? Int(cmark_node_get_heading_level(node)) : nil
        }

        var text: String {
            var text = ""
            let iterator = cmark_iter_new(node)
            defer { cmark_iter_free(iterator) }
            while true {
                let event = cmark_iter_next(iterator)
                if event == CMARK_EVENT_DONE { break }
                guard event == CMARK_EVENT_ENTER, let inner = cmark_iter_get_node(iterator) else { continue }
                switch cmark_node_get_type(inner) {
                case CMARK_NODE_TEXT, CMARK_NODE_CODE:
                    text += cmark_node_get_literal(inner).map { String(cString: $0) } ?? ""
                case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
                default: continue
                }
            }
            return text
        }

        /// Takes ` {#name}` off the end of the block; nil when there is none.
        func takeTrailingID() -> String? {
            cmark_consolidate_text_nodes(node)
            guard let last = cmark_node_last_child(node), cmark_node_get_type(last) == CMARK_NODE_TEXT,
                let literal = cmark_node_get_literal(last)
            else { return nil }
            let text = String(cString: literal)
            guard text.hasSuffix("}"), let open = text.range(of: "{#", options: .backwards) else { return nil }
            let name = text[open.upperBound...].dropLast()
            let isName = name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
            guard isName, !name.isEmpty else { return nil }
            var rest = text[..<open.lowerBound]
            while rest.last == " " { rest.removeLast() }
            cmark_node_set_literal(last, String(rest))
            return String(name)
        }

        /// Puts a mark before the block that the renderer carries through and `MarkdownDocument` turns into an id.
        func mark(id: String) {
            guard let mark = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return }
            cmark_node_set_on_enter(mark, "\u{1}\(id)\u{2}")
            // In a tight list a paragraph has no tag of its own that could carry the id.
            if let item = cmark_node_parent(node), cmark_node_get_type(item) == CMARK_NODE_ITEM {
                cmark_node_set_list_tight(cmark_node_parent(item), 0)
            }
            if cmark_node_insert_before(node, mark) == 0 { cmark_node_free(mark) }
        }
    }
}

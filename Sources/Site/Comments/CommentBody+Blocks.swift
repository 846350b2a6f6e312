extension CommentBody {
    /// Lays out one block.
    mutating func place(_ lines: [CommentLine]) {
        guard let first = lines.first else { return }
        if lines.count == 1, let heading = first.heading {
            // Levels count down one by one, whatever the letter does
            headingLevel = min(headingLevel + 1, heading.level + 1, 6)
            open("h\(headingLevel)")
            placeWords(heading.words)
            permalink()
            html.append(contentsOf: "</h\(headingLevel)>\n".utf8)
            return
        }
        if lines.contains(where: \.isQuoted), Self.isMail(lines) { return placeMail(lines) }
        // Lists of two kinds, or a list and the lines that introduce it, may stand in one block
        switch Self.firstItem(of: lines) {
        case 0:
            let items = Self.itemsOfOneKind(lines[...])
            if items.count == lines.count { placeList(items, isBlock: true) } else { placeGroup([], lines[...]) }
        case let start?: placeGroup(lines[..<start], lines[start...])
        case nil:
            open("p")
            placeText(lines)
            permalink()
            html.append(contentsOf: "</p>\n".utf8)
        }
    }

    // MARK: Quotations

    /// Whether lines that start with `>` are quoted: all are, or several are. One alone may mean "more than".
    private static func isMail(_ lines: [CommentLine]) -> Bool {
        let quoted = lines.count(where: \.isQuoted)
        return quoted == lines.count || quoted > 1
    }

    /// A block of quoted lines, or of quoted lines and answers to them.
    private mutating func placeMail(_ lines: [CommentLine]) {
        if lines.allSatisfy(\.isQuoted) {
            open("blockquote")
            html.append(contentsOf: "<p>".utf8)
            placeText(lines.map(\.unquoted))
            permalink()
            html.append(contentsOf: "</p></blockquote>\n".utf8)
            return
        }
        open("div")
        var rest = lines[...]
        while let first = rest.first {
            let run = rest.prefix { $0.isQuoted == first.isQuoted }
            rest = rest.dropFirst(run.count)
            html.append(contentsOf: first.isQuoted ? "<blockquote><p>".utf8 : "<p>".utf8)
            if first.isQuoted { placeText(run.map(\.unquoted)) } else { placeText(run) }
            if rest.isEmpty { permalink() }
            html.append(contentsOf: first.isQuoted ? "</p></blockquote>\n".utf8 : "</p>\n".utf8)
        }
        html.append(contentsOf: "</div>\n".utf8)
    }

    // MARK: Lists

    /// Where a list starts; nil without one. Letters count only when there are two.
    private static func firstItem(of lines: [CommentLine]) -> Int? {
        let letters = lines.count { $0.marker?.kind == .letter }
        return lines.firstIndex { line in line.marker.map { $0.kind != .letter || letters > 1 } ?? false }
    }

    /// A block of several elements: the anchor is on what holds them.
    private mutating func placeGroup(_ introduction: ArraySlice<CommentLine>, _ items: ArraySlice<CommentLine>) {
        open("div")
        if !introduction.isEmpty {
            html.append(contentsOf: "<p>".utf8)
            placeText(introduction)
            permalink()
            html.append(contentsOf: "</p>\n".utf8)
        }
        var rest = items
        while !rest.isEmpty {
            let items = Self.itemsOfOneKind(rest)
            rest = rest[items.endIndex...]
            placeList(items, isBlock: false)
            if rest.isEmpty, introduction.isEmpty { permalink() }
        }
        html.append(contentsOf: "</div>\n".utf8)
    }

    /// The lines up to the first item of another kind of list.
    private static func itemsOfOneKind(_ lines: ArraySlice<CommentLine>) -> ArraySlice<CommentLine> {
        guard let kind = lines.first?.marker?.kind else { return lines }
        return lines.prefix { line in line.marker.map { $0.kind == kind } ?? true }
    }

    /// - Parameter isBlock: true for a list that is a whole block and so carries its anchor.
    private mutating func placeList(_ lines: ArraySlice<CommentLine>, isBlock: Bool) {
        let kind = lines.first?.marker?.kind
        let tag = kind == .number ? "ol" : "ul"
        html.append(contentsOf: "<\(tag)".utf8)
        if isBlock { html.append(contentsOf: " id=\"p\(block)\"".utf8) }
        if kind == .letter { html.append(contentsOf: " class=\"lettered\"".utf8) }
        html.append(UInt8(ascii: ">"))
        var rest = lines
        var count = 0
        while let first = rest.first {
            let more = rest.dropFirst().prefix { $0.marker == nil }
            rest = rest.dropFirst(1 + more.count)
            let marker = first.marker
            let value = kind == .number ? marker?.value ?? 0 : count + 1
            // A browser counts from 1: where the letter does not, its numbers are said
            html.append(contentsOf: value == count + 1 ? "<li>".utf8 : "<li value=\"\(value)\">".utf8)
            count = value
            placeText([CommentLine(first.bytes.dropFirst(marker?.length ?? 0))] + more)
            if isBlock, rest.isEmpty { permalink() }
            html.append(contentsOf: "</li>".utf8)
        }
        html.append(contentsOf: "</\(tag)>\n".utf8)
    }
}

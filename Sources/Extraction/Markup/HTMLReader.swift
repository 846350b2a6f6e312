/// Reads HTML, a whole page or the piece of it that stands in a field, as a person sees it without style sheets.
public struct HTMLReader {
    private var tokens: MarkupTokenizer
    private var builder = BlockBuilder()
    private var document = ExtractedDocument(.html)
    /// `outer`: depth of the items around the list.
    private var lists: [(isOrdered: Bool, count: Int, outer: Int)] = []
    private var marker: String?
    /// Of the heading that is open.
    private var headingLevel: Int?
    private var listItemDepth = 0
    private var quotationDepth = 0
    private var preformattedDepth = 0
    private var tableDepth = 0
    /// The cells of each row that is open: tables may stand in tables.
    private var rows: [[String]] = []

    private init(_ bytes: [UInt8]) { tokens = MarkupTokenizer(bytes, .html) }

    /// - Parameter label: the encoding a mail header names; the page's own word counts where there is none.
    public static func read(_ bytes: [UInt8], label: String? = nil) -> ExtractedDocument {
        let decoded = Charset.decode(bytes, label: label ?? declaredEncoding(bytes))
        var reader = HTMLReader(Array(decoded.text.utf8))
        reader.run()
        if decoded.isRepaired { reader.document.note(.repaired) }
        return reader.document
    }

    /// The text of a field that holds HTML, as `ExtractedDocument.plainText` lays it out.
    public static func plainText(ofField text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return text }
        var reader = HTMLReader(Array(text.utf8))
        reader.run()
        return reader.document.plainText
    }

    /// `<meta charset="…">`, or `charset=…` in a `meta` of the first 1,024 bytes.
    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(1_024)
        var start = head.startIndex
        while let at = head[start...].firstIndex(where: { $0 | 0x20 == UInt8(ascii: "c") }) {
            start = at + 1
            guard head[at...].prefix(8).map({ $0 | 0x20 }).elementsEqual("charset=".utf8.map { $0 | 0x20 }) else {
                continue
            }
            let rest = head[(at + 8)...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == 0x20 }
            let label = rest.prefix {
                (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
                    || $0 == UInt8(ascii: "_")
            }
            return String(decoding: label, as: UTF8.self)
        }
        return nil
    }

    private mutating func run() {
        while let token = tokens.next(), !builder.isFull {
            switch token {
            case .text(let text): preformattedDepth > 0 ? builder.appendPreformatted(text) : builder.append(text)
            case .start(let tag, let isEmpty):
                if HTMLReader.unseen.contains(tag.name) || HTMLReader.isHidden(tag) {
                    if !isEmpty { skip(tag.name) }
                } else {
                    open(tag.name)
                }
            case .end(let name): close(name)
            }
        }
        while !rows.isEmpty {
            tableDepth = rows.count
            endRow()
        }
        flush()
        if builder.isFull { document.note(.tooLarge) }
        document.blocks = builder.blocks
    }

    /// Passes over everything to the end of the element just begun. An element never closed hides only what HTML lets
    /// it: to the end.
    private mutating func skip(_ name: String) {
        var depth = 1
        while depth > 0, let token = tokens.next() {
            switch token {
            case .start(let tag, let isEmpty): if tag.name == name, !isEmpty { depth += 1 }
            case .end(let ended): if ended == name { depth -= 1 }
            case .text(let text):
                if name == "title", document.title == nil { document.title = text.collapsed }
            }
        }
    }

    private static func isHidden(_ tag: MarkupTokenizer.Tag) -> Bool {
        if tag["hidden"] != nil { return true }
        guard let style = tag["style"]?.lowercased().filter({ $0 != " " }) else { return false }
        return style.contains("display:none") || style.contains("visibility:hidden") || style.contains("font-size:0")
    }

    private mutating func open(_ name: String) {
        switch name {
        case "br":
            preformattedDepth > 0 ? builder.appendPreformatted("\n") : builder.breakLine()
        case "h1", "h2", "h3", "h4", "h5", "h6":
            flush()
            headingLevel = Int(name.utf8.last! - 0x30)
        case "ul", "ol":
            flush()
            lists.append((name == "ol", 0, listItemDepth))
        case "li":
            flush()
            if lists.isEmpty { lists.append((false, 0, 0)) }
            lists[lists.count - 1].count += 1
            marker = lists.last!.isOrdered ? "\(lists.last!.count)." : nil
            listItemDepth = lists.last!.outer + 1
        case "blockquote":
            flush()
            quotationDepth += 1
        case "pre":
            flush()
            preformattedDepth += 1
        case "table":
            boundary()
            tableDepth += 1
        case "tr":
            endRow()
            flush()
            if rows.count < 64 { rows.append([]) }
        case "td", "th": endCell()
        default: if HTMLReader.blocks.contains(name) { boundary() }
        }
    }

    private mutating func close(_ name: String) {
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6":
            flush()
            headingLevel = nil
        case "ul", "ol":
            flush()
            listItemDepth = lists.popLast()?.outer ?? 0
        case "li":
            flush()
            listItemDepth = lists.last?.outer ?? 0
        case "blockquote":
            flush()
            quotationDepth = max(0, quotationDepth - 1)
        case "pre":
            flush()
            preformattedDepth = max(0, preformattedDepth - 1)
        case "td", "th": endCell()
        case "tr": endRow()
        case "table":
            endRow()
            boundary()
            tableDepth = max(0, tableDepth - 1)
        default: if HTMLReader.blocks.contains(name) { boundary() }
        }
    }

    private mutating func endCell() {
        guard !rows.isEmpty else { return flush() }
        let cell = builder.take()
        if !cell.isEmpty { rows[rows.count - 1].append(cell) }
    }

    /// Ends the row of the innermost table, where one is open.
    private mutating func endRow() {
        guard !rows.isEmpty, rows.count >= tableDepth else { return }
        endCell()
        let row = rows.removeLast()
        let words = row.map { row.count > 1 ? $0.replacing("\n", with: " ") : $0 }.joined(separator: " | ")
        if !words.isEmpty { builder.add(Block(row.count > 1 ? .tableRow : .paragraph, words)) }
    }

    /// Within a cell paragraphs are lines of it.
    private mutating func boundary() { rows.isEmpty ? flush() : builder.breakLine() }

    private mutating func flush() {
        if let headingLevel {
            builder.flush(.heading, level: headingLevel)
        } else if listItemDepth > 0 {
            guard !builder.isEmpty else { return }
            builder.flush(.listItem, marker: marker)
            marker = nil
        } else {
            builder.flush(quotationDepth > 0 ? .quotation : .paragraph)
        }
    }

    private static let unseen: Set<String> = [
        "script", "style", "title", "template", "noscript", "svg", "math", "object", "iframe", "audio", "video",
        "canvas", "select", "textarea", "xmp", "noembed", "noframes",
    ]
    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "center", "dl", "dt",
        "dd", "fieldset", "figure", "figcaption", "form", "hr", "caption", "thead", "tbody", "tfoot", "body",
        "html", "head", "details", "summary",
    ]
}

extension String {
    /// With every run of blanks as one space, and none at the ends.
    var collapsed: String {
        var builder = BlockBuilder()
        builder.append(self)
        return builder.take()
    }
}

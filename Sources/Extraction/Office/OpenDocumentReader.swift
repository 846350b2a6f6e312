/// Reads the parts of an OpenDocument text (ISO/IEC 26300), without tracked deletions and annotations.
public struct OpenDocumentReader {
    public static func wants(_ member: String) -> Bool {
        ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"].contains(member)
    }

    private var out = BlockBuilder()
    private var text = BlockBuilder()
    private var footnotes: [Block] = []
    /// What the note inside a paragraph interrupts.
    private var interrupted: [(text: BlockBuilder, depth: Int)] = []
    private var depth = 0
    /// Of the heading that is open.
    private var headingLevel: Int?
    /// The open lists, each with the item it has come to.
    private var lists: [(style: String, count: Int)] = []
    /// Styles of lists that count, and the levels (from 1) on which they do.
    private var counting: [String: Set<Int>] = [:]
    private var isItemStart = false
    private var row: [String] = []
    private var cell: [String] = []
    private var cellDepth = 0
    private var page: Int?
    /// On which the open paragraph starts, and where it goes on to the next.
    private var startPage: Int?
    private var breaks: [PageBreak] = []

    public static func read(_ members: [String: [UInt8]]) -> ExtractedDocument {
        var document = ExtractedDocument(.odt)
        if members["META-INF/manifest.xml"]?.contains("encryption-data") == true { document.note(.locked) }
        guard let content = members["content.xml"] else {
            document.note(.damaged)
            return document
        }
        if document.faults.contains(.locked) { return document }
        var reader = OpenDocumentReader()
        reader.page = content.contains("soft-page-break") ? 1 : nil
        for part in [members["styles.xml"], content] { if let part { reader.readListStyles(part) } }
        reader.run(content)
        document.pageCount = reader.page
        document.blocks = reader.out.blocks + reader.footnotes
        if reader.out.isFull || reader.text.isFull { document.note(.tooLarge) }
        if let meta = members["meta.xml"] { document.readProperties(meta) }
        return document
    }

    private mutating func readListStyles(_ bytes: [UInt8]) {
        var tokens = MarkupTokenizer(bytes, .xml)
        var style = ""
        while let token = tokens.next() {
            guard case .start(let tag, _) = token else { continue }
            switch tag.localName {
            case "list-style": style = tag.value(of: "name") ?? ""
            case "list-level-style-number":
                let hasFormat = tag.value(of: "num-format").map { !$0.isEmpty } ?? false
                if hasFormat, let level = tag.value(of: "level").flatMap({ Int($0) }) {
                    counting[style, default: []].insert(level)
                }
            case "body": return
            default: break
            }
        }
    }

    private mutating func run(_ bytes: [UInt8]) {
        var tokens = MarkupTokenizer(bytes, .xml)
        while let token = tokens.next(), !out.isFull {
            switch token {
            case .text(let words): if depth > 0 { text.append(words) }
            case .start(let tag, let isEmpty):
                let name = tag.localName
                if OpenDocumentReader.unseen.contains(name) {
                    if !isEmpty { tokens.skipElement(name) }
                } else {
                    start(name, tag, isEmpty)
                }
            case .end(let name): end(name)
            }
        }
        flush()
    }

    private mutating func start(_ name: String, _ tag: MarkupTokenizer.Tag, _ isEmpty: Bool) {
        switch name {
        case "p", "h":
            if isEmpty { return }
            // A paragraph in a frame in a paragraph ends the words before it
            if depth > 0, interrupted.isEmpty { flush() }
            if depth == 0, interrupted.isEmpty { (startPage, breaks) = (page, []) }
            depth += 1
            headingLevel =
                name == "h" ? tag.value(of: "outline-level").flatMap { Int($0) }.map { min(6, max(1, $0)) } ?? 1 : nil
        case "s", "tab": text.append(" ")
        case "line-break": text.breakLine()
        case "soft-page-break": turnPage()
        case "list":
            // A list within a list may leave its style to the outer one
            if !isEmpty, lists.count < 64 { lists.append((tag.value(of: "style-name") ?? lists.last?.style ?? "", 0)) }
        case "list-item":
            isItemStart = true
            if !lists.isEmpty { lists[lists.count - 1].count += 1 }
        case "note":
            if interrupted.count < 8 {
                interrupted.append((text, depth))
                text = BlockBuilder()
                depth = 0
            }
        case "note-citation": depth += 1
        case "table-row": if cellDepth == 0 { row = [] }
        case "table-cell":
            cellDepth += isEmpty ? 0 : 1
            if cellDepth == 1 { cell = [] }
        default: break
        }
    }

    private mutating func turnPage() {
        page = page.map { $0 + 1 }
        guard let page, depth > 0, interrupted.isEmpty else { return }
        if text.isEmpty { startPage = page } else { breaks.append(PageBreak(offset: text.nextOffset, page: page)) }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "p", "h":
            if interrupted.isEmpty { flush() } else { text.append(" ") }
            depth = max(0, depth - 1)
        case "list": _ = lists.popLast()
        case "note-citation":
            depth = max(0, depth - 1)
            text.append(" ")
        case "note":
            guard let (words, outer) = interrupted.popLast() else { return }
            let note = text.take()
            (text, depth) = (words, outer)
            let mark = note.prefix { $0 != " " }
            if mark.utf8.count < 8 { text.append("[\(mark)]") }
            if footnotes.count < 10_000 {
                footnotes.append(Block(.footnote, "[\(mark)]\(note.dropFirst(mark.count))", page: page))
            }
        case "table-cell":
            cellDepth = max(0, cellDepth - 1)
            if cellDepth == 0 { row.append(cell.joined(separator: " ")) }
        case "table-row":
            guard cellDepth == 0 else { return }
            let words = row.filter { !$0.isEmpty }
            if !words.isEmpty { add(Block(words.count > 1 ? .tableRow : .paragraph, words.joined(separator: " | "))) }
        default: break
        }
    }

    private mutating func flush() {
        let words = text.take()
        if words.isEmpty { return }
        if cellDepth > 0 { return cell.append(words) }
        var block = Block(headingLevel == nil ? .paragraph : .heading, words, page: startPage, level: headingLevel)
        if !breaks.isEmpty { block.breaks = breaks }
        (startPage, breaks) = (page, [])
        if let list = lists.last, headingLevel == nil, isItemStart {
            // The second paragraph of an item goes on with it
            let isCounted = counting[list.style]?.contains(lists.count) ?? false
            block.kind = .listItem
            block.marker = isCounted ? "\(list.count)." : nil
            isItemStart = false
        }
        add(block)
    }

    private mutating func add(_ block: Block) {
        var block = block
        block.page = block.page ?? page
        out.add(block)
    }

    private static let unseen: Set<String> = [
        "tracked-changes", "annotation", "annotation-end", "forms", "automatic-styles", "font-face-decls", "scripts",
        "sequence-decls", "desc", "title",
    ]
}

/// Reads the parts of a Word file (ECMA-376): what stands in it once every tracked change is accepted.
///
/// Hidden text, deleted text and reviewers' comments are left out.
public struct WordReader {
    /// The members of the ZIP file that are read, as folders and beginnings of names.
    public static func wants(_ member: String) -> Bool {
        guard member.hasSuffix(".xml") else { return false }
        if member == "docProps/core.xml" { return true }
        guard member.hasPrefix("word/") else { return false }
        let name = member.dropFirst(5)
        return ["document.xml", "styles.xml", "numbering.xml", "footnotes.xml", "endnotes.xml"].contains(String(name))
            || (!name.contains("/") && (name.hasPrefix("header") || name.hasPrefix("footer")))
    }

    private struct Paragraph {
        var builder = BlockBuilder()
        var headingLevel: Int?
        var numbering: String?
        var level = 0
        var style = ""
        /// On which it starts.
        var page: Int?
        var breaks: [PageBreak] = []
        /// Bytes of its words, once they are taken.
        var length = 0
    }

    private var styles: WordStyles
    private var out = BlockBuilder()
    /// More than one where a text box stands in a paragraph.
    private var open: [Paragraph] = []
    private var rows: [[String]] = []
    /// The paragraphs of each cell that is open.
    private var cells: [[String]] = []
    private var isHidden = false
    private var isText = false
    private var page: Int?
    private var isFull = false

    private init(_ styles: WordStyles) { self.styles = styles }

    public static func read(_ members: [String: [UInt8]]) -> ExtractedDocument {
        var document = ExtractedDocument(.docx)
        guard let body = members["word/document.xml"] else {
            document.note(.damaged)
            return document
        }
        let styles = WordStyles(styles: members["word/styles.xml"], numbering: members["word/numbering.xml"])
        for (name, bytes) in members.sorted(by: { $0.key < $1.key }) where name.hasPrefix("word/header") {
            document.blocks += blocks(of: bytes, styles, as: .pageHeader, &document)
        }
        document.blocks += blocks(of: body, styles, as: nil, &document)
        for name in ["word/footnotes.xml", "word/endnotes.xml"] {
            guard let bytes = members[name] else { continue }
            document.blocks += blocks(of: bytes, styles, as: .footnote, &document)
        }
        for (name, bytes) in members.sorted(by: { $0.key < $1.key }) where name.hasPrefix("word/footer") {
            document.blocks += blocks(of: bytes, styles, as: .pageFooter, &document)
        }
        if let core = members["docProps/core.xml"] { document.readProperties(core) }
        return document
    }

    private static func blocks(
        of bytes: [UInt8], _ styles: WordStyles, as kind: Block.Kind?, _ document: inout ExtractedDocument
    ) -> [Block] {
        var reader = WordReader(styles)
        // Word writes down where its pages last broke
        reader.page = kind == nil && bytes.contains("lastRenderedPageBreak") ? 1 : nil
        var tokens = MarkupTokenizer(bytes, .xml)
        reader.run(&tokens)
        if kind == nil { document.pageCount = reader.page }
        if reader.isFull { document.note(.tooLarge) }
        guard let kind else { return reader.out.blocks }
        return reader.out.blocks.map { Block(kind, $0.text) }
    }

    private mutating func run(_ tokens: inout MarkupTokenizer) {
        while let token = tokens.next(), !isFull {
            switch token {
            case .start(let tag, let isEmpty):
                let name = tag.localName
                if WordReader.unseen.contains(name) {
                    if !isEmpty { tokens.skipElement(name) }
                } else {
                    start(name, tag, isEmpty)
                }
            case .end(let name): end(name)
            case .text(let text): if isText, !isHidden { append(text) }
            }
        }
        while !open.isEmpty { endParagraph() }
        // What nothing closes
        while !rows.isEmpty || !cells.isEmpty {
            end("tc")
            end("tr")
        }
    }

    private mutating func start(_ name: String, _ tag: MarkupTokenizer.Tag, _ isEmpty: Bool) {
        switch name {
        case "p": if !isEmpty, open.count < 64 { open.append(Paragraph(page: page)) }
        case "r": isHidden = false
        case "vanish": isHidden = !["0", "false", "off"].contains(tag.value(of: "val") ?? "")
        case "t": isText = !isEmpty
        case "tab": append(" ")
        case "noBreakHyphen": append("-")
        case "br", "cr":
            if tag.value(of: "type") == nil || tag.value(of: "type") == "textWrapping" {
                if !isHidden, !open.isEmpty { open[open.count - 1].builder.breakLine() }
            } else {
                append(" ")
            }
        case "lastRenderedPageBreak": turnPage()
        case "footnoteReference", "endnoteReference":
            if let id = tag.value(of: "id"), id.utf8.count < 8 { append("[\(id)]") }
        case "footnote", "endnote":
            // The first two are the rule above the notes
            if let id = tag.value(of: "id"), id != "0", id != "-1", id.utf8.count < 8 { note = "[\(id)] " }
        case "tr": if rows.count < 64 { rows.append([]) }
        case "tc": if !isEmpty, cells.count < 64 { cells.append([]) }
        case "pStyle", "numId", "ilvl", "outlineLvl": property(name, tag.value(of: "val") ?? "")
        default: break
        }
    }

    private mutating func turnPage() {
        page = page.map { $0 + 1 }
        guard let page, let last = open.indices.last else { return }
        if open[last].builder.isEmpty {
            open[last].page = page
        } else {
            open[last].breaks.append(PageBreak(offset: open[last].builder.nextOffset, page: page))
        }
    }

    /// The mark of the note that starts.
    private var note: String?

    private mutating func property(_ name: String, _ value: String) {
        guard !open.isEmpty else { return }
        let last = open.count - 1
        switch name {
        case "pStyle":
            open[last].style = value
            open[last].headingLevel = styles.headingLevel(of: value)
            open[last].numbering = open[last].numbering ?? styles.numbering(of: value)
        case "numId": open[last].numbering = value
        case "ilvl": open[last].level = max(0, min(8, Int(value) ?? 0))
        default: open[last].headingLevel = WordStyles.level(outline: value) ?? open[last].headingLevel
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "p": if !open.isEmpty { endParagraph() }
        case "t": isText = false
        case "tc":
            guard let words = cells.popLast()?.joined(separator: "\n"), !words.isEmpty else { return }
            // A cell of no row is malformed; its words count all the same
            if rows.isEmpty { add(Block(.paragraph, words)) } else { rows[rows.count - 1].append(words) }
        case "tr":
            guard let row = rows.popLast()?.filter({ !$0.isEmpty }), !row.isEmpty else { return }
            let words = row.map { row.count > 1 ? $0.replacing("\n", with: " ") : $0 }.joined(separator: " | ")
            // A table within a cell is part of the cell
            if cells.isEmpty {
                add(Block(row.count > 1 ? .tableRow : .paragraph, words))
            } else {
                cells[cells.count - 1].append(words)
            }
        default: break
        }
    }

    private mutating func append(_ text: String) {
        guard !open.isEmpty, !isHidden else { return }
        if let mark = note {
            note = nil
            open[open.count - 1].builder.append(mark)
        }
        open[open.count - 1].builder.append(text)
        if open[open.count - 1].builder.isFull { isFull = true }
    }

    private mutating func endParagraph() {
        var paragraph = open.removeLast()
        let words = paragraph.builder.take()
        if words.isEmpty { return }
        paragraph.length = words.utf8.count
        if !cells.isEmpty { return cells[cells.count - 1].append(words) }
        if let numbering = paragraph.numbering, numbering != "0" {
            let marker = styles.nextMarker(numbering: numbering, level: paragraph.level)
            guard let level = paragraph.headingLevel else {
                return add(Block(.listItem, words, marker: marker), of: paragraph)
            }
            return add(Block(.heading, marker.map { "\($0) \(words)" } ?? words, level: level), of: paragraph)
        }
        let kind: Block.Kind = paragraph.headingLevel == nil ? .paragraph : .heading
        add(Block(kind, words, level: paragraph.headingLevel), of: paragraph)
    }

    private mutating func add(_ block: Block, of paragraph: Paragraph) {
        var block = block
        block.page = paragraph.page
        // A heading's number stands before its words
        let shift = block.text.utf8.count - paragraph.length
        if !paragraph.breaks.isEmpty {
            block.breaks = paragraph.breaks.map { PageBreak(offset: $0.offset + shift, page: $0.page) }
        }
        add(block)
    }

    private mutating func add(_ block: Block) {
        var block = block
        block.page = block.page ?? page
        out.add(block)
        if out.isFull { isFull = true }
    }

    /// Deleted and moved text, the plain twin of a drawing, fields' instructions, reviewers' words.
    private static let unseen: Set<String> = [
        "del", "moveFrom", "delText", "instrText", "Fallback", "rPrChange", "pPrChange", "sectPr", "comment",
    ]
}

extension ExtractedDocument {
    /// Dublin Core elements, as Word and OpenDocument files keep them.
    mutating func readProperties(_ bytes: [UInt8]) {
        var tokens = MarkupTokenizer(bytes, .xml)
        var name = ""
        while let token = tokens.next() {
            switch token {
            case .start(let tag, let isEmpty): name = isEmpty ? "" : tag.localName
            case .end: name = ""
            case .text(let text):
                let words = String(text.collapsed.prefix(500))
                if words.isEmpty { continue }
                if name == "title" { title = words }
                if name == "creator" || name == "initial-creator" { author = author ?? words }
            }
        }
    }
}

extension [UInt8] {
    func contains(_ word: StaticString) -> Bool {
        word.withUTF8Buffer { word in
            var index = 0
            while index + word.count <= count {
                if self[index] == word[0], self[index...].starts(with: word) { return true }
                index += 1
            }
            return false
        }
    }
}

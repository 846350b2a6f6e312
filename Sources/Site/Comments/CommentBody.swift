import Anonymization
import Markdown

/// A comment's plain text laid out as paragraphs, lists, quotations and headings. It is never read as Markdown, and no
/// byte of it becomes markup: the words go through `Escape`, the layout comes from here.
///
/// Blocks are parted by blank lines (lines of bytes up to 0x20 only) and carry the anchors `p1`, `p2`, …: one for each
/// block, whatever it is laid out as, because search counts the blocks of the text and links to them by number. Within a
/// paragraph a line of fewer than 60 bytes keeps its break, as in an address or a signature; a longer one was wrapped by
/// a mail program and is joined.
struct CommentBody {
    private(set) var html: [UInt8] = []
    private var blockCount = 0
    private var marks: TextMarks

    /// - Parameter marks: passages to set apart.
    static func render(_ text: RedactedText, marking marks: TextMarks = TextMarks()) -> HTML {
        var body = CommentBody(marks: marks)
        var string = text.string
        string.withUTF8 { body.layOut($0) }
        return HTML(bytes: body.html)
    }

    private typealias Line = Slice<UnsafeBufferPointer<UInt8>>

    private mutating func layOut(_ text: UnsafeBufferPointer<UInt8>) {
        html.reserveCapacity(text.count + text.count / 4 + 256)
        var block: [Line] = []
        var rest = text[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            let line = Self.trim(rest[..<end])
            rest = end == rest.endIndex ? rest[end...] : rest[(end + 1)...]
            if line.isEmpty {
                place(block)
                block.removeAll(keepingCapacity: true)
            } else {
                block.append(line)
            }
        }
        place(block)
    }

    private mutating func place(_ lines: [Line]) {
        guard let first = lines.first else { return }
        blockCount += 1
        if lines.count == 1, let heading = Self.heading(first) {
            open("h2")
            marks.place(heading, into: &html, Self.escape)
            permalink()
            html.append(contentsOf: "</h2>\n".utf8)
            return
        }
        // Lists of two kinds, or a list and the lines that introduce it, may stand in one block.
        let listStart = lines.firstIndex { Self.marker(of: $0) != nil }
        if listStart == 0 {
            let items = Self.itemsOfOneKind(lines)
            if items.count == lines.count { placeList(lines, isBlock: true) } else { placeGroup([], lines) }
        } else if lines.allSatisfy({ $0.first == UInt8(ascii: ">") }) {
            open("blockquote")
            html.append(contentsOf: "<p>".utf8)
            placeText(lines.map { Self.trim($0.dropFirst()) })
            permalink()
            html.append(contentsOf: "</p></blockquote>\n".utf8)
        } else if let listStart {
            placeGroup(Array(lines[..<listStart]), Array(lines[listStart...]))
        } else {
            open("p")
            placeText(lines)
            permalink()
            html.append(contentsOf: "</p>\n".utf8)
        }
    }

    /// A block of several elements: the anchor is on what holds them.
    private mutating func placeGroup(_ introduction: [Line], _ items: [Line]) {
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
            rest = Array(rest[items.endIndex...])
            placeList(Array(items), isBlock: false)
            if rest.isEmpty, introduction.isEmpty { permalink() }
        }
        html.append(contentsOf: "</div>\n".utf8)
    }

    /// The lines up to the first item of another kind of list.
    private static func itemsOfOneKind(_ lines: [Line]) -> ArraySlice<Line> {
        guard let kind = marker(of: lines[0])?.kind else { return lines[...] }
        return lines.prefix { line in marker(of: line).map { $0.kind == kind } ?? true }
    }

    /// - Parameter isBlock: true for a list that is a whole block and so carries its anchor.
    private mutating func placeList(_ lines: [Line], isBlock: Bool) {
        let tag = Self.marker(of: lines[0])?.kind == .number ? "ol" : "ul"
        if isBlock { open(tag) } else { html.append(contentsOf: "<\(tag)>".utf8) }
        var item: [Line] = []
        for line in lines {
            if let marker = Self.marker(of: line) {
                placeItem(item)
                item = [Self.trim(line.dropFirst(marker.length))]
            } else {
                item.append(line)
            }
        }
        html.append(contentsOf: "<li>".utf8)
        placeText(item)
        if isBlock { permalink() }
        html.append(contentsOf: "</li></\(tag)>\n".utf8)
    }

    private mutating func placeItem(_ lines: [Line]) {
        guard !lines.isEmpty else { return }
        html.append(contentsOf: "<li>".utf8)
        placeText(lines)
        html.append(contentsOf: "</li>".utf8)
    }

    private mutating func placeText(_ lines: [Line]) {
        for (index, line) in lines.enumerated() {
            if index > 0 {
                if lines[index - 1].count < 60 { html.append(contentsOf: "<br>\n".utf8) } else { html.append(0x0A) }
            }
            marks.place(line, into: &html, Self.escape)
        }
    }

    /// The start tag of a block, with its anchor.
    private mutating func open(_ tag: String) {
        html.append(UInt8(ascii: "<"))
        html.append(contentsOf: tag.utf8)
        html.append(contentsOf: " id=\"p".utf8)
        appendNumber(blockCount)
        html.append(contentsOf: "\">".utf8)
    }

    private mutating func permalink() {
        html.append(contentsOf: " <a class=\"permalink\" href=\"#p".utf8)
        appendNumber(blockCount)
        html.append(contentsOf: "\" aria-label=\"Link to paragraph ".utf8)
        appendNumber(blockCount)
        html.append(contentsOf: "\">¶</a>".utf8)
    }

    private mutating func appendNumber(_ number: Int) {
        var number = number
        var digits: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &digits) { digits in
            var count = 0
            repeat {
                digits[count] = UInt8(48 + number % 10)
                number /= 10
                count += 1
            } while number > 0 && count < 8
            while count > 0 {
                count -= 1
                html.append(digits[count])
            }
        }
    }

    // MARK: - Reading lines

    private enum ListKind { case bullet, number }

    /// The marker at the start of a list item: `- `, `* `, `• `, or a number of one or two digits with `.` or `)`.
    private static func marker(of line: Line) -> (kind: ListKind, length: Int)? {
        let start = line.startIndex
        guard line.count > 2 else { return nil }
        switch line[start] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"):
            return line[start + 1] == 0x20 ? (.bullet, 2) : nil
        case 0xE2:
            return line[start + 1] == 0x80 && line[start + 2] == 0xA2 ? (.bullet, 3) : nil
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            var index = start + 1
            while index < line.endIndex, index < start + 2, isDigit(line[index]) { index += 1 }
            guard index + 1 < line.endIndex, line[index] == UInt8(ascii: ".") || line[index] == UInt8(ascii: ")"),
                line[index + 1] == 0x20
            else { return nil }
            return (.number, index + 2 - start)
        default: return nil
        }
    }

    /// The words of a line that is a heading: it starts with `#`, or reads "Question 3: …", or is all capitals.
    private static func heading(_ line: Line) -> Line? {
        guard line.count <= 120 else { return nil }
        if line.first == UInt8(ascii: "#") {
            let words = trim(line.drop { $0 == UInt8(ascii: "#") })
            return words.isEmpty ? nil : words
        }
        for word in ["Question ", "QUESTION ", "Theme ", "Goal "] where line.starts(with: word.utf8) {
            let rest = line.dropFirst(word.utf8.count)
            if let digit = rest.first, isDigit(digit), line.last != UInt8(ascii: "."), line.count <= 90 { return line }
        }
        var capitals = 0
        for byte in line {
            if byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") || byte >= 0x80 { return nil }
            if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { capitals += 1 }
        }
        return capitals >= 4 && line.first != UInt8(ascii: "[") ? line : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    private static func trim(_ line: Line) -> Line {
        var line = line
        while let first = line.first, isBlank(first) { line = line.dropFirst() }
        while let last = line.last, isBlank(last) { line = line.dropLast() }
        return line
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

    /// Escapes a line; the marks of redactions in it (`[phone number removed]`) become spans.
    private static func escape(_ line: Line, into out: inout [UInt8]) {
        var rest = line
        while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
            guard let mark = marks.first(where: { rest[open...].starts(with: $0) }) else {
                Escape.html(UnsafeBufferPointer(rebasing: rest[...open]), into: &out)
                rest = rest[(open + 1)...]
                continue
            }
            Escape.html(UnsafeBufferPointer(rebasing: rest[..<open]), into: &out)
            out.append(contentsOf: "<span class=\"redaction\">".utf8)
            out.append(contentsOf: mark)
            out.append(contentsOf: "</span>".utf8)
            rest = rest[(open + mark.count)...]
        }
        Escape.html(UnsafeBufferPointer(rebasing: rest), into: &out)
    }

    /// None of them holds a byte that needs escaping.
    private static let marks = FindingKind.allCases.map { Array("[\($0.rawValue) removed]".utf8) }
}

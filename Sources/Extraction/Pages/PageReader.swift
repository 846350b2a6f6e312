/// Makes paragraphs, headings and lists of the words of pages.
///
/// A gap, an indent, a new column, another size of type or a bullet starts a paragraph; a sentence that runs over a
/// column or a page goes on. Lines that end well before their column does keep their break, as addresses do.
public struct PageReader {
    private let lines: [PageLine]
    private let heads: RunningHeads.Found
    private let measure: PageMeasure
    private var blocks: [Block] = []
    private var footnotes: [Block] = []
    /// The size of each heading, in half points, one more where it is bold; by index into `blocks`.
    private var weights: [Int: Int] = [:]
    /// The last line of the notes of this page.
    private var note: PageLine?
    /// The block that may go on.
    private var open: [PageLine] = []

    public static func read(_ pages: [PageText]) -> [Block] {
        var reader = PageReader(pages)
        return reader.run()
    }

    private init(_ pages: [PageText]) {
        lines = pages.enumerated().flatMap { PageLine.lines(of: $1, number: $0 + 1) }
        heads = RunningHeads.find(in: lines, heights: pages.map(\.height))
        measure = PageMeasure(lines)
    }

    private mutating func run() -> [Block] {
        var page = 0
        for (index, line) in lines.enumerated() {
            if line.page != page {
                endPage()
                page = line.page
            }
            if heads.headers.contains(index) {
                blocks.append(Block(.pageHeader, line.text, page: line.page))
            } else if heads.footers.contains(index) || line.isTurned {
                footnotes.append(Block(.pageFooter, line.text, page: line.page))
            } else if isFootnote(line, at: index) {
                footnotes.append(Block(.footnote, line.text, page: line.page))
                note = line
            } else {
                add(line)
            }
        }
        flush()
        endPage()
        rankHeadings()
        return joinedOverPages()
    }

    /// Notes and feet stand behind the page's own text.
    private mutating func endPage() {
        flush()
        blocks += mergedFootnotes()
        footnotes = []
        note = nil
    }

    // MARK: Paragraphs

    private mutating func add(_ line: PageLine) {
        if let last = open.last, startsBlock(line, after: last) { flush() }
        open.append(line)
    }

    private func startsBlock(_ line: PageLine, after last: PageLine) -> Bool {
        let size = max(line.fontSize, last.fontSize, 1)
        if abs(line.fontSize - last.fontSize) > size * 0.12 || line.isBold != last.isBold && !isMixed(line, last) {
            return true
        }
        // Upwards or far to the side: another column
        if line.top < last.top - 1 || line.left > last.right || line.right < last.left { return true }
        let gap = (line.top - last.bottom) / size
        if gap > (open.count > 1 ? max(0.45, openGap + 0.3) : measure.gap + 0.35) { return true }
        if Bullet(line.text) != nil || NumberMark.starts(line.text) { return true }
        let left = open.map(\.left).min()!
        let isIndented = line.left > last.left + size * 0.9 && line.left > left + size * 0.9
        if isIndented, Bullet(open[0].text) == nil, !NumberMark.starts(open[0].text), endsSentence(last.text) {
            return true
        }
        // Prose that stops before the margin has ended; lines that all do are an address
        return open.count > 1 && breaks(last, before: line) && !breaks(open[open.count - 2], before: last)
    }

    /// Mean gap within the open block, in sizes of type.
    private var openGap: Double {
        var sum = 0.0
        for index in 1..<open.count { sum += max(0, open[index].top - open[index - 1].bottom) }
        return sum / Double(open.count - 1) / max(open[0].fontSize, 1)
    }

    /// A sentence that starts bold and goes on plain.
    private func isMixed(_ line: PageLine, _ last: PageLine) -> Bool {
        !last.isBold || line.text.first?.isLowercase == true
    }

    private func endsSentence(_ text: String) -> Bool {
        text.last.map { ".!?:;”\"".contains($0) } ?? false
    }

    /// Whether the writer ended this line: the first word of the next would have fitted in it.
    private func breaks(_ line: PageLine, before next: PageLine) -> Bool {
        let word = next.text.utf8.prefix { $0 != 0x20 }.count
        let width = (next.right - next.left) * Double(word) / Double(max(1, next.text.utf8.count))
        return measure.columnRight(of: line) - line.right > width + line.fontSize
    }

    private mutating func flush() {
        guard let first = open.first else { return }
        defer { open = [] }
        var text = first.text
        for index in 1..<max(1, open.count) { join(open[index], to: &text, after: open[index - 1]) }
        if let bullet = Bullet(text) {
            if !bullet.words.isEmpty { blocks.append(Block(.listItem, bullet.words, page: first.page)) }
        } else if isHeading(text) {
            weights[blocks.count] = Int(first.fontSize * 2) * 2 + (first.isBold ? 1 : 0)
            blocks.append(Block(.heading, text.replacing("\n", with: " "), page: first.page))
        } else {
            blocks.append(Block(.paragraph, text, page: first.page))
        }
    }

    /// The larger a heading's type, the higher its level.
    private mutating func rankHeadings() {
        let ranks = Set(weights.values).sorted(by: >)
        for (index, weight) in weights { blocks[index].level = min(6, ranks.firstIndex(of: weight)! + 1) }
    }

    private func join(_ next: PageLine, to text: inout String, after last: PageLine) {
        if text.last == "-", text.dropLast().last?.isLetter == true, next.text.first?.isLowercase == true {
            let head = text.dropLast().split { $0 == " " || $0 == "\n" }.last ?? ""
            let tail = next.text.split(separator: " ").first ?? ""
            if measure.isBroken(head, tail) { text.removeLast() }
            text += next.text
            return
        }
        text += (breaks(last, before: next) ? "\n" : " ") + next.text
    }

    private func isHeading(_ text: String) -> Bool {
        guard text.utf8.count <= 200, let first = open.first, open.count <= 4 else { return false }
        guard text.utf8.contains(where: { (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }) else { return false }
        if first.fontSize > measure.bodySize * 1.15 { return true }
        return open.allSatisfy(\.isBold) && open.count <= 2 && text.utf8.count <= 120
            && !(text.last.map { ".,;".contains($0) } ?? true)
    }

    // MARK: Notes, and paragraphs over pages

    /// Small type, or a raised number, at the foot of a page with nothing of the text's own below it.
    private func isFootnote(_ line: PageLine, at index: Int) -> Bool {
        if let note { return line.top > note.top - 1 && line.left < note.right && line.right > note.left }
        if line.startsWithNoteMark { return line.top > measure.middle(of: line.page) }
        guard line.fontSize < measure.bodySize * 0.92 else { return false }
        let startsWithMark =
            line.text.utf8.first.map {
                (0x30...0x39).contains($0) || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "[")
            }
        guard startsWithMark == true || line.top > measure.middle(of: line.page) else { return false }
        for (later, other) in zip(index..., lines[index...].prefix(300))
        where other.page == line.page && other.top > line.bottom && !heads.footers.contains(later) && !other.isTurned {
            if other.fontSize >= measure.bodySize * 0.95 { return false }
        }
        return true
    }

    /// The lines of one note are one block.
    private func mergedFootnotes() -> [Block] {
        var merged: [Block] = []
        let isRaised = footnotes.contains { $0.kind == .footnote && $0.text.hasPrefix("[") }
        for block in footnotes {
            let first = block.text.utf8.first ?? 0
            let startsAnew = first == UInt8(ascii: "[") || (!isRaised && (0x30...0x39).contains(first))
            if let last = merged.last, last.kind == .footnote, block.kind == .footnote, !startsAnew {
                merged[merged.count - 1].text += " " + block.text
            } else {
                merged.append(block)
            }
        }
        return merged
    }

    /// A paragraph that stops without a full stop goes on in the next that starts with a small letter, over a column or
    /// a page. It keeps the page on which it starts, and where the next begins.
    private func joinedOverPages() -> [Block] {
        var joined: [Block] = []
        var lastText: Int?
        for block in blocks {
            let isText = block.kind == .paragraph || block.kind == .listItem
            if block.kind == .paragraph, let last = lastText,
                joined[last].page != block.page || last == joined.count - 1,
                block.text.first?.isLowercase == true, let end = joined[last].text.last, end.isLetter || end == ",",
                Bullet(block.text) == nil
            {
                joined[last].goOn(block.text, page: block.page)
                continue
            }
            joined.append(block)
            if isText { lastText = joined.count - 1 } else if block.kind == .heading { lastText = nil }
        }
        return joined
    }
}

import DocketModel

/// Cuts a report in plain text into Markdown blocks: headings by their numbers or shape, lists, footnotes, paragraphs.
struct PlainReport {
    private(set) var source = ReportSource()
    private(set) var diagnostics: [Diagnostic] = []

    private let lines: [SourceLine]
    private let layout: TextLayout
    private let joiner: LineJoiner
    private var levels = HeadingLevels()
    private var labels: Set<String> = []
    /// The number of the list item being read.
    private var item: Int?

    init(_ text: String, file: String) {
        let marks = FootnoteMarks(SourceLine.read(text), file: file, subject: "report", target: "the report's source")
        let blankLinesPart = TextLayout.blankLinesPart(in: marks.lines)
        joiner = LineJoiner(vocabulary: marks.lines)
        lines =
            blankLinesPart
            ? marks.lines
            : TextLayout.unfolded(marks.lines, joiner: joiner, startsPart: { HeadingNumber($0.text) != nil })
        layout = TextLayout(lines, blankLinesPart: blankLinesPart)
        diagnostics = marks.diagnostics
        source.footnotes = marks.footnotes.map {
            .init(label: $0.label, markdown: MarkdownText.paragraph($0.text), line: 1)
        }
        let noteStarts = lines.indices.compactMap { noteLabel($0)?.label }
        labels = Set(marks.footnotes.map(\.label)).union(noteStarts)
        read()
    }

    private mutating func read() {
        var start = 0
        for index in lines.indices {
            if let heading = heading(at: index) {
                flush(start..<index)
                item = nil
                source.blocks.append(
                    .init(
                        kind: .heading(level: heading), markdown: MarkdownText.escaped(lines[index].text), anchor: "",
                        line: lines[index].number))
                start = index + 1
            } else if index > start, startsBlock(index) || TextLayout.areBullets(lines[start].text, lines[index].text) {
                flush(start..<index)
                start = index
            }
        }
        flush(start..<lines.count)
    }

    private func startsBlock(_ index: Int) -> Bool {
        if layout.startsParagraph(index) || noteLabel(index) != nil { return true }
        guard let marker = NumberedMarker(lines[index].text) else { return false }
        let before = lines[index - 1].text
        if NumberedMarker(before)?.number == marker.number - 1 { return true }
        let isEnd = Sentences.ends(before) || [":", ";", ",", "and", "or"].contains { before.hasSuffix($0) }
        return isEnd && (marker.number == 1 || marker.number == (item ?? 0) + 1)
    }

    /// The level of a heading in line `index`; nil when it is none.
    private mutating func heading(at index: Int) -> Int? {
        let line = lines[index]
        guard line.width <= 110, index + 1 < lines.count,
            Sentences.begins(lines[index + 1].text) || lines[index + 1].blanksBefore > 0
        else { return nil }
        if index > 0 {
            if layout.blankLinesPart, line.blanksBefore == 0 { return nil }
            let before = lines[index - 1].text
            if !layout.blankLinesPart, !Sentences.ends(before), !before.hasSuffix(":"),
                source.blocks.last?.line != lines[index - 1].number
            {
                return nil
            }
        }
        if layout.blankLinesPart, lines[index + 1].blanksBefore == 0 { return nil }
        if let number = HeadingNumber(line.text) {
            guard let last = number.rest.unicodeScalars.last, !".?!,;:".unicodeScalars.contains(last),
                number.rest.unicodeScalars.first?.properties.isLowercase != true
            else { return nil }
            // A run of short numbered lines is a list.
            if let next = HeadingNumber(lines[index + 1].text),
                next.readings.contains(where: { reading in
                    number.readings.contains { $0.style == reading.style && $0.value + 1 == reading.value }
                })
            {
                return nil
            }
            return levels.level(of: number)
        }
        if noteLabel(index) != nil || TextLayout.isBullet(line.text) { return nil }
        if TextLayout.isAllCapitals(line.text), line.width <= 90, !Sentences.ends(line.text) {
            return levels.level(of: .capitals)
        }
        guard HeadingShape.standsAlone(lines, index, layout) else { return nil }
        return levels.level(of: .titleCase)
    }

    private mutating func flush(_ range: Range<Int>) {
        guard let first = range.first else { return }
        let line = lines[first].number
        if let note = noteLabel(first) {
            let text = joiner.join([note.rest] + range.dropFirst().map { lines[$0].text })
            source.footnotes.append(
                .init(label: note.label, markdown: MarkdownText.paragraph(marked(text), indent: 4), line: line))
            return
        }
        let text = joiner.join(range.map { lines[$0].text })
        if TextLayout.isBullet(text) {
            let body = text.drop { $0 != " " }.drop { $0 == " " }
            add(.item, "- " + paragraph(String(body), indent: 2), line)
        } else if let marker = NumberedMarker(text), marker.number == 1 || marker.number == (item ?? -1) + 1 {
            item = marker.number
            let mark = "\(marker.number). "
            add(.item, mark + paragraph(marker.rest, indent: mark.count), line)
        } else {
            item = nil
            add(.paragraph, paragraph(text, indent: 0), line)
        }
    }

    private mutating func add(_ kind: Report.Block.Kind, _ markdown: String, _ line: Int) {
        source.blocks.append(.init(kind: kind, markdown: markdown, anchor: "", line: line))
    }

    private func paragraph(_ text: String, indent: Int) -> String {
        MarkdownText.paragraph(marked(text), footnotes: labels, indent: indent)
    }

    /// `[1]` becomes the mark `[^1]` where the text holds a note 1.
    private func marked(_ text: String) -> String {
        guard text.contains("["), !labels.isEmpty else { return text }
        var out = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "[") {
            out += rest[...open]
            rest = rest[rest.index(after: open)...]
            if let close = rest.firstIndex(of: "]"), labels.contains(String(rest[..<close])) { out += "^" }
        }
        return out + rest
    }

    /// `[1] text` at the start of a paragraph is a note.
    private func noteLabel(_ index: Int) -> (label: String, rest: String)? {
        let text = lines[index].text
        guard text.hasPrefix("["), let close = text.firstIndex(of: "]"),
            index == 0 || layout.startsParagraph(index)
                || lines[index - 1].text.hasPrefix("[")
        else { return nil }
        let label = text[text.index(after: text.startIndex)..<close]
        guard (1...3).contains(label.utf8.count), label.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let rest = text[text.index(after: close)...]
        guard rest.first == " " else { return nil }
        return (String(label), String(rest.dropFirst()))
    }
}

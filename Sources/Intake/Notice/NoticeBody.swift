import DocketModel

/// The part of a notice under SUPPLEMENTARY INFORMATION, read into sections, paragraphs and numbered lists.
struct NoticeBody {
    struct Item: Sendable, Hashable {
        var number: Int
        var line: Int
        var paragraphs: [String]
    }

    private struct OpenList {
        var kind: ListKind?
        /// What the sentence before it announces.
        var count: Int?
        var items: [Item] = []
        /// The index of a line that is known to hold its next item.
        var goesOnAt = 0
    }

    private(set) var sections: [Notice.Section] = []
    /// The items of the themes, goals and questions.
    private(set) var items: [ListKind: [Item]] = [:]
    /// How many of each the notice says there are.
    private(set) var announced: [ListKind: Int] = [:]

    private let lines: [SourceLine]
    private let layout: TextLayout
    private let joiner: LineJoiner

    /// The list being read.
    private var open: OpenList?
    /// The lines being read into a paragraph or an item, the first one's text when a label was taken off it.
    private var start = 0
    private var firstText: String?

    init(_ lines: [SourceLine], blankLinesPart: Bool, joiner: LineJoiner) {
        self.lines = lines
        self.joiner = joiner
        layout = TextLayout(lines, blankLinesPart: blankLinesPart)
        read()
    }

    private mutating func read() {
        for index in lines.indices {
            if let marker = NumberedMarker(lines[index].text), opensItem(marker.number, index) {
                if open != nil, marker.number == 1 { endListBefore(index) } else { flush(index) }
                if open == nil { openList() }
                open!.items.append(Item(number: marker.number, line: lines[index].number, paragraphs: []))
                (start, firstText) = (index, marker.rest)
            } else if let heading = HeadingShape.runIn(lines, index, layout) {
                close(index)
                sections.append(Notice.Section(heading: heading.title))
                (start, firstText) = (index, heading.rest)
            } else if HeadingShape.standsAlone(lines, index, layout) {
                close(index)
                sections.append(Notice.Section(heading: lines[index].text))
                (start, firstText) = (index, "")
            } else if index > start, open != nil ? endsList(index) : layout.startsParagraph(index) {
                close(index)
            }
        }
        close(lines.count)
    }

    /// An item's number is the next of the open list, or 1, or goes on where the last list of its kind stopped; and the
    /// line before has come to an end.
    private func opensItem(_ number: Int, _ index: Int) -> Bool {
        if index > 0 {
            let before = lines[index - 1].text
            let isEnd = Sentences.ends(before) || [":", ";", ",", "and", "or"].contains { before.hasSuffix($0) }
            let isHeading = index == start + 1 && firstText == ""
            guard isEnd || isHeading || (layout.blankLinesPart && lines[index].blanksBefore > 0) else { return false }
        }
        if let last = open?.items.last?.number, number > 1 { return number > last && number <= last + 3 }
        if number == 1 { return open == nil || endOfTail(before: index) != nil }
        return items[.questions]?.last.map { $0.number + 1 == number } ?? false
    }

    /// A new paragraph ends the list, unless the list is known to go on further down.
    private mutating func endsList(_ index: Int) -> Bool {
        guard let list = open, let last = list.items.last?.number else { return false }
        guard layout.startsParagraph(index) || endsBriefList(index, list) else { return false }
        if let count = list.count, last >= count { return true }
        if index < list.goesOnAt { return false }
        guard let next = nextItem(after: last, from: index) else { return true }
        open?.goesOnAt = next
        return false
    }

    /// Where every item but the last is one sentence, so is the last, whatever the layout hides.
    private func endsBriefList(_ index: Int, _ list: OpenList) -> Bool {
        guard list.items.count > 2, Sentences.ends(lines[index - 1].text), Sentences.begins(lines[index].text),
            NumberedMarker(lines[index - 1].text)?.rest != ""
        else { return false }
        return list.items.dropLast().allSatisfy { Sentences.split($0.paragraphs.joined(separator: " ")).count == 1 }
    }

    private func nextItem(after number: Int, from index: Int) -> Int? {
        for later in index..<lines.count {
            if let marker = NumberedMarker(lines[later].text) {
                if marker.number == number + 1 { return later }
                if marker.number == 1 { return nil }
            }
            if HeadingShape.standsAlone(lines, later, layout) || HeadingShape.runIn(lines, later, layout) != nil {
                return nil
            }
        }
        return nil
    }

    /// Where, in the lines of the last item so far, the text that leads up to the next list starts: at a line that opens
    /// a sentence. Needed when the last item's last line is a full one, so that the layout does not show its end.
    private func endOfTail(before index: Int) -> Int? {
        (start + 1..<max(start + 1, index)).first {
            Sentences.ends(lines[$0 - 1].text) && Sentences.begins(lines[$0].text)
        }
    }

    private mutating func endListBefore(_ index: Int) {
        close(endOfTail(before: index) ?? index)
        flush(index)
    }

    private mutating func openList() {
        var intro = ""
        if case .paragraph(let text)? = sections.last?.blocks.last { intro = text }
        let said = ListKind.announced(by: intro)
        open = OpenList(kind: said?.kind, count: said?.count)
    }

    /// Turns the lines from `start` up to `end` into a paragraph, or into the last item of the open list.
    private mutating func flush(_ end: Int) {
        defer { (start, firstText) = (end, nil) }
        let paragraphs = layout.paragraphs(start..<end, firstText: firstText, joiner: joiner)
        guard !paragraphs.isEmpty else { return }
        if let list = open, !list.items.isEmpty {
            open!.items[list.items.count - 1].paragraphs += paragraphs
        } else {
            if sections.isEmpty { sections.append(Notice.Section(heading: "")) }
            sections[sections.count - 1].blocks += paragraphs.map(Notice.Block.paragraph)
        }
    }

    /// Ends the paragraph and, when one is open, the list.
    private mutating func close(_ end: Int) {
        flush(end)
        guard let list = open else { return }
        open = nil
        if sections.isEmpty { sections.append(Notice.Section(heading: "")) }
        let asksOnly = list.items.allSatisfy { $0.paragraphs.last.map { $0.contains("?") } ?? false }
        var kind = list.kind ?? (asksOnly ? .questions : nil)
        if let first = list.items.first?.number, first > 1 { kind = .questions }
        if let known = kind, let earlier = items[known], earlier.last.map({ $0.number + 1 }) != list.items.first?.number
        {
            kind = nil
        }
        guard let kind else {
            sections[sections.count - 1].blocks.append(.list(list.items.map { $0.paragraphs.joined(separator: " ") }))
            return
        }
        if items[kind] == nil {
            let block: Notice.Block = kind == .themes ? .themes : kind == .goals ? .goals : .questions
            sections[sections.count - 1].blocks.append(block)
        }
        items[kind, default: []] += list.items
        if let count = list.count { announced[kind] = count }
    }
}

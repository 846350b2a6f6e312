public import DocketModel

/// Reads a federal notice that asks for comment, as the agency wrote it, into typed content.
///
/// It knows the form (the labels of the preamble, numbered lists introduced by a sentence with the word *themes*,
/// *goals* or *questions*, the closing with date and signatory), not the sentences of any one notice.
public enum NoticeParser {
    /// - Parameters:
    ///   - text: the whole notice; any line ends.
    ///   - file: its name, for the places of diagnostics.
    /// - Returns: the notice with what it holds and warnings of what it does not; nil and an error for a text that has
    ///   neither a title nor a label, and so is no notice.
    public static func parse(_ text: String, file: String) -> (Notice?, [Diagnostic]) {
        let marks = FootnoteMarks(SourceLine.read(text), file: file)
        let blankLinesPart = TextLayout.blankLinesPart(in: marks.lines)
        let joiner = LineJoiner(vocabulary: marks.lines)
        let lines =
            blankLinesPart
            ? marks.lines
            : TextLayout.unfolded(marks.lines, joiner: joiner, startsPart: { NoticeOutline.Label.starts($0.text) })
        var reading = NoticeReading(lines, blankLinesPart: blankLinesPart, joiner: joiner, file: file)
        let notice = reading.notice(footnotes: marks.footnotes)
        return (notice, marks.diagnostics + reading.diagnostics)
    }
}

/// One reading of one notice: what was found and what was not.
private struct NoticeReading {
    private(set) var diagnostics: [Diagnostic] = []
    private let outline: NoticeOutline
    private let body: NoticeBody
    private let joiner: LineJoiner
    private let blankLinesPart: Bool
    private let file: String
    /// Parts of the form that were not found, in its order.
    private var missing: [String] = []

    init(_ lines: [SourceLine], blankLinesPart: Bool, joiner: LineJoiner, file: String) {
        outline = NoticeOutline(lines)
        self.joiner = joiner
        body = NoticeBody(outline.body, blankLinesPart: blankLinesPart, joiner: joiner)
        self.blankLinesPart = blankLinesPart
        self.file = file
    }

    mutating func notice(footnotes: [Notice.Footnote]) -> Notice? {
        guard let title = title() else {
            diagnostics.append(
                Diagnostic(
                    .error, "notice.none", at: Place(file), "this is no notice: it has no title above a line `AGENCY:`",
                    advice: "Give the notice as the Federal Register has it: its XML, or its text with the labels."))
            return nil
        }
        let agency = part(.agency).joined(separator: " ")
        let action = part(.action).joined(separator: " ")
        let summary = part(.summary)
        let dates = part(.dates)
        let addresses = part(.addresses)
        let contact = part(.contact)
        if outline.labelLines[.supplementary] == nil { missing.append(NoticeOutline.Label.supplementary.rawValue) }
        let themes = items(.themes).map { $0.theme }
        let goals = items(.goals).map { $0.goal }
        let questions = items(.questions).map { $0.question }
        let (closing, dated, signatory) = closing()
        let sentences = body.sections.flatMap { $0.blocks }.compactMap { block in
            if case .paragraph(let text) = block { text } else { nil }
        }
        let deadline = deadline(dates)
        tellMissing()
        return Notice(
            title: title, agency: agency.withoutStop, action: action.withoutStop, summary: summary, dates: dates,
            addresses: addresses, contact: contact, deadline: deadline?.instant ?? "",
            commentEmail: NoticeFacts.email(in: addresses.joined(separator: " ")) ?? "",
            contacts: NoticeFacts.contacts(contact), sections: body.sections, themes: themes, goals: goals,
            questions: questions, workshop: NoticeFacts.workshop(dates + sentences),
            finalReportDue: NoticeFacts.finalReportDue(sentences), dated: dated?.iso ?? "",
            signatory: signatory?.name ?? "", signatoryTitle: signatory?.title ?? "", closing: closing,
            footnotes: footnotes, numbers: NoticeNumbers.read(outline.heading + outline.ending))
    }

    /// The last paragraph above the first label, without the lines of numbers that the Federal Register adds; nil where
    /// nothing stands there or no label follows.
    private mutating func title() -> String? {
        guard outline.labelLines[.agency] != nil || outline.labelLines[.action] != nil else { return nil }
        var lines = outline.heading
        if let last = lines.lastIndex(where: { NoticeNumbers.isNumber($0.text) }) {
            let below = lines[(last + 1)...]
            // An agency's own paper may have the numbers below the title
            lines = below.isEmpty ? lines.filter { !NoticeNumbers.isNumber($0.text) } : Array(below)
        }
        let paragraphs = TextLayout(lines, blankLinesPart: blankLinesPart).paragraphs(0..<lines.count, joiner: joiner)
        if lines.count < outline.heading.count || paragraphs.count > 1 {
            diagnostics.append(
                Diagnostic(
                    .note, "notice.heading.dropped", at: Place(file, line: outline.heading[0].number),
                    "of the lines above the title only its numbers are carried over"))
        }
        return paragraphs.last
    }

    private mutating func part(_ label: NoticeOutline.Label) -> [String] {
        let lines = outline.parts[label] ?? []
        let paragraphs = TextLayout(lines, blankLinesPart: blankLinesPart).paragraphs(0..<lines.count, joiner: joiner)
        if paragraphs.isEmpty { missing.append(label.rawValue) }
        return paragraphs
    }

    private mutating func deadline(_ dates: [String]) -> NoticeFacts.Deadline? {
        let place = Place(file, line: outline.labelLines[.dates])
        guard let found = NoticeFacts.deadline(dates) else {
            diagnostics.append(NoticeFacts.noDeadline(at: place))
            return nil
        }
        if !found.hasTime {
            diagnostics.append(
                Diagnostic(
                    .note, "notice.deadline.time", at: place,
                    "DATES gives no time of day: the last second of the day is taken"))
        }
        if !found.hasZone {
            diagnostics.append(
                Diagnostic(.note, "notice.deadline.zone", at: place, "DATES names no time zone: Eastern Time is taken"))
        }
        return found
    }

    private mutating func tellMissing() {
        if !missing.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .warning, "notice.parts-missing", at: Place(file), "not found: \(missing.joined(separator: ", "))",
                    advice: "What the notice says of them can be written into content/notice.md."))
        }
        let lists = ListKind.allCases.filter { body.items[$0] == nil }.map(\.rawValue)
        if !lists.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .note, "notice.no-lists", at: Place(file, line: outline.labelLines[.supplementary]),
                    "it lists no \(lists.joined(separator: ", no ")); the site goes without",
                    advice: "Read as one is a numbered list after a sentence with that word. By hand: content/"
                        + "\(lists[0])/1-….md, with `number:` and `title:` between two lines of ---."))
        }
    }

    private mutating func items(_ kind: ListKind) -> [NoticeBody.Item] {
        guard let items = body.items[kind], !items.isEmpty else { return [] }
        let last = items.last?.number ?? 0
        if let said = body.announced[kind], said != items.count {
            diagnostics.append(
                Diagnostic(
                    .warning, "notice.count", at: Place(file, line: items[0].line),
                    "the notice announces \(NumberWords.word(said)) \(kind.rawValue), and lists \(NumberWords.word(items.count))"
                ))
        } else if last != items.count {
            diagnostics.append(
                Diagnostic(
                    .warning, "notice.count", at: Place(file, line: items[0].line),
                    "the numbers of the \(kind.rawValue) go to \(last), and there are \(NumberWords.word(items.count))")
            )
        }
        return items
    }

    private mutating func closing() -> (lines: [String], dated: CivilDate?, signatory: (name: String, title: String)?) {
        let lines = outline.closing
        let dateLine = lines.firstIndex { !DateText.dates(in: $0.text).isEmpty }
        let dated = dateLine.flatMap { DateText.dates(in: lines[$0].text).last?.date }
        if dated == nil { missing.append("date of signature") }
        let signing = dateLine.map { Array(lines[($0 + 1)...].map(\.text)) } ?? []
        let signatory = NoticeFacts.signatory(signing)
        if signatory == nil { missing.append("signatory") }
        let head = dateLine.map { joiner.join(lines[...$0].map(\.text)) }
        return ([head, joiner.join(signing)].compactMap { $0 }.filter { !$0.isEmpty }, dated, signatory)
    }
}

extension NoticeOutline.Label {
    /// True for a line that starts with the words of any label, in any case.
    static func starts(_ text: String) -> Bool {
        let start = text.prefix(40).uppercased()
        return allCases.contains { $0.spellings.contains { start.hasPrefix($0) } }
    }
}

extension String {
    /// A name or an action as a title: without the full stop that ends its line.
    fileprivate var withoutStop: String { hasSuffix(".") && Sentences.ends(self) ? String(dropLast()) : self }
}

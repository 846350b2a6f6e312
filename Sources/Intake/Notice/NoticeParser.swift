public import DocketModel

/// Reads a federal notice that asks for comment, as the agency wrote it, into typed content.
///
/// It knows the form (the labels of the preamble, numbered lists introduced by a sentence with the word *themes*,
/// *goals* or *questions*, the closing with date and signatory), not the sentences of any one notice.
public enum NoticeParser {
    /// - Parameters:
    ///   - text: the whole notice; any line ends.
    ///   - file: its name, for the places of diagnostics.
    /// - Returns: the notice, or nil and one error for each part that was not found. Warnings may come with either.
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

    init(_ lines: [SourceLine], blankLinesPart: Bool, joiner: LineJoiner, file: String) {
        outline = NoticeOutline(lines)
        self.joiner = joiner
        body = NoticeBody(outline.body, blankLinesPart: blankLinesPart, joiner: joiner)
        self.blankLinesPart = blankLinesPart
        self.file = file
    }

    mutating func notice(footnotes: [Notice.Footnote]) -> Notice? {
        let title = title()
        let agency = part(.agency).joined(separator: " ")
        let action = part(.action).joined(separator: " ")
        let summary = part(.summary)
        let dates = part(.dates)
        let deadline = dates.isEmpty ? nil : deadline(dates)
        let addresses = part(.addresses)
        let contact = part(.contact)
        if outline.labelLines[.supplementary] == nil {
            missing("SUPPLEMENTARY INFORMATION", "a line that starts with this label")
        }
        let themes = items(.themes).map { $0.theme }
        let goals = items(.goals).map { $0.goal }
        let questions = items(.questions).map { $0.question }
        for name in ["Background", "Instructions for Commenters"] {
            let word = name.prefix { $0 != " " }.lowercased()
            if !body.sections.contains(where: { $0.heading.lowercased().contains(word) }) {
                missing(name, "a heading with this name under SUPPLEMENTARY INFORMATION", after: .supplementary)
            }
        }
        let (closing, dated, signatory) = closing()
        guard !diagnostics.contains(where: { $0.severity == .error }), let deadline, let dated, let signatory else {
            return nil
        }
        let sentences = body.sections.flatMap { $0.blocks }.compactMap { block in
            if case .paragraph(let text) = block { text } else { nil }
        }
        return Notice(
            title: title, agency: agency.withoutStop, action: action.withoutStop, summary: summary, dates: dates,
            addresses: addresses, contact: contact, deadline: deadline.instant,
            commentEmail: NoticeFacts.email(in: addresses.joined(separator: " ")) ?? "",
            contacts: NoticeFacts.contacts(contact), sections: body.sections, themes: themes, goals: goals,
            questions: questions, workshop: NoticeFacts.workshop(dates + sentences),
            finalReportDue: NoticeFacts.finalReportDue(sentences), dated: dated.iso, signatory: signatory.name,
            signatoryTitle: signatory.title, closing: closing, footnotes: footnotes)
    }

    /// The last paragraph above the first label, without the lines of numbers that the Federal Register adds.
    private mutating func title() -> String {
        var lines = outline.heading
        let isNumber: (SourceLine) -> Bool = { line in
            ["[Docket", "Docket No", "RIN ", "[RIN", "BILLING CODE", "Billing Code", "[FR Doc"].contains {
                line.text.hasPrefix($0)
            }
        }
        if let last = lines.lastIndex(where: isNumber) { lines.removeSubrange(...last) }
        let paragraphs = TextLayout(lines, blankLinesPart: blankLinesPart).paragraphs(0..<lines.count, joiner: joiner)
        if lines.count < outline.heading.count || paragraphs.count > 1 {
            diagnostics.append(
                Diagnostic(
                    .warning, "notice.heading.dropped", at: Place(file, line: outline.heading[0].number),
                    "the lines above the title are not carried over",
                    advice: "Put docket and regulation numbers into content/site.yml under `identifiers`."))
        }
        let title = paragraphs.last
        guard let title, outline.labelLines[.agency] != nil || outline.labelLines[.action] != nil else {
            missing("title", "a line above AGENCY")
            return ""
        }
        return title
    }

    private mutating func part(_ label: NoticeOutline.Label) -> [String] {
        guard let lines = outline.parts[label] else {
            missing(label.rawValue, "a line that starts with this label and a colon")
            return []
        }
        let paragraphs = TextLayout(lines, blankLinesPart: blankLinesPart).paragraphs(0..<lines.count, joiner: joiner)
        if paragraphs.isEmpty { missing(label.rawValue, "text after this label", after: label) }
        return paragraphs
    }

    private mutating func deadline(_ dates: [String]) -> NoticeFacts.Deadline? {
        guard let found = NoticeFacts.deadline(dates) else {
            missing("deadline", "a date such as `5 p.m. Eastern Time on February 12, 2018`", after: .dates)
            return nil
        }
        let place = Place(file, line: outline.labelLines[.dates])
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

    private mutating func items(_ kind: ListKind) -> [NoticeBody.Item] {
        let items = body.items[kind] ?? []
        guard !items.isEmpty else {
            missing(
                kind.rawValue, "a numbered list after a sentence with the word “\(kind.rawValue)”",
                after: .supplementary)
            return []
        }
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
        let endings = ["[FR Doc", "BILLING CODE", "Billing Code", "Billing code"]
        var lines = outline.closing
        if let end = lines.firstIndex(where: { line in endings.contains { line.text.hasPrefix($0) } }) {
            lines.removeSubrange(end...)
        }
        let dateLine = lines.firstIndex { !DateText.dates(in: $0.text).isEmpty }
        let dated = dateLine.flatMap { DateText.dates(in: lines[$0].text).last?.date }
        if dated == nil { missing("date of signature", "a line such as `Dated: January 5, 2018.` at the end") }
        let signing = dateLine.map { Array(lines[($0 + 1)...].map(\.text)) } ?? []
        let signatory = NoticeFacts.signatory(signing)
        if signatory == nil { missing("signatory", "a name and title after the date of signature") }
        let head = dateLine.map { joiner.join(lines[...$0].map(\.text)) }
        return ([head, joiner.join(signing)].compactMap { $0 }.filter { !$0.isEmpty }, dated, signatory)
    }

    private mutating func missing(_ part: String, _ what: String, after label: NoticeOutline.Label? = nil) {
        diagnostics.append(
            Diagnostic(
                .error, "notice.part.missing", at: Place(file, line: label.flatMap { outline.labelLines[$0] }),
                "part not found: \(part)", advice: "A notice has \(what)."))
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

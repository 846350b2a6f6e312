/// A notice cut at its labels: the title above them, a run of lines for each, and the closing lines.
struct NoticeOutline {
    /// The labelled parts of the preamble, in the order the Document Drafting Handbook gives them.
    enum Label: String, CaseIterable {
        case agency = "AGENCY"
        case action = "ACTION"
        case summary = "SUMMARY"
        case dates = "DATES"
        case addresses = "ADDRESSES"
        case contact = "FOR FURTHER INFORMATION CONTACT"
        case supplementary = "SUPPLEMENTARY INFORMATION"

        /// Every spelling in use, the longest first.
        var spellings: [String] {
            switch self {
            case .agency: ["AGENCIES", "AGENCY"]
            case .action: ["ACTION"]
            case .summary: ["SUMMARY"]
            case .dates: ["DATES", "DATE"]
            case .addresses: ["ADDRESSES", "ADDRESS"]
            case .contact:
                ["FOR FURTHER INFORMATION, CONTACT", "FOR FURTHER INFORMATION CONTACT", "FOR FURTHER INFORMATION"]
            case .supplementary: ["SUPPLEMENTARY INFORMATION", "SUPPLEMENTAL INFORMATION"]
            }
        }
    }

    /// Lines above the first label.
    private(set) var heading: [SourceLine] = []
    /// The lines of each part, the label taken off; a part that is there but empty has no lines.
    private(set) var parts: [Label: [SourceLine]] = [:]
    /// The file's line on which a label stands.
    private(set) var labelLines: [Label: Int] = [:]
    /// What follows SUPPLEMENTARY INFORMATION, up to `closing`.
    private(set) var body: [SourceLine] = []
    /// From `Dated:` on.
    private(set) var closing: [SourceLine] = []
    /// The Federal Register's own lines below it: `[FR Doc. 2018-00322 …]`, `BILLING CODE …`.
    private(set) var ending: [SourceLine] = []

    init(_ page: [SourceLine]) {
        let lines: [SourceLine]
        (lines, ending) = Self.withoutNeighbors(page)
        var starts: [(label: Label, index: Int, rest: SourceLine?, next: Int)] = []
        for label in Label.allCases {
            let exact = lines.indices.lazy.compactMap { Self.match(label, lines, $0, anyCase: false) }.first
            // "Summary:" in small letters counts only where it cannot be a heading of the body.
            let limit = starts.map(\.index).max() ?? 0
            let found =
                exact
                ?? lines.indices.lazy.filter { $0 >= limit }.compactMap { Self.match(label, lines, $0, anyCase: true) }
                .first
            if let found { starts.append((label, found.index, found.rest, found.next)) }
        }
        starts.sort { $0.index < $1.index }
        heading = Array(lines[..<(starts.first?.index ?? lines.count)])
        for (order, start) in starts.enumerated() {
            let end = order + 1 < starts.count ? starts[order + 1].index : lines.count
            var part = start.rest.map { [$0] } ?? []
            if start.next < end { part += lines[start.next..<end] }
            labelLines[start.label] = lines[start.index].number
            parts[start.label] = part
        }
        // Without that label the body is whatever follows the last part; the parser says that the label is missing.
        let last = starts.last?.label
        guard let last, last == .supplementary else { return }
        body = parts[.supplementary] ?? []
        if let end = body.lastIndex(where: { Self.opensClosing($0.text) }) {
            closing = Array(body[end...])
            body.removeSubrange(end...)
        }
    }

    /// A printed page of the Federal Register begins with the end of the notice before, and ends with the beginning of the
    /// next: both part at `[FR Doc. …]`.
    private static func withoutNeighbors(_ page: [SourceLine]) -> (own: [SourceLine], ending: [SourceLine]) {
        func endsNotice(_ line: SourceLine) -> Bool {
            let text = line.text.uppercased()
            return text.hasPrefix("[FR DOC") || text.hasPrefix("BILLING CODE")
        }
        let label = page.indices.first { match(.agency, page, $0, anyCase: false) != nil } ?? page.startIndex
        let start = page[..<label].lastIndex(where: endsNotice).map { $0 + 1 } ?? 0
        let end = page[label...].firstIndex(where: endsNotice) ?? page.count
        return (Array(page[start..<end]), page[end...].prefix(while: { endsNotice($0) || $0.text.isEmpty }))
    }

    private static func opensClosing(_ text: String) -> Bool {
        ["Dated:", "DATED:", "Dated at ", "Dated this ", "Dated in ", "Issued in ", "Issued on ", "Signed "].contains {
            text.hasPrefix($0)
        }
    }

    /// A label at the start of a line and its colon; the label may run over onto the next line.
    private static func match(
        _ label: Label, _ lines: [SourceLine], _ index: Int, anyCase: Bool
    ) -> (index: Int, rest: SourceLine?, next: Int)? {
        let line = lines[index]
        let text = anyCase ? line.text.uppercased() : line.text
        guard let initial = text.utf8.first, initial == label.rawValue.utf8.first else { return nil }
        for spelling in label.spellings {
            if let rest = remainder(of: text, original: line.text, after: spelling) {
                return (index, rest.isEmpty ? nil : line.replacing(text: rest), index + 1)
            }
            guard index + 1 < lines.count, spelling.hasPrefix(text + " ") else { continue }
            let next = lines[index + 1]
            let tail = String(spelling.dropFirst(text.count + 1))
            let nextText = anyCase ? next.text.uppercased() : next.text
            if let rest = remainder(of: nextText, original: next.text, after: tail) {
                return (index, rest.isEmpty ? nil : next.replacing(text: rest), index + 2)
            }
        }
        return nil
    }

    /// What follows `label` and a colon; nil when the text does not start so.
    private static func remainder(of text: String, original: String, after label: String) -> String? {
        guard text.hasPrefix(label) else { return nil }
        let after = original.dropFirst(label.count).drop { $0 == " " }
        guard after.first == ":" else { return nil }
        return String(after.dropFirst().drop { $0 == " " })
    }
}

extension SourceLine {
    func replacing(text: String) -> SourceLine {
        var line = self
        line.text = text
        return line
    }
}

public import DocketModel
import Extraction

/// A report in a file of any kind, as Markdown.
public enum ReportFile {
    /// PDF, DOCX, ODT, RTF and HTML are read through the extractor, `.xml` as a rule or notice of the Federal Register;
    /// anything else but a record of an API is taken for Markdown or plain text.
    ///
    /// - Returns: the text, nil with at least one error when it cannot be read.
    /// - Throws: `FileFault`.
    public static func read(
        _ path: String, extractor: Extractor? = .besideProgram()
    ) throws -> (text: String?, diagnostics: [Diagnostic]) {
        let file = InputFile(path: path, name: path)
        switch file.kind {
        case "xml": return try NoticeFile.read(path, extractor: extractor)
        case "json":
            let fault = Diagnostic(
                .error, "report.record", at: Place(path), "a record of an API does not hold a report's text",
                advice: "Give the file that the record names: its PDF, HTML or XML.")
            return (nil, [fault])
        default: break
        }
        guard PaperReader.letters.contains(file.kind) else { return try ContentFolder.source(path) }
        switch try LetterFile.read(path, extractor: extractor) {
        case .success(let document): return (markdown(of: document), [])
        case .failure(let obstacle): return (nil, [fault(path, obstacle)])
        }
    }

    private static func fault(_ path: String, _ obstacle: Paper.Obstacle) -> Diagnostic {
        Diagnostic(
            .error, "report.unreadable", at: Place(path), "the report cannot be read: \(obstacle.summary)",
            advice: obstacle.advice)
    }

    /// One sentence a line, nothing in it a mark by accident; footnotes whose numbers are their own become Markdown's.
    static func markdown(of document: ExtractedDocument) -> String {
        let labels = footnoteLabels(document.blocks)
        var out = ""
        var wasItem = false
        for block in document.blocks {
            let text = marked(block.text.replacing("\n", with: " "), labels)
            let isItem = block.kind == .listItem
            if !out.isEmpty, !(isItem && wasItem) { out += "\n" }
            wasItem = isItem
            switch block.kind {
            case .pageHeader, .pageFooter: wasItem = false
            case .heading:
                let marks = String(repeating: "#", count: min(6, max(1, block.level ?? 1)))
                out += "\(marks) \(MarkdownText.escaped(text, footnotes: labels))\n"
            case .listItem:
                let isNumbered = block.marker.map { $0.hasSuffix(".") && $0.dropLast().allSatisfy(\.isNumber) } ?? false
                let words = isNumbered ? text : [block.marker, text].compactMap { $0 }.joined(separator: " ")
                let mark = isNumbered ? block.marker! : "-"
                out += "\(mark) \(MarkdownText.paragraph(words, footnotes: labels, indent: mark.count + 1))\n"
            case .quotation: out += "> \(MarkdownText.escaped(text, footnotes: labels))\n"
            case .footnote:
                let label = label(of: block.text)
                if let label, labels.contains(label) {
                    let note = block.text.dropFirst(label.count + 2).drop { $0 == " " }.replacing("\n", with: " ")
                    out += "[^\(label)]: \(MarkdownText.paragraph(String(note), indent: 4))\n"
                } else {
                    out += MarkdownText.paragraph(text, footnotes: labels) + "\n"
                }
            case .paragraph, .tableRow: out += MarkdownText.paragraph(text, footnotes: labels) + "\n"
            }
        }
        return out
    }

    /// Of the notes that start with `[3]`, where no other note has the same number.
    private static func footnoteLabels(_ blocks: [Block]) -> Set<String> {
        var counts: [String: Int] = [:]
        for block in blocks where block.kind == .footnote {
            if let label = label(of: block.text) { counts[label, default: 0] += 1 }
        }
        return Set(counts.filter { $0.value == 1 }.keys)
    }

    private static func label(of note: String) -> String? {
        guard note.hasPrefix("["), let end = note.firstIndex(of: "]") else { return nil }
        let label = note[note.index(after: note.startIndex)..<end]
        return !label.isEmpty && label.utf8.count <= 4 && label.utf8.allSatisfy(\.isDigit) ? String(label) : nil
    }

    /// `[3]` as `[^3]`, where there is such a note.
    private static func marked(_ text: String, _ labels: Set<String>) -> String {
        guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
        var out = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "[") {
            out += rest[...open]
            rest = rest[rest.index(after: open)...]
            let label = rest.prefix { $0.isNumber }
            if labels.contains(String(label)), rest[label.endIndex...].first == "]" { out += "^" }
        }
        return out + rest
    }
}

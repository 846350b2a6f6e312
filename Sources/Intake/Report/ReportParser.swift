public import DocketModel
import Markdown

/// Reads a report, or an account of one, into sections: one for each top-level heading.
public enum ReportParser {
    public enum Format: String, Sendable, CaseIterable {
        case markdown, plainText

        /// By the file's name, else by its text: Markdown when a line starts with `# ` or the text with front matter.
        public static func guess(file: String, text: String) -> Format {
            let name = file.lowercased()
            if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return .markdown }
            if text.hasPrefix("---\n") || text.hasPrefix("---\r\n") { return .markdown }
            let hasHeading = text.split(whereSeparator: \.isNewline).contains { line in
                let rest = line.drop { $0 == "#" }
                return rest.count < line.count && line.count - rest.count <= 6 && rest.first == " "
            }
            return hasHeading ? .markdown : .plainText
        }
    }

    /// - Parameters:
    ///   - text: Markdown, with or without front matter (`title`, `source`, `account_of`), or plain text.
    ///   - file: its name, for the places of diagnostics.
    ///   - format: nil to go by name and text.
    /// - Returns: the report, its anchors only where the source gives them, or nil and at least one error.
    public static func parse(_ text: String, file: String, format: Format? = nil) -> (Report?, [Diagnostic]) {
        switch format ?? .guess(file: file, text: text) {
        case .plainText:
            let plain = PlainReport(text, file: file)
            let (report, diagnostics) = assemble(plain.source, ReportHead(), file)
            return (report, plain.diagnostics + diagnostics)
        case .markdown:
            guard text.hasPrefix("---\n") || text.hasPrefix("---\r\n") else {
                return assemble(MarkdownBlocks(text).source, ReportHead(), file)
            }
            do {
                let parts = try FrontMatter<ReportHead>(decoding: text, file: file)
                return assemble(MarkdownBlocks(parts.body, firstLine: parts.bodyLine).source, parts.values, file)
            } catch let fault as ContentFault {
                return (nil, [fault.diagnostic])
            } catch {
                return (
                    nil,
                    [Diagnostic(.error, "report.head", at: Place(file, line: 1), "the front matter cannot be read")]
                )
            }
        }
    }

    private static func assemble(
        _ source: ReportSource, _ head: ReportHead, _ file: String
    ) -> (Report?, [Diagnostic]) {
        guard !source.blocks.isEmpty else {
            return (
                nil,
                [
                    Diagnostic(
                        .error, "report.empty", at: Place(file), "the report holds no text",
                        advice: "Give a file with at least one paragraph.")
                ]
            )
        }
        var assembly = ReportAssembly(source, head, file)
        return (assembly.report(), assembly.diagnostics)
    }
}

/// The front matter a report's source may have.
struct ReportHead: Decodable {
    var title: String?
    var source: String?
    var account_of: String?
}

/// Cuts blocks into sections and hands each section the footnotes it refers to.
private struct ReportAssembly {
    private(set) var diagnostics: [Diagnostic] = []
    private let source: ReportSource
    private let head: ReportHead
    private let file: String

    init(_ source: ReportSource, _ head: ReportHead, _ file: String) {
        self.source = source
        self.head = head
        self.file = file
    }

    mutating func report() -> Report {
        var blocks = source.blocks[...]
        var title = head.title ?? ""
        let levels = blocks.compactMap(\.level)
        if let own = documentTitle(blocks, levels) {
            if title.isEmpty { title = own }
            blocks = blocks.dropFirst()
        }
        let top = blocks.compactMap(\.level).min()
        if top == nil {
            diagnostics.append(
                Diagnostic(
                    .warning, "report.no-headings", at: Place(file),
                    "the report has no headings: it becomes one section",
                    advice: "In Markdown a heading starts with `#`; in plain text it stands alone on its line."))
        }
        var sections: [Report.Section] = []
        for block in blocks {
            if let level = block.level, level == top {
                let text = MarkdownText.plain(block.markdown)
                let number = HeadingNumber(text)
                sections.append(
                    Report.Section(number: number?.label ?? "", title: number?.rest ?? text, anchor: block.anchor))
                continue
            }
            if sections.isEmpty { sections.append(Report.Section(number: "", title: title.isEmpty ? "Report" : title)) }
            var kind = block.kind
            if let level = block.level { kind = .heading(level: min(6, max(2, level - (top ?? 1) + 1))) }
            sections[sections.count - 1].blocks.append(Report.Block(kind, block.markdown, anchor: block.anchor))
        }
        addFootnotes(&sections)
        return Report(title: title, source: head.source ?? "", accountOf: head.account_of ?? "", sections: sections)
    }

    /// The first block, when it is the only heading of its level and others stand below it.
    private func documentTitle(_ blocks: ArraySlice<ReportSource.Block>, _ levels: [Int]) -> String? {
        guard let first = blocks.first, let level = first.level, level == levels.min(), levels.count > 1,
            levels.count(where: { $0 == level }) == 1, HeadingNumber(MarkdownText.plain(first.markdown)) == nil
        else { return nil }
        return MarkdownText.plain(first.markdown)
    }

    private mutating func addFootnotes(_ sections: inout [Report.Section]) {
        var notes: [String: String] = [:]
        for note in source.footnotes {
            if notes[note.label] != nil {
                warn("report.footnote.twice", note.line, "there are two footnotes `\(note.label)`; the first is used")
            } else {
                notes[note.label] = note.markdown
            }
        }
        var used: Set<String> = []
        for index in sections.indices {
            var pending = sections[index].blocks.flatMap { Self.marks(in: $0.markdown) }.reversed() as [String]
            while let label = pending.popLast() {
                guard let text = notes[label], !sections[index].footnotes.contains(where: { $0.label == label }) else {
                    continue
                }
                used.insert(label)
                sections[index].footnotes.append(Report.Footnote(label: label, markdown: text))
                pending += Self.marks(in: text).reversed()
            }
        }
        for block in source.blocks {
            for label in Self.marks(in: block.markdown) where notes[label] == nil {
                warn("report.footnote.missing", block.line, "there is no footnote `\(label)`")
            }
        }
        for note in source.footnotes where !used.contains(note.label) && notes[note.label] == note.markdown {
            warn(
                "report.footnote.unused", note.line, "footnote `\(note.label)` has no mark in the text and is left out")
        }
    }

    private mutating func warn(_ id: String, _ line: Int, _ summary: String) {
        diagnostics.append(
            Diagnostic(
                .warning, id, at: Place(file, line: line), summary,
                advice: "A mark is `[^1]`, its note a paragraph that starts with `[^1]:`."))
    }

    /// Labels of the marks `[^1]` in a block's source, escaped ones aside.
    private static func marks(in markdown: String) -> [String] {
        guard markdown.contains("[^") else { return [] }
        var labels: [String] = []
        var rest = markdown[...]
        while let open = rest.firstRange(of: "[^") {
            let isEscaped = open.lowerBound > rest.startIndex && rest[rest.index(before: open.lowerBound)] == "\\"
            rest = rest[open.upperBound...]
            guard let close = rest.firstIndex(of: "]") else { break }
            let label = rest[..<close]
            if !isEscaped, !label.isEmpty, !label.contains(" ") { labels.append(String(label)) }
        }
        return labels
    }
}

extension ReportSource.Block {
    /// The heading's level, nil for anything else.
    fileprivate var level: Int? {
        if case .heading(let level) = kind { level } else { nil }
    }
}

public import DocketModel
import Markdown

/// Writes a report as `content/report/NN-<slug>.md`, one file a section, every heading, paragraph and list item with a
/// permanent anchor.
public enum ReportWriter {
    /// - Parameter existing: the files of an earlier reading (paths from the workspace, whole contents), from which
    ///   anchors and file names are carried over.
    /// - Returns: the files in order of path, and a warning for every anchor that stands nowhere any more.
    public static func files(
        for report: Report, existing: [(path: String, contents: String)] = []
    ) -> (files: [(path: String, contents: String)], diagnostics: [Diagnostic]) {
        let earlier = existing.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map(EarlierSection.init)
        let units = report.sections.flatMap(\.units)
        let carried = ReportAnchors(new: units, old: earlier.flatMap(\.units))
        var diagnostics = carried.duplicates.map { index in
            Diagnostic(
                .warning, "report.anchor.twice",
                "the anchor `\(units[index].anchor)` stands twice: the second one gets a new name",
                advice: "Remove one `{#\(units[index].anchor)}` from the source.")
        }
        for anchor in carried.retired {
            let home = earlier.first { section in section.units.contains { $0.anchor == anchor } }
            diagnostics.append(
                Diagnostic(
                    .warning, "report.anchor.retired", at: home.map { Place($0.path) },
                    "the paragraph `\(anchor)` is gone: links to it will end at the top of its page",
                    advice: "To keep the address, put ` {#\(anchor)}` at the end of the paragraph that takes its place."
                ))
        }
        var rest = carried.anchors[...]
        let sections = report.sections.map { section in
            var section = section
            section.anchor = rest.removeFirst()
            for index in section.blocks.indices where section.blocks[index].kind != .other {
                section.blocks[index].anchor = rest.removeFirst()
            }
            return section
        }
        let names = SectionNames.assign(
            sections.map { ($0.title, $0.anchor) }, earlier: earlier.map { ($0.path, $0.anchor) })
        let files = zip(names, sections).map { (path: "content/report/\($0).md", contents: text($1, report)) }
        return (files, diagnostics)
    }

    /// What was found, for people: `4 sections, 21 anchors`.
    public static func summary(of report: Report) -> String {
        let sections = report.sections.count
        let anchors = report.sections.reduce(0) { $0 + $1.units.count }
        return "\(sections) section\(sections == 1 ? "" : "s"), \(anchors) anchors"
    }

    private static func text(_ section: Report.Section, _ report: Report) -> String {
        let yaml = MarkdownText.yaml
        var text = "---\ntitle: \(yaml(section.title))\n"
        if !section.number.isEmpty { text += "number: \"\(section.number)\"\n" }
        text += "anchor: \(section.anchor)\n"
        if !report.source.isEmpty { text += "source: \(yaml(report.source))\n" }
        if !report.accountOf.isEmpty { text += "account_of: \(yaml(report.accountOf))\n" }
        text += "---\n"
        for block in section.blocks {
            switch block.kind {
            case .heading(let level):
                text += "\n\(String(repeating: "#", count: level)) \(block.markdown) {#\(block.anchor)}\n"
            case .paragraph, .item: text += "\n\(block.markdown) {#\(block.anchor)}\n"
            case .other: text += "\n\(block.markdown)\n"
            }
        }
        for note in section.footnotes {
            let lines = note.markdown.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.drop { $0 == " " } }
            text += "\n[^\(note.label)]: \(lines[0])\n"
            for line in lines.dropFirst() { text += line.isEmpty ? "\n" : "    \(line)\n" }
        }
        return text
    }
}

extension Report.Section {
    /// The heading, then every block that bears an anchor.
    fileprivate var units: [ReportAnchors.Unit] {
        [.init(isHeading: true, text: title, anchor: anchor)]
            + blocks.filter { $0.kind != .other }.map {
                .init(isHeading: $0.kind.isHeading, text: $0.markdown, anchor: $0.anchor)
            }
    }
}

extension Report.Block.Kind {
    fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}

/// A section file as it was: its anchors and what they stood at.
private struct EarlierSection {
    var path: String
    /// Of its own heading; empty when a person took it out.
    var anchor: String
    var units: [ReportAnchors.Unit]

    init(_ file: (path: String, contents: String)) {
        path = file.path
        let head = (try? FrontMatter<Head>(decoding: file.contents, file: file.path))
        anchor = head?.values.anchor ?? ""
        let blocks = MarkdownBlocks(head?.body ?? file.contents).source.blocks
        units = [.init(isHeading: true, text: head?.values.title ?? "", anchor: anchor)]
        units += blocks.filter { $0.kind != .other }.map {
            .init(isHeading: $0.kind.isHeading, text: $0.markdown, anchor: $0.anchor)
        }
    }

    private struct Head: Decodable {
        var title: String?
        var anchor: String?
    }
}

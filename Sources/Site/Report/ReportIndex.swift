import Addressing
import Anonymization
import DocketModel
import Markdown

/// The headings, paragraphs and list items of the report that have an anchor, as comments speak of them and link to them.
struct ReportIndex: Sendable {
    struct Place: Sendable {
        /// Of its section's page, from the site's root.
        var path: String
        /// Empty for a section's heading that has none: then the page itself is the place.
        var anchor: String
        var sectionTitle: String
        /// `¶ 4`, or `p. 12, ¶ 2` where the report's pages are known; the words of a heading.
        var label: String
        var text: String
        var isHeading: Bool
        /// Whether the text is not the report's own.
        var isAccount: Bool

        var href: String { anchor.isEmpty ? path : "\(path)#\(anchor)" }
        /// Where all comments on it are listed, from the site's root, without an extension.
        var listStem: String { "comments/by-paragraph/\(stem.dropFirst("report/".utf8.count))" }
        /// Where its citation is found, likewise.
        var stem: String { "\(path.dropLast(".html".utf8.count))/\(anchor.isEmpty ? "section" : anchor)" }
        /// "The five goals, ¶ 4".
        var title: String { label == sectionTitle ? sectionTitle : "\(sectionTitle), \(label)" }
    }

    private(set) var places: [Place] = []
    private var numbers: [String: Int] = [:]
    /// Nil for a docket whose report is not on the site.
    private var finder: MentionFinder?

    init(_ content: SiteContent) {
        var names = ReportNames(goals: content.goals, themes: content.themes)
        var paragraphs: [ReportParagraph] = []
        var pages = OfficialPages()
        for section in content.report {
            names.begin(section: section.number)
            pages.begin(section)
            func place(_ anchor: String, _ label: String, _ text: String, isHeading: Bool) -> Place {
                Place(
                    path: section.path, anchor: anchor, sectionTitle: section.title, label: label, text: text,
                    isHeading: isHeading, isAccount: !section.accountOf.isEmpty)
            }
            add(
                place(section.anchor, section.title, section.title, isHeading: true),
                named: names.ofSection(titled: section.title), to: &paragraphs)
            let levels = Dictionary(section.body.headings.map { ($0.id, $0.level) }, uniquingKeysWith: { a, _ in a })
            for (anchor, text) in section.body.anchoredTexts {
                let level = levels[anchor]
                let label = level == nil ? pages.label(of: anchor) : text
                add(
                    place(anchor, label, text, isHeading: level != nil),
                    named: names.of(text, headingLevel: level) + pages.names(of: anchor), to: &paragraphs)
            }
        }
        guard !places.isEmpty else { return }
        let site = content.configuration
        finder = MentionFinder(
            paragraphs: paragraphs,
            formulas: [site.report.title, site.title, site.description, site.agency.name, content.notice?.title]
                .compactMap { $0 },
            background: content.notice?.body.plainText.split(separator: "\n").map(String.init) ?? [])
    }

    /// Where a person gave two blocks one anchor, links lead to the first.
    private mutating func add(_ place: Place, named names: [String], to paragraphs: inout [ReportParagraph]) {
        guard numbers[place.href] == nil else { return }
        numbers[place.href] = places.count
        places.append(place)
        paragraphs.append(ReportParagraph(place.text, isHeading: place.isHeading, names: names))
    }

    /// A docket without a report.
    init() {}

    /// The number of the place with this anchor on the page of a section; the section's heading without one.
    func number(ofAnchor anchor: String, on path: String) -> Int? {
        numbers[anchor.isEmpty ? path : "\(path)#\(anchor)"]
    }

    func mentions(of comment: Comment, scratch: inout MentionFinder.Scratch) -> [ReportMention] {
        guard let finder else { return [] }
        let blocks = TextBlocks.ranges(in: comment.text.string)
        var formal = Set<Int>()
        for part in comment.parts { formal.formUnion(part.blocks) }
        var text = comment.text.string
        return text.withUTF8 { bytes in
            finder.mentions(in: bytes, blocks: blocks, scratch: &scratch) { !formal.contains($0 + 1) }
        }
    }
}

extension MarkdownDocument {
    /// Each block that has an anchor, with its words.
    var anchoredTexts: [(anchor: String, text: String)] {
        let bytes = Array(plainText.utf8)
        return anchors.map { anchor in
            let text = bytes[min(anchor.offset, bytes.count)...].prefix { $0 != 0x0A }
            return (anchor.id, String(decoding: text, as: UTF8.self))
        }
    }
}

public import DocketModel
public import Markdown

/// One section of the report: `content/report/NN-<slug>.md`.
public struct ReportSectionContent: Sendable, Hashable {
    /// As the report numbers it; may be empty.
    public var number: String
    public var title: String
    public var source: String
    /// Set when the text is not the report's own: says what it is an account of.
    public var accountOf: String
    public var slug: String
    /// The permanent anchor of the section itself; may be empty.
    public var anchor: String
    /// Page of the official text, by the anchor of the first paragraph that begins on it.
    public var pages: [String: Int] = [:]
    /// Line of the official text, by the anchor of the paragraph that begins on it.
    public var lines: [String: Int] = [:]
    public var body: MarkdownDocument
    public var place: Place

    public var path: String { "report/\(slug).html" }
}

extension ContentReader {
    private struct Head: Decodable {
        var title: String
        var number: String?
        var source: String?
        var account_of: String?
        var anchor: String?
        var pages: [String: Int]?
        var lines: [String: Int]?
    }

    /// In order of file name.
    mutating func reportSections(in folder: String = "report") throws -> [ReportSectionContent] {
        var sections: [ReportSectionContent] = []
        for path in files(in: folder) {
            guard let file = try document(Head.self, path) else { continue }
            sections.append(
                ReportSectionContent(
                    number: file.head.number ?? "", title: file.head.title, source: file.head.source ?? "",
                    accountOf: file.head.account_of ?? "", slug: file.slug,
                    anchor: file.head.anchor ?? "", pages: file.head.pages ?? [:], lines: file.head.lines ?? [:],
                    body: file.markdown(), place: file.place))
        }
        return sections
    }
}

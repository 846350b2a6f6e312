public import DocketModel
public import Markdown

/// Everything in `content/` but the comments, read and checked.
public struct SiteContent: Sendable {
    public var configuration: SiteConfiguration
    public var home: HomeContent
    /// Nil until a notice has been read in.
    public var notice: NoticeContent?
    public var themes: [Passage]
    public var goals: [Passage]
    public var questions: [Passage]
    public var report: [ReportSectionContent]
    public var guides: [Guide]
    /// Points that commenters raised, with what the agency did with them.
    public var responses: [AgencyResponse] = []
    public var redirects = Redirects()
    /// What the final report words otherwise than the draft.
    public var finalVersions: [FinalVersion] = []
    public var glossary: Glossary
    public var about: ProseContent
    public var translations: [Translation] = []
    /// Nil until submissions have been taken in.
    public var accounting: Accounting?

    /// Links in the Markdown of all files, for the link check's places.
    public var links: [MarkdownDocument.Link] {
        var links = home.body.links + (notice?.body.links ?? []) + glossary.page.body.links
        links += about.body.links
        for passage in themes + goals + questions { links += passage.body.links }
        for section in report { links += section.body.links }
        for guide in guides + translations.flatMap(\.guides) { links += guide.links }
        for translation in translations { links += translation.glossary.page.body.links }
        for response in responses { links += response.answer.links }
        return links
    }

    public func passages(_ kind: Passage.Kind) -> [Passage] {
        switch kind {
        case .theme: themes
        case .goal: goals
        case .question: questions
        }
    }

    /// - Returns: the content with what is wrong in it. Where a file is missing or cannot be used, its part is empty.
    /// - Throws: `MachineFault` for a file that the system will not give.
    public static func load(workspace: Workspace) throws -> (content: SiteContent, diagnostics: [Diagnostic]) {
        var reader = ContentReader(workspace: workspace)
        let glossary = try reader.glossary()
        let guides = try reader.guides(glossary: glossary)
        var content = SiteContent(
            configuration: try reader.configuration(), home: try reader.home(), notice: try reader.notice(),
            themes: try reader.passages(.theme), goals: try reader.passages(.goal),
            questions: try reader.passages(.question), report: try reader.reportSections(),
            guides: guides, glossary: glossary,
            about: try reader.prose("about.md", title: "About this site"),
            translations: try reader.translations(of: guides, glossary: glossary), accounting: try reader.accounting())
        content.finalVersions = try reader.finalVersions(of: content)
        content.redirects = try reader.redirects()
        content.responses = try reader.responses()
        if !content.configuration.showsDemonstration { content.responses.removeAll(where: \.isDemonstration) }
        for response in content.responses { reader.checkReferences(of: response, in: content) }
        for guide in content.guides + content.translations.flatMap(\.guides) {
            reader.checkReferences(of: guide, in: content)
        }
        return (content, reader.diagnostics)
    }
}

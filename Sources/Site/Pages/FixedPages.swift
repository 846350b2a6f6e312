import DocketModel
import Markdown
import SearchCore

/// The pages whose number does not grow with the docket: everything but the comments and their lists.
///
/// Made after the comments have streamed by, because they show counts and first comments from the lists.
struct FixedPages: Sendable {
    let frame: PageFrame
    let content: SiteContent
    let lists: DocketLists
    let cited: CitedComments
    /// The comments on the paragraphs of the report.
    var threads = ReportThreads(ReportIndex())
    /// What was done in all comments together, by kind of detail.
    var changes: [String: RedactionTally] = [:]

    /// How many comments a theme, goal or question shows before it points at the full list.
    static let sampleSize = 20

    /// All that the docket has something for, in a fixed order.
    ///
    /// - Parameter files: the finished downloads.
    func every(files: [Downloads.File]) -> [Page] {
        everything(files).filter { !frame.absent.contains($0.path) }
    }

    private func everything(_ files: [Downloads.File]) -> [Page] {
        [home(), notice(), report()] + reportSections() + [draftToFinal(), responses()].compactMap { $0 }
            + Passage.Kind.allCases.flatMap { [passageList($0)] + passages($0) }
            + [comments()] + guidePages()
            + [glossary(), search(), about(), standards(), downloads(files), notFound()]
            + RedirectPages.every(content.redirects, frame: frame)
    }

    /// What a translation has of them.
    func translated() -> [Page] {
        (content.guides.isEmpty ? [] : guidePages()) + (content.glossary.terms.isEmpty ? [] : [glossary()])
    }

    /// Search knows English only: its stemmer and its dictionary would not do right by another language.
    func searchable(_ index: Page.Index) -> Page.Index? { frame.folder.isEmpty ? index : nil }

    var hasComments: Bool { lists.total > 0 }

    /// What `head` and `foot` name. Federal website standards ask for titles of 20 characters or more (the site's title
    /// follows the page's) and descriptions of 50 or more.
    ///
    /// - Parameter showsComments: true for a page with comments or counts of them, which then says so when they are
    ///   samples.
    func base(
        path: String, title: String, description: String, breadcrumbs: [(path: String, label: String)] = [],
        type: String = "website", modified: String = "", subject: String = "", showsComments: Bool = false
    ) -> TemplateContext {
        var context = frame.context(
            path: path, title: title, description: description, breadcrumbs: breadcrumbs, type: type, modified: modified
        )
        context["demonstration"] = .bool(showsComments && lists.demonstration > 0)
        context["has_final"] = .bool(!content.finalVersions.isEmpty)
        context["has_responses"] = .bool(!content.responses.isEmpty)
        context["has_comments"] = .bool(hasComments)
        context["total"] = .text(Count.text(lists.total, "comment"))
        context["dc_subject"] = .text(subject)
        return context
    }

    /// "24 comments", "No comments"; nothing while the whole docket has none.
    func countText(_ listing: Listing?) -> TemplateValue {
        guard hasComments else { return .none }
        let count = listing?.count ?? 0
        return .text(count == 0 ? "No comments" : Count.text(count, "comment"))
    }

    func listing(of passage: Passage) -> Listing? {
        switch passage.kind {
        case .theme: lists.themes[passage.number]
        case .goal: lists.goals[passage.number]
        case .question: lists.questions[passage.number]
        }
    }

    /// A theme, goal or question as an item of a list.
    func item(_ passage: Passage, root: String) -> TemplateContext {
        [
            "number": .number(passage.number), "title": .text(passage.title), "href": .text(root + passage.path),
            "lead": .text(Excerpt.of(passage.body.plainText, limit: 150)), "body": .html(passage.body.html),
            "count_text": countText(listing(of: passage)),
        ]
    }
}

extension Array where Element == MarkdownHeading {
    /// In-page navigation: the headings of level 2.
    var navigation: [TemplateContext] {
        filter { $0.level == 2 }.map { ["id": .text($0.id), "text": .text($0.text)] }
    }
}

extension TemplateContext {
    /// Sets the in-page navigation, shown from two headings on.
    mutating func setHeadings(_ headings: [TemplateContext]) {
        self["headings"] = .list(headings)
        self["has_headings"] = .bool(headings.count > 1)
    }
}

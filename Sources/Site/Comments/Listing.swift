import DocketModel

/// A list of comments that is written while the comments stream by: of one submitter kind, one month, one question.
///
/// In docket order, in which new comments mostly come last, so that a new comment changes the last page only.
struct Listing: Sendable {
    typealias Page = PagedList<CommentCard>.Page
    static let pageSize = PagedList<CommentCard>.pageSize

    let heading: String
    let breadcrumb: (path: String, label: String)
    private var pages: PagedList<CommentCard>

    /// - Parameter stem: path without `.html`: `comments/by-kind/company`.
    init(stem: String, heading: String, breadcrumb: (path: String, label: String) = ("comments.html", "Comments")) {
        pages = PagedList(stem: stem)
        self.heading = heading
        self.breadcrumb = breadcrumb
    }

    var count: Int { pages.count }
    /// How many of them are letters of campaigns.
    private(set) var formLetterCount = 0

    /// Takes a card; returns a page that is complete by it, the first page excepted.
    mutating func add(_ card: CommentCard) -> Page? {
        formLetterCount += card.isFormLetter ? 1 : 0
        return pages.add(card)
    }

    /// The pages still held: the last and the first.
    mutating func finish() -> [Page] { pages.finish() }

    /// "6 of them are letters of campaigns"; nothing where none is.
    var formLettersText: TemplateValue {
        switch formLetterCount {
        case 0: .none
        case count: .text(count == 1 ? "It is a letter of a campaign" : "All of them are letters of campaigns")
        case 1: "1 of them is a letter of a campaign"
        default: .text("\(Count.grouped(formLetterCount)) of them are letters of campaigns")
        }
    }

    /// The first comments, for pages that show a few of the list: of each campaign one letter, so that the same words do
    /// not stand in the place of other people's.
    func head(_ limit: Int) -> [CommentCard] {
        var campaigns: Set<CommentID> = []
        let distinct = pages.first.filter { card in card.campaign.map { campaigns.insert($0).inserted } ?? true }
        return Array(distinct.prefix(limit))
    }

    func path(ofPage number: Int) -> String { pages.path(ofPage: number) }

    /// - Parameter total: pages of the whole list where it is known: on its first page.
    func context(for page: Page, frame: PageFrame, hasNext: Bool, total: Int?) -> TemplateContext {
        let path = path(ofPage: page.number)
        let title = page.number == 1 ? heading : "\(heading), page \(page.number)"
        let root = PageFrame.root(of: path)
        var context = frame.context(
            path: path, title: title,
            description:
                "Public comments, in docket order: \(heading.prefix(1).lowercased() + heading.dropFirst()), page \(page.number).",
            breadcrumbs: [breadcrumb], type: "website")
        context["heading"] = .text(heading)
        context["intro"] = .text(
            total == nil
                ? "In docket order."
                : "\(Count.text(count, "comment")), in docket order.")
        context["total"] = .number(count)
        if total != nil { context["campaigns_text"] = formLettersText }
        context["items"] = .list(page.items.map { $0.context(root: root) })
        pages.setPagination(&context, page: page.number, hasNext: hasNext, total: total, root: root)
        context["demonstration"] = .bool(page.items.contains(where: \.isDemonstration))
        return context
    }
}

/// Numbers in words of a sentence.
enum Count {
    /// "1 comment", "12,345 comments".
    static func text(_ count: Int, _ noun: String) -> String { "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")" }

    static func grouped(_ count: Int) -> String {
        var out: [Character] = []
        for (index, digit) in String(count).reversed().enumerated() {
            if index > 0, index % 3 == 0 { out.append(",") }
            out.append(digit)
        }
        return String(out.reversed())
    }
}

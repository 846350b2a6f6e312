import Addressing

/// The comments on each paragraph of the report, filled while the comments stream by.
///
/// Memory holds a few hundred lines a paragraph, however many comments there are.
struct ReportThreads: Sendable {
    typealias Page = PagedList<ReportThread>.Page

    /// Lines that stand beside a paragraph of the report; more stand on pages of their own.
    static let shown = 5

    private(set) var certain: [Int: Int] = [:]
    private(set) var suggested: [Int: Int] = [:]
    /// By the page of a section: comments that say themselves that they address it.
    private(set) var ofSection: [String: Int] = [:]
    /// Sections that show a comment written for demonstration.
    private var demonstrated: Set<String> = []
    private var lists: [Int: PagedList<ReportThread>] = [:]
    let report: ReportIndex

    init(_ report: ReportIndex) { self.report = report }

    /// Takes what the next comment in docket order addresses; hands each page that is complete by it to `write`.
    mutating func add(_ threads: [ReportThread], write: (ReportThreads, Int, Page) throws -> Void) throws {
        for path in Set(threads.filter(\.evidence.isCertain).map { report.places[$0.place].path }) {
            ofSection[path, default: 0] += 1
        }
        for thread in threads {
            if thread.isDemonstration { demonstrated.insert(report.places[thread.place].path) }
            if thread.evidence.isCertain {
                certain[thread.place, default: 0] += 1
            } else {
                suggested[thread.place, default: 0] += 1
            }
            if let page = lists[thread.place, default: PagedList(stem: report.places[thread.place].listStem)].add(
                thread)
            {
                try write(self, thread.place, page)
            }
        }
    }

    /// The places whose comments have pages of their own, in the order of the report.
    var listed: [Int] { lists.keys.filter { lists[$0]!.count > Self.shown }.sorted() }

    /// The pages still held of one place: the last and the first.
    mutating func finish(_ place: Int) -> [Page] { lists[place]?.finish() ?? [] }

    func path(of place: Int, page: Int) -> String { lists[place]!.path(ofPage: page) }

    /// Those that stand beside the paragraph.
    func first(_ place: Int) -> ArraySlice<ReportThread> { lists[place]?.first.prefix(Self.shown) ?? [] }

    func hasDemonstration(on path: String) -> Bool { demonstrated.contains(path) }

    /// "3 comments, 1 suggested"; nothing where there is none.
    func countText(_ place: Int) -> String {
        let suggestions = suggested[place].map { "\(Count.grouped($0)) suggested" }
        return [certain[place].map { Count.text($0, "comment") }, suggestions].compactMap { $0 }
            .joined(separator: ", ")
    }

    /// - Parameter total: pages of the whole list where it is known: on its first page.
    func context(for place: Int, _ page: Page, frame: PageFrame, hasNext: Bool, total: Int?) -> TemplateContext {
        let list = lists[place]!
        let path = list.path(ofPage: page.number)
        let root = PageFrame.root(of: path)
        let at = report.places[place]
        let heading = "Comments on \(at.title)"
        var context = frame.context(
            path: path, title: page.number == 1 ? heading : "\(heading), page \(page.number)",
            description:
                "The public comments that quote or name this passage of the draft report, in docket order, page \(page.number).",
            breadcrumbs: [("report.html", "Draft report"), (at.path, at.sectionTitle)], type: "website")
        context["heading"] = .text(heading)
        context["passage"] = .text(at.text)
        context["passage_href"] = .text(root + at.href)
        if total != nil { context["count_text"] = .text(countText(place)) }
        context["items"] = .list(page.items.map { $0.context(root: root) })
        list.setPagination(&context, page: page.number, hasNext: hasNext, total: total, root: root)
        context["demonstration"] = .bool(page.items.contains(where: \.isDemonstration))
        return context
    }
}

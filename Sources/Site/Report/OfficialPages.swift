/// What page of the report a paragraph stands on, and what it is called there.
///
/// The head of a section says which paragraphs are the first to begin on a page, and on a numbered line, where the
/// official text has those: `pages: {p-1a2b3c4d: 12}`, `lines: {p-1a2b3c4d: 430}`.
struct OfficialPages {
    private var page: Int?
    /// Paragraphs that began on the page, or, where pages are not known, in the section, so far.
    private var count = 0
    private var pages: [String: Int] = [:]
    private var lines: [String: Int] = [:]
    /// The first line of each numbered paragraph, ascending.
    private var starts: [Int] = []

    /// Most lines of a paragraph: behind the last one there is no next that would end it.
    private static let mostLines = 60

    mutating func begin(_ section: ReportSectionContent) {
        pages = section.pages
        lines = section.lines
        starts = section.lines.values.sorted()
        if let first = pages[section.anchor] { turn(to: first) }
        if page == nil { count = 0 }
    }

    private mutating func turn(to number: Int) {
        page = number
        count = 0
    }

    /// The label of the next paragraph. They are asked for in order.
    mutating func label(of anchor: String) -> String {
        if let next = pages[anchor] { turn(to: next) }
        count += 1
        return page.map { "p. \($0), ¶ \(count)" } ?? "¶ \(count)"
    }

    /// What a comment may call it by.
    func names(of anchor: String) -> [String] {
        var names = pages[anchor].map { ["page \($0)"] } ?? []
        if let first = lines[anchor] {
            let next = starts.first { $0 > first } ?? first + Self.mostLines
            names += (first..<min(next, first + Self.mostLines)).map { "line \($0)" }
        }
        return names
    }
}

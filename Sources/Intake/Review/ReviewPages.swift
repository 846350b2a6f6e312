import Catalog
import DocketModel
import Markdown

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes the pages for a second reader: one where all fits, else an index (`review.html`) and pages of bounded size beside it
/// (`review-1.html` …), for their owner's eyes only.
struct ReviewPages {
    private struct Page {
        var first: String
        var last = ""
        var count = 0
        var open: [(key: Int, id: String)] = []
        var sections: [UInt8] = []
    }

    private let path: String
    private let limit: Int
    private var parts: ReviewPage
    private var page: Page?
    /// A line of the index for each page written.
    private var index: [UInt8] = []
    private var pageCount = 0

    /// - Parameters:
    ///   - path: of the one page, or of the index.
    ///   - limit: bytes after which a page takes no further submission.
    init(path: String, limit: Int, parts: ReviewPage) {
        self.path = path
        self.limit = limit
        self.parts = parts
    }

    mutating func add(
        _ entry: PrivateStore.Entry, standing: Submission.Standing, findings: [PrivateStore.Finding]
    ) throws {
        parts.count(entry, standing: standing, findings: findings)
        let id = entry.submission.id.value
        if let full = page, full.sections.count >= limit { try write(full, hasNext: true) }
        if page == nil { page = Page(first: id) }
        page!.last = id
        page!.count += 1
        page!.sections += parts.section(entry, standing: standing, findings: findings)
        var isOpen = findings.contains { $0.fate == .doubtful }
        if case .held = standing { isOpen = true }
        if isOpen { page!.open.append((entry.key, id)) }
    }

    /// Writes what is left, and the index; takes away pages that an earlier, longer report left.
    mutating func finish() throws {
        var content = ReviewPage.head + parts.sums()
        if pageCount == 0 {
            content += parts.list(page?.open ?? []) + (page?.sections ?? [])
        } else {
            if let last = page { try write(last, hasNext: false) }
            content += Array("<h2>Pages</h2>\n<ol>\n".utf8) + index
            content += "</ol>\n".utf8
        }
        try put(content, at: path)
        var old = pageCount + 1
        while unlink(file(old)) == 0 { old += 1 }
    }

    private mutating func write(_ page: Page, hasNext: Bool) throws {
        pageCount += 1
        index += "<li><a href=\"\(link(pageCount))\">".utf8
        Escape.html("\(page.first) to \(page.last)", into: &index)
        index +=
            "</a>: \(page.count), of which \(page.open.count) are held or have a finding nobody has decided on</li>\n"
            .utf8
        var content = ReviewPage.head + "<p>Page \(pageCount). <a href=\"\(link(nil))\">All pages</a>".utf8
        if pageCount > 1 { content += " <a href=\"\(link(pageCount - 1))\">Previous</a>".utf8 }
        if hasNext { content += " <a href=\"\(link(pageCount + 1))\">Next</a>".utf8 }
        content += "</p>\n".utf8
        try put(content + parts.list(page.open) + page.sections, at: file(pageCount))
        self.page = nil
    }

    private func put(_ content: [UInt8], at path: String) throws {
        let file = try ReplacingFile(path: path, mode: 0o600)
        try file.append(content + ReviewPage.foot)
        _ = try file.finish()
    }

    private func file(_ number: Int) -> String {
        let stem = path.hasSuffix(".html") ? path.dropLast(5) : path[...]
        return "\(stem)-\(number).html"
    }

    /// From one page to another, or to the index.
    private func link(_ number: Int?) -> String {
        let name = (number.map(file) ?? path).split(separator: "/").last ?? ""
        var out: [UInt8] = []
        Escape.html(String(name), into: &out)
        return "./" + String(decoding: out, as: UTF8.self)
    }
}

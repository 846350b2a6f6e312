import Catalog
import DocketModel
import Markdown

extension ReviewDesk {
    /// Writes the private pages of every submission, as the last intake left it, for their owner's eyes only.
    ///
    /// - Parameters:
    ///   - path: of the first page, `.docketpress/review.html` unless given; where one is not enough, the others are beside it.
    ///   - pageLimit: bytes after which a page takes no further submission.
    /// - Returns: where the first went.
    /// - Throws: `ContentFault` for a place that is published.
    public func writeReport(to path: String? = nil, pageLimit: Int = 1 << 20) throws -> String {
        let path = path ?? "\(workspace.privateStore)/review.html"
        try refuseIfPublic(path)
        let riskLine = try Docket(reading: workspace).riskLine
        let findings = Dictionary(grouping: try store.findings(), by: \.submission)
        var pages = ReviewPages(
            path: path, limit: pageLimit, parts: ReviewPage(decisions: decisions, log: log.decisions))
        try store.forEachSubmission { entry in
            let own = findings[entry.key] ?? []
            let isUncertain = riskLine == .doubtful && own.contains { $0.fate == .doubtful }
            try pages.add(
                entry, standing: decisions.standing(of: entry.submission, isUncertain: isUncertain), findings: own)
        }
        try pages.finish()
        return path
    }

    /// The folders that are published, or that a build copies from.
    private func refuseIfPublic(_ path: String) throws {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        guard let real = InputWalk.realPath(folder.isEmpty ? "/" : folder) else { throw FileFault(folder, "write to") }
        for published in [workspace.content, workspace.output, workspace.templates] {
            guard let root = InputWalk.realPath(published) else { continue }
            guard real != root, !real.hasPrefix(root + "/") else {
                throw ContentFault(
                    Diagnostic(
                        .error, "review.public-place", at: Place(workspace.display(path)),
                        "the report is private, and this folder is published",
                        advice: "Leave the name out; it goes to the private store."))
            }
        }
    }
}

import Catalog
import DocketModel
import Markdown

extension ReviewDesk {
    /// Writes the private page of every submission, as the last intake left it, for its owner's eyes only.
    ///
    /// - Parameter path: `.docketpress/review.html` unless given.
    /// - Returns: where it went.
    /// - Throws: `ContentFault` for a place that is published.
    public func writeReport(to path: String? = nil) throws -> String {
        let path = path ?? "\(workspace.privateStore)/review.html"
        try refuseIfPublic(path)
        let riskLine = try Docket(reading: workspace).riskLine
        var page = ReviewPage(decisions: decisions, log: log.decisions)
        let findings = Dictionary(grouping: try store.findings(), by: \.submission)
        func standing(_ entry: PrivateStore.Entry) -> Submission.Standing {
            let isUncertain = findings[entry.key]?.contains { $0.fate == .doubtful } ?? false
            return decisions.standing(
                of: entry.submission, isUncertain: riskLine == .doubtful && isUncertain)
        }
        try store.forEachSubmission { entry in
            page.count(entry, standing: standing(entry), findings: findings[entry.key] ?? [])
        }
        let file = try ReplacingFile(path: path, mode: 0o600)
        try file.append(page.head())
        try store.forEachSubmission { entry in
            try file.append(page.section(entry, standing: standing(entry), findings: findings[entry.key] ?? []))
        }
        try file.append(ReviewPage.foot)
        _ = try file.finish()
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

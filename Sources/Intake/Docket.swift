import Anonymization
import DocketModel
import Markdown

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What intake needs to know of the workspace's content: the deadline, the policy, and what may be referred to.
struct Docket: Sendable {
    var deadline: Moment?
    /// What is public already and stays in a comment that repeats it: the notice, and the site's own particulars.
    var publicTexts: [String] = []
    /// Of the notice and the report: what the docket speaks of everywhere.
    var paragraphs: [String] = []
    /// From `site.yml`; `contact` when it names none.
    var policy: Policy
    /// From `site.yml`: what becomes of kinds of findings where it is not what the policy says.
    var chosen: [FindingKind: Treatment] = [:]
    /// From `site.yml`: the command of an outside detector and its arguments; empty for none.
    var detector: [String] = []
    /// From `site.yml`; `none` when it names none.
    var riskLine: RiskLine
    var questions: References
    var themes: References
    var goals: References
    /// Whether `content/site.yml` is there.
    var isConfigured: Bool

    /// - Throws: `ContentFault` when a content file cannot be understood: comments must not be judged by half a docket.
    init(reading workspace: Workspace) throws {
        let site = try Docket.text(workspace.configuration).map {
            try YAMLText.decode(Site.self, from: $0, file: workspace.display(workspace.configuration))
        }
        isConfigured = site != nil
        publicTexts += try [Docket.text(workspace.configuration)].compactMap { $0 }
        policy = try Docket.policy(site?.policy, file: workspace.display(workspace.configuration))
        chosen = try TreatmentChoices.read(
            site?.findings ?? [:], text: Docket.text(workspace.configuration) ?? "",
            file: workspace.display(workspace.configuration))
        detector = site?.detector ?? []
        riskLine = try Docket.riskLine(site?.review?.hold, file: workspace.display(workspace.configuration))
        let noticePath = "\(workspace.content)/notice.md"
        if let notice = try Docket.text(noticePath) {
            publicTexts.append(notice)
            let file = workspace.display(noticePath)
            let content = try FrontMatter<NoticeHead>(decoding: notice, file: file)
            paragraphs += Docket.paragraphs(content.body)
            let head = content.values
            if let written = head.deadline, !written.trimmed.isEmpty {
                guard let moment = Moment(reading: written) else {
                    throw ContentFault(
                        Diagnostic(
                            .error, "notice.deadline", at: Place(file, line: 1),
                            "the deadline is not a date or instant",
                            advice: "Write it as `deadline: 2018-02-12T17:00:00-05:00`."))
                }
                deadline = moment
            }
        }
        questions = try Docket.references("questions", letter: "q", workspace)
        themes = try Docket.references("themes", letter: "t", workspace)
        goals = try Docket.references("goals", letter: "g", workspace)
        let report = "\(workspace.content)/report"
        guard access(report, F_OK) == 0 else { return }
        for file in try InputWalk([report]).files where file.kind == "md" {
            if let text = try Docket.text(file.path) { paragraphs += Docket.paragraphs(text) }
        }
    }

    private static func paragraphs(_ markdown: String) -> [String] {
        TextBlocks.ranges(in: markdown).map { range in
            String(decoding: Array(markdown.utf8.dropFirst(range.lowerBound).prefix(range.count)), as: UTF8.self)
        }
    }

    private struct Site: Decodable {
        struct Review: Decodable { var hold: String? }
        var policy: String?
        var findings: [String: String]?
        var detector: [String]?
        var review: Review?
    }
    private struct NoticeHead: Decodable { var deadline: String? }
    private struct ItemHead: Decodable {
        var number: Int
        var title: String?
    }

    private static func policy(_ written: String?, file: String) throws -> Policy {
        guard let written, !written.isEmpty else { return .contact }
        if let policy = Policy(rawValue: written.lowercased()) { return policy }
        throw ContentFault(
            Diagnostic(
                .error, "site.policy", at: Place(file), "`policy` has a value that is not known",
                advice: "Write one of \(Policy.allCases.map(\.rawValue).joined(separator: ", "))."))
    }

    private static func riskLine(_ written: String?, file: String) throws -> RiskLine {
        guard let written, !written.isEmpty else { return .none }
        if let line = RiskLine(rawValue: written.lowercased()) { return line }
        throw ContentFault(
            Diagnostic(
                .error, "site.review", at: Place(file), "`review: hold:` has a value that is not known",
                advice: "Write one of \(RiskLine.allCases.map(\.rawValue).joined(separator: ", "))."))
    }

    private static func references(_ folder: String, letter: Character, _ workspace: Workspace) throws -> References {
        let path = "\(workspace.content)/\(folder)"
        var items: [References.Item] = []
        guard access(path, F_OK) == 0 else { return References(word: folder, letter: letter, items: []) }
        for file in try InputWalk([path]).files where file.kind == "md" {
            guard let text = try text(file.path) else { continue }
            let item = try FrontMatter<ItemHead>(decoding: text, file: workspace.display("\(path)/\(file.baseName)"))
            items.append(
                References.Item(
                    number: item.values.number, slug: file.stem, title: item.values.title ?? "", text: item.body))
        }
        return References(word: folder, letter: letter, items: items.sorted { $0.number < $1.number })
    }

    /// nil when there is no such file.
    private static func text(_ path: String) throws -> String? {
        guard access(path, F_OK) == 0 else { return nil }
        guard let bytes = try ByteStream.contents(of: path, limit: 1 << 26) else {
            throw FileFault(path: path, doing: "read", reason: "it is larger than 64 MiB")
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

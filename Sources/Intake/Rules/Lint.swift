import Catalog
public import DocketModel

/// Tells a commenter before they send a file what intake would say of it.
public enum Lint {
    public struct Report: Sendable {
        public var breaches: [RuleBreach]
        /// Why it would not be published as it is: "a scan without a text layer". nil when it would.
        public var hold: String?
        public var pageCount: Int?
    }

    /// - Parameters:
    ///   - workspace: whose notice gives the deadline.
    ///   - time: when it would be received, ISO 8601.
    /// - Throws: `FileFault` when the file cannot be read, `ContentFault` when the notice cannot be understood.
    public static func check(
        _ path: String, workspace: Workspace, extractor: Extractor? = .besideProgram(), at time: String
    ) throws -> Report {
        guard let file = try InputWalk([path]).files.first else { throw FileFault(path, "read") }
        let folder = try TemporaryFolder()
        let papers = PaperReader(
            extractor: extractor, recognition: nil, unpacking: try UnpackingFolder(in: folder.path))
        let paper = try papers.read(file.path, named: file.baseName)
        var submission = Submission(id: CommentID(file.stem))
        submission.text = paper.text
        Paper.compose(&submission, with: paper.enclosures)
        if let message = paper.message { TextHeader.apply(message, to: &submission) }
        if file.kind == "txt" {
            var flaws = IntakeDesk.Flaws()
            let (header, body) = TextHeader.split(submission.text)
            header?.apply(to: &submission, &flaws)
            submission.text = body
        }
        submission.received = time
        if let marking = PublicationMarking.hold(in: submission.text) ?? PublicationMarking.hold(in: submission.title)
            ?? paper.allFacts.lazy.compactMap(\.marking).first
        {
            submission.standing = .held(marking)
        }
        let breaches = RuleCheck(deadline: try Docket(reading: workspace).deadline).breaches(
            of: submission, facts: paper.allFacts, hasEnclosures: !paper.enclosures.isEmpty)
        let obstacle = paper.obstacle ?? Paper.obstacle(own: paper.text, enclosures: paper.enclosures)
        var hold = obstacle?.hold
        if hold == nil, case .held(let marking) = submission.standing { hold = marking }
        return Report(breaches: breaches, hold: hold?.rawValue, pageCount: paper.facts?.pageCount)
    }
}

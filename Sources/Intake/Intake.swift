public import Anonymization
import Catalog
public import DocketModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Takes submissions in: into the private store as they came, and from there, redacted, to `content/comments/`.
public enum Intake {
    /// Reads the files at `paths`, folders in order of their names, and publishes everything the store then holds.
    ///
    /// All of it happens or none: a fault of the machine leaves store and content as they were.
    ///
    /// - Parameters:
    ///   - policy: in place of the one in `content/site.yml`.
    ///   - detector: the command of an outside detector, in place of the one in `content/site.yml`.
    ///   - isDemonstration: marks what is taken in as written for demonstration.
    ///   - extractor: what reads letters and mail; nil refuses them.
    ///   - recognition: reads scans; nil holds them.
    ///   - time: when this happens, ISO 8601; only noted in the store.
    ///   - progress: told now and then what is being done.
    /// - Throws: `ContentFault` when the workspace's own content cannot be understood, `FileFault` or `CatalogError`
    ///   when a file cannot be read or written.
    public static func run(
        paths: [String], workspace: Workspace, policy: Policy? = nil, detector: [String]? = nil,
        isDemonstration: Bool = false,
        extractor: Extractor? = .besideProgram(), recognition: TextRecognition? = nil, at time: String,
        progress: ((String) -> Void)? = nil
    ) throws -> IntakeReport {
        let docket = try Docket(reading: workspace)
        let walk = try InputWalk(paths)
        try ReplacingFile.makeFolder(workspace.root)
        let store = try PrivateStore(of: workspace)
        try ReplacingFile.makeFolder("\(workspace.content)/comments")
        let (publication, desk, outcome, comments, campaigns) = try store.transaction {
            let log = try DecisionLog(of: workspace)
            try store.follow(log)
            let run = try store.beginRun(at: time)
            let publication = Publication(
                store: store, workspace: workspace, docket: docket,
                treatments: Treatments(policy ?? docket.policy, docket.chosen), detector: detector ?? docket.detector,
                decisions: Decisions(log.decisions), run: run, progress: progress)
            let papers = PaperReader(
                extractor: extractor, recognition: recognition,
                unpacking: try UnpackingFolder(in: workspace.privateStore))
            let desk = IntakeDesk(
                store: store, run: run, isDemonstration: isDemonstration, docket: docket,
                decisions: publication.decisions, papers: papers, shelf: AttachmentShelf(),
                progress: progress)
            try IncomingFiles(desk: desk, store: store, run: run).takeIn(walk)
            try desk.keepRefusals()
            let comments = try ReplacingFile(path: workspace.comments)
            let campaigns = try ReplacingFile(path: workspace.campaigns)
            let outcome = try publication.write(into: comments, campaigns: campaigns)
            desk.recount(outcome.moved)
            return (publication, desk, outcome, comments, campaigns)
        }
        // The ledger stands before the content that needs it
        let isChanged = try comments.finish()
        _ = try campaigns.finish()
        try publication.writeAccounting(outcome)
        for diagnostic in publication.diagnostics(outcome) { desk.report(diagnostic) }
        let conflicts = try Conflicts(of: workspace, docket)
        if let diagnostic = conflicts.diagnostic { desk.report(diagnostic) }
        return IntakeReport(
            counts: desk.counts, replaced: desk.replaced, unchanged: desk.unchanged, published: outcome.published,
            late: outcome.late, campaigns: outcome.campaigns, campaignLetters: outcome.campaignLetters,
            superseded: outcome.superseded, isContentChanged: isChanged, breaches: desk.breaches,
            diagnostics: desk.log.diagnostics)
    }
}

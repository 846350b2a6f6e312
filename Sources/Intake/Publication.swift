import Anonymization
import Catalog
import Dispatch
import DocketModel
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Takes every submission of the store through the anonymiser to `content/comments/comments.jsonl`, and writes down in
/// the store what was taken out.
///
/// Submissions are read in batches, redacted on all cores and put aside in order; when all are known, campaigns of form
/// letters are found among them and the lines written. So memory does not grow with the docket but for some 50 bytes a
/// comment.
struct Publication {
    let store: PrivateStore
    let workspace: Workspace
    let docket: Docket
    let treatments: Treatments
    /// The command of an outside detector; empty for none.
    let detector: [String]
    let decisions: Decisions
    /// The run that publishes.
    let run: Int
    /// Told now and then what is being done.
    let progress: ((String) -> Void)?

    struct Outcome: Sendable {
        var published = 0
        var late = 0
        var held: [Submission.Hold: Int] = [:]
        var withheld: [Submission.Withholding: Int] = [:]
        /// Findings that stand undecided in published comments.
        var doubts = 0
        /// Submissions of this run that stand otherwise than intake found, because of what reviewers decided or have yet to.
        var moved: [(from: Submission.Standing, to: Submission.Standing)] = []
        var refused = 0
        /// References to questions, themes and goals that do not exist: how many, and the first.
        var unknown: [String: (count: Int, first: Place)] = [:]
        /// Campaigns of form letters, and how many letters are of one.
        var campaigns = 0
        var campaignLetters = 0
        /// Persons of the docket who have a number; nil where names are not pseudonymized.
        var pseudonyms: Int?
        /// Published comments in whose place their filers sent later ones.
        var superseded = 0
        var diagnostics: [Diagnostic] = []
    }

    var policy: Policy { treatments.policy }

    private static let batchBytes = 1 << 20
    private static let batchCount = 256

    /// - Parameters:
    ///   - file: becomes `comments.jsonl`.
    ///   - campaigns: becomes `campaigns.jsonl`.
    func write(into file: ReplacingFile, campaigns: ReplacingFile) throws -> Outcome {
        let rulings = try CampaignRulings(reading: workspace)
        let drafts = try CommentDrafts(in: workspace.privateStore, rulings: rulings)
        try consultDetector()
        let persons = try numberPersons()
        let redactor = Redactor(
            docket: docket, anonymizer: anonymizer(persons), decisions: decisions,
            quotable: try QuotableText.shingles(of: workspace))
        try store.clearFindings()
        var outcome = Outcome()
        outcome.pseudonyms = persons?.count
        var readers: [Redactor.Readers] = []
        try forEachBatches("comments redacted") { batches in
            try publish(batches, redactor, &readers, to: drafts, &outcome)
        }
        try drafts.close()
        progress?("looking for campaigns among \(drafts.count)")
        let found = try CampaignFinder(drafts: drafts, rulings: rulings).find()
        let resubmissions = try Resubmissions(
            of: drafts.filings, campaigns: found.memberships, shelf: drafts.shelf)
        try drafts.write(
            to: file, campaigns: found.memberships, identifiers: found.campaigns.map(\.id), resubmissions: resubmissions
        )
        outcome.superseded = resubmissions.earlier.count
        for campaign in found.campaigns {
            var line: [UInt8] = []
            campaign.encode(into: &line)
            try campaigns.append(line + [0x0A])
        }
        outcome.campaigns = found.campaigns.count
        outcome.campaignLetters = found.letters
        outcome.diagnostics += rulings.diagnostics(known: Set(drafts.named.keys))
        outcome.refused = try store.refusalCount()
        return outcome
    }

    func anonymizer(_ persons: PersonNumbers?) -> Anonymizer {
        var pseudonym: (@Sendable (String) -> String)?
        if let persons { pseudonym = { persons.mark($0) } }
        return Anonymizer(
            policy: policy, treatments: treatments, keeping: docket.publicTexts, pseudonym: pseudonym)
    }

    /// Hands over all submissions in order, as many batches at a time as there are processors.
    ///
    /// - Parameter work: what is done with them, to tell how far it is.
    func forEachBatches(_ work: String, _ body: ([[PrivateStore.Entry]]) throws -> Void) throws {
        let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        var batches: [[PrivateStore.Entry]] = []
        var open: [PrivateStore.Entry] = []
        var openBytes = 0
        var count = 0
        func hand() throws {
            try body(batches)
            count += batches.reduce(0) { $0 + $1.count }
            progress?("\(work): \(count)")
            batches = []
        }
        try store.forEachSubmission { entry in
            open.append(entry)
            openBytes += entry.submission.text.utf8.count
            guard open.count >= Publication.batchCount || openBytes >= Publication.batchBytes else { return }
            batches.append(open)
            open = []
            openBytes = 0
            if batches.count == cores { try hand() }
        }
        if !open.isEmpty { batches.append(open) }
        if !batches.isEmpty { try hand() }
    }

    private func count(_ standing: Submission.Standing, in outcome: inout Outcome) {
        switch standing {
        case .accepted: outcome.published += 1
        case .held(let reason): outcome.held[reason, default: 0] += 1
        case .withheld(let reason): outcome.withheld[reason, default: 0] += 1
        }
    }

    private func publish(
        _ batches: [[PrivateStore.Entry]], _ redactor: Redactor, _ readers: inout [Redactor.Readers],
        to drafts: CommentDrafts, _ outcome: inout Outcome
    ) throws {
        let further = try batches.map(furtherFindings)
        let done = Mutex([Redactor.Batch?](repeating: nil, count: batches.count))
        let spare = Mutex(readers)
        // Theirs alone, or what they keep is copied
        readers = []
        DispatchQueue.concurrentPerform(iterations: batches.count) { index in
            var readers = spare.withLock { $0.popLast() } ?? redactor.makeReaders()
            let batch = redactor.redact(batches[index], further: further[index], readers: &readers)
            spare.withLock { $0.append(readers) }
            done.withLock { $0[index] = batch }
        }
        readers = spare.withLock { $0 }
        for batch in done.withLock({ $0 }) {
            guard let batch else { continue }
            try drafts.append(batch.drafts, bytes: batch.bytes)
            outcome.late += batch.late
            outcome.doubts += batch.doubts
            for finding in batch.findings { try store.add(finding) }
            for standing in batch.standings {
                count(standing.now, in: &outcome)
                if standing.run == run, standing.now != standing.atIntake {
                    outcome.moved.append((standing.atIntake, standing.now))
                }
            }
            for (word, place, count) in batch.unknown {
                outcome.unknown[word, default: (0, place)].count += count
            }
        }
    }
}

import Anonymization
import Catalog
import DocketModel

/// Where importers hand in what they read: cleans it, decides its standing, stores it and counts it.
final class IntakeDesk {
    /// What an importer noticed about a submission beyond its fields.
    struct Flaws {
        /// Its bytes were not all UTF-8 and were replaced by U+FFFD.
        var isRepaired = false
        /// The kind of submitter as written; nil when the importer has settled it.
        var kind: String?
        /// The identifier is the name of its file, not the submission's own.
        var idIsFileName = false
        /// What kept its file from being read, where that is why it is held.
        var obstacle: Paper.Obstacle?
        /// Of the files it came in.
        var facts: [PaperFacts] = []
        var hasEnclosures = false
    }

    private(set) var counts = IntakeCounts()
    private(set) var log = DiagnosticLog()
    private(set) var replaced = 0
    private(set) var unchanged = 0
    /// Submissions that do not keep a rule of the notice, by rule.
    private(set) var breaches: [CommenterRule: Int] = [:]
    private let rules: RuleCheck
    private let decisions: Decisions
    /// Reads letters, mail and what came with them.
    let papers: PaperReader
    /// The files that belong to documents of tables.
    let shelf: AttachmentShelf
    private let store: PrivateStore
    private let run: Int
    private let isDemonstration: Bool
    private let progress: ((String) -> Void)?
    private let deadlineOffset: Int
    private var unnamed = 0
    private var refusals: [(place: Place, id: String)] = []
    private var source: (name: String, key: Int)?
    /// Only to ask whether an identifier is itself personal.
    private let identifierCheck = Anonymizer(policy: .contact)

    init(
        store: PrivateStore, run: Int, isDemonstration: Bool, docket: Docket, decisions: Decisions,
        papers: PaperReader, shelf: AttachmentShelf, progress: ((String) -> Void)?
    ) {
        self.progress = progress
        self.decisions = decisions
        self.papers = papers
        self.shelf = shelf
        self.store = store
        self.run = run
        self.isDemonstration = isDemonstration
        deadlineOffset = docket.deadline?.offset ?? 0
        rules = RuleCheck(deadline: docket.deadline)
    }

    /// Counts one input; each ends in exactly one of `accept`, `refuse` and `setAside`.
    func take() {
        counts.read += 1
        // Papers take their time, lines of a file do not
        if counts.read < 64 || counts.read % 64 == 0 { progress?("submissions read: \(counts.read)") }
    }

    func refuse(at place: Place, _ id: String, _ summary: String, advice: String) {
        counts.refused += 1
        refusals.append((place, id))
        report(Diagnostic(.error, id, at: place, summary, advice: advice))
    }

    /// Counts an input that is no comment, such as the notice itself.
    func setAside() { counts.notAComment += 1 }

    /// Counts and keeps a file that belongs to another input.
    func countAttachment(_ file: InputFile) throws {
        counts.read += 1
        counts.attached += 1
        try store.keepOriginal(at: file.path, name: file.name, run: run)
    }

    /// Counts a file in whose place another stands.
    func countRepeated(_ file: InputFile, _ summary: String) {
        counts.read += 1
        counts.repeated += 1
        report(Diagnostic(.note, "intake.same-file", at: Place(file.name), summary))
    }

    func report(_ diagnostic: Diagnostic) { log.add(diagnostic) }

    func accept(_ given: Submission, at place: Place, flaws: Flaws) throws {
        var submission = given
        submission.isDemonstration = isDemonstration
        clean(&submission, at: place)
        read(flaws.kind, into: &submission, at: place)
        readDate(&submission, at: place)
        judge(&submission, flaws, at: place)
        if source?.name != place.file { source = (place.file, try store.source(named: place.file)) }
        let outcome = try store.store(
            submission, run: run, source: source!.key, line: place.line, refusingOtherFiles: flaws.idIsFileName)
        switch outcome {
        case .duplicate:
            return refuse(
                at: place, "intake.duplicate-id", "another submission of this intake has the same identifier",
                advice: flaws.idIsFileName
                    ? "Rename the file: its name, without the ending, is the identifier."
                    : "Give each submission an identifier of its own.")
        case .supersedes(let standing, let same):
            counts.add(standing, -1)
            counts.repeated += 1
            if !same {
                report(
                    Diagnostic(
                        .warning, "intake.superseded", at: place,
                        "stands in place of a submission of the same identifier from another file of this intake"))
            }
        case .replaced:
            replaced += 1
            report(
                Diagnostic(
                    .note, "intake.replaced", at: place,
                    "replaces the submission of the same identifier from an earlier intake"))
        case .unchanged: unchanged += 1
        case .new: break
        }
        counts.add(submission.standing)
        try check(submission, flaws, isNew: outcome == .new)
    }

    /// Holds it against the notice's rules for commenters, and writes down what it does not keep.
    private func check(_ submission: Submission, _ flaws: Flaws, isNew: Bool) throws {
        var found: [RuleBreach] = []
        if case .withheld = submission.standing {
        } else {
            found = rules.breaches(of: submission, facts: flaws.facts, hasEnclosures: flaws.hasEnclosures)
        }
        for breach in found { breaches[breach.rule, default: 0] += 1 }
        if isNew, found.isEmpty { return }
        try store.writeBreaches(found.map { ($0.rule.rawValue, $0.detail) }, of: submission.id)
    }

    /// Writes down what was refused, for the accounts.
    func keepRefusals() throws {
        for refusal in refusals { try store.addRefusal(at: refusal.place, refusal.id, run: run) }
    }

    /// Counts submissions of this intake as they stand after review.
    func recount(_ moved: [(from: Submission.Standing, to: Submission.Standing)]) {
        for standing in moved { counts.move(from: standing.from, to: standing.to) }
    }

    /// What is told once, at the end.
    func close() {
        if unnamed > 0 {
            report(
                Diagnostic(
                    .note, "intake.unnamed",
                    "\(unnamed) \(unnamed == 1 ? "submission names" : "submissions name") no submitter"))
        }
    }

    // MARK: One submission

    private func clean(_ submission: inout Submission, at place: Place) {
        var isChanged = false
        func clean(_ text: inout String, singleLine: Bool = true) {
            if text.utf8.isEmpty { return }
            let cleaned = TextCleaner.clean(text, singleLine: singleLine)
            text = cleaned.text
            if cleaned.isChanged { isChanged = true }
        }
        if submission.pages.isEmpty {
            clean(&submission.text, singleLine: false)
        } else {
            isChanged = TextCleaner.clean(&submission.text, keeping: &submission.pages)
        }
        clean(&submission.title)
        clean(&submission.submitterName)
        clean(&submission.organization)
        clean(&submission.privateContact)
        clean(&submission.received)
        for index in submission.attachments.indices { clean(&submission.attachments[index]) }
        if isChanged {
            report(
                Diagnostic(
                    .note, "intake.invisible-characters", at: place,
                    "control, direction or zero-width characters were taken out"))
        }
    }

    private func read(_ kind: String?, into submission: inout Submission, at place: Place) {
        guard let kind, !kind.isEmpty else { return }
        if let known = SubmitterKind(rawValue: kind) ?? SubmitterKind(reading: kind.trimmed) {
            submission.submitterKind = known
        } else {
            report(
                Diagnostic(
                    .warning, "intake.unknown-kind", at: place,
                    "the kind of submitter is not one of the seven; kept as other",
                    advice: "The kinds are \(SubmitterKind.allCases.map(\.rawValue).joined(separator: ", "))."))
        }
    }

    private func readDate(_ submission: inout Submission, at place: Place) {
        guard !submission.received.isEmpty else { return }
        if let moment = Moment(reading: submission.received, offset: deadlineOffset) {
            submission.received = moment.text
        } else {
            submission.received = ""
            report(
                Diagnostic(
                    .warning, "intake.date", at: place, "the date of receipt cannot be read; kept as unknown",
                    advice: "Write it as 2018-02-09 or 2018-02-09T16:02:00-05:00."))
        }
    }

    private func judge(_ submission: inout Submission, _ flaws: Flaws, at place: Place) {
        if submission.submitterName.isEmpty, submission.organization.isEmpty { unnamed += 1 }
        if case .withheld = submission.standing { return }
        if submission.standing == .accepted { judgeText(of: &submission, flaws, at: place) }
        if case .held(let reason) = submission.standing {
            if decisions.standing(of: submission, isUncertain: false) == .accepted {
                return report(
                    Diagnostic(.note, "intake.released", at: place, "released by a reviewer: \(reason.rawValue)"))
            }
            let why = flaws.obstacle.map { reason == .unreadableFile ? ": \($0.summary)" : "" } ?? ""
            report(
                Diagnostic(
                    .warning, "intake.held", at: place, "held for review: \(reason.rawValue)\(why)",
                    advice: (flaws.obstacle.map { $0.advice + " " } ?? "")
                        + "It is not published. Take in a corrected version under the same identifier, or decide on it with "
                        + "`docketpress review`."))
        }
    }

    private func judgeText(of submission: inout Submission, _ flaws: Flaws, at place: Place) {
        if submission.text.isEmpty, !submission.seeAttached {
            report(Diagnostic(.warning, "intake.empty-text", at: place, "the submission has no text"))
        }
        if flaws.isRepaired {
            submission.standing = .held(.unreadable)
        } else if let marking = PublicationMarking.hold(in: submission.text) ?? PublicationMarking.hold(
            in: submission.title)
            ?? flaws.facts.lazy.compactMap(\.marking).first
        {
            submission.standing = .held(marking)
        } else if identifierCheck.redact(submission.id.value).redactions.contains(where: { $0.kind == .emailAddress }) {
            submission.standing = .held(.personalIdentifier)
        }
    }
}

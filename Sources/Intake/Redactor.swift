import Anonymization
import Campaigns
import Catalog
import DocketModel

/// Makes public comments of submissions.
struct Redactor: Sendable {
    private let docket: Docket
    private let decisions: Decisions
    private let anonymizer: Anonymizer
    private let numbers: DeclaredNumbers
    private let titles: DeclaredTitles
    private let wording: Wording
    /// Shingles of the docket's own documents.
    private let quotable: ShingleSet

    /// What became of a run of submissions.
    struct Batch: Sendable {
        /// The published comments, one JSON object after the other.
        var bytes: [UInt8] = []
        var drafts: [CommentDrafts.Draft] = []
        var late = 0
        /// Of each submission, with the run it came in and what intake made of it.
        var standings: [(now: Submission.Standing, atIntake: Submission.Standing, run: Int)] = []
        var findings: [PrivateStore.Finding] = []
        /// Findings in published comments on which nobody decided.
        var doubts = 0
        /// What kind of thing was referred to in vain, the first place, how often.
        var unknown: [(word: String, place: Place, count: Int)] = []
    }

    init(docket: Docket, anonymizer: Anonymizer, decisions: Decisions, quotable: ShingleSet) {
        self.docket = docket
        self.decisions = decisions
        self.quotable = quotable
        self.anonymizer = anonymizer
        numbers = DeclaredNumbers(
            questions: docket.questions.numbers, themes: docket.themes.numbers, goals: docket.goals.numbers)
        titles = DeclaredTitles(questions: docket.questions, themes: docket.themes, goals: docket.goals)
        wording = Wording(
            questions: docket.questions, themes: docket.themes, goals: docket.goals, paragraphs: docket.paragraphs)
    }

    /// What is kept from one submission to the next, so that the same work is not done again.
    struct Readers: Sendable {
        fileprivate var questions: ReferenceReader
        fileprivate var themes: ReferenceReader
        fileprivate var goals: ReferenceReader
        fileprivate var words = WordReader()

        fileprivate init(of docket: Docket) {
            questions = ReferenceReader(docket.questions)
            themes = ReferenceReader(docket.themes)
            goals = ReferenceReader(docket.goals)
        }
    }

    func makeReaders() -> Readers { Readers(of: docket) }

    /// - Parameter further: what an outside detector found, by submission and field.
    func redact(
        _ entries: [PrivateStore.Entry], further: [Int: [String: [Redaction]]], readers: inout Readers
    ) -> Batch {
        var batch = Batch()
        for entry in entries {
            var fields = FieldRedactor(
                entry: entry, anonymizer: anonymizer, decisions: decisions, further: further[entry.key] ?? [:])
            var comment = fields.comment()
            // Held and withheld submissions are not published, but what is private in them is held against the site too
            batch.findings += fields.findings
            let isUncertain = docket.riskLine == .doubtful && fields.findings.contains { $0.fate == .doubtful }
            let standing = decisions.standing(of: entry.submission, isUncertain: isUncertain)
            batch.standings.append((standing, entry.submission.standing, entry.run))
            guard standing == .accepted else { continue }
            batch.doubts += fields.findings.count { $0.fate == .doubtful }
            var found = Addressed()
            func resolve(_ reader: inout ReferenceReader, _ given: [String], _ word: String, _ numbers: inout Set<Int>)
            {
                let unknown = reader.read(given, into: &numbers)
                if unknown > 0 { batch.unknown.append((word, entry.place, unknown)) }
            }
            resolve(&readers.questions, entry.submission.questions, "questions", &found.questions)
            resolve(&readers.themes, entry.submission.themes, "themes", &found.themes)
            resolve(&readers.goals, entry.submission.goals, "goals", &found.goals)
            numbers.find(in: entry.submission.text, &found)
            titles.find(in: entry.submission.text, &found)
            comment.suggested = wording.suggestions(
                for: comment.bodyParagraphs, declared: found, reader: &readers.words)
            comment.questions = found.questions.sorted()
            comment.themes = found.themes.sorted()
            comment.goals = found.goals.sorted()
            comment.isLate = isLate(entry.submission.received)
            if comment.isLate { batch.late += 1 }
            let start = batch.bytes.count
            let memberOffset = comment.encode(into: &batch.bytes) - start
            // A thousand that only say "see attached" are no campaign
            let text = comment.seeAttached || Paper.isOnlyPointer(comment.text.string) ? "" : comment.text.string
            batch.drafts.append(
                CommentDrafts.Draft(
                    id: comment.id, end: batch.bytes.count, memberOffset: memberOffset,
                    print: LetterPrint(of: text, ignoring: quotable), filing: Filing(entry.submission)))
        }
        return batch
    }

    private func isLate(_ received: String) -> Bool {
        guard let deadline = docket.deadline, let moment = Moment(reading: received) else { return false }
        return moment.isAfter(deadline: deadline)
    }
}

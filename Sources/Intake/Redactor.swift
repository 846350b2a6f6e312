import Anonymization
import Catalog
import DocketModel

/// Makes public comments of submissions.
struct Redactor: Sendable {
    private let docket: Docket
    private let anonymizer: Anonymizer
    private let headings: DeclaredHeadings

    /// What became of a run of submissions.
    struct Batch: Sendable {
        /// The published comments, one JSON object a line.
        var lines: [UInt8] = []
        var late = 0
        var ledger: [LedgerEntry] = []
        /// What kind of thing was referred to in vain, the first place, how often.
        var unknown: [(word: String, place: Place, count: Int)] = []
    }

    struct LedgerEntry: Sendable {
        var submission: Int
        var field: String
        var kind: FindingKind
        var range: Range<Int>
        var text: String
    }

    init(docket: Docket, policy: Policy) {
        self.docket = docket
        anonymizer = Anonymizer(policy: policy, keeping: docket.publicTexts)
        headings = DeclaredHeadings(
            questions: docket.questions.numbers, themes: docket.themes.numbers, goals: docket.goals.numbers)
    }

    func redact(_ entries: [PrivateStore.Entry]) -> Batch {
        var batch = Batch()
        var questions = ReferenceReader(docket.questions)
        var themes = ReferenceReader(docket.themes)
        var goals = ReferenceReader(docket.goals)
        for entry in entries {
            var desk = FieldRedactor(entry: entry, anonymizer: anonymizer)
            var comment = desk.comment()
            // Held and withheld submissions are not published, but what is private in them is held against the site too
            batch.ledger += desk.ledger
            guard entry.submission.standing == .accepted else { continue }
            var found = (questions: Set<Int>(), themes: Set<Int>(), goals: Set<Int>())
            func resolve(_ reader: inout ReferenceReader, _ given: [String], _ word: String, _ numbers: inout Set<Int>)
            {
                let unknown = reader.read(given, into: &numbers)
                if unknown > 0 { batch.unknown.append((word, entry.place, unknown)) }
            }
            resolve(&questions, entry.submission.questions, "questions", &found.questions)
            resolve(&themes, entry.submission.themes, "themes", &found.themes)
            resolve(&goals, entry.submission.goals, "goals", &found.goals)
            headings.find(
                in: entry.submission.text, questions: &found.questions, themes: &found.themes, goals: &found.goals)
            comment.questions = found.questions.sorted()
            comment.themes = found.themes.sorted()
            comment.goals = found.goals.sorted()
            comment.isLate = isLate(entry.submission.received)
            if comment.isLate { batch.late += 1 }
            comment.encode(into: &batch.lines)
            batch.lines.append(0x0A)
        }
        return batch
    }

    private func isLate(_ received: String) -> Bool {
        guard let deadline = docket.deadline, let moment = Moment(reading: received) else { return false }
        return moment.isAfter(deadline: deadline)
    }
}

/// Takes the fields of one submission through the anonymiser.
private struct FieldRedactor {
    let entry: PrivateStore.Entry
    let anonymizer: Anonymizer
    var ledger: [Redactor.LedgerEntry] = []
    private var counts: [String: Int] = [:]

    init(entry: PrivateStore.Entry, anonymizer: Anonymizer) {
        self.entry = entry
        self.anonymizer = anonymizer
    }

    mutating func comment() -> Comment {
        let submission = entry.submission
        let filer = Filer(name: submission.submitterName, organization: submission.organization)
        var comment = Comment(id: submission.id, title: .empty, text: .empty)
        comment.title = redact(submission.title, "title", filer)
        comment.text = redact(submission.text, "text", filer)
        comment.submitter = Comment.Submitter(
            name: name(filer), kind: submission.submitterKind,
            organization: submission.organization.isEmpty ? nil : redact(submission.organization, "organization", filer)
        )
        comment.redactions = counts
        comment.attachments = submission.attachments.map { redact($0, "attachment", filer, isFileName: true) }
        comment.received = submission.received
        comment.seeAttached = submission.seeAttached
        comment.isDemonstration = submission.isDemonstration
        if !submission.privateContact.isEmpty, anonymizer.policy != .verbatim {
            // Never published, so it is only written down
            let bytes = submission.privateContact.utf8.count
            ledger.append(
                Redactor.LedgerEntry(
                    submission: entry.key, field: "contact", kind: .emailAddress, range: 0..<bytes,
                    text: submission.privateContact))
        }
        return comment
    }

    /// The filer's name. Under `people` a person's name is published only as the mark that it was removed: where the
    /// anonymiser leaves part of it standing, none of it is.
    private mutating func name(_ filer: Filer) -> RedactedText? {
        if filer.name.isEmpty { return nil }
        guard anonymizer.policy == .people, filer.name != filer.organization else {
            return redact(filer.name, "name", filer)
        }
        let bytes = filer.name.utf8.count
        counts[FindingKind.personName.rawValue, default: 0] += 1
        ledger.append(
            Redactor.LedgerEntry(
                submission: entry.key, field: "name", kind: .personName, range: 0..<bytes, text: filer.name))
        let redacted = anonymizer.redact(filer.name, filer: filer).text
        return redacted.string == FindingKind.personName.placeholder ? redacted : nil
    }

    private mutating func redact(
        _ text: String, _ field: String, _ filer: Filer, isFileName: Bool = false
    ) -> RedactedText {
        if text.isEmpty { return .empty }
        let result = anonymizer.redact(text, filer: filer, isFileName: isFileName)
        guard !result.redactions.isEmpty else { return result.text }
        let bytes = text.utf8
        for redaction in result.redactions {
            counts[redaction.kind.rawValue, default: 0] += 1
            let start = bytes.index(bytes.startIndex, offsetBy: redaction.range.lowerBound)
            let end = bytes.index(start, offsetBy: redaction.range.count)
            ledger.append(
                Redactor.LedgerEntry(
                    submission: entry.key, field: field, kind: redaction.kind, range: redaction.range,
                    text: String(decoding: bytes[start..<end], as: UTF8.self)))
        }
        return result.text
    }
}

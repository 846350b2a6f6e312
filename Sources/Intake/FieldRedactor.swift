import Anonymization
import Catalog
import DocketModel

/// Takes the fields of one submission through the anonymiser and the decisions of reviewers.
struct FieldRedactor {
    let entry: PrivateStore.Entry
    let anonymizer: Anonymizer
    let decisions: Decisions
    /// What an outside detector found, by field.
    let further: [String: [Redaction]]
    private(set) var findings: [PrivateStore.Finding] = []
    private var tallies: [String: RedactionTally] = [:]

    init(
        entry: PrivateStore.Entry, anonymizer: Anonymizer, decisions: Decisions,
        further: [String: [Redaction]] = [:]
    ) {
        self.further = further
        self.entry = entry
        self.anonymizer = anonymizer
        self.decisions = decisions
    }

    mutating func comment() -> Comment {
        let submission = entry.submission
        let filer = FieldRedactor.filer(of: submission)
        var comment = Comment(id: submission.id, title: .empty, text: .empty)
        comment.title = redact(submission.title, "title", filer)
        let body = anonymize(submission.text, "text", filer)
        comment.text = body.text
        comment.readLetter(submission, body)
        comment.submitter = Comment.Submitter(
            name: name(filer), kind: submission.submitterKind,
            organization: submission.organization.isEmpty ? nil : redact(submission.organization, "organization", filer)
        )
        comment.redactions = tallies
        comment.attachments = submission.attachments.enumerated().map { index, name in
            redact(name, FieldRedactor.attachmentField(index), filer, isFileName: true)
        }
        comment.received = submission.received
        comment.seeAttached = submission.seeAttached
        comment.isDemonstration = submission.isDemonstration
        if !submission.privateContact.isEmpty, anonymizer.policy != .verbatim {
            // Never published, so it is only written down
            note(whole: submission.privateContact, "contact", .emailAddress)
        }
        return comment
    }

    static func filer(of submission: Submission) -> Filer {
        Filer(name: submission.submitterName, organization: submission.organization)
    }

    private static func attachmentField(_ index: Int) -> String {
        index == 0 ? "attachment" : "attachment \(index + 1)"
    }

    /// The fields whose text may be published, by the names that the ledger has for them.
    static func fields(of submission: Submission) -> [(name: String, text: String)] {
        [
            ("title", submission.title), ("text", submission.text), ("name", submission.submitterName),
            ("organization", submission.organization),
        ] + submission.attachments.enumerated().map { (attachmentField($0), $1) }
    }

    /// The filer's name. Where names go, a person's name is published only as the mark that stands for it: where the
    /// anonymiser leaves part of it standing, none of it is.
    private mutating func name(_ filer: Filer) -> RedactedText? {
        if filer.name.isEmpty { return nil }
        guard anonymizer.treatments[.personName] != .keep, filer.name != filer.organization, !isKept(filer.name) else {
            return redact(filer.name, "name", filer)
        }
        if let mark = anonymizer.mark(forPersonNamed: filer.name) {
            tallies[FindingKind.personName.rawValue, default: 0].replaced += 1
            note(whole: filer.name, "name", .personName, .replaced)
            return mark
        }
        tallies[FindingKind.personName.rawValue, default: 0].removed += 1
        note(whole: filer.name, "name", .personName)
        let redacted = anonymizer.redact(filer.name, filer: filer).text
        return redacted.string == FindingKind.personName.placeholder ? redacted : nil
    }

    private func isKept(_ name: String) -> Bool {
        let place = FoundPlace(
            submission: entry.submission.id, field: "name", range: 0..<name.utf8.count, kind: .personName, text: name)
        return decisions.decision(on: place)?.ruling == .keep
    }

    /// Writes down a field that is not published at all.
    private mutating func note(
        whole text: String, _ field: String, _ kind: FindingKind, _ fate: PrivateStore.Finding.Fate = .removed
    ) {
        findings.append(
            PrivateStore.Finding(
                submission: entry.key, field: field, kind: kind, range: 0..<text.utf8.count, text: text, fate: fate))
    }

    private mutating func redact(
        _ text: String, _ field: String, _ filer: Filer, isFileName: Bool = false
    ) -> RedactedText {
        text.isEmpty ? .empty : anonymize(text, field, filer, isFileName: isFileName).text
    }

    private mutating func anonymize(
        _ text: String, _ field: String, _ filer: Filer, isFileName: Bool = false
    ) -> Anonymized {
        let id = entry.submission.id
        let (rulings, places) = decisions.bearing(on: field, of: id, text: text)
        let result = anonymizer.redact(
            text, filer: filer, rulings: rulings, further: further[field] ?? [], isFileName: isFileName)
        let bytes = text.utf8
        func note(_ found: Redaction, _ fate: PrivateStore.Finding.Fate) -> PrivateStore.Finding {
            let start = bytes.index(bytes.startIndex, offsetBy: found.range.lowerBound)
            let end = bytes.index(start, offsetBy: found.range.count)
            var finding = PrivateStore.Finding(
                submission: entry.key, field: field, kind: found.kind, certainty: found.certainty, range: found.range,
                text: String(decoding: bytes[start..<end], as: UTF8.self), fate: fate)
            if rulings != nil, fate != .doubtful {
                finding.decision = decisions.number(behind: finding, among: places)
            }
            return finding
        }
        for redaction in result.redactions {
            let finding = note(redaction, redaction.replacement == nil ? .removed : .replaced)
            if redaction.replacement != nil {
                tallies[redaction.kind.rawValue, default: 0].replaced += 1
            } else {
                tallies[redaction.kind.rawValue, default: 0].removed += 1
            }
            if finding.decision != nil { tallies[redaction.kind.rawValue, default: 0].reviewed += 1 }
            findings.append(finding)
        }
        findings += result.doubts.map { note($0, .doubtful) } + result.kept.map { note($0, .kept) }
        return result
    }
}

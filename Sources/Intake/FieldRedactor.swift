import Anonymization
import Catalog
import DocketModel

/// Takes the fields of one submission through the anonymiser and the decisions of reviewers.
struct FieldRedactor {
    let entry: PrivateStore.Entry
    let anonymizer: Anonymizer
    let decisions: Decisions
    private(set) var findings: [PrivateStore.Finding] = []
    private var tallies: [String: RedactionTally] = [:]

    init(entry: PrivateStore.Entry, anonymizer: Anonymizer, decisions: Decisions) {
        self.entry = entry
        self.anonymizer = anonymizer
        self.decisions = decisions
    }

    mutating func comment() -> Comment {
        let submission = entry.submission
        let filer = Filer(name: submission.submitterName, organization: submission.organization)
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
            redact(name, index == 0 ? "attachment" : "attachment \(index + 1)", filer)
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

    /// The filer's name. Under `people` a person's name is published only as the mark that it was removed: where the
    /// anonymiser leaves part of it standing, none of it is.
    private mutating func name(_ filer: Filer) -> RedactedText? {
        if filer.name.isEmpty { return nil }
        guard anonymizer.policy == .people, filer.name != filer.organization, !isKept(filer.name) else {
            return redact(filer.name, "name", filer)
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
    private mutating func note(whole text: String, _ field: String, _ kind: FindingKind) {
        findings.append(
            PrivateStore.Finding(
                submission: entry.key, field: field, kind: kind, range: 0..<text.utf8.count, text: text))
    }

    private mutating func redact(_ text: String, _ field: String, _ filer: Filer) -> RedactedText {
        text.isEmpty ? .empty : anonymize(text, field, filer).text
    }

    private mutating func anonymize(_ text: String, _ field: String, _ filer: Filer) -> Anonymized {
        let id = entry.submission.id
        let (rulings, places) = decisions.bearing(on: field, of: id, text: text)
        let result = anonymizer.redact(text, filer: filer, rulings: rulings)
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
            let finding = note(redaction, .removed)
            tallies[redaction.kind.rawValue, default: 0].removed += 1
            if finding.decision != nil { tallies[redaction.kind.rawValue, default: 0].reviewed += 1 }
            findings.append(finding)
        }
        findings += result.doubts.map { note($0, .doubtful) } + result.kept.map { note($0, .kept) }
        return result
    }
}

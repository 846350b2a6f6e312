import Anonymization
import Catalog
import Dispatch
import DocketModel

/// What goes over all submissions before they are published.
extension Publication {
    /// Runs the outside detector once over every text that may be published, and puts aside what it finds.
    ///
    /// - Throws: `ContentFault` when it fails.
    func consultDetector() throws {
        try store.clearOutsideFindings()
        guard !detector.isEmpty, policy != .verbatim || !docket.chosen.isEmpty else { return }
        let outside = try OutsideDetector(detector, place: Place(workspace.display(workspace.configuration)))
        try forEachBatches("submissions shown to the detector") { batches in
            for entry in batches.joined() {
                let fields = FieldRedactor.fields(of: entry.submission).filter { !$0.text.isEmpty }
                let filer = FieldRedactor.filer(of: entry.submission)
                let found = try outside.find(in: fields.map { OutsideDetector.Request(text: $0.text, filer: filer) })
                for (field, findings) in zip(fields, found) {
                    try store.addOutside(findings, submission: entry.key, field: field.name)
                }
            }
        }
        try outside.finish()
    }

    /// What the outside detector found in a batch: by submission, by field.
    func furtherFindings(in batch: [PrivateStore.Entry]) throws -> [Int: [String: [Redaction]]] {
        guard !detector.isEmpty else { return [:] }
        return try batch.reduce(into: [:]) { $0[$1.key] = try store.outsideFindings(of: $1.key) }
    }

    /// Finds every person of the docket and numbers those who have no number yet; nil where names are not pseudonymized.
    func numberPersons() throws -> PersonNumbers? {
        guard treatments[.personName] == .pseudonym else { return nil }
        let persons = try PersonNumbers(secret: DocketSecret.of(workspace), store: store)
        let anonymizer = anonymizer(persons)
        try forEachBatches("submissions searched for persons") { batches in
            let further = try batches.map(furtherFindings)
            let decisions = decisions
            DispatchQueue.concurrentPerform(iterations: batches.count) { index in
                for entry in batches[index] {
                    var fields = FieldRedactor(
                        entry: entry, anonymizer: anonymizer, decisions: decisions,
                        further: further[index][entry.key] ?? [:])
                    _ = fields.comment()
                }
            }
        }
        try persons.assign(in: store)
        return persons
    }
}

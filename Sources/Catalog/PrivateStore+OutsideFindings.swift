public import Anonymization

extension PrivateStore {
    private static let outsideTable = """
        CREATE TABLE IF NOT EXISTS outside_finding(
          submission INTEGER NOT NULL, field TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
          kind TEXT NOT NULL, certainty INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS outside_finding_submission ON outside_finding(submission);
        """

    /// Empties the list of what an outside detector found.
    public func clearOutsideFindings() throws {
        try database.execute(PrivateStore.outsideTable)
        try database.execute("DELETE FROM outside_finding")
    }

    /// Puts aside what an outside detector found in a field.
    public func addOutside(_ findings: [Redaction], submission: Int, field: String) throws {
        if findings.isEmpty { return }
        let insert = try database.prepare("INSERT INTO outside_finding VALUES(?1,?2,?3,?4,?5,?6)")
        for finding in findings {
            var values = RowValues()
            values.add(submission)
            values.add(field)
            values.add(finding.range.lowerBound)
            values.add(finding.range.upperBound)
            values.add(finding.kind.rawValue)
            values.add(finding.certainty.rawValue)
            try insert.run(values)
        }
    }

    /// What an outside detector found in a submission, by field.
    public func outsideFindings(of submission: Int) throws -> [String: [Redaction]] {
        var found: [String: [Redaction]] = [:]
        var values = RowValues()
        values.add(submission)
        try database.prepare("SELECT field,start,stop,kind,certainty FROM outside_finding WHERE submission=?1").query(
            values
        ) {
            columns in
            guard let kind = FindingKind(rawValue: columns.string(3)),
                let certainty = Certainty(rawValue: columns.integer(4))
            else { return true }
            found[columns.string(0), default: []].append(
                Redaction(range: columns.integer(1)..<columns.integer(2), kind: kind, certainty: certainty))
            return true
        }
        return found
    }
}

public import Anonymization

extension PrivateStore {
    /// What the last intake found in a field of a submission, and what became of it.
    public struct Finding: Sendable, Hashable {
        public enum Fate: String, Sendable, Hashable {
            case removed, replaced
            /// It stands in the text, and nobody has decided.
            case doubtful
            /// It stands in the text because a reviewer decided so.
            case kept
        }

        /// Key of the submission in the store.
        public var submission: Int
        public var field: String
        public var kind: FindingKind
        public var certainty: Certainty
        /// UTF-8 bytes of the field, end exclusive.
        public var range: Range<Int>
        public var text: String
        public var fate: Fate
        /// Number of the decision that settled it; nil when the rule of the docket did, or nobody has.
        public var decision: Int?

        public init(
            submission: Int, field: String, kind: FindingKind, certainty: Certainty = .certain, range: Range<Int>,
            text: String, fate: Fate = .removed, decision: Int? = nil
        ) {
            self.submission = submission
            self.field = field
            self.kind = kind
            self.certainty = certainty
            self.range = range
            self.text = text
            self.fate = fate
            self.decision = decision
        }

        public var isTakenOut: Bool { fate == .removed || fate == .replaced }
    }

    static let findingSchema = """
        CREATE TABLE IF NOT EXISTS redaction(
          submission INTEGER NOT NULL, field TEXT NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL,
          stop INTEGER NOT NULL, text TEXT NOT NULL, certainty INTEGER NOT NULL DEFAULT 2,
          fate TEXT NOT NULL DEFAULT 'removed', decision INTEGER);
        CREATE TABLE IF NOT EXISTS standing_finding(
          submission INTEGER NOT NULL, field TEXT NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL,
          stop INTEGER NOT NULL, text TEXT NOT NULL, certainty INTEGER NOT NULL, fate TEXT NOT NULL, decision INTEGER);
        """

    /// Gives the ledger of an older store the columns that later versions added.
    static func bringLedgerUpToDate(_ database: Database) throws {
        var columns: Set<String> = []
        try database.prepare("SELECT name FROM pragma_table_info('redaction')").query { row in
            columns.insert(row.string(0))
            return true
        }
        for (name, definition) in [
            ("certainty", "INTEGER NOT NULL DEFAULT 2"), ("fate", "TEXT NOT NULL DEFAULT 'removed'"),
            ("decision", "INTEGER"),
        ] where !columns.contains(name) {
            try database.execute("ALTER TABLE redaction ADD COLUMN \(name) \(definition)")
        }
    }

    /// Empties the ledger, and what was found and stands, before both are written anew.
    public func clearFindings() throws {
        try database.execute("DELETE FROM redaction; DELETE FROM standing_finding")
    }

    /// Writes down a finding: in the ledger, which the leak gate reads, when it was taken out.
    public func add(_ finding: Finding) throws {
        var values = RowValues()
        values.add(finding.submission)
        values.add(finding.field)
        values.add(finding.kind.rawValue)
        values.add(finding.range.lowerBound)
        values.add(finding.range.upperBound)
        values.add(finding.text)
        values.add(finding.certainty.rawValue)
        values.add(finding.fate.rawValue)
        if let decision = finding.decision { values.add(decision) } else { values.addNull() }
        try (finding.isTakenOut ? insertRedaction : insertStanding).run(values)
    }

    /// The findings in one submission, or in all, in order of submission key, field and position.
    ///
    /// - Parameter isUncertain: only those of which nobody is certain and nobody has decided.
    public func findings(of submission: Int? = nil, isUncertain: Bool = false) throws -> [Finding] {
        let conditions =
            (submission == nil ? [] : ["submission = ?1"])
            + (isUncertain ? ["certainty < \(Certainty.certain.rawValue)", "decision IS NULL"] : [])
        let condition = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
        let columns = "submission, field, kind, start, stop, text, certainty, fate, decision"
        var values = RowValues()
        if let submission { values.add(submission) }
        var found: [Finding] = []
        try database.prepare(
            """
            SELECT \(columns) FROM redaction \(condition) UNION ALL SELECT \(columns) FROM standing_finding \(condition)
            ORDER BY 1, 2, 4, 5
            """
        ).query(values) { row in
            found.append(Finding(row))
            return true
        }
        return found
    }

    /// In how many places these very words were taken out, and in how many they were found and stand.
    public func places(of text: String) throws -> (takenOut: Int, standing: Int) {
        var values = RowValues()
        values.add(text)
        var counts = (takenOut: 0, standing: 0)
        try database.prepare(
            """
            SELECT (SELECT count(*) FROM redaction WHERE text = ?1),
            (SELECT count(*) FROM standing_finding WHERE text = ?1)
            """
        ).query(values) { row in
            counts = (row.integer(0), row.integer(1))
            return false
        }
        return counts
    }

    /// The first finding by which these very words were taken out.
    public func firstTakenOut(_ text: String) throws -> Finding? {
        var values = RowValues()
        values.add(text)
        var finding: Finding?
        try database.prepare(
            """
            SELECT submission, field, kind, start, stop, text, certainty, fate, decision FROM redaction
            WHERE text = ?1 ORDER BY rowid LIMIT 1
            """
        ).query(values) { row in
            finding = Finding(row)
            return false
        }
        return finding
    }

    /// How many findings each submission has that stand undecided, by its key.
    public func doubtCounts() throws -> [Int: Int] {
        var counts: [Int: Int] = [:]
        try database.prepare(
            "SELECT submission, count(*) FROM standing_finding WHERE fate = 'doubtful' GROUP BY submission"
        ).query { row in
            counts[row.integer(0)] = row.integer(1)
            return true
        }
        return counts
    }
}

extension PrivateStore.Finding {
    fileprivate init(_ row: Columns) {
        submission = row.integer(0)
        field = row.string(1)
        // A kind this version does not know is a name to it, as for the leak gate
        kind = FindingKind(rawValue: row.string(2)) ?? .personName
        range = row.integer(3)..<max(row.integer(3), row.integer(4))
        text = row.string(5)
        certainty = Certainty(rawValue: row.integer(6)) ?? .certain
        fate = Fate(rawValue: row.string(7)) ?? .removed
        decision = row.isNull(8) ? nil : row.integer(8)
    }
}

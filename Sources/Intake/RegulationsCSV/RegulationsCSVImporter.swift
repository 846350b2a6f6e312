import Catalog
import DocketModel

/// Reads the bulk download of regulations.gov: one row a document of the docket, 60 columns found by their names in the
/// first row, in any order.
struct RegulationsCSVImporter: Importer {
    func reads(_ file: InputFile) -> Bool { file.kind == "csv" }

    func read(_ file: InputFile, at desk: IntakeDesk) throws {
        var reader = try CSVReader(path: file.path)
        guard case .record = try reader.next(), let columns = Columns(reader.record) else {
            desk.take()
            return desk.refuse(
                at: Place(file.name, line: 1), "csv.header",
                "the first row does not name the columns “Document ID”, “Document Type” and “Comment”",
                advice: "Only the bulk download of regulations.gov is read as CSV; give other comments as JSON Lines.")
        }
        while true {
            switch try reader.next() {
            case .end: return
            case .malformed(let line, let column, let summary):
                desk.take()
                desk.refuse(
                    at: Place(file.name, line: line, column: column), "csv.malformed", summary,
                    advice: "Fields with quotes, commas or line ends stand in quotes, and quotes in them are doubled.")
            case .record:
                let record = reader.record
                if record.count == 1, record[0].isEmpty { continue }
                desk.take()
                try read(record, columns, at: Place(file.name, line: record.line, column: 1), desk)
            }
        }
    }

    private func read(_ record: CSVReader.Record, _ columns: Columns, at place: Place, _ desk: IntakeDesk) throws {
        guard record.count == columns.count else {
            return desk.refuse(
                at: place, "csv.fields", "the row has \(record.count) fields, the first row names \(columns.count)",
                advice: "Look for a missing quote or comma in this row.")
        }
        var row = Row(record: record, columns: columns)
        guard row["Document Type"] == "Public Submission" else { return desk.setAside() }
        var submission = Submission(id: CommentID(row["Document ID"]))
        guard !submission.id.value.isEmpty else {
            return desk.refuse(
                at: place, "csv.no-id", "the row has no Document ID", advice: "Each row names its document.")
        }
        submission.title = row["Title"]
        submission.text = row["Comment"]
        submission.received = RegulationsCSVImporter.easternDate(
            ["Received Date", "Posted Date", "Postmark Date"].lazy.map { row[$0] }.first { !$0.isEmpty } ?? "")
        let name = [row["First Name"], row["Last Name"]].filter { !$0.isEmpty }.joined(separator: " ")
        submission.submitterName = SubmitterGuess.isNobody(name) ? "" : name
        let agency = row["Government Agency"]
        submission.organization = row["Organization Name"].isEmpty ? agency : row["Organization Name"]
        submission.submitterKind =
            !agency.isEmpty || !row["Government Agency Type"].isEmpty
            ? .government
            : SubmitterGuess.kind(category: row["Category"])
                ?? SubmitterGuess.kind(
                    organization: submission.organization, isNamed: !submission.submitterName.isEmpty)
        submission.attachments = RegulationsCSVImporter.fileNames(row["Attachment Files"])
        submission.seeAttached = RegulationsCSVImporter.pointsAtAttachment(submission)
        decideStanding(&submission, &row)
        var flaws = IntakeDesk.Flaws()
        flaws.isRepaired = row.isRepaired
        try desk.accept(submission, at: place, flaws: flaws)
    }

    private func decideStanding(_ submission: inout Submission, _ row: inout Row) {
        let withdrawn = row["Reason Withdrawn"]
        let restricted = [row["Restrict Reason Type"], row["Restrict Reason"]].filter { !$0.isEmpty }.joined(
            separator: ": ")
        if ["true", "yes", "1"].contains(row["Is Withdrawn?"].lowercased()) || !withdrawn.isEmpty {
            submission.standing = .withheld(.withdrawn)
            submission.privateReason = withdrawn
        } else if !restricted.isEmpty {
            submission.standing = .withheld(.restricted)
            submission.privateReason = restricted
        }
    }

    /// The download writes a plain date as midnight in Washington: `2025-05-28T04:00Z` is May 28.
    private static func easternDate(_ written: String) -> String {
        for midnight in ["T04:00Z", "T05:00Z", "T04:00:00Z", "T05:00:00Z", "T00:00Z", "T00:00:00Z"]
        where written.hasSuffix(midnight) {
            return String(written.dropLast(midnight.utf8.count))
        }
        return written
    }

    /// `https://…/attachment_1.pdf,https://…/attachment_1.docx` names two files.
    private static func fileNames(_ urls: String) -> [String] {
        urls.split(separator: ",").compactMap { url in
            let path = String(url).trimmed.split(separator: "?", maxSplits: 1).first ?? ""
            return path.split(separator: "/").last.map(String.init)
        }
    }

    /// A short text that says its substance is in a file, or no text beside a file.
    private static func pointsAtAttachment(_ submission: Submission) -> Bool {
        guard submission.text.utf8.count <= 400 else { return false }
        if submission.text.trimmed.isEmpty { return !submission.attachments.isEmpty }
        return submission.text.lowercased().contains("attach")
    }
}

/// Where each named column stands.
private struct Columns {
    let count: Int
    private let position: [String: Int]

    /// nil when a column is missing without which nothing can be read.
    init?(_ record: CSVReader.Record) {
        var position: [String: Int] = [:]
        for field in 0..<record.count {
            let name = String(decoding: record[field], as: UTF8.self).trimmed
            if position[name] == nil { position[name] = field }
        }
        guard ["Document ID", "Document Type", "Comment"].allSatisfy({ position[$0] != nil }) else { return nil }
        count = record.count
        self.position = position
    }

    subscript(_ name: String) -> Int? { position[name] }
}

private struct Row {
    let record: CSVReader.Record
    let columns: Columns
    /// Whether some field read so far held bytes that are not UTF-8.
    var isRepaired = false

    /// The field under `name`, without blanks at its ends; empty when the column is missing.
    subscript(_ name: String) -> String {
        mutating get {
            guard let column = columns[name] else { return "" }
            let bytes = record[column].trimmingSpaces()
            if let text = String(validating: bytes, as: UTF8.self) { return text }
            isRepaired = true
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}

import Catalog
import DocketModel

/// Reads tables of comments: the bulk download of regulations.gov, one row a document of the docket, with the attachments
/// that lie beside it; and other tables whose first row names at least a column for the text.
struct RegulationsCSVImporter: Importer {
    func reads(_ file: InputFile) -> Bool { file.kind == "csv" }

    func read(_ file: InputFile, at desk: IntakeDesk) throws {
        var reader = try CSVReader(path: file.path)
        guard case .record = try reader.next(), let columns = CSVColumns(reader.record) else {
            desk.take()
            return desk.refuse(
                at: Place(file.name, line: 1), "csv.header",
                "the first row names no column “Comment” or “text”",
                advice:
                    "The bulk download of regulations.gov is read, and other tables whose first row names their columns."
            )
        }
        var number = 0
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
                number += 1
                // A table without identifiers is known by its name and its rows by their number
                let id = columns["Document ID"] == nil ? "\(file.stem)-\(number)" : nil
                try read(record, columns, id, at: Place(file.name, line: record.line, column: 1), desk)
            }
        }
    }

    private func read(
        _ record: CSVReader.Record, _ columns: CSVColumns, _ rowID: String?, at place: Place, _ desk: IntakeDesk
    ) throws {
        guard record.count == columns.count else {
            return desk.refuse(
                at: place, "csv.fields", "the row has \(record.count) fields, the first row names \(columns.count)",
                advice: "Look for a missing quote or comma in this row.")
        }
        var row = CSVRow(record: record, columns: columns)
        var submission = Submission(id: CommentID(rowID ?? row["Document ID"]))
        guard
            ["public submission", "comment", "comments"].contains(row["Document Type"].lowercased())
                || columns["Document Type"] == nil
        else {
            // The notice itself, and its own files
            try desk.countedFiles(of: submission.id)
            return desk.setAside()
        }
        guard !submission.id.value.isEmpty else {
            return desk.refuse(
                at: place, "csv.no-id", "the row has no Document ID", advice: "Each row names its document.")
        }
        fill(&submission, from: &row)
        var flaws = IntakeDesk.Flaws()
        flaws.isRepaired = row.isRepaired
        let files = try desk.countedFiles(of: submission.id)
        if submission.standing == .accepted, !files.isEmpty {
            let named = submission.attachments
            try desk.enclose(desk.enclosures(from: files), in: &submission, &flaws, at: place)
            submission.attachments += RegulationsCSVImporter.absent(named, beside: files)
        }
        try desk.accept(submission, at: place, flaws: flaws)
    }

    private func fill(_ submission: inout Submission, from row: inout CSVRow) {
        submission.title = row.text("Title")
        submission.text = row.text("Comment")
        submission.received = RegulationsDate.eastern(
            ["Received Date", "Posted Date", "Postmark Date"].map { row[$0] }.first { !$0.isEmpty } ?? "")
        let name = [row["First Name"], row["Last Name"]].filter { !$0.isEmpty }.joined(separator: " ")
        submission.submitterName = SubmitterGuess.isNobody(name) ? "" : name
        let agency = row["Government Agency"]
        submission.organization = row["Organization Name"].isEmpty ? agency : row["Organization Name"]
        submission.submitterKind =
            !agency.isEmpty || !row["Government Agency Type"].isEmpty
            ? .government
            : SubmitterGuess.kind(
                category: row["Category"], organization: submission.organization,
                isNamed: !submission.submitterName.isEmpty)
        submission.attachments = RegulationsCSVImporter.fileNames(row["Attachment Files"])
        submission.seeAttached =
            Paper.pointsAtAttachment(submission.text) && !(submission.text.isEmpty && submission.attachments.isEmpty)
        decideStanding(&submission, &row)
    }

    private func decideStanding(_ submission: inout Submission, _ row: inout CSVRow) {
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

    /// The last parts of the addresses in a field: `https://…/attachment_1.pdf,https://…/attachment_1.docx` names two files,
    /// and so do lists in the notation of a programming language.
    private static func fileNames(_ field: String) -> [String] {
        let ends: Set<Character> = [",", "'", "\"", ")", "]", " ", "\n", "?"]
        var names: [String] = []
        var rest = field[...]
        while let start = rest.firstRange(of: "http") {
            let address = rest[start.lowerBound...].prefix { !ends.contains($0) }
            if let name = address.split(separator: "/").last, address.contains("://") { names.append(String(name)) }
            rest = rest[address.endIndex...].dropFirst()
            if address.isEmpty { break }
        }
        if !names.isEmpty || field.contains("://") { return names }
        return field.split(separator: ",").map { String($0).trimmed }.filter { $0.contains(where: \.isLetter) }
    }

    /// Of the attachments a row names, those beyond the files that lie beside it. Files are often kept under their filers'
    /// own names, so they are counted rather than compared; two formats of one attachment are one.
    private static func absent(_ named: [String], beside files: [InputFile]) -> [String] {
        func stem(_ name: String) -> String { InputFile(path: "", name: name).stem }
        var stems: [String] = []
        for name in named where !stems.contains(stem(name)) { stems.append(stem(name)) }
        let present = Set(files.map { $0.stem }).count
        guard stems.count > present else { return [] }
        let last = Set(stems.suffix(stems.count - present))
        return named.filter { last.contains(stem($0)) }
    }
}

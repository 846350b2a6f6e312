import Anonymization
import Catalog
import DocketModel
import Foundation

/// The whole docket as files: JSON Lines, CSV, SQLite, and their checksums.
final class Downloads {
    /// A finished file.
    struct File: Sendable {
        var path: String
        var description: String
        var size: Int
        var checksum: String
    }

    private let staging: StagingFolder
    private let records: StreamedFile
    private let table: StreamedFile
    private let changes: StreamedFile
    private let database: PublishedDatabase
    private static let databasePath = "downloads/docket.sqlite"

    init(staging: StagingFolder, baseURL: String) throws {
        self.staging = staging
        records = try StreamedFile("downloads/comments.jsonl", in: staging)
        table = try StreamedFile("downloads/comments.csv", in: staging)
        changes = try StreamedFile("downloads/changes.csv", in: staging)
        database = try PublishedDatabase(path: "\(staging.path)/\(Self.databasePath)", baseURL: baseURL)
        try table.append(Array(CommentTable.header.utf8))
        try changes.append(Array(ChangesTable.header.utf8))
    }

    /// - Parameter records: the comments' public records, one JSON object a line.
    func append(_ comments: [Comment], records: [UInt8]) throws {
        try self.records.append(records)
        var rows: [UInt8] = []
        var changed: [UInt8] = []
        for comment in comments {
            CommentTable.append(comment, to: &rows)
            ChangesTable.append(comment, to: &changed)
            try database.append(comment)
        }
        try table.append(rows)
        try changes.append(changed)
    }

    func finish(responses: [AgencyResponse]) throws -> [File] {
        try database.finish()
        let recordsSum = try records.finish()
        let tableSum = try table.finish()
        let changesSum = try changes.finish()
        try staging.adopt(Self.databasePath)
        let database = "\(staging.path)/\(Self.databasePath)"
        guard let databaseSum = try FileChecksum.of(database) else { throw MachineFault("cannot read", database) }
        var files = [
            File(
                path: records.path, description: "One comment a line, as JSON objects (JSON Lines).",
                size: records.size,
                checksum: recordsSum),
            File(
                path: table.path, description: "One comment a row, for a spreadsheet (CSV, UTF-8).", size: table.size,
                checksum: tableSum),
            File(
                path: Self.databasePath, description: "A SQLite database with a full-text index (FTS5).",
                size: try RawFile.size(database), checksum: databaseSum),
            File(
                path: changes.path,
                description:
                    "How many private details of which kind were taken out of each comment, and why (CSV, UTF-8).",
                size: changes.size, checksum: changesSum),
        ]
        if !responses.isEmpty {
            let points = try StreamedFile(ResponseTable.path, in: staging)
            try points.append(ResponseTable.bytes(of: responses))
            let sum = try points.finish()
            files.append(
                File(
                    path: points.path,
                    description: "Each point that commenters raised, with the agency's answer (CSV, UTF-8).",
                    size: points.size, checksum: sum))
        }
        let sums = files.map { "\($0.checksum)  \($0.path.dropFirst("downloads/".count))\n" }.joined()
        try staging.write(Array(sums.utf8), to: "downloads/SHA256SUMS")
        return files
    }
}

/// The CSV of the comments, with `\n` between rows.
enum CommentTable {
    /// The columns in order, each with its meaning, for the data dictionary.
    static let columns: [(name: String, meaning: String)] = [
        ("id", "Identifier of the comment as it came in"),
        ("received", "Date or instant of receipt, ISO 8601; empty when unknown"),
        ("late", "true when received after the deadline, else false"),
        ("title", "Title, after anonymization"),
        ("submitter_name", "Name of the submitter, after anonymization"),
        ("submitter_kind", "One of the seven kinds of submitter"),
        ("organization", "Organization of the submitter, after anonymization"),
        ("questions", "Numbers of the questions it addresses, parted by blanks"),
        ("themes", "Numbers of the themes, parted by blanks"),
        ("goals", "Numbers of the goals, parted by blanks"),
        ("campaign", "Identifier of the first letter of the campaign of form letters it is of; empty for none"),
        ("demonstration", "true when written for demonstration, by nobody who exists, else false"),
        ("url", "Address of its page from the root of the site"),
        ("text", "Text, after anonymization"),
    ]

    static var header: String { columns.map(\.name).joined(separator: ",") + "\n" }

    static func append(_ comment: Comment, to out: inout [UInt8]) {
        CSVCell.append(comment.id.value, to: &out)
        CSVCell.append(comment.received, to: &out)
        CSVCell.append(comment.isLate ? "true" : "false", to: &out)
        CSVCell.append(comment.title.string, to: &out)
        CSVCell.append(comment.submitter.name?.string ?? "", to: &out)
        CSVCell.append(comment.submitter.kind.rawValue, to: &out)
        CSVCell.append(comment.submitter.organization?.string ?? "", to: &out)
        CSVCell.append(comment.questions.map(String.init).joined(separator: " "), to: &out)
        CSVCell.append(comment.themes.map(String.init).joined(separator: " "), to: &out)
        CSVCell.append(comment.goals.map(String.init).joined(separator: " "), to: &out)
        CSVCell.append(comment.campaign?.value ?? "", to: &out)
        CSVCell.append(comment.isDemonstration ? "true" : "false", to: &out)
        CSVCell.append("comments/\(comment.id.slug).html", to: &out)
        CSVCell.append(comment.text.string, to: &out)
        out[out.count - 1] = 0x0A
    }
}

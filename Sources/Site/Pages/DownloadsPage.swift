import Catalog
import SearchCore

extension FixedPages {
    /// - Parameter files: the finished downloads, each with its size in bytes and SHA-256 in hexadecimal.
    func downloads(_ files: [Downloads.File]) -> Page {
        let path = "downloads.html"
        var context = base(
            path: path, title: "Downloads",
            description:
                "All published comments as JSON Lines, CSV and a SQLite database, with checksums and a data dictionary.",
            showsComments: true)
        context["has_files"] = .bool(!files.isEmpty)
        context["checksums_href"] = "downloads/SHA256SUMS"
        context["files"] = .list(
            files.map { file in
                [
                    "name": .text(String(file.path.split(separator: "/").last ?? "")), "href": .text(file.path),
                    "description": .text(file.description), "size_text": .text(ByteSize.text(file.size)),
                    "sha256": .text(file.checksum),
                ]
            })
        context["tables"] = .list(dictionary(hasResponses: !content.responses.isEmpty))
        context["has_dictionary"] = true
        return Page(
            path: path, template: "downloads", context: context,
            index: Page.Index(
                kind: .page, title: "Downloads",
                text: files.map { "\($0.path) \($0.description)" }.joined(separator: "\n")))
    }

    private func dictionary(hasResponses: Bool) -> [TemplateContext] {
        var tables = [
            table(
                "records", "comments.jsonl", "One JSON object a line. A member without a value is left out.",
                Self.recordMembers),
            table(
                "columns", "comments.csv", "One row a comment, after a row of names.",
                CommentTable.columns.map { ($0.name, "text", $0.meaning) }),
            table(
                "changes", "changes.csv",
                "One row for each kind of detail taken out of a comment, after a row of names.",
                ChangesTable.columns.map { ($0.name, "text", $0.meaning) }),
        ]
        if hasResponses {
            tables.append(
                table(
                    "points", "responses.csv", "One row for each point that commenters raised, after a row of names.",
                    ResponseTable.columns.map { ($0.name, "text", $0.meaning) }))
        }
        var names: [String] = []
        for column in PublishedDatabase.dictionary where !names.contains(column.table) { names.append(column.table) }
        for name in names {
            tables.append(
                table(
                    "table-\(name.replacing("_", with: "-"))", "docket.sqlite, table \(name)",
                    "A table of the database.",
                    PublishedDatabase.dictionary.filter { $0.table == name }.map { ($0.name, $0.type, $0.meaning) }))
        }
        return tables
    }

    private func table(
        _ id: String, _ title: String, _ description: String, _ fields: [(String, String, String)]
    ) -> TemplateContext {
        [
            "id": .text(id), "title": .text(title), "description": .text(description),
            "fields": .list(fields.map { ["name": .text($0.0), "type": .text($0.1), "meaning": .text($0.2)] }),
        ]
    }

    private static let recordMembers: [(String, String, String)] = [
        ("id", "text", "Identifier of the comment as it came in"),
        ("title", "text", "Title, after anonymization"),
        ("received", "text", "Date or instant of receipt, ISO 8601"),
        ("late", "true", "Received after the deadline"),
        ("submitter.name", "text", "Name of the submitter, after anonymization"),
        ("submitter.kind", "text", "One of the seven kinds of submitter"),
        ("submitter.organization", "text", "Organization of the submitter, after anonymization"),
        ("questions", "list of integers", "Numbers of the questions it addresses"),
        ("themes", "list of integers", "Numbers of the themes it addresses"),
        ("goals", "list of integers", "Numbers of the goals it addresses"),
        ("attachments", "list of texts", "Names of files that came with it and are not shown"),
        ("seeAttached", "true", "Its text only points at its attachment"),
        ("demonstration", "true", "Written for demonstration"),
        (
            "redactions", "object",
            "For each kind of detail how many places were removed; where some were replaced or a person decided, an object of removed, replaced and reviewed (how many of these a person decided)"
        ),
        ("campaign", "text", "Identifier of the first letter of the campaign of form letters it is of"),
        ("url", "text", "Address of its page from the root of the site"),
        ("text", "text", "Text, after anonymization"),
    ]
}

enum ByteSize {
    /// "812 bytes", "1.2 MB": powers of 1,000.
    static func text(_ bytes: Int) -> String {
        if bytes < 1000 { return Count.text(bytes, "byte") }
        var size = Double(bytes) / 1000
        for unit in ["kB", "MB", "GB"] {
            if size < 999.95 || unit == "GB" {
                let tenths = Int((size * 10).rounded())
                return "\(Count.grouped(tenths / 10)).\(tenths % 10) \(unit)"
            }
            size /= 1000
        }
        return ""
    }
}

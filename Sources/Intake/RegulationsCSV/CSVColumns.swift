import Extraction

/// Where each column stands, by its name in the bulk download of regulations.gov, under whatever name this table has it.
struct CSVColumns {
    let count: Int
    /// Whether the columns are named as the API names its fields: then they hold HTML as the API's do.
    let holdsMarkup: Bool
    private let position: [String: Int]

    /// nil when no column holds the text of comments.
    init?(_ record: CSVReader.Record) {
        var named: [String: Int] = [:]
        for field in 0..<record.count {
            let name = String(decoding: record[field], as: UTF8.self).trimmed
            if named[name] == nil { named[name] = field }
        }
        holdsMarkup = named["Document ID"] == nil
        count = record.count
        if holdsMarkup {
            var folded: [String: Int] = [:]
            for (name, field) in named.sorted(by: { $0.value < $1.value }) {
                let key = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
                if folded[key] == nil { folded[key] = field }
            }
            for (name, others) in CSVColumns.otherNames {
                if let field = others.lazy.compactMap({ folded[$0] }).first { named[name] = field }
            }
        }
        guard named["Comment"] != nil else { return nil }
        position = named
    }

    subscript(_ name: String) -> Int? { position[name] }

    /// In small letters, letters and digits only.
    private static let otherNames = [
        "Document ID": ["documentid", "commentid", "id"],
        "Document Type": ["documenttype", "commentordocument"],
        "Comment": ["comment", "commenttext", "text", "body"],
        "Title": ["title", "subject"],
        "First Name": ["firstname"],
        "Last Name": ["lastname"],
        "Organization Name": ["organizationname", "organization", "organisation"],
        "Government Agency": ["govagency", "governmentagency"],
        "Government Agency Type": ["govagencytype"],
        "Category": ["category"],
        "Received Date": ["receiveddate", "receivedate", "date"],
        "Posted Date": ["posteddate"],
        "Postmark Date": ["postmarkdate"],
        "Attachment Files": ["attachmentfiles", "attachments"],
        "Is Withdrawn?": ["iswithdrawn", "withdrawn"],
        "Reason Withdrawn": ["reasonwithdrawn"],
        "Restrict Reason Type": ["restrictreasontype"],
        "Restrict Reason": ["restrictreason"],
    ]
}

/// One row of the table.
struct CSVRow {
    let record: CSVReader.Record
    let columns: CSVColumns
    /// Whether some field read so far held bytes that are not UTF-8.
    private(set) var isRepaired = false

    init(record: CSVReader.Record, columns: CSVColumns) {
        self.record = record
        self.columns = columns
    }

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

    /// The same as plain text, where the table holds HTML.
    mutating func text(_ name: String) -> String {
        let field = self[name]
        return columns.holdsMarkup ? HTMLReader.plainText(ofField: field) : field
    }
}

import Anonymization

/// Labelled texts as people write them: one a line, `{{kind|value}}` around each finding, `#` before a remark.
enum MarkedTexts {
    struct Record {
        var text: String
        /// UTF-8 bytes of the text, end exclusive.
        var findings: [(range: Range<Int>, kind: FindingKind)] = []
    }

    /// - Returns: nil when a mark names no kind.
    static func read(_ file: String) -> [Record]? {
        var records: [Record] = []
        for line in file.split(separator: "\n") where !line.hasPrefix("#") {
            guard let record = record(line) else { return nil }
            records.append(record)
        }
        return records
    }

    private static func record(_ line: Substring) -> Record? {
        var record = Record(text: "")
        var rest = line
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            record.text += rest[..<open.lowerBound]
            let parts = rest[open.upperBound..<close.lowerBound].split(separator: "|", maxSplits: 1)
            guard parts.count == 2, let kind = FindingKind(rawValue: String(parts[0])) else { return nil }
            let start = record.text.utf8.count
            record.text += parts[1]
            record.findings.append((start..<record.text.utf8.count, kind))
            rest = rest[close.upperBound...]
        }
        record.text += rest
        return record
    }
}

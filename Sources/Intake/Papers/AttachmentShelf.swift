import DocketModel

/// The files of a docket's folder that belong to one of its documents, as their paths say: `NIST-2021-0006-0034/a.pdf`,
/// `FSIS-2025-0001-0002_attachment_1.pdf`.
final class AttachmentShelf {
    private var files: [String: [InputFile]] = [:]
    private var taken: Set<String> = []

    /// Files that carry submissions of their own are never on the shelf.
    static func documentID(of file: InputFile) -> String? {
        if ["csv", "json", "jsonl", "ndjson", "eml", "mbox", "mbx"].contains(file.kind) { return nil }
        var found: String?
        for part in file.name.split(separator: "/") {
            if let id = documentID(at: part) { found = id }
        }
        return found
    }

    /// `AGENCY-YEAR-DOCKET-NUMBER` at the start, alone or before `_`, `.` or a word.
    private static func documentID(at part: Substring) -> String? {
        let bytes = Array(part.utf8)
        guard let first = bytes.first, (0x41...0x5A).contains(first) else { return nil }
        var end = 0
        var groups: [Range<Int>] = []
        var start = 0
        while end <= bytes.count {
            let isEnd = end == bytes.count || !(bytes[end].isASCIILetter || bytes[end].isDigit)
            if isEnd {
                groups.append(start..<end)
                let numbers = groups.suffix(3)
                if groups.count >= 4, numbers.allSatisfy({ $0.count >= 4 && bytes[$0].allSatisfy(\.isDigit) }),
                    numbers.first!.count == 4
                {
                    return String(decoding: bytes[..<end], as: UTF8.self)
                }
                guard end < bytes.count, bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "_"),
                    end > start
                else { return nil }
                start = end + 1
            }
            end += 1
        }
        return nil
    }

    func add(_ file: InputFile, to id: String) { files[id, default: []].append(file) }

    /// The files of a document, and which of them are handed out for the first time.
    func files(of id: String) -> (files: [InputFile], new: [InputFile]) {
        let all = files[id] ?? []
        return (all, all.filter { taken.insert($0.path).inserted })
    }

    /// Documents none of whose files were asked for, in order.
    var remaining: [(id: String, files: [InputFile])] {
        files.filter { $0.value.allSatisfy { !taken.contains($0.path) } }.sorted { $0.key < $1.key }
            .map { ($0.key, $0.value) }
    }
}

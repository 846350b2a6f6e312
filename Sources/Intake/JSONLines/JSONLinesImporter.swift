import Catalog
import DocketModel

/// Reads JSON Lines: one submission an object, one object a line.
///
/// `{"id", "title", "text", "submitted", "submitter": {"name", "kind", "organization"}, "questions": […],
/// "themes": […], "goals": […]}`; only `id` must be there.
struct JSONLinesImporter: Importer {
    static let longestLine = 16 << 20

    func reads(_ file: InputFile) -> Bool { ["jsonl", "ndjson"].contains(file.kind) }

    func read(_ file: InputFile, at desk: IntakeDesk) throws {
        var unknownKeys: Set<String> = []
        try LineReader(path: file.path, limit: JSONLinesImporter.longestLine).forEachLine { line, number in
            switch line {
            case .tooLong:
                desk.take()
                desk.refuse(
                    at: Place(file.name, line: number), "jsonl.line-too-long", "the line is longer than 16 MiB",
                    advice: "Attach long material as a file of its own, and shorten the text.")
            case .bytes(let bytes):
                guard bytes.contains(where: { !$0.isSpace }) else { return }
                desk.take()
                var reader = SubmissionReader(bytes)
                do throws(JSONFault) {
                    try reader.read()
                } catch {
                    return desk.refuse(
                        at: Place(file.name, line: number, column: error.offset + 1), "jsonl.syntax", error.summary,
                        advice: "Each line holds one JSON object. Correct this line and take the file in again.")
                }
                try hand(reader, to: desk, at: Place(file.name, line: number), &unknownKeys)
            }
        }
    }

    private func hand(
        _ reader: SubmissionReader, to desk: IntakeDesk, at place: Place, _ unknownKeys: inout Set<String>
    ) throws {
        for key in reader.unknownKeys where unknownKeys.count < 256 && unknownKeys.insert(key).inserted {
            desk.report(
                Diagnostic(
                    .note, "jsonl.unknown-key", at: place,
                    "a key that is not read: `\(JSONLinesImporter.shown(key))`; told once a file"))
        }
        for key in reader.wrongKeys {
            desk.report(
                Diagnostic(
                    .warning, "jsonl.wrong-type", at: place,
                    "`\(key)` is not the kind of value that belongs there; left out"))
        }
        guard !reader.submission.id.value.isEmpty else {
            return desk.refuse(
                at: Place(place.file, line: place.line, column: 1), "jsonl.no-id", "the object has no `id`",
                advice: "Give it an `id` of its own: a text, or a number.")
        }
        guard !reader.submission.id.value.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            return desk.refuse(
                at: Place(place.file, line: place.line, column: 1), "jsonl.id-control",
                "the `id` holds a tab, a line end or another control character",
                advice: "Give it an `id` that fits on one line of a list.")
        }
        guard !reader.wrongKeys.contains("text") else {
            return desk.refuse(
                at: Place(place.file, line: place.line, column: 1), "jsonl.text-type", "`text` is not a text",
                advice: "Write the comment as one JSON string; paragraphs are parted by \\n\\n.")
        }
        try desk.accept(reader.submission, at: place, flaws: reader.flaws)
    }

    /// A key in a message: what a person wrote as a name, cut and without control characters.
    private static func shown(_ key: String) -> String {
        String(TextCleaner.clean(key, singleLine: true).text.prefix(40))
    }
}

/// Reads the object of one line.
private struct SubmissionReader {
    var submission = Submission(id: CommentID(""))
    var flaws = IntakeDesk.Flaws()
    var unknownKeys: [String] = []
    /// Keys whose value is of the wrong kind.
    var wrongKeys: [String] = []
    private var scanner: JSONScanner

    init(_ bytes: UnsafeBufferPointer<UInt8>) { scanner = JSONScanner(bytes) }

    mutating func read() throws(JSONFault) {
        guard try scanner.peek() == .object else { throw scanner.fault("the line is not an object") }
        var copy = scanner
        try copy.object { key, scanner throws(JSONFault) in try member(key, &scanner) }
        try copy.end()
        flaws.isRepaired = copy.isRepaired
    }

    private mutating func member(_ key: String, _ scanner: inout JSONScanner) throws(JSONFault) {
        switch key {
        case "id": submission.id.value = try text(key, &scanner)
        case "title": submission.title = try text(key, &scanner)
        case "text": submission.text = try text(key, &scanner)
        case "submitted": submission.received = try text(key, &scanner)
        case "submitter":
            if try scanner.peek() == .object {
                try scanner.object { key, scanner throws(JSONFault) in try submitterMember(key, &scanner) }
            } else {
                submission.submitterName = try text(key, &scanner)
            }
        case "questions": submission.questions = try references(key, &scanner)
        case "themes": submission.themes = try references(key, &scanner)
        case "goals": submission.goals = try references(key, &scanner)
        default: try unknown(key, &scanner)
        }
    }

    private mutating func submitterMember(_ key: String, _ scanner: inout JSONScanner) throws(JSONFault) {
        switch key {
        case "name": submission.submitterName = try text("submitter.name", &scanner)
        case "kind": flaws.kind = try text("submitter.kind", &scanner)
        case "organization": submission.organization = try text("submitter.organization", &scanner)
        default: try unknown("submitter.\(key)", &scanner)
        }
    }

    private mutating func unknown(_ key: String, _ scanner: inout JSONScanner) throws(JSONFault) {
        if unknownKeys.count < 32 { unknownKeys.append(key) }
        try scanner.skip()
    }

    /// A string, or a number as it is written; null is nothing.
    private mutating func text(_ key: String, _ scanner: inout JSONScanner) throws(JSONFault) -> String {
        switch try scanner.peek() {
        case .string: return try scanner.string()
        case .number where key == "id": return try scanner.bareword()
        case .literal:
            if try scanner.bareword() == "null" { return "" }
        case .number: _ = try scanner.bareword()
        case .object, .array: try scanner.skip()
        }
        wrongKeys.append(key)
        return ""
    }

    private mutating func references(_ key: String, _ scanner: inout JSONScanner) throws(JSONFault) -> [String] {
        var found: [String] = []
        switch try scanner.peek() {
        case .array:
            try scanner.array { scanner throws(JSONFault) in
                switch try scanner.peek() {
                case .string: found.append(try scanner.string())
                case .number: found.append(try scanner.bareword())
                default:
                    try scanner.skip()
                    if wrongKeys.last != key { wrongKeys.append(key) }
                }
            }
        case .string: found = try scanner.string().split(separator: ",").map { String($0).trimmed }
        case .number: found = [try scanner.bareword()]
        default:
            if try text(key, &scanner).isEmpty { break }
        }
        return found.filter { !$0.isEmpty && $0.utf8.count <= 200 }
    }
}

import Catalog
import Extraction

/// The lines `Name: value` at the top of a text file.
struct TextHeader {
    static let names = ["From", "Organization", "Kind", "Date", "Subject", "Questions", "Themes", "Goals"]

    private var values: [String: String] = [:]
    /// Lines of the shape `Name: value` whose name is not one of `names`, from 1.
    private(set) var unknownLines: [Int] = []

    /// The header and what follows it. No header when the first line is none of its lines, or when some line before the
    /// first empty one is not of the shape `Name: value`.
    static func split(_ text: String) -> (TextHeader?, String) {
        let bytes = Array(text.utf8)
        var header = TextHeader()
        var start = 0
        var number = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[start..<end].trimmingSpaces()
            number += 1
            start = min(end + 1, bytes.count)
            if line.isEmpty {
                guard number > 1 else { return (nil, text) }
                return (header, String(decoding: bytes[start...], as: UTF8.self))
            }
            guard let (name, value) = field(line) else { return (nil, text) }
            if let known = names.first(where: { $0.lowercased() == name }) {
                if header.values[known] == nil { header.values[known] = value }
            } else if number == 1 {
                return (nil, text)
            } else {
                header.unknownLines.append(number)
            }
            guard number < 64 else { return (nil, text) }
        }
        // A header and no body: the text is empty
        return number > 0 ? (header, "") : (nil, text)
    }

    /// A name of letters and hyphens, a colon, and the rest.
    private static func field(_ line: ArraySlice<UInt8>) -> (name: String, value: String)? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
            colon - line.startIndex <= 24,
            line[..<colon].allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: "-") })
        else { return nil }
        let value = line[(colon + 1)...].trimmingSpaces()
        return (
            String(decoding: line[..<colon], as: UTF8.self).lowercased(), String(decoding: value, as: UTF8.self)
        )
    }

    func apply(to submission: inout Submission, _ flaws: inout IntakeDesk.Flaws) {
        let (name, address) = TextHeader.person(values["From"] ?? "")
        submission.submitterName = name
        submission.privateContact = address
        submission.organization = values["Organization"] ?? ""
        submission.received = values["Date"] ?? ""
        submission.title = values["Subject"] ?? ""
        submission.questions = TextHeader.list(values["Questions"])
        submission.themes = TextHeader.list(values["Themes"])
        submission.goals = TextHeader.list(values["Goals"])
        flaws.kind = values["Kind"]
    }

    /// The header of a message says the same in its own way.
    static func apply(_ message: ExtractedDocument.MessageHead, to submission: inout Submission) {
        (submission.submitterName, submission.privateContact) = person(message.from)
        submission.organization = message.organization
        submission.received = message.date
        submission.title = message.subject
    }

    /// `Ann Smith <ann@example.org>` is a name and an address; an address alone names nobody.
    private static func person(_ from: String) -> (name: String, address: String) {
        var name = from
        var address = ""
        if let open = from.firstIndex(of: "<"), let close = from[open...].firstIndex(of: ">") {
            address = String(from[from.index(after: open)..<close]).trimmed
            name = String(from[..<open]).trimmed
        } else if from.contains("@"), !from.contains(" ") {
            (name, address) = ("", from)
        }
        name = String(name.trimmed.drop { $0 == "\"" }.reversed().drop { $0 == "\"" }.reversed())
        return (SubmitterGuess.isNobody(name) ? "" : name, address)
    }

    private static func list(_ value: String?) -> [String] {
        (value ?? "").split { $0 == "," || $0 == ";" }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

import Anonymization
public import Foundation

extension Comment {
    /// The version of what intake writes into `content/comments/`. It grows when a build has to be told of a change.
    public static let format = 2

    /// Appends the comment as one JSON object without a newline. Keys stand in one fixed order, empty ones are left
    /// out: `id title received late submitter{name kind organization} questions themes goals attachments seeAttached
    /// demonstration redactions pages parts suggested supersedes supersededBy campaign text`.
    ///
    /// - Parameter extra: further string members before `text`, such as the `url` of the public record.
    /// - Returns: where in `out` the comma before `text` stands: another member can still be put there.
    @discardableResult
    public func encode(into out: inout [UInt8], extra: [(key: String, value: String)] = []) -> Int {
        out.append(contentsOf: "{\"id\":".utf8)
        JSONText.append(id.value, to: &out)
        string("title", title.string)
        string("received", received)
        flag("late", isLate)
        submitter.encode(into: &out)
        numbers("questions", questions)
        numbers("themes", themes)
        numbers("goals", goals)
        if !attachments.isEmpty {
            out.append(contentsOf: ",\"attachments\":[".utf8)
            for (index, name) in attachments.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                JSONText.append(name.string, to: &out)
            }
            out.append(UInt8(ascii: "]"))
        }
        flag("seeAttached", seeAttached)
        flag("demonstration", isDemonstration)
        if !redactions.isEmpty {
            out.append(contentsOf: ",\"redactions\":{".utf8)
            for (index, entry) in redactions.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                JSONText.append(entry.key, to: &out)
                out.append(UInt8(ascii: ":"))
                entry.value.encode(into: &out)
            }
            out.append(UInt8(ascii: "}"))
        }
        encodeLetter(into: &out)
        string("campaign", campaign?.value ?? "")
        for member in extra { string(member.key, member.value) }
        let end = out.count
        out.append(contentsOf: ",\"text\":".utf8)
        JSONText.append(text.string, to: &out)
        out.append(UInt8(ascii: "}"))
        return end

        func string(_ key: String, _ value: String) {
            guard !value.isEmpty else { return }
            out.append(contentsOf: ",\"\(key)\":".utf8)
            JSONText.append(value, to: &out)
        }
        func flag(_ key: String, _ value: Bool) {
            if value { out.append(contentsOf: ",\"\(key)\":true".utf8) }
        }
        func numbers(_ key: String, _ values: [Int]) {
            guard !values.isEmpty else { return }
            out.append(contentsOf: ",\"\(key)\":[\(values.map(String.init).joined(separator: ","))]".utf8)
        }
    }

    /// Reads one line of `content/comments/comments.jsonl`, which a person may have edited: keys in any order, unknown
    /// keys ignored.
    ///
    /// - Throws: `DecodingError` when it is no such object.
    public init(decoding line: some DataProtocol) throws {
        let record = try JSONDecoder().decode(Record.self, from: Data(line))
        self.init(
            id: CommentID(record.id),
            title: .reviewed(record.title ?? ""),
            received: record.received ?? "",
            isLate: record.late ?? false,
            submitter: Submitter(
                name: record.submitter?.name.map(RedactedText.reviewed),
                kind: record.submitter?.kind.flatMap(SubmitterKind.init(reading:)) ?? .other,
                organization: record.submitter?.organization.map(RedactedText.reviewed)),
            questions: record.questions ?? [],
            themes: record.themes ?? [],
            goals: record.goals ?? [],
            attachments: (record.attachments ?? []).map(RedactedText.reviewed),
            seeAttached: record.seeAttached ?? false,
            isDemonstration: record.demonstration ?? false,
            redactions: record.redactions ?? [:],
            pages: (record.pages ?? []).compactMap(PageStart.init(numbers:)),
            parts: (record.parts ?? []).compactMap(\.part),
            suggested: record.suggested?.suggestions ?? Suggestions(),
            supersedes: (record.supersedes ?? []).map { CommentID($0) },
            supersededBy: record.supersededBy.map { CommentID($0) },
            campaign: record.campaign.map(CommentID.init),
            text: .reviewed(record.text ?? ""))
    }

    private struct Record: Decodable {
        struct Submitter: Decodable {
            var name: String?
            var kind: String?
            var organization: String?
        }
        var id: String
        var title: String?
        var received: String?
        var late: Bool?
        var submitter: Submitter?
        var questions: [Int]?
        var themes: [Int]?
        var goals: [Int]?
        var attachments: [String]?
        var seeAttached: Bool?
        var demonstration: Bool?
        var redactions: [String: RedactionTally]?
        var pages: [[Int]]?
        var parts: [PartRecord]?
        var suggested: SuggestionsRecord?
        var supersedes: [String]?
        var supersededBy: String?
        var campaign: String?
        var text: String?
    }
}

extension Comment.Submitter {
    fileprivate func encode(into out: inout [UInt8]) {
        out.append(contentsOf: ",\"submitter\":{".utf8)
        if let name, !name.string.isEmpty {
            out.append(contentsOf: "\"name\":".utf8)
            JSONText.append(name.string, to: &out)
            out.append(UInt8(ascii: ","))
        }
        out.append(contentsOf: "\"kind\":\"\(kind.rawValue)\"".utf8)
        if let organization, !organization.string.isEmpty {
            out.append(contentsOf: ",\"organization\":".utf8)
            JSONText.append(organization.string, to: &out)
        }
        out.append(UInt8(ascii: "}"))
    }
}

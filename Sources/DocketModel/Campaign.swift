public import Anonymization
import Foundation

/// Letters that many people sent in the same or nearly the same words: one line of `content/comments/campaigns.jsonl`.
///
/// Which letters are of it stands in the comments themselves (`Comment.campaign`).
public struct Campaign: Sendable, Hashable {
    /// The identifier of its first letter in the order of the docket, so that it stays when letters come in later.
    public var id: CommentID
    /// The letter that stands for all.
    public var representative: CommentID
    /// Sentences that several of its letters hold: first those of the representative, in its order.
    public var shared: [RedactedText]

    public init(id: CommentID, representative: CommentID, shared: [RedactedText]) {
        self.id = id
        self.representative = representative
        self.shared = shared
    }

    /// Appends it as one JSON object without a newline: `id representative shared`.
    public func encode(into out: inout [UInt8]) {
        out.append(contentsOf: "{\"id\":".utf8)
        JSONText.append(id.value, to: &out)
        out.append(contentsOf: ",\"representative\":".utf8)
        JSONText.append(representative.value, to: &out)
        out.append(contentsOf: ",\"shared\":[".utf8)
        for (index, sentence) in shared.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            JSONText.append(sentence.string, to: &out)
        }
        out.append(contentsOf: "]}".utf8)
    }

    /// Reads one line, which a person may have edited: keys in any order, unknown keys ignored.
    ///
    /// - Throws: `DecodingError` when it is no such object.
    public init(decoding line: some Sequence<UInt8>) throws {
        let record = try JSONDecoder().decode(Record.self, from: Data(line))
        self.init(
            id: CommentID(record.id), representative: CommentID(record.representative ?? record.id),
            shared: (record.shared ?? []).map(RedactedText.reviewed))
    }

    private struct Record: Decodable {
        var id: String
        var representative: String?
        var shared: [String]?
    }
}

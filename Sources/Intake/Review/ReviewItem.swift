public import Anonymization
public import Catalog
public import DocketModel

/// One thing a reviewer is asked about.
public struct ReviewItem: Sendable, Hashable {
    public enum Matter: Sendable, Hashable {
        /// Intake holds the submission.
        case held(Submission.Hold)
        /// A finding of which nobody is certain; it stands in the text unless it was taken out.
        case finding(FoundPlace, Certainty, isTakenOut: Bool)
    }

    public var submission: CommentID
    public var matter: Matter

    /// What it is, in words, without any of the text.
    public var summary: String {
        switch matter {
        case .held(let reason): "\(submission): held, \(reason.rawValue)"
        case .finding(let place, let certainty, let isTakenOut):
            "\(submission): \(place.kind.rawValue) in \(place.field) \(place.range.lowerBound)–\(place.range.upperBound), "
                + "\(certainty.word), \(isTakenOut ? "taken out" : "stands in the text")"
        }
    }

    /// The same as one JSON object.
    public var json: String {
        var out = Array("{\"submission\":".utf8)
        JSONText.append(submission.value, to: &out)
        switch matter {
        case .held(let reason):
            out += ",\"held\":".utf8
            JSONText.append(reason.rawValue, to: &out)
        case .finding(let place, let certainty, let isTakenOut):
            out += ",\"field\":".utf8
            JSONText.append(place.field, to: &out)
            out += ",\"start\":\(place.range.lowerBound),\"end\":\(place.range.upperBound),\"kind\":".utf8
            JSONText.append(place.kind.rawValue, to: &out)
            out += ",\"certainty\":\"\(certainty.word)\",\"taken_out\":\(isTakenOut)".utf8
        }
        return String(decoding: out + "}".utf8, as: UTF8.self)
    }
}

extension Certainty {
    public var word: String {
        switch self {
        case .doubtful: "doubtful"
        case .likely: "likely"
        case .certain: "certain"
        }
    }
}

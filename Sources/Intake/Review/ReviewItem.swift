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
        /// Words that were taken out here and stand in so many published comments of others, where nothing was found.
        case conflict(FoundPlace, comments: Int)
    }

    public var submission: CommentID
    public var matter: Matter

    /// nil for a whole submission.
    public var place: FoundPlace? {
        switch matter {
        case .held: nil
        case .finding(let place, _, _), .conflict(let place, _): place
        }
    }

    /// What it is, in words for a terminal, without any of the text.
    public var summary: String {
        let id = TerminalText.plain(submission.value)
        return switch matter {
        case .held(let reason): "\(id): held, \(reason.rawValue)"
        case .finding(let place, let certainty, let isTakenOut):
            "\(id): \(place.kind.rawValue) in \(place.field) \(place.range.lowerBound)–\(place.range.upperBound), "
                + "\(certainty.word), \(isTakenOut ? "taken out" : "stands in the text")"
        case .conflict(let place, let comments):
            "\(id): \(place.kind.rawValue) in \(place.field) \(place.range.lowerBound)–\(place.range.upperBound), taken out, "
                + "but its words stand in \(comments) published \(comments == 1 ? "comment" : "comments") of others"
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
        case .conflict(let place, let comments):
            append(place)
            out += ",\"stands_in\":\(comments)".utf8
        case .finding(let place, let certainty, let isTakenOut):
            append(place)
            out += ",\"certainty\":\"\(certainty.word)\",\"taken_out\":\(isTakenOut)".utf8
        }
        return String(decoding: out + "}".utf8, as: UTF8.self)

        func append(_ place: FoundPlace) {
            out += ",\"field\":".utf8
            JSONText.append(place.field, to: &out)
            out += ",\"start\":\(place.range.lowerBound),\"end\":\(place.range.upperBound),\"kind\":".utf8
            JSONText.append(place.kind.rawValue, to: &out)
        }
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

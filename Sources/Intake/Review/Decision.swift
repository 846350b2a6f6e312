public import Anonymization
public import DocketModel

/// What a reviewer decided: one line of the decision log.
public struct Decision: Sendable, Hashable {
    public enum Matter: Sendable, Hashable {
        /// Of one place.
        case place(FoundPlace, Rulings.Verdict)
        /// Of a text wherever it stands in the docket.
        case text(String, FindingKind, Rulings.Verdict)
        /// Of a whole submission.
        case submission(CommentID, SubmissionVerdict)
        /// Takes back the decision of this number.
        case undo(Int)
    }

    public enum SubmissionVerdict: Sendable, Hashable {
        /// Not published before somebody looks at it again.
        case hold
        /// Never published.
        case withhold
        /// Published though intake holds it, for as long as its text has this digest (`Submission.textDigest`).
        case release(digest: String)
    }

    /// Line of the log, from 1; 0 until it is written.
    public internal(set) var number = 0
    /// ISO 8601, with its offset.
    public var at: String
    public var reviewer: String
    public var matter: Matter
    /// In the reviewer's words; may be empty. Never published.
    public var reason = ""
    /// The rule by which many were decided at once, as it was given; empty for a decision by itself.
    public var rule = ""

    public init(at: String, reviewer: String, _ matter: Matter, reason: String = "", rule: String = "") {
        self.at = at
        self.reviewer = reviewer
        self.matter = matter
        self.reason = reason
        self.rule = rule
    }
}

/// A finding in one field of one submission.
public struct FoundPlace: Sendable, Hashable {
    public var submission: CommentID
    /// As in the ledger: `title`, `text`, `name`, `organization`, `attachment`.
    public var field: String
    /// UTF-8 bytes of the field, end exclusive.
    public var range: Range<Int>
    public var kind: FindingKind
    /// What stands there. A decision holds for these words and lapses when others stand in their place.
    public var text: String

    public init(submission: CommentID, field: String, range: Range<Int>, kind: FindingKind, text: String) {
        self.submission = submission
        self.field = field
        self.range = range
        self.kind = kind
        self.text = text
    }
}

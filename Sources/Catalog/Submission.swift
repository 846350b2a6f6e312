public import DocketModel

/// A submission as it came in, unredacted: lives in the private store and nowhere else.
///
/// Its texts are cleaned (line ends are `\n`, no control or direction characters) and otherwise the submitter's own.
public struct Submission: Sendable, Hashable {
    public var id: CommentID
    public var title: String
    public var text: String
    /// Where the pages of the files it came in begin in `text`, in order; empty for text without pages.
    public var pages: [PageStart]
    /// ISO 8601 date or instant, or empty when unknown.
    public var received: String
    public var submitterName: String
    public var submitterKind: SubmitterKind
    public var organization: String
    /// An address of the submitter that came beside the text (the address in a `From:` line). Never published.
    public var privateContact: String
    /// Questions, themes and goals as the submission names them: `3`, `q3`, `global-problem`.
    public var questions: [String]
    public var themes: [String]
    public var goals: [String]
    /// Names of files that came with it.
    public var attachments: [String]
    public var seeAttached: Bool
    public var isDemonstration: Bool
    public var standing: Standing
    /// What the agency's system says about a withdrawal or restriction. Never published.
    public var privateReason: String

    public init(id: CommentID) {
        self.id = id
        title = ""
        text = ""
        pages = []
        received = ""
        submitterName = ""
        submitterKind = .other
        organization = ""
        privateContact = ""
        questions = []
        themes = []
        goals = []
        attachments = []
        seeAttached = false
        isDemonstration = false
        standing = .accepted
        privateReason = ""
    }

    public struct PageStart: Sendable, Hashable {
        /// In UTF-8 bytes of the text.
        public var offset: Int
        /// From 1; 0 where what follows has no pages.
        public var page: Int
        /// Number of the attachment, from 1; 0 where the text is that of one file.
        public var file: Int

        public init(offset: Int, page: Int, file: Int = 0) {
            self.offset = offset
            self.page = page
            self.file = file
        }

        /// As stored: three numbers with a blank between.
        var stored: String { "\(offset) \(page) \(file)" }

        init?(stored: String) {
            let numbers = stored.split(separator: " ").compactMap { Int($0) }
            guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
            self.init(offset: numbers[0], page: numbers[1], file: numbers[2])
        }
    }

    /// Whether it may be published. The raw values are stored, and read by people.
    public enum Standing: Sendable, Hashable {
        case accepted
        case held(Hold)
        case withheld(Withholding)
    }

    /// Why a person must look at it first.
    public enum Hold: String, Sendable, Hashable, CaseIterable {
        case businessConfidential = "marked business-confidential"
        case unreadable = "bytes that cannot be read as text"
        case personalIdentifier = "personal data in its identifier"
        case notForPublication = "marked not for publication"
        case coveredText = "text under a drawn box"
        case noTextLayer = "a scan without a text layer"
        case locked = "a file under a password"
        case unreadableFile = "a file that cannot be read"
        case awaitingReview = "awaiting review"
        case reviewer = "a reviewer’s decision"
    }

    /// Why it is never published.
    public enum Withholding: String, Sendable, Hashable, CaseIterable {
        case withdrawn = "withdrawn"
        case restricted = "restricted"
        case reviewer = "a reviewer’s decision"
    }
}

extension Submission.Standing {
    /// `accepted`, `held: …`, `withheld: …`, as stored.
    var stored: String {
        switch self {
        case .accepted: "accepted"
        case .held(let reason): "held: \(reason.rawValue)"
        case .withheld(let reason): "withheld: \(reason.rawValue)"
        }
    }

    /// A value this version does not know is held: never published by mistake.
    init(stored text: String) {
        if text == "accepted" {
            self = .accepted
        } else if let reason = Submission.Withholding.allCases.first(where: { text == "withheld: \($0.rawValue)" }) {
            self = .withheld(reason)
        } else {
            self = .held(Submission.Hold.allCases.first { text == "held: \($0.rawValue)" } ?? .unreadable)
        }
    }
}

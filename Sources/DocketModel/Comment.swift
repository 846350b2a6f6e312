public import Anonymization

/// A comment as it may be published: every piece of free text has been through the anonymiser.
///
/// One line of `content/comments/comments.jsonl`, and (with its address) the public record `comments/<id>.json`.
public struct Comment: Sendable, Hashable {
    public struct Submitter: Sendable, Hashable {
        public var name: RedactedText?
        public var kind: SubmitterKind
        public var organization: RedactedText?

        public init(name: RedactedText? = nil, kind: SubmitterKind = .other, organization: RedactedText? = nil) {
            self.name = name
            self.kind = kind
            self.organization = organization
        }
    }

    /// The identifier as it came in; any text. For addresses use `slug`.
    public var id: CommentID
    public var title: RedactedText
    /// Date or instant of receipt in ISO 8601 (`2018-02-09` or `2018-02-09T16:02:00-05:00`); empty when unknown.
    public var received: String
    public var isLate: Bool
    public var submitter: Submitter
    /// Numbers of the notice's questions, themes and goals it addresses, ascending.
    public var questions: [Int]
    public var themes: [Int]
    public var goals: [Int]
    /// Names of files that came with it and are not shown.
    public var attachments: [RedactedText]
    /// True when the text only points at its attachment ("see attached").
    public var seeAttached: Bool
    /// Written for demonstration; every page that shows it says so.
    public var isDemonstration: Bool
    /// What was done to details of each kind in `title`, `text` and `submitter` together; keys are labels such as
    /// "phone number".
    public var redactions: [String: RedactionTally]
    /// Where the pages of the files it came in begin in `text`, in order; empty for text without pages.
    public var pages: [PageStart]
    /// The parts of a letter that are not its body, in order and without overlaps.
    public var parts: [Part]
    /// What its wording suggests that it addresses, beside what it says itself.
    public var suggested: Suggestions
    /// Earlier comments of the same filer in whose place it stands, and the later one that stands in its place.
    public var supersedes: [CommentID]
    public var supersededBy: CommentID?
    /// The campaign of form letters it is one of: the identifier of a `Campaign`.
    public var campaign: CommentID?
    public var text: RedactedText

    public init(
        id: CommentID, title: RedactedText, received: String = "", isLate: Bool = false,
        submitter: Submitter = Submitter(), questions: [Int] = [], themes: [Int] = [], goals: [Int] = [],
        attachments: [RedactedText] = [], seeAttached: Bool = false, isDemonstration: Bool = false,
        redactions: [String: RedactionTally] = [:], pages: [PageStart] = [], parts: [Part] = [],
        suggested: Suggestions = Suggestions(), supersedes: [CommentID] = [], supersededBy: CommentID? = nil,
        campaign: CommentID? = nil, text: RedactedText
    ) {
        self.id = id
        self.title = title
        self.received = received
        self.isLate = isLate
        self.submitter = submitter
        self.questions = questions
        self.themes = themes
        self.goals = goals
        self.attachments = attachments
        self.seeAttached = seeAttached
        self.isDemonstration = isDemonstration
        self.redactions = redactions
        self.pages = pages
        self.parts = parts
        self.suggested = suggested
        self.supersedes = supersedes
        self.supersededBy = supersededBy
        self.campaign = campaign
        self.text = text
    }

    /// `2018-02`, or empty when no date is known.
    public var month: String { received.utf8.count >= 7 ? String(received.utf8.prefix(7))! : "" }
    /// `2018-02-09`, or empty when no date is known.
    public var day: String { received.utf8.count >= 10 ? String(received.utf8.prefix(10))! : "" }
}

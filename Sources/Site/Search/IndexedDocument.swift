public import SearchCore

/// A page of the site as the search index takes it.
public struct IndexedDocument: Sendable {
    /// Relative to the site's root: `comments/NTIA-2018-0001.html`.
    public var url: String
    /// Plain text, UTF-8.
    public var title: [UInt8]
    /// Who wrote it, and for whom; searched like the body. May be empty.
    public var who: [UInt8]
    /// ISO date or empty.
    public var date: String
    public var kind: PageKind
    /// Slug of the submitter's kind.
    public var submitterKind: String?
    /// Numbers of the notice's questions, and so on.
    public var questions: [Int]
    public var themes: [Int]
    public var goals: [Int]
    /// Plain text, UTF-8.
    public var body: [UInt8]
    /// A JSON record on the site, relative to its root, with "title" and, last, the body under "text"; without one the index
    /// gets a record of its own.
    public var recordPath: String?
    /// Where the body's passages after the first start (`Passages.starts`), if their records are written.
    public var passages: [Int]
    /// Where in the body the parts begin that a link can lead to, ascending.
    public var anchors: [Anchor]

    public struct Anchor: Sendable, Hashable {
        /// In bytes from the body's beginning.
        public var offset: Int
        /// The fragment of the address.
        public var id: String

        public init(offset: Int, id: String) {
            self.offset = offset
            self.id = id
        }
    }

    public init(
        url: String, title: [UInt8], who: [UInt8] = [], date: String = "", kind: PageKind, submitterKind: String? = nil,
        questions: [Int] = [], themes: [Int] = [], goals: [Int] = [], body: [UInt8], recordPath: String? = nil,
        passages: [Int] = [], anchors: [Anchor] = []
    ) {
        self.url = url
        self.title = title
        self.who = who
        self.date = date
        self.kind = kind
        self.submitterKind = submitterKind
        self.questions = questions
        self.themes = themes
        self.goals = goals
        self.body = body
        self.recordPath = recordPath
        self.passages = passages
        self.anchors = anchors
    }
}

/// What the filters of the search page call their values.
public struct FacetLabels: Sendable {
    /// Titles by number.
    public var questions: [Int: String]
    public var themes: [Int: String]
    public var goals: [Int: String]
    /// Labels by slug.
    public var submitters: [String: String]

    public init(
        questions: [Int: String] = [:], themes: [Int: String] = [:], goals: [Int: String] = [:],
        submitters: [String: String] = [:]
    ) {
        self.questions = questions
        self.themes = themes
        self.goals = goals
        self.submitters = submitters
    }
}

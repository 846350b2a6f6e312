/// A federal notice that asks the public for comment, as typed content.
public struct Notice: Sendable, Hashable {
    public var title: String
    public var agency: String
    public var action: String
    public var summary: String
    public var dates: String
    /// The instant after which a comment is late, ISO 8601 with offset: `2018-02-12T17:00:00-05:00`.
    public var deadline: String
    public var addresses: String
    public var contact: String
    /// The paragraphs under "Background", in order; the numbered themes and goals are not among them.
    public var background: [Section]
    public var themes: [Theme]
    public var goals: [Goal]
    public var questions: [Question]
    public var instructions: [String]
    /// `February 28 – March 1, 2018` and the place, as the notice has them; empty when it names none.
    public var workshopDates: String
    public var workshopPlace: String
    /// ISO date on which the final report is due, or empty.
    public var finalReportDue: String
    /// ISO date of signature.
    public var dated: String
    public var signatory: String
    public var signatoryTitle: String
    public var footnotes: [String]

    /// A run of paragraphs under one heading.
    public struct Section: Sendable, Hashable {
        public var heading: String
        public var paragraphs: [String]
        public init(heading: String, paragraphs: [String]) {
            self.heading = heading
            self.paragraphs = paragraphs
        }
    }

    public init(
        title: String, agency: String, action: String, summary: String, dates: String, deadline: String,
        addresses: String, contact: String, background: [Section], themes: [Theme], goals: [Goal],
        questions: [Question], instructions: [String], workshopDates: String, workshopPlace: String,
        finalReportDue: String, dated: String, signatory: String, signatoryTitle: String, footnotes: [String] = []
    ) {
        self.title = title
        self.agency = agency
        self.action = action
        self.summary = summary
        self.dates = dates
        self.deadline = deadline
        self.addresses = addresses
        self.contact = contact
        self.background = background
        self.themes = themes
        self.goals = goals
        self.questions = questions
        self.instructions = instructions
        self.workshopDates = workshopDates
        self.workshopPlace = workshopPlace
        self.finalReportDue = finalReportDue
        self.dated = dated
        self.signatory = signatory
        self.signatoryTitle = signatoryTitle
        self.footnotes = footnotes
    }
}

/// One of the report's principal themes.
public struct Theme: Sendable, Hashable {
    /// Position in the notice, from 1.
    public var number: Int
    /// The sentence that names it, without its full stop.
    public var title: String
    /// What the notice says of it: Markdown, may be empty.
    public var body: String

    public init(number: Int, title: String, body: String) {
        self.number = number
        self.title = title
        self.body = body
    }
}

/// One of the report's goals; the notice gives each one sentence.
public struct Goal: Sendable, Hashable {
    public var number: Int
    public var title: String

    public init(number: Int, title: String) {
        self.number = number
        self.title = title
    }
}

/// One of the notice's questions, with the questions within it.
public struct Question: Sendable, Hashable {
    public var number: Int
    /// Its heading: "Stakeholder Roles".
    public var title: String
    /// Each sentence of it, as asked.
    public var parts: [String]

    public init(number: Int, title: String, parts: [String]) {
        self.number = number
        self.title = title
        self.parts = parts
    }
}

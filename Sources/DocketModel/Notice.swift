/// A federal notice that asks the public for comment, as typed content. Its text is the agency's own, character for
/// character; only the layout (line breaks, page spaces, footnote marks) is gone.
public struct Notice: Sendable, Hashable {
    public var title: String
    public var agency: String
    public var action: String
    /// The paragraphs under SUMMARY, DATES, ADDRESSES and FOR FURTHER INFORMATION CONTACT.
    public var summary: [String]
    public var dates: [String]
    public var addresses: [String]
    public var contact: [String]
    /// The instant after which a comment is late, ISO 8601 with offset: `2018-02-12T17:00:00-05:00`; empty when the notice
    /// states none.
    public var deadline: String
    /// Where comments go by e-mail; empty when the notice names no such address.
    public var commentEmail: String
    /// The people and offices named for questions, in order.
    public var contacts: [Contact]
    /// Everything under SUPPLEMENTARY INFORMATION, in order, one section for each heading.
    public var sections: [Section]
    public var themes: [Theme]
    public var goals: [Goal]
    public var questions: [Question]
    public var workshop: Workshop?
    /// ISO date on which the final report is due; empty when the notice names none.
    public var finalReportDue: String
    /// ISO date of signature, or empty.
    public var dated: String
    public var signatory: String
    public var signatoryTitle: String
    /// The closing lines as they stand: `Dated: January 5, 2018.` and the signatory with title.
    public var closing: [String]
    /// Notes whose text the notice holds; a mark `[^1]` in any text above points at the one with that label.
    public var footnotes: [Footnote]
    public var numbers: Numbers

    /// What the agency and the Federal Register file the notice under; empty where its source does not say.
    public struct Numbers: Sendable, Hashable {
        /// `180103005-8005-01`, `EPA-R09-OAR-2023-0649`.
        public var docket = ""
        public var rin = ""
        /// Of the Federal Register: `2018-00322`.
        public var document = ""
        /// `83 FR 1342`.
        public var citation = ""
        /// ISO date of publication.
        public var published = ""
        /// Where the numbers stand: `Federal Register`.
        public var source = ""

        public init() {}

        public var isEmpty: Bool { [docket, rin, document, citation, published].allSatisfy(\.isEmpty) }
    }

    public struct Footnote: Sendable, Hashable {
        public var label: String
        public var text: String

        public init(label: String, text: String) {
            self.label = label
            self.text = text
        }
    }

    /// A run of paragraphs and lists under one heading.
    public struct Section: Sendable, Hashable {
        /// As the notice has it; empty for text that stands before the first heading.
        public var heading: String
        public var blocks: [Block]

        public init(heading: String, blocks: [Block] = []) {
            self.heading = heading
            self.blocks = blocks
        }
    }

    public enum Block: Sendable, Hashable {
        case paragraph(String)
        /// A numbered list that is none of the three below.
        case list([String])
        /// Where the notice lists its themes, goals and questions.
        case themes
        case goals
        case questions
    }

    public struct Contact: Sendable, Hashable {
        /// A person or an office.
        public var name: String
        public var telephone: String
        public var email: String

        public init(name: String, telephone: String = "", email: String = "") {
            self.name = name
            self.telephone = telephone
            self.email = email
        }
    }

    /// The public meeting on the comments.
    public struct Workshop: Sendable, Hashable {
        /// As the notice has them: `February 28 – March 1, 2018`.
        public var dates: String
        /// Empty when the notice names no place.
        public var place: String

        public init(dates: String, place: String) {
            self.dates = dates
            self.place = place
        }
    }

    public init(
        title: String, agency: String, action: String, summary: [String], dates: [String], addresses: [String],
        contact: [String], deadline: String, commentEmail: String = "", contacts: [Contact] = [],
        sections: [Section], themes: [Theme], goals: [Goal], questions: [Question], workshop: Workshop? = nil,
        finalReportDue: String = "", dated: String, signatory: String, signatoryTitle: String, closing: [String],
        footnotes: [Footnote] = [], numbers: Numbers = Numbers()
    ) {
        self.title = title
        self.agency = agency
        self.action = action
        self.summary = summary
        self.dates = dates
        self.addresses = addresses
        self.contact = contact
        self.deadline = deadline
        self.commentEmail = commentEmail
        self.contacts = contacts
        self.sections = sections
        self.themes = themes
        self.goals = goals
        self.questions = questions
        self.workshop = workshop
        self.finalReportDue = finalReportDue
        self.dated = dated
        self.signatory = signatory
        self.signatoryTitle = signatoryTitle
        self.closing = closing
        self.footnotes = footnotes
        self.numbers = numbers
    }
}

/// One of the report's principal themes.
public struct Theme: Sendable, Hashable {
    /// Position in the notice, from 1.
    public var number: Int
    /// The sentence that names it, without its full stop.
    public var title: String
    /// What the notice says of it, a paragraph each; may be empty.
    public var paragraphs: [String]

    public init(number: Int, title: String, paragraphs: [String] = []) {
        self.number = number
        self.title = title
        self.paragraphs = paragraphs
    }
}

/// One of the report's goals.
public struct Goal: Sendable, Hashable {
    public var number: Int
    /// The goal itself, without the semicolon or full stop that ends it in the list.
    public var title: String
    /// What the notice says further of it; most often nothing.
    public var paragraphs: [String]

    public init(number: Int, title: String, paragraphs: [String] = []) {
        self.number = number
        self.title = title
        self.paragraphs = paragraphs
    }
}

/// One of the notice's questions, with the questions within it.
public struct Question: Sendable, Hashable {
    public var number: Int
    /// Its heading, `Stakeholder Roles`; without one, the question itself.
    public var title: String
    /// The questions within it, as asked. A statement stands with the question it leads up to or follows.
    public var parts: [String]

    public init(number: Int, title: String, parts: [String]) {
        self.number = number
        self.title = title
        self.parts = parts
    }
}

public import DocketModel
public import Markdown

/// Advice for one audience as ranked steps: `content/guides/<slug>.md`.
public struct Guide: Sendable, Hashable {
    /// A run of steps for one role; a guide for a single audience has one without a title.
    public struct Track: Sendable, Hashable {
        public var id: String
        public var title: String
        /// Most important first; at most ten.
        public var steps: [Step]
    }

    public struct Step: Sendable, Hashable {
        public var id: String
        public var title: String
        public var minutes: Int
        public var difficulty: Difficulty
        public var why: MarkdownDocument
        public var how: MarkdownDocument
        public var check: MarkdownDocument
        /// Never empty.
        public var sources: [Source]
        /// Numbers of the theme and the goal it serves.
        public var theme: Int?
        public var goal: Int?
        public var place: Place
    }

    public enum Difficulty: String, Sendable, Hashable, CaseIterable {
        case easy, moderate, hard
    }

    /// Where a step's advice stands.
    public struct Source: Sendable, Hashable {
        public var document: String
        public var section: String
        public var url: String
        /// ISO date on which the source was last looked up.
        public var reviewed: String
    }

    public var title: String
    public var audience: String
    public var order: Int
    public var summary: String
    /// ISO date.
    public var reviewed: String
    public var slug: String
    public var intro: MarkdownDocument
    public var tracks: [Track]
    /// Measured over the summary, the introduction and every step.
    public var grade: ReadingGrade
    /// The grade it must not exceed, when it sets one.
    public var gradeLimit: Int?
    public var place: Place

    public var path: String { "guides/\(slug).html" }
    public var steps: [Step] { tracks.flatMap(\.steps) }
    public var minutes: Int { steps.reduce(0) { $0 + $1.minutes } }
    var links: [MarkdownDocument.Link] {
        intro.links + steps.flatMap { $0.why.links + $0.how.links + $0.check.links }
    }
}

public import DocketModel
public import Markdown

extension Guide {
    /// One thing to do, with what stands behind it.
    public struct Step: Sendable, Hashable {
        public var id: String
        public var title: String
        public var minutes: Int
        public var difficulty: Difficulty
        /// A few words: "Free".
        public var cost: String
        public var why: MarkdownDocument
        public var how: MarkdownDocument
        public var check: MarkdownDocument
        /// When it is done, or when to leave it.
        public var stop: MarkdownDocument
        /// Never empty.
        public var sources: [Source]
        /// Numbers of the theme and the goal it serves.
        public var theme: Int?
        public var goal: Int?
        /// Identifiers of comments of the docket that ask for it.
        public var comments: [String]
        public var place: Place

        var parts: [MarkdownDocument] { [why, how, check, stop] }
        /// ISO date from which it must be reviewed again: the earliest of its sources.
        public var reviewBy: String { sources.map(\.reviewBy).min() ?? "" }
    }

    public enum Difficulty: String, Sendable, Hashable, CaseIterable {
        case easy, moderate, hard
    }

    /// Where a step's advice stands.
    public struct Source: Sendable, Hashable {
        public var document: String
        public var section: String
        public var url: String
        /// ISO date on which its text was last looked up.
        public var retrieved: String
        /// ISO date on which the step was last held against it.
        public var reviewed: String
        /// ISO date: what `review_by` says, else twelve months after `reviewed`.
        public var reviewBy: String
        /// How it was read, where not at the original: "read in excerpts".
        public var note: String
    }

    /// Steps whose review date has passed, for `docketpress check`.
    ///
    /// - Parameter date: ISO date; the last good day is the review date itself.
    public func overdue(on date: String) -> [Diagnostic] {
        steps.filter { !$0.reviewBy.isEmpty && $0.reviewBy < date }.map { step in
            Diagnostic(
                .error, "guide.review-due", at: step.place, "the step was to be reviewed by \(step.reviewBy)",
                advice: "Look its sources up, mend the step, and write the day as their `retrieved` and `reviewed`.")
        }
    }
}

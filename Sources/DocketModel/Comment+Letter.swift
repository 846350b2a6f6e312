extension Comment {
    /// Where a page of a file begins in a comment's text.
    public struct PageStart: Sendable, Hashable {
        /// The block it begins in, from 1. Blocks are parted by blank lines.
        public var block: Int
        /// UTF-8 bytes into the block; 0 where the page begins with it.
        public var offset: Int
        /// From 1; 0 where what follows has no pages.
        public var page: Int
        /// Number of the attachment, from 1; 0 where the comment is one file.
        public var file: Int

        public init(block: Int, offset: Int = 0, page: Int, file: Int = 0) {
            self.block = block
            self.offset = offset
            self.page = page
            self.file = file
        }
    }

    /// A run of blocks that is some part of a letter other than its body.
    public struct Part: Sendable, Hashable {
        /// The raw values are part of the JSON.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case letterhead, salutation, signature
            /// An earlier message, quoted below or within this one.
            case quoted
        }

        public var kind: Kind
        /// Numbers of its first and last block, from 1.
        public var blocks: ClosedRange<Int>

        public init(_ kind: Kind, _ blocks: ClosedRange<Int>) {
            self.kind = kind
            self.blocks = blocks
        }
    }

    /// Questions, themes and goals that a comment does not name and whose wording it shares.
    public struct Suggestions: Sendable, Hashable {
        public struct Item: Sendable, Hashable {
            public var number: Int
            /// In percent.
            public var confidence: Int

            public init(number: Int, confidence: Int) {
                self.number = number
                self.confidence = confidence
            }
        }

        /// In order of number.
        public var questions: [Item]
        public var themes: [Item]
        public var goals: [Item]

        public init(questions: [Item] = [], themes: [Item] = [], goals: [Item] = []) {
            self.questions = questions
            self.themes = themes
            self.goals = goals
        }

        public var isEmpty: Bool { questions.isEmpty && themes.isEmpty && goals.isEmpty }
    }
}

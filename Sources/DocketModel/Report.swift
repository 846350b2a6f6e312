/// The report the docket is about (or an account of it), as sections with permanent anchors.
public struct Report: Sendable, Hashable {
    public var title: String
    /// Where the text comes from, for the foot of each section; may be empty.
    public var source: String
    /// Set when the text is not the report itself: what it is an account of, as a sentence for the reader.
    public var accountOf: String
    public var sections: [Section]

    /// One top-level section: one file, one page.
    public struct Section: Sendable, Hashable {
        /// `1`, `IV`, `B`; empty when the heading bears no number.
        public var number: String
        public var title: String
        /// The heading's own permanent anchor.
        public var anchor: String
        public var blocks: [Block]
        /// In order of first reference.
        public var footnotes: [Footnote]

        public init(
            number: String, title: String, anchor: String = "", blocks: [Block] = [], footnotes: [Footnote] = []
        ) {
            self.number = number
            self.title = title
            self.anchor = anchor
            self.blocks = blocks
            self.footnotes = footnotes
        }
    }

    /// A piece of a section, as Markdown source.
    public struct Block: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            /// Below the section's own heading; 2 is the first such level.
            case heading(level: Int)
            case paragraph
            /// One item of a list with its marker and indent; items are parted by blank lines.
            case item
            /// Tables, code and quotations: kept as they stand, without an anchor.
            case other
        }

        public var kind: Kind
        /// Without the anchor.
        public var markdown: String
        /// `p-1a2b3c4d`; empty for `.other`.
        public var anchor: String

        public init(_ kind: Kind, _ markdown: String, anchor: String = "") {
            self.kind = kind
            self.markdown = markdown
            self.anchor = anchor
        }
    }

    public struct Footnote: Sendable, Hashable {
        public var label: String
        public var markdown: String

        public init(label: String, markdown: String) {
            self.label = label
            self.markdown = markdown
        }
    }

    public init(title: String, source: String = "", accountOf: String = "", sections: [Section]) {
        self.title = title
        self.source = source
        self.accountOf = accountOf
        self.sections = sections
    }
}

/// The answer to a `SearchRequest`.
public final class SearchResults {
    public final class Word {
        public enum Standing: UInt8, Sendable, Hashable {
            /// Looked for.
            case used
            /// Only begun, so every word that goes on like it was looked for.
            case begun
            /// In no document, so a word like it (`used`) was looked for.
            case repaired
            /// So common that the other words decide.
            case ignored
            /// What has it is left out.
            case excluded
            /// In no document.
            case unknown
        }
        /// Folded, as in the index; a phrase has spaces.
        public var form: [UInt8]
        public var standing: Standing
        /// What was looked for in its place; with `.used`, a like word that many more documents have.
        public var used: [UInt8]
        /// Of an unknown word: up to three words that are like it.
        public var near: [[UInt8]]
        public var isPhrase: Bool
        /// Common words of a phrase that were not looked for in their place, parted by spaces.
        public var unchecked: [UInt8]
        public var documentCount: Int

        init(_ term: QueryTerm) {
            form = term.kind == .organization ? term.stem : term.form
            standing = term.standing
            used = term.used
            near = term.near
            isPhrase = term.tokens.count > 1
            unchecked = term.unchecked
            documentCount = term.documentCount
        }
    }

    public final class Field {
        public var name: [UInt8]
        public var value: [UInt8]
        public var label: [UInt8]
        public var isKnown: Bool
        public var isExcluded: Bool

        init(_ field: QueryField) {
            name = field.name
            value = field.value
            label = field.label
            isKnown = field.isKnown
            isExcluded = field.isExcluded
        }
    }

    public final class Result {
        public let document: Int
        public let score: Int
        public let hasAllWords: Bool
        /// What each term of the query adds to the score, in the order of `words`, then what neighbouring words add.
        public let parts: [Int]
        /// The part of its text from which the snippet is taken, from 1; 0 for the whole.
        let passage: Int
        /// Pieces of text of which every second one, beginning with the second, is marked; here and below.
        public internal(set) var title: [[UInt8]] = []
        public internal(set) var snippet: [[UInt8]] = []
        /// Where the snippet starts in the text, or in the passage it is taken from, in bytes.
        public internal(set) var offset = 0
        /// The number, from 1, of the block of lines in which it starts; blocks are parted by blank lines.
        public internal(set) var paragraph = 1
        /// The document's record, a JSON object, without its text.
        public internal(set) var record: [UInt8] = []

        init(document: Int, score: Int, hasAllWords: Bool, parts: [Int], passage: Int) {
            self.document = document
            self.score = score
            self.hasAllWords = hasAllWords
            self.parts = parts
            self.passage = passage
        }
    }

    public final class FacetCount {
        public let facet: IndexRoot.Facet
        /// Of the matches, for each value of the facet; empty when not counted.
        public internal(set) var counts: [Int] = []
        /// The numbers of the values that were asked for.
        public internal(set) var selected: [Int] = []

        init(_ facet: IndexRoot.Facet) { self.facet = facet }
    }

    public var documentCount = 0
    /// Documents that match the whole query.
    public var total = 0
    /// False when there may be more than `total`.
    public var isExact = true
    /// When none match the whole query, those with some of its words.
    public var some = 0
    public var words: [Word] = []
    public var fields: [Field] = []
    /// Matches by `PageKind`.
    public var kinds: [Int] = []
    /// Those with every word first, then those with some; at most `limit`.
    public var results: [Result] = []
    public var facets: [FacetCount] = []
    /// Files that could not be had, relative to the site's root; the answer may then lack something.
    public var missingFiles: [[UInt8]] = []

    init() {}
}

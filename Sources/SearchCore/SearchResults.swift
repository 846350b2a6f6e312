/// The answer to a `SearchRequest`.
public struct SearchResults: Sendable, Hashable {
    public struct Word: Sendable, Hashable {
        public enum Standing: UInt8, Sendable, Hashable {
            /// Looked for.
            case used
            /// Only begun, so every word that goes on like it was looked for.
            case begun
            /// In no document, so a word like it (`used`) was looked for.
            case repaired
            /// So common that the other words decide.
            case ignored
            /// In no document.
            case unknown
        }
        /// Folded, as in the index.
        public var form: [UInt8]
        public var standing: Standing
        /// What was looked for in its place, if anything was.
        public var used: [UInt8] = []
    }

    public struct Result: Sendable, Hashable {
        public var document: Int
        public var score: Int
        public var hasAllWords: Bool
        public var card: Card
        public var title: [TextSegment]
        public var who: [TextSegment]
        public var snippet: [TextSegment]
    }

    public struct FacetCount: Sendable, Hashable {
        public var name: [UInt8]
        /// Value and label as in the index; `count` of the matches, if counted.
        public var values: [(IndexRoot.FacetValue, count: Int?, isSelected: Bool)]

        public static func == (a: FacetCount, b: FacetCount) -> Bool {
            a.name == b.name && a.values.elementsEqual(b.values) { $0.0 == $1.0 && $0.1 == $1.1 && $0.2 == $1.2 }
        }
        public func hash(into hasher: inout Hasher) { hasher.combine(name) }
    }

    public var documentCount = 0
    /// Documents with every word that is used; when there are none, those with some.
    public var total = 0
    public var allWords = false
    public var words: [Word] = []
    /// Those with every word first, then those with some; at most `limit`.
    public var results: [Result] = []
    public var facets: [FacetCount] = []
    /// Files that could not be had, relative to the site's root; the answer may then lack something.
    public var missingFiles: [[UInt8]] = []
}

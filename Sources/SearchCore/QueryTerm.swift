/// Something that a query looks for, and what the index knows of it.
final class QueryTerm {
    enum Kind {
        /// A word in any of its forms.
        case word
        /// A word in exactly this form.
        case exact
        /// Words side by side, each in exactly this form.
        case phrase
        /// Every word that begins so.
        case begun
        /// A word of the submitter's name.
        case organization
    }

    enum Role {
        /// A document has it, or one of the other terms of its `group`.
        case required
        /// No document has it.
        case excluded
        /// Neighbouring words of the query: they count when a document has them side by side, and are missed by none.
        case pair
    }

    let kind: Kind
    var role: Role
    /// Folded words: one, or the content words of a phrase.
    let tokens: [[UInt8]]
    /// `WordPositions.gap` before each of a phrase's words but the first.
    let gaps: [UInt32]
    /// As it is said to the visitor: the words parted by spaces.
    let form: [UInt8]
    let stem: [UInt8]
    /// Of the last of a phrase's words.
    let lastStem: [UInt8]
    /// Terms of one group are alternatives.
    var group = 0
    var isAlternative = false
    /// Times it is in the query.
    var count = 1
    /// It is the end of the query and may be only begun.
    var isOpen = false
    let isStopWord: Bool
    /// For the joined form of an identifier (`802.1x`), the terms of its parts, which are looked for only when nobody wrote
    /// the joined form.
    var parts: [QueryTerm] = []
    var isHidden = false

    /// Common words of a phrase that have no rarer ones on both sides, and so are not looked for in their place.
    var unchecked: [UInt8] = []

    // What the dictionary said.
    var isResolved = false
    var standing = SearchResults.Word.Standing.unknown
    /// What is looked for in its place.
    var used: [UInt8] = []
    var near: [[UInt8]] = []
    var postings: [TermPostings] = []
    /// The stems of `postings`, for marking.
    var stems: [[UInt8]] = []
    /// Which of the stem's documents have this exact form, where the stem has other forms too.
    var exactBits: [UInt8]?
    var exactPlace: IndexPlace?
    /// Places of a phrase's words that is not a term of its own.
    var positions: [IndexPlace] = []
    /// Its documents, once read.
    var list = PostingList()

    init(_ kind: Kind, _ role: Role, tokens: [[UInt8]], gaps: [UInt32] = [], form: [UInt8], isStopWord: Bool = false) {
        self.kind = kind
        self.role = role
        self.tokens = tokens
        self.gaps = gaps
        self.form = form
        self.isStopWord = isStopWord
        var stemmer = Stemmer()
        stem = kind == .organization ? Bytes.joined(Bytes.of("org:"), form) : stemmer.stableStem(tokens[0])
        lastStem = stemmer.stableStem(tokens[tokens.count - 1])
    }

    /// Looked for, and in the dictionary.
    var isActive: Bool { !isHidden && standing != .ignored && standing != .unknown }

    /// Documents that have it, as far as the dictionary tells.
    var documentCount: Int {
        var most = list.count
        for entry in postings where entry.documentCount > most && kind != .exact { most = entry.documentCount }
        return most
    }
}

/// A field of a query: `question:3`, `after:2018-02-01`.
final class QueryField {
    let name: [UInt8]
    let value: [UInt8]
    let isExcluded: Bool
    /// The label of the facet's value, once it is known to be one.
    var label: [UInt8] = []
    var isKnown = false
    /// What is left out.
    var documents: DocumentSet?

    init(name: [UInt8], value: [UInt8], isExcluded: Bool) {
        self.name = name
        self.value = value
        self.isExcluded = isExcluded
    }
}

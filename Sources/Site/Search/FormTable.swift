import SearchCore

/// The written forms of all documents so far and their stems, each numbered in order of first appearance.
///
/// The keys of the field of a submitter's name (`org:acme`) are among them, as forms that no document has written and that
/// are their own stems.
struct FormTable {
    struct Form {
        /// Index into `stems`.
        var stem: UInt32
        /// Documents in which it is written; 0 for a key.
        var documents: UInt32 = 0
        /// How often it stands at a place.
        var occurrences: UInt32 = 0
        /// Of those in which it comes up.
        var lastDocument: UInt32 = 0
    }

    private(set) var names = ByteStringTable(expected: 65_536)
    private(set) var stems = ByteStringTable(expected: 65_536)
    /// The numbers of the forms in byte order; those that came since `sort()` are not among them.
    private(set) var order: [UInt32] = []
    private var forms: [Form] = []
    private var stemmer = Stemmer()

    var count: Int { forms.count }

    subscript(_ form: Int) -> Form {
        @inline(__always) get { forms[form] }
        @inline(__always) _modify { yield &forms[form] }
    }

    /// The number of a form, added if new. A form is stemmed once in the whole index.
    mutating func number(of name: UnsafeBufferPointer<UInt8>) -> Int {
        let (index, isNew) = names.insert(name)
        if isNew {
            stemmer.stableStem(name)
            let stem = stemmer.result.withUnsafeBufferPointer { stems.insert($0).index }
            forms.append(Form(stem: UInt32(stem)))
        }
        return index
    }

    /// Brings `order` up to date.
    mutating func sort() { order = names.sorted(after: order) }
}

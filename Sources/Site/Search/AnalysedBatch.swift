import SearchCore

/// The words of some consecutive documents, ready to be added to an index. Made on any thread, appended in order.
public struct AnalysedBatch: Sendable {
    var documentCount = 0
    /// Surface forms, and for each the stem it belongs to (index into `stems`) and how many documents have it.
    var forms = ByteStringTable(expected: 16_384)
    var stemOfForm: [UInt32] = []
    var formDocuments: [UInt32] = []
    var stems = ByteStringTable(expected: 16_384)
    /// For each stem, at `postingEnds[stem - 1]..<postingEnds[stem]`: pairs of varints, distance to the document before
    /// (the first counts from the batch's first document) and weighted frequency.
    var postings: [UInt8] = []
    var postingEnds: [UInt32] = []
    /// For each form, likewise, its occurrences: for each document varint distance to the document before, varint count
    /// (0 for a word without places) and for each occurrence: varint distance to the place before, varint gap
    /// (`WordPositions.gap`), varint form of the content word before it plus one (0: none in this field).
    var occurrences: [UInt8] = []
    var occurrenceEnds: [UInt32] = []
    /// Weighted length of each document, in words.
    var lengths: [UInt32] = []
    /// What the pages of terms show of each document, encoded.
    var cards: [[UInt8]] = []
    /// Where each document's record is; of a page without one of its own, the record.
    var records: [DocumentRecord] = []
    /// Each document's day (`DocumentDates.day`), and its values in the filters.
    var days: [UInt32] = []
    var facets: [FacetValues] = []

    enum DocumentRecord: Sendable {
        case path(String)
        case content([UInt8])
    }

    struct FacetValues: Sendable {
        var kind: PageKind
        var submitter: String?
        var questions: [Int]
        var themes: [Int]
        var goals: [Int]
    }
}

import SearchCore

/// The words of some consecutive documents, ready to be added to an index. Made on any thread, appended in order.
public struct AnalysedBatch: Sendable {
    var documentCount = 0
    /// Written forms and keys (`FormTable`), in order of first appearance, and how many documents have each form written.
    var forms = ByteStringTable(expected: 16_384)
    var formDocuments: [UInt32] = []
    /// Those of form `i` end at `postingEnds[i]`, documents ascending.
    var postings: [Posting] = []
    var postingEnds: [UInt32] = []
    /// Of all postings, one after the other.
    var places: [Place] = []
    /// Weighted length of each document, in words.
    var lengths: [UInt32] = []
    /// At which place each passage of each document after its first starts (`PassageTable`).
    var passages: [[UInt32]] = []
    /// What the pages of terms show of each document, encoded.
    var cards: [[UInt8]] = []
    /// Where each document's record is; of a page without one of its own, the record.
    var records: [DocumentRecord] = []
    /// Each document's day (`DocumentDates.day`), and its values in the filters.
    var days: [UInt32] = []
    var facets: [FacetValues] = []

    /// A form in a document.
    struct Posting: Sendable {
        /// Counted from the batch's first.
        var document: UInt32
        /// Weighted.
        var frequency: UInt32
        /// Occurrences that have a place.
        var placeCount: UInt32
    }

    /// An occurrence of a content word.
    struct Place: Sendable {
        var place: UInt32
        /// `WordPositions.gap`.
        var gap: UInt32
        /// The content word before it in this field (index into `forms`), plus one; 0: none.
        var before: UInt32
    }

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

/// Documents that have a term, ascending, and what it counts for in each: `impacts[i]` in `documents[i]`
/// (see `Scoring.impact`).
///
/// Written: the document list (`DocumentList`), then one byte of impact for each document, then, where passages are kept, one
/// byte of passage for each.
public struct PostingList: Sendable, Hashable {
    public var documents: [UInt32]
    public var impacts: [UInt8]
    /// In which passage of each document the term comes up, from 1; 0 where that is not known, or the document is short and
    /// has none. Empty when all are 0.
    public var passages: [UInt8]

    public init(documents: [UInt32] = [], impacts: [UInt8] = [], passages: [UInt8] = []) {
        self.documents = documents
        self.impacts = impacts
        self.passages = passages
    }

    public var count: Int { documents.count }

    /// How many of the documents have a number below this one.
    public func count(below document: Int) -> Int {
        if let last = documents.last, Int(last) < document { return count }
        return documents.firstIndex { Int($0) >= document } ?? count
    }

    public mutating func append(_ document: UInt32, _ impact: UInt8) {
        documents.append(document)
        impacts.append(impact)
    }

    func passage(_ index: Int) -> UInt8 { passages.isEmpty ? 0 : passages[index] }

    /// Forgets what is not needed to tell passages: where so many documents have the term that dozens have another such one
    /// too, those with a third or less of what it counts for elsewhere are not among the best; and a term that an eighth of
    /// all have is in most passages.
    public mutating func keepTellingPassages(documentCount: Int) {
        guard count * count > 32 * documentCount, let highest = impacts.max() else { return }
        if count * 8 > documentCount { passages = [] }
        for index in passages.indices where Int(impacts[index]) * 3 < Int(highest) { passages[index] = 0 }
    }

    public func encode(capacity: Int, into writer: inout ByteWriter) {
        DocumentList.encode(documents, capacity: capacity, into: &writer)
        writer.bytes.append(contentsOf: impacts)
        writer.bytes.append(contentsOf: passages)
    }

    /// Empty when the bytes are damaged.
    public init(_ reader: inout ByteReader, capacity: Int, hasPassages: Bool = false) {
        documents = DocumentList.decode(&reader, capacity: capacity)
        impacts = reader.raw(documents.count)
        passages = hasPassages ? reader.raw(documents.count) : []
        if reader.failed {
            documents = []
            impacts = []
            passages = []
        }
    }
}

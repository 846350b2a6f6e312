/// Documents that have a word, and what it counts for in each: `impacts[i]` (see `Scoring.impact`) in `documents[i]`.
public struct PostingList: Sendable, Hashable {
    public var documents: [UInt32]
    public var impacts: [UInt8]

    public init(documents: [UInt32] = [], impacts: [UInt8] = []) {
        self.documents = documents
        self.impacts = impacts
    }

    public var count: Int { documents.count }

    /// A chunk: the document list (`DocumentList`), then one byte of impact for each document.
    public func encode(capacity: Int, into writer: inout ByteWriter) {
        DocumentList.encode(documents, capacity: capacity, into: &writer)
        writer.bytes.append(contentsOf: impacts)
    }

    /// nil when the bytes are damaged.
    public init?(_ reader: inout ByteReader, capacity: Int) {
        documents = DocumentList.decode(&reader, capacity: capacity)
        impacts = reader.raw(documents.count)
        if reader.failed { return nil }
    }

    /// Postings in a chunk of a list that is split.
    public static let chunkSize = 8_192

    /// The list as chunks of falling impact: every impact in a chunk is at least as high as any in the next one; inside
    /// a chunk documents ascend. A list of at most two chunks' size is one chunk.
    public func tiers(of chunkSize: Int = Self.chunkSize) -> [PostingList] {
        guard count > 2 * chunkSize else { return [self] }
        // Counting sort by falling impact keeps documents ascending within one impact.
        var starts = [Int](repeating: 0, count: 257)
        for impact in impacts { starts[256 - Int(impact)] += 1 }
        for value in 1..<257 { starts[value] += starts[value - 1] }
        var order = [Int](repeating: 0, count: count)
        for index in 0..<count {
            let slot = 255 - Int(impacts[index])
            order[starts[slot]] = index
            starts[slot] += 1
        }
        var tiers: [PostingList] = []
        var begin = 0
        while begin < count {
            let end = min(begin + chunkSize, count)
            let members = order[begin..<end].sorted()
            tiers.append(PostingList(documents: members.map { documents[$0] }, impacts: members.map { impacts[$0] }))
            begin = end
        }
        return tiers
    }
}

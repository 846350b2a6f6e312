/// The postings of a term: all of them, or, of a term that many comments have, those that count most.
///
/// Written: varint count of the documents that are not comments, and for each varint distance from the document before (the
/// first from the first that is no comment) and its impact in one byte; one byte of flags: 1, all comments follow; 2, so do
/// their passages; 4, a word that goes on like this one is in twenty times as many documents. In the dictionary then: varint
/// count of documents; varint count of comments and for each, from the highest impact down and at equal impacts ascending: one
/// byte with how much its impact is below the one before (the first below 255), then a varint: after a 0 that is not the
/// first, the distance from the document before, otherwise the document's number; then the passages. Among the lists: the
/// `PostingList` of the comments; of two words side by side, the comments are numbered by their places among those of the home.
public final class TermPostings {
    /// Documents that have the term.
    public let documentCount: Int
    /// Those that are not comments, ascending, counted from the first such document.
    let pages: PostingList
    /// The best comments, best first; from the lists, all comments, ascending.
    let best: PostingList
    /// `best` are all comments.
    let isComplete: Bool
    /// A word that goes on like this one is in twenty times as many documents: at the end of a query this is more likely the
    /// beginning of that word than the word it happens to be.
    let isMostlyBegun: Bool

    /// So many comments of a term that has more are in the dictionary: a first page of results.
    public static let bestCount = 10
    /// A term of no more comments than this has them all in the dictionary.
    public static let mostInline = 24

    private static let complete: UInt8 = 1
    private static let withPassages: UInt8 = 2
    private static let mostlyBegun: UInt8 = 4

    /// - Parameters:
    ///   - firstPage: of an entry among the lists, the number of the first document that is not a comment.
    ///   - home: of two words side by side among the lists, the comments that have the home.
    init(_ reader: inout ByteReader, firstPage: Int? = nil, among home: PostingList? = nil) {
        var pages = PostingList()
        var document = 0
        for _ in 0..<reader.count() {
            document += reader.varint()
            pages.append(UInt32(truncatingIfNeeded: document), reader.byte())
        }
        self.pages = pages
        let flags = reader.byte()
        isComplete = flags & Self.complete != 0
        isMostlyBegun = flags & Self.mostlyBegun != 0
        let hasPassages = flags & Self.withPassages != 0
        if let firstPage {
            var all = PostingList(&reader, capacity: home?.count ?? firstPage, hasPassages: hasPassages)
            if let home {
                for index in 0..<all.count { all.documents[index] = home.documents[Int(all.documents[index])] }
            }
            best = all
            documentCount = pages.count + best.count
            return
        }
        documentCount = reader.varint()
        var best = PostingList()
        var impact: UInt8 = 255
        document = 0
        for index in 0..<reader.count() {
            let drop = reader.byte()
            impact &-= drop
            document = drop == 0 && index > 0 ? document + reader.varint() : reader.varint()
            best.append(UInt32(truncatingIfNeeded: document), impact)
        }
        if hasPassages { best.passages = reader.raw(best.count) }
        if reader.failed { best.passages = [] }
        self.best = best
    }

    /// Writes what the dictionary has of a term. The list ascends; documents from `firstPage` on are not comments.
    /// - Returns: true when there is more than was written.
    @discardableResult
    public static func encodeBest(
        _ list: PostingList, firstPage: Int, isMostlyBegun: Bool, into writer: inout ByteWriter
    ) -> Bool {
        let comments = encodePages(list, firstPage, &writer)
        let isComplete = comments <= mostInline
        let best = bestIndices(list, among: comments, most: isComplete ? comments : bestCount)
        let passages = list.passages.isEmpty ? [] : best.map { list.passages[$0] }
        let hasPassages = passages.contains { $0 > 0 }
        writer.byte(
            (isComplete ? complete : 0) | (hasPassages ? withPassages : 0) | (isMostlyBegun ? mostlyBegun : 0))
        writer.varint(list.count)
        writer.varint(best.count)
        var impact: UInt8 = 255
        var previous = 0
        for (rank, index) in best.enumerated() {
            let drop = impact - list.impacts[index]
            let document = Int(list.documents[index])
            writer.byte(drop)
            writer.varint(drop == 0 && rank > 0 ? document - previous : document)
            impact = list.impacts[index]
            previous = document
        }
        if hasPassages { writer.bytes.append(contentsOf: passages) }
        return !isComplete
    }

    /// Writes what the lists have of a term: every document.
    ///
    /// - Parameter home: of two words side by side, all documents of the home, ascending.
    public static func encodeAll(
        _ list: PostingList, firstPage: Int, isMostlyBegun: Bool = false, among home: [UInt32]? = nil,
        into writer: inout ByteWriter
    ) {
        let comments = encodePages(list, firstPage, &writer)
        var ofComments = PostingList(
            documents: Array(list.documents[..<comments]), impacts: Array(list.impacts[..<comments]))
        if list.passages.prefix(comments).contains(where: { $0 > 0 }) {
            ofComments.passages = Array(list.passages[..<comments])
        }
        writer.byte(complete | (ofComments.passages.isEmpty ? 0 : withPassages) | (isMostlyBegun ? mostlyBegun : 0))
        guard let home else { return ofComments.encode(capacity: firstPage, into: &writer) }
        var rank = 0
        for index in ofComments.documents.indices {
            while home[rank] < ofComments.documents[index] { rank += 1 }
            ofComments.documents[index] = UInt32(rank)
        }
        let capacity = home.firstIndex { Int($0) >= firstPage } ?? home.count
        ofComments.encode(capacity: capacity, into: &writer)
    }

    /// Returns how many of the documents are comments.
    private static func encodePages(_ list: PostingList, _ firstPage: Int, _ writer: inout ByteWriter) -> Int {
        let comments = list.count(below: firstPage)
        writer.varint(list.count - comments)
        var previous = firstPage
        for index in comments..<list.count {
            writer.varint(Int(list.documents[index]) - previous)
            writer.byte(list.impacts[index])
            previous = Int(list.documents[index])
        }
        return comments
    }

    /// Indices of the `most` best of the first `count` postings: by impact, then by number.
    private static func bestIndices(_ list: PostingList, among count: Int, most: Int) -> [Int] {
        if count <= most { return order(Array(0..<count), by: list) }
        // How many have each impact tells from which impact on they are among the best.
        var counts = [Int](repeating: 0, count: 256)
        for index in 0..<count { counts[Int(list.impacts[index])] += 1 }
        var least = 255
        var better = 0
        while least > 0, better + counts[least] < most {
            better += counts[least]
            least -= 1
        }
        var atLeast = most - better
        var chosen: [Int] = []
        for index in 0..<count where Int(list.impacts[index]) >= least {
            if Int(list.impacts[index]) == least {
                if atLeast == 0 { continue }
                atLeast -= 1
            }
            chosen.append(index)
        }
        return order(chosen, by: list)
    }

    private static func order(_ indices: [Int], by list: PostingList) -> [Int] {
        indices.sorted { (list.impacts[$0], $1) > (list.impacts[$1], $0) }
    }
}

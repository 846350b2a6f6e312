/// The postings of a term as the dictionary holds them: all of them, or, of a term that many comments have, those that
/// count most and the place of the rest.
///
/// Written: varint count of documents; varint count of those that are not comments, and for each varint distance from the
/// document before (the first from the first that is no comment) and its impact in one byte; one byte, 1 when all comments
/// follow, 0 when there are more elsewhere, 2 when the dictionary knows where (in the dictionary of endings); varint count
/// of comments and for each, from the highest impact down and at equal impacts ascending: one byte with how much its impact
/// is below the one before (the first below 255), then a varint: after a 0 that is not the first, the distance from the
/// document before, otherwise the document's number; last, after a 0, the place of the `PostingList` of all the comments.
public final class TermPostings {
    /// Documents that have the term.
    public let documentCount: Int
    /// Those that are not comments, ascending, counted from the first such document.
    let pages: PostingList
    /// The best comments, best first.
    let best: PostingList
    /// `best` are all comments.
    let isComplete: Bool
    /// All comments, where `best` are not all.
    let place: IndexPlace?

    /// So many comments of a term that has more are in the dictionary: a first page of results.
    public static let bestCount = 10
    /// A term of no more comments than this has them all in the dictionary.
    public static let mostInline = 24

    init(_ reader: inout ByteReader, packs: [UInt32]) {
        documentCount = reader.varint()
        var pages = PostingList()
        var document = 0
        for _ in 0..<reader.count() {
            document += reader.varint()
            pages.append(UInt32(truncatingIfNeeded: document), reader.byte())
        }
        let completeness = reader.byte()
        var best = PostingList()
        var impact: UInt8 = 255
        document = 0
        for index in 0..<reader.count() {
            let drop = reader.byte()
            impact &-= drop
            document = drop == 0 && index > 0 ? document + reader.varint() : reader.varint()
            best.append(UInt32(truncatingIfNeeded: document), impact)
        }
        self.pages = pages
        self.best = best
        isComplete = completeness == 1
        place = completeness == 0 ? IndexPlace(&reader, packs: packs) : nil
    }

    /// Writes all but the place. The lists ascend; documents from `firstPage` on are not comments.
    /// - Parameter hasPlace: whether the place follows where there is one, or is left to the dictionary.
    /// - Returns: true when there is more than was written.
    public static func encode(
        _ list: PostingList, firstPage: Int, hasPlace: Bool = true, into writer: inout ByteWriter
    ) -> Bool {
        let comments = list.count(below: firstPage)
        writer.varint(list.count)
        writer.varint(list.count - comments)
        var previous = firstPage
        for index in comments..<list.count {
            writer.varint(Int(list.documents[index]) - previous)
            writer.byte(list.impacts[index])
            previous = Int(list.documents[index])
        }
        let isComplete = comments <= mostInline
        writer.byte(isComplete ? 1 : hasPlace ? 0 : 2)
        let best = bestIndices(list, among: comments, most: isComplete ? comments : bestCount)
        writer.varint(best.count)
        var impact: UInt8 = 255
        previous = 0
        for (rank, index) in best.enumerated() {
            let drop = impact - list.impacts[index]
            let document = Int(list.documents[index])
            writer.byte(drop)
            writer.varint(drop == 0 && rank > 0 ? document - previous : document)
            impact = list.impacts[index]
            previous = document
        }
        return !isComplete
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

/// The highest impact of every document in any of several lists; 0 for those in none.
final class ImpactTable {
    private(set) var impacts: [UInt8]

    init(capacity: Int) { impacts = [UInt8](repeating: 0, count: capacity) }

    /// Takes in a list, which need not ascend; what a damaged file names beyond the capacity is left out. Its numbers count
    /// from `first`.
    func add(_ list: PostingList, from first: Int = 0) {
        let room = UInt32(truncatingIfNeeded: impacts.count - first)
        for index in 0..<list.count where list.documents[index] < room {
            let document = first + Int(list.documents[index])
            impacts[document] = max(impacts[document], list.impacts[index])
        }
    }

    /// Leaves only the documents of a set.
    func keep(_ documents: DocumentSet) {
        for document in 0..<impacts.count where !documents.contains(document) { impacts[document] = 0 }
    }

    /// The documents, ascending.
    var list: PostingList {
        var list = PostingList()
        for document in 0..<impacts.count where impacts[document] > 0 {
            list.append(UInt32(truncatingIfNeeded: document), impacts[document])
        }
        return list
    }
}

/// The highest impact of every document in any of several lists, with its passage; 0 for those in none.
final class ImpactTable {
    private(set) var impacts: [UInt8]
    private var passages: [UInt8]

    init(capacity: Int) {
        impacts = [UInt8](repeating: 0, count: capacity)
        passages = impacts
    }

    /// Takes in a list, which need not ascend; what a damaged file names beyond the capacity is left out. Its numbers count
    /// from `first`.
    func add(_ list: PostingList, from first: Int = 0) {
        let room = UInt32(truncatingIfNeeded: impacts.count - first)
        for index in 0..<list.count where list.documents[index] < room {
            let document = first + Int(list.documents[index])
            if list.impacts[index] > impacts[document] {
                impacts[document] = list.impacts[index]
                passages[document] = list.passage(index)
            }
        }
    }

    /// Leaves only the documents of a set.
    func keep(_ documents: DocumentSet) {
        for document in 0..<impacts.count where !documents.contains(document) { impacts[document] = 0 }
    }

    /// Leaves only the documents whose bits are set, in order of their numbers, lowest bit first.
    func keep(bits: [UInt8]) {
        var index = 0
        for document in 0..<impacts.count where impacts[document] > 0 {
            if index >> 3 >= bits.count || bits[index >> 3] >> UInt8(index & 7) & 1 == 0 { impacts[document] = 0 }
            index += 1
        }
    }

    /// The documents, ascending.
    var list: PostingList {
        var list = PostingList()
        for document in 0..<impacts.count where impacts[document] > 0 {
            list.append(UInt32(truncatingIfNeeded: document), impacts[document])
            list.passages.append(passages[document])
        }
        return list
    }
}

import SearchCore

/// At which places of a document's text (`WordPositions`) its passages start.
struct PassageTable {
    /// Of the second passage of each document and those after it.
    private var starts: [UInt32] = []
    /// Those of document `i` end at `ends[i]`.
    private var ends: [Int] = []

    mutating func append(_ document: [UInt32]) {
        starts.append(contentsOf: document)
        ends.append(starts.count)
    }

    /// The passage of a place, from 1; 0 in a document that is not cut. A title's words are in the first.
    func passage(of place: Int, in document: Int) -> UInt8 {
        var index = document == 0 ? 0 : ends[document - 1]
        let end = ends[document]
        if index == end { return 0 }
        var number: UInt8 = 1
        while index < end, Int(starts[index]) <= place {
            number += 1
            index += 1
        }
        return number
    }
}

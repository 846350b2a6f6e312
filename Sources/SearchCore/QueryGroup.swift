/// What one word of the query asks of a document: any of some stems (one, but for a word that is only begun).
struct QueryGroup {
    /// Index of the query's word.
    var word: Int
    var count: Int
    /// The stems' bytes, for marking them in text.
    var stems: [[UInt8]]
    var entries: [DictionaryBlock.Stem]

    /// Weight of one unit of impact: times in the query × inverse document frequency.
    var weight = 0
    /// The postings read so far: all of them when `nextImpact` is 0.
    var lists: [PostingList] = []
    /// Chunks of `entries[0]` read so far.
    var chunksRead = 0
    /// No posting that is not yet read has a higher impact.
    var nextImpact = 0
    /// All its documents, when not all postings are read.
    var documents: [UInt32] = []

    init(word: Int, count: Int, stems: [[UInt8]], entries: [DictionaryBlock.Stem]) {
        self.word = word
        self.count = count
        self.stems = stems
        self.entries = entries
    }

    /// A group of several stems as one list: each document once, with the highest of its impacts.
    static func union(_ lists: [PostingList], documentCount: Int) -> PostingList {
        var best = [UInt8](repeating: 0, count: documentCount)
        for list in lists {
            for index in 0..<list.count {
                let document = Int(list.documents[index])
                if list.impacts[index] > best[document] { best[document] = list.impacts[index] }
            }
        }
        var result = PostingList()
        for document in 0..<documentCount where best[document] > 0 {
            result.documents.append(UInt32(document))
            result.impacts.append(best[document])
        }
        return result
    }
}

/// The words of one block of a comment, in the numbers of a vocabulary.
struct BlockWords {
    /// -1 for a word that is not in the vocabulary.
    private(set) var numbers: [Int32] = []
    /// Where each word begins and ends, in bytes of the block.
    private(set) var starts: [Int32] = []
    private(set) var ends: [Int32] = []

    var count: Int { numbers.count }

    mutating func read(_ block: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) {
        numbers.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        vocabulary.withLookup { lookup in
            PlainWords.forEach(in: block) { hash, start, end in
                numbers.append(lookup.number(hash))
                starts.append(Int32(truncatingIfNeeded: start))
                ends.append(Int32(truncatingIfNeeded: end))
            }
        }
    }
}

/// A set of document numbers below `capacity`, one bit each.
public struct DocumentSet: Sendable, Hashable {
    public let capacity: Int
    public private(set) var words: [UInt32]

    public init(capacity: Int) {
        self.capacity = capacity
        words = [UInt32](repeating: 0, count: (capacity + 31) / 32)
    }

    public init(_ documents: [UInt32], capacity: Int) {
        self.init(capacity: capacity)
        for document in documents { insert(Int(document)) }
    }

    public var count: Int { intersectionCount(self) }

    public func contains(_ document: Int) -> Bool {
        document < capacity && words[document >> 5] >> UInt32(document & 31) & 1 == 1
    }

    /// Adds a document; one that is out of range is left out, as a damaged file may name it.
    public mutating func insert(_ document: Int) {
        if document < capacity { words[document >> 5] |= 1 << UInt32(document & 31) }
    }

    /// Both sets have one capacity, here and below.
    public mutating func formUnion(_ other: DocumentSet) {
        for index in 0..<words.count { words[index] |= other.words[index] }
    }

    public mutating func formIntersection(_ other: DocumentSet) {
        for index in 0..<words.count { words[index] &= other.words[index] }
    }

    public mutating func subtract(_ other: DocumentSet) {
        for index in 0..<words.count { words[index] &= ~other.words[index] }
    }

    public func intersectionCount(_ other: DocumentSet) -> Int {
        var total = 0
        for index in 0..<words.count { total += (words[index] & other.words[index]).nonzeroBitCount }
        return total
    }
}

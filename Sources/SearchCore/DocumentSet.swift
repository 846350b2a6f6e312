/// A set of document numbers below `capacity`, one bit each.
public struct DocumentSet: Sendable, Hashable {
    public let capacity: Int
    public private(set) var words: [UInt64]

    public init(capacity: Int) {
        self.capacity = capacity
        words = [UInt64](repeating: 0, count: (capacity + 63) / 64)
    }

    public var count: Int {
        var total = 0
        for word in words { total += word.nonzeroBitCount }
        return total
    }

    public func contains(_ document: Int) -> Bool {
        document < capacity && words[document >> 6] >> UInt64(document & 63) & 1 == 1
    }

    /// Adds a document; one that is out of range is left out, as a damaged file may name it.
    public mutating func insert(_ document: Int) {
        if document < capacity { words[document >> 6] |= 1 << UInt64(document & 63) }
    }

    public mutating func formUnion(_ other: DocumentSet) {
        for index in 0..<min(words.count, other.words.count) { words[index] |= other.words[index] }
    }

    public mutating func formIntersection(_ other: DocumentSet) {
        for index in 0..<words.count { words[index] &= index < other.words.count ? other.words[index] : 0 }
    }

    public func intersectionCount(_ other: DocumentSet) -> Int {
        var total = 0
        for index in 0..<min(words.count, other.words.count) {
            total += (words[index] & other.words[index]).nonzeroBitCount
        }
        return total
    }

    /// Calls `body` with each document, ascending.
    @inline(__always)
    public func forEach(_ body: (Int) -> Void) {
        for index in 0..<words.count {
            var word = words[index]
            while word != 0 {
                body(index << 6 | word.trailingZeroBitCount)
                word &= word - 1
            }
        }
    }
}

/// How a list of ascending document numbers is written.
///
/// A varint count, a byte that tells the form, then: form 0, each number's distance from the one before it (the first
/// from 0), as varints; form 1, a bitmap of `(capacity + 7) / 8` bytes, lowest bit first; form 2, runs of consecutive
/// numbers: a varint count of runs, and for each the distance of its first number from the end of the run before, and
/// its length, as varints. The shortest form is written, the first of equals.
public enum DocumentList {
    public static func encode(_ documents: [UInt32], capacity: Int, into writer: inout ByteWriter) {
        var deltaSize = 0
        var runs = ByteWriter()
        var runCount = 0
        var previous = 0
        var index = 0
        var runEnd = 0
        while index < documents.count {
            let first = Int(documents[index])
            var next = index + 1
            while next < documents.count, documents[next] == documents[next - 1] + 1 { next += 1 }
            runs.varint(first - runEnd)
            runs.varint(next - index)
            runEnd = first + next - index
            runCount += 1
            deltaSize += varintSize(first - previous) + (next - index - 1)
            previous = runEnd - 1
            index = next
        }
        writer.varint(documents.count)
        let bitmapSize = (capacity + 7) / 8
        let runSize = runs.bytes.count + varintSize(runCount)
        if deltaSize <= bitmapSize, deltaSize <= runSize {
            writer.byte(0)
            var last = 0
            for document in documents {
                writer.varint(Int(document) - last)
                last = Int(document)
            }
        } else if bitmapSize <= runSize {
            writer.byte(1)
            let start = writer.bytes.count
            for _ in 0..<bitmapSize { writer.bytes.append(0) }
            for document in documents { writer.bytes[start + Int(document >> 3)] |= 1 << UInt8(document & 7) }
        } else {
            writer.byte(2)
            writer.varint(runCount)
            writer.bytes.append(contentsOf: runs.bytes)
        }
    }

    public static func decode(_ reader: inout ByteReader, capacity: Int) -> [UInt32] {
        let count = reader.varint()
        guard count <= capacity else { return [] }
        var documents: [UInt32] = []
        documents.reserveCapacity(count)
        switch reader.byte() {
        case 0:
            var document = 0
            for _ in 0..<count {
                document += reader.varint()
                guard !reader.failed, document < capacity else { return [] }
                documents.append(UInt32(document))
            }
        case 1:
            for index in 0..<(capacity + 7) / 8 {
                var byte = reader.byte()
                while byte != 0 {
                    let document = index << 3 | byte.trailingZeroBitCount
                    if document < capacity { documents.append(UInt32(document)) }
                    byte &= byte - 1
                }
            }
        default:
            var document = 0
            for _ in 0..<reader.count() {
                document += reader.varint()
                let length = reader.varint()
                guard !reader.failed, length <= capacity, document <= capacity - length else { return [] }
                for _ in 0..<length {
                    documents.append(UInt32(document))
                    document += 1
                }
            }
        }
        return reader.failed || documents.count != count ? [] : documents
    }

    static func varintSize(_ value: Int) -> Int {
        var size = 1
        var rest = value >> 7
        while rest > 0 {
            size += 1
            rest >>= 7
        }
        return size
    }
}

/// How a list of ascending document numbers is written.
///
/// A varint count, a byte that tells the form, then: form 0, each number's distance from the one before it (the first
/// from 0), as varints; form 1, a bitmap of `(capacity + 7) / 8` bytes, lowest bit first; form 2, runs of consecutive
/// numbers: a varint count of runs, and for each the distance of its first number from the end of the run before, and
/// its length, as varints. The shortest form is written, the first of equals.
public enum DocumentList {
    public static func encode(_ documents: [UInt32], capacity: Int, into writer: inout ByteWriter) {
        var deltaSize = 0
        var runSize = 0
        var runCount = 0
        forEachRun(of: documents) { distance, length in
            // The first of a run is one further from the number before it than from that one's run's end.
            deltaSize += varintSize(runCount == 0 ? distance : distance + 1) + length - 1
            runSize += varintSize(distance) + varintSize(length)
            runCount += 1
        }
        writer.varint(documents.count)
        let bitmapSize = (capacity + 7) / 8
        runSize += varintSize(runCount)
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
            writer.bytes.append(contentsOf: [UInt8](repeating: 0, count: bitmapSize))
            for document in documents { writer.bytes[start + Int(document >> 3)] |= 1 << UInt8(document & 7) }
        } else {
            writer.byte(2)
            writer.varint(runCount)
            forEachRun(of: documents) { distance, length in
                writer.varint(distance)
                writer.varint(length)
            }
        }
    }

    /// Calls `body` with each run's distance from the end of the run before, and its length.
    @inline(__always)
    private static func forEachRun(of documents: [UInt32], _ body: (_ distance: Int, _ length: Int) -> Void) {
        var index = 0
        var runEnd = 0
        while index < documents.count {
            let first = Int(documents[index])
            var next = index + 1
            while next < documents.count, documents[next] == documents[next - 1] + 1 { next += 1 }
            body(first - runEnd, next - index)
            runEnd = first + next - index
            index = next
        }
    }

    /// Empty when the bytes are damaged.
    public static func decode(_ reader: inout ByteReader, capacity: Int) -> [UInt32] {
        let count = reader.varint()
        let form = reader.byte()
        var documents: [UInt32] = []
        if count > capacity { return documents }
        var document = 0
        if form == 0 {
            for _ in 0..<count {
                document += reader.varint()
                if reader.failed || document >= capacity { return [] }
                documents.append(UInt32(truncatingIfNeeded: document))
            }
        } else if form == 1 {
            for index in 0..<(capacity + 7) / 8 {
                var byte = reader.byte()
                while byte != 0 {
                    documents.append(UInt32(truncatingIfNeeded: index << 3 | byte.trailingZeroBitCount))
                    byte &= byte - 1
                }
            }
        } else {
            for _ in 0..<reader.count() {
                document += reader.varint()
                let length = reader.varint()
                if document + length > capacity { return [] }
                for _ in 0..<length {
                    documents.append(UInt32(truncatingIfNeeded: document))
                    document += 1
                }
            }
        }
        if documents.count != count || count > 0 && documents[count - 1] >= capacity { return [] }
        return documents
    }

    private static func varintSize(_ value: Int) -> Int {
        var size = 1
        var rest = value >> 7
        while rest > 0 {
            size += 1
            rest >>= 7
        }
        return size
    }
}

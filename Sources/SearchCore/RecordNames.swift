/// The addresses of the documents' records, relative to the site's root.
///
/// Most dockets number their comments, so a run of addresses that differ by a number that grows by one is written as one
/// segment. Other addresses are in files of some hundred, and those of pages follow from their records' hash.
///
/// Written: varint count of segments and for each: varint count of documents, one byte of kind, and: 0, numbered: string
/// before the number, string after it, varint digits (0: as many as it takes), varint first number; 1, listed: hash of the
/// file `search/names-<8 hex>.bin`, which holds one front-coded address after the other (one byte with the length it
/// shares with the address before, the rest as a string); 2, by hash: the hash in `search/page-<8 hex>.json` of each.
public struct RecordNames {
    public final class Segment: Sendable {
        let count: Int
        let prefix: [UInt8]
        let suffix: [UInt8]
        let digits: Int
        let number: Int
        /// One, of a listed segment; one a document, of one by hash.
        let hashes: [UInt32]
        let kind: UInt8

        init(
            count: Int, kind: UInt8, prefix: [UInt8] = [], suffix: [UInt8] = [], digits: Int = 0, number: Int = 0,
            hashes: [UInt32] = []
        ) {
            self.count = count
            self.kind = kind
            self.prefix = prefix
            self.suffix = suffix
            self.digits = digits
            self.number = number
            self.hashes = hashes
        }

        public static func numbered(count: Int, prefix: [UInt8], suffix: [UInt8], digits: Int, from number: Int)
            -> Segment
        {
            Segment(count: count, kind: 0, prefix: prefix, suffix: suffix, digits: digits, number: number)
        }

        public static func listed(count: Int, hash: UInt64) -> Segment {
            Segment(count: count, kind: 1, hashes: [UInt32(truncatingIfNeeded: hash)])
        }

        public static func pages(_ hashes: [UInt64]) -> Segment {
            Segment(count: hashes.count, kind: 2, hashes: hashes.map { UInt32(truncatingIfNeeded: $0) })
        }
    }

    let segments: [Segment]

    public init(_ segments: [Segment]) { self.segments = segments }

    func encode(into writer: inout ByteWriter) {
        writer.varint(segments.count)
        for segment in segments {
            writer.varint(segment.count)
            writer.byte(segment.kind)
            if segment.kind == 0 {
                writer.string(segment.prefix)
                writer.string(segment.suffix)
                writer.varint(segment.digits)
                writer.varint(segment.number)
            }
            for hash in segment.hashes { writer.hash(UInt64(hash)) }
        }
    }

    init(_ reader: inout ByteReader) {
        var segments: [Segment] = []
        for _ in 0..<reader.count() {
            let count = reader.varint()
            let kind = reader.byte()
            if kind == 0 {
                let prefix = reader.string()
                let suffix = reader.string()
                let digits = reader.varint()
                segments.append(
                    Segment(
                        count: count, kind: 0, prefix: prefix, suffix: suffix, digits: digits, number: reader.varint()))
            } else {
                var hashes: [UInt32] = []
                for _ in 0..<min(kind == 1 ? 1 : count, reader.remaining) {
                    hashes.append(UInt32(truncatingIfNeeded: reader.hash()))
                }
                segments.append(Segment(count: count, kind: kind, hashes: hashes))
            }
        }
        self.segments = segments
    }

    /// The segment of a document and the document's number in it; nil when it has none.
    func find(_ document: Int) -> (segment: Segment, index: Int)? {
        var index = document
        for segment in segments {
            if index < segment.count { return (segment, index) }
            index -= segment.count
        }
        return nil
    }
}

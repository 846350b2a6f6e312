/// Where a written form of a word stands in the documents that have it, for phrases.
///
/// Only *content words* (all but `StopWords`) have places, and places count content words alone: the title's are 0 to 46,
/// those of who wrote it 48 to 62, the body's start at 64. What stands further on in the title or among the names has no
/// place. The common words between a content word and the one before it are kept with it as a *gap*: their number, and the
/// codes (`StopWords.code`) of the last three.
///
/// Written, for each document: varint distance from the document before (the first from 0), one byte of its length
/// (`lengthCode`), varint count of occurrences (0 for a stop word or a joined form, which have no places), and for each: varint of 4 × distance from the place before
/// (the first from 0) + the lesser of 3 and the gap's number; from 3 on, a varint of how many more; the codes.
public enum WordPositions {
    public static let firstOfNames = 48
    public static let firstOfBody = 64
    /// The last place of a field may not touch the first of the next, so that no phrase leads from one to the other.
    public static let endOfTitle = firstOfNames - 1
    public static let endOfNames = firstOfBody - 1

    /// A gap as one number: the count of its words in the lowest byte, then the codes of the last three, nearest first.
    @inline(__always)
    public static func gap(_ gap: UInt32, adding code: UInt8) -> UInt32 {
        let count = min(255, gap & 255 + 1)
        return (gap >> 8) << 16 | UInt32(code) << 8 | count
    }

    @inlinable
    public static func write(distance: Int, gap: UInt32, into writer: inout ByteWriter) {
        let count = Int(gap & 255)
        writer.varint(distance << 2 | min(3, count))
        if count >= 3 { writer.varint(count - 3) }
        for index in 0..<min(3, count) { writer.byte(UInt8(truncatingIfNeeded: gap >> UInt32(8 + 8 * index))) }
    }

    /// A length in words as one byte: three bits after the highest set one are kept, so it is off by less than an eighth.
    public static func lengthCode(_ length: Int) -> UInt8 {
        if length < 8 { return UInt8(length) }
        let shift = Int.bitWidth - length.leadingZeroBitCount - 4
        return UInt8(truncatingIfNeeded: (shift + 1) << 3 | (length >> shift) & 7)
    }

    public static func length(ofCode code: UInt8) -> Int {
        code < 8 ? Int(code) : (8 | Int(code & 7)) << min(24, Int(code >> 3) - 1)
    }

    /// Occurrences: their documents and places, and the documents' lengths as codes, in parallel, ascending.
    struct Places {
        var documents: [UInt32] = []
        var places: [UInt32] = []
        var lengths: [UInt8] = []

        mutating func append(_ document: UInt32, _ place: UInt32, _ length: UInt8) {
            documents.append(document)
            places.append(place)
            lengths.append(length)
        }
    }

    /// The occurrences with this gap before them, or with any. Empty when the bytes are damaged.
    static func read(_ reader: inout ByteReader, gap wanted: UInt32?, capacity: Int) -> Places {
        var found = Places()
        var document = 0
        while reader.remaining > 0 {
            document += reader.varint()
            let length = reader.byte()
            let count = reader.count()
            if reader.failed || document >= capacity { return Places() }
            var place = 0
            for _ in 0..<count {
                let head = reader.varint()
                place += head >> 2
                var gap = UInt32(truncatingIfNeeded: head & 3)
                let codes = head & 3
                if codes == 3 { gap += UInt32(truncatingIfNeeded: min(252, reader.varint())) }
                for index in 0..<codes { gap |= UInt32(reader.byte()) << UInt32(8 + 8 * index) }
                if reader.failed { return Places() }
                if wanted == nil || wanted == gap {
                    found.append(UInt32(truncatingIfNeeded: document), UInt32(truncatingIfNeeded: place), length)
                }
            }
        }
        return found
    }

    /// Those of `next` that stand one place after one of `before`.
    static func following(_ before: Places, _ next: Places) -> Places {
        var found = Places()
        var index = 0
        for position in 0..<next.places.count {
            let document = next.documents[position]
            let place = next.places[position]
            while index < before.places.count,
                before.documents[index] < document
                    || before.documents[index] == document && before.places[index] + 1 < place
            {
                index += 1
            }
            if index == before.places.count { break }
            if before.documents[index] == document, before.places[index] + 1 == place {
                found.append(document, place, next.lengths[position])
            }
        }
        return found
    }

    /// Documents of some occurrences, with the impact of a phrase that often in each.
    static func postings(_ found: Places, documentCount: Int, meanLength: Double) -> PostingList {
        var list = PostingList()
        for index in 0..<found.documents.count where list.documents.last != found.documents[index] {
            list.append(found.documents[index], 0)
        }
        let inverse = Scoring.inverseFrequency(count: list.count, documents: documentCount)
        var index = 0
        for number in 0..<list.count {
            var frequency = 0
            let length = Self.length(ofCode: found.lengths[index])
            while index < found.documents.count, found.documents[index] == list.documents[number] {
                frequency += weight(ofPlace: Int(found.places[index]))
                index += 1
            }
            list.impacts[number] = Scoring.impact(
                inverseFrequency: inverse, frequency: frequency, length: length, meanLength: meanLength)
        }
        return list
    }

    /// What an occurrence counts for: a phrase in the title as often as a word there.
    @inlinable
    public static func weight(ofPlace place: Int) -> Int { place < endOfTitle ? Scoring.titleWeight : 1 }
}

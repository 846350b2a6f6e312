import SearchCore

/// What batches say of a form, as `GroupedRuns` keeps it until `FormIndexer` reads it.
///
/// For each document: varint distance from the form's document before (the first from 0); varint 2 × count of places, and
/// one more when they are not the whole of its weighted frequency; then, a varint with the rest of that; and for each place:
/// as in `WordPositions`, and a varint with the form of the content word before it plus one (0: none).
enum OccurrenceStream {
    /// Writes what a batch says of one of its forms.
    /// - Parameters:
    ///   - firstDocument: number of the batch's first document in the whole index.
    ///   - numbers: of the batch's forms in the whole index.
    static func write(
        _ postings: ArraySlice<AnalysedBatch.Posting>, places: ArraySlice<AnalysedBatch.Place>, firstDocument: UInt32,
        numbers: [UInt32], form: inout FormTable.Form, into writer: inout ByteWriter
    ) {
        var next = places.startIndex
        for posting in postings {
            let document = firstDocument + posting.document
            writer.varint(Int(document - form.lastDocument))
            form.lastDocument = document
            let end = next + Int(posting.placeCount)
            var rest = Int(posting.frequency)
            for place in places[next..<end] { rest -= WordPositions.weight(ofPlace: Int(place.place)) }
            writer.varint(Int(posting.placeCount) << 1 | (rest > 0 ? 1 : 0))
            if rest > 0 { writer.varint(rest) }
            var last: UInt32 = 0
            for place in places[next..<end] {
                WordPositions.write(distance: Int(place.place - last), gap: place.gap, into: &writer)
                writer.varint(place.before == 0 ? 0 : Int(numbers[Int(place.before) - 1]) + 1)
                last = place.place
            }
            next = end
        }
        form.occurrences += UInt32(places.count)
    }
}

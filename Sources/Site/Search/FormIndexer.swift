import SearchCore

/// Makes of the occurrences of written forms what the dictionary says of them, and the terms of words side by side.
struct FormIndexer {
    /// A run of words that many documents have.
    struct Pair {
        /// The content word before.
        var before: UInt32
        var gap: UInt32
        var list: PostingList
    }

    /// Of the form last read: its documents, and its weighted frequency in each.
    private(set) var documents: [UInt32] = []
    private(set) var frequencies: [UInt32] = []
    /// The passage of each document in which the form comes up first; 0 where there is none.
    private(set) var passages: [UInt8] = []
    /// `WordPositions`, or empty for a form without places.
    var positions: [UInt8] { writer.bytes }

    /// A pair is a term when so many documents have it, and half as many again as chance would have put side by side.
    private let fewest: Int
    private let forms: FormTable
    private let allOccurrences: Int
    private let documentCount: Int
    /// `WordPositions.lengthCode` of each document.
    private let lengthCodes: [UInt8]
    private let meanLength: Double
    private let passageTable: PassageTable
    private let runs: RunReader
    private var writer = ByteWriter()
    private var occurrences: [Occurrence] = []
    private var groups = PairGroups()

    private struct Occurrence {
        var document: UInt32
        var place: UInt32
        /// In `groups`.
        var group: UInt32
    }

    /// - Parameter lengths: of all documents, in words.
    init(_ forms: FormTable, occurrences: RunReader, passages: PassageTable, lengths: [UInt32], meanLength: Double) {
        self.forms = forms
        runs = occurrences
        allOccurrences = (0..<forms.count).reduce(0) { $0 + Int(forms[$1].occurrences) }
        documentCount = lengths.count
        lengthCodes = lengths.map { WordPositions.lengthCode(Int($0)) }
        self.meanLength = meanLength
        passageTable = passages
        fewest = max(3, lengths.count / 1000)
    }

    /// Reads the next form's occurrences (`OccurrenceStream`); forms must come in order.
    mutating func read(_ form: Int) throws -> [Pair] {
        documents.removeAll(keepingCapacity: true)
        frequencies.removeAll(keepingCapacity: true)
        passages.removeAll(keepingCapacity: true)
        writer.bytes.removeAll(keepingCapacity: true)
        occurrences.removeAll(keepingCapacity: true)
        let hasPlaces = forms[form].occurrences > 0
        let mayHavePairs = forms[form].occurrences >= fewest
        if mayHavePairs { groups.removeAll(expected: Int(forms[form].occurrences)) }
        var document = 0
        var last = 0
        try runs.read(form) { reader in
            while !reader.isAtEnd {
                document += reader.varint()
                documents.append(UInt32(document))
                let head = reader.varint()
                var frequency = head & 1 == 1 ? reader.varint() : 0
                if hasPlaces {
                    writer.varint(document - last)
                    writer.byte(lengthCodes[document])
                    writer.varint(head >> 1)
                    last = document
                }
                var place = 0
                var inBody = 0
                for _ in 0..<head >> 1 {
                    let (distance, gap) = copyPlace(&reader)
                    place += distance
                    if inBody == 0, place >= WordPositions.firstOfBody { inBody = place }
                    frequency += WordPositions.weight(ofPlace: place)
                    let before = reader.varint()
                    // A longer run of common words is compared by its last three only, so it makes no term.
                    if mayHavePairs, before > 0, gap & 255 <= 3, forms[before - 1].occurrences >= fewest {
                        let group = groups.add(before: UInt32(before - 1), gap: gap, document: UInt32(document))
                        occurrences.append(
                            Occurrence(document: UInt32(document), place: UInt32(place), group: UInt32(group)))
                    }
                }
                frequencies.append(UInt32(frequency))
                // Common words, whose places are not kept, are taken to be in the first.
                passages.append(passageTable.passage(of: inBody, in: document))
            }
        }
        return mayHavePairs ? pairs(of: form) : []
    }

    /// Copies a place as `WordPositions.write` wrote it.
    @inline(__always)
    private mutating func copyPlace(_ reader: inout UncheckedReader) -> (distance: Int, gap: UInt32) {
        let head = reader.varint()
        writer.varint(head)
        let codes = head & 3
        var gap = UInt32(codes)
        if codes == 3 {
            let more = reader.varint()
            writer.varint(more)
            gap += UInt32(more)
        }
        for index in 0..<codes {
            let code = reader.byte()
            writer.byte(code)
            gap |= UInt32(code) << UInt32(8 + 8 * index)
        }
        return (head >> 2, gap)
    }

    private func isTelling(_ group: PairGroups.Group, _ form: Int) -> Bool {
        guard group.documents >= fewest else { return false }
        let before = Int(forms[Int(group.before)].occurrences)
        return Int(group.documents) * 2 * allOccurrences >= 3 * before * Int(forms[form].occurrences)
    }

    private func pairs(of form: Int) -> [Pair] {
        var chosen: [Int?] = []
        var found: [(group: PairGroups.Group, list: PostingList, frequencies: [Int])] = []
        for (index, group) in groups.all.enumerated() where isTelling(group, form) {
            if chosen.isEmpty { chosen = Array(repeating: nil, count: groups.all.count) }
            chosen[index] = found.count
            found.append((group, PostingList(), []))
        }
        if found.isEmpty { return [] }
        for occurrence in occurrences {
            guard let index = chosen[Int(occurrence.group)] else { continue }
            if found[index].list.documents.last != occurrence.document {
                found[index].list.documents.append(occurrence.document)
                found[index].list.passages.append(
                    passageTable.passage(of: Int(occurrence.place), in: Int(occurrence.document)))
                found[index].frequencies.append(0)
            }
            found[index].frequencies[found[index].frequencies.count - 1] += WordPositions.weight(
                ofPlace: Int(occurrence.place))
        }
        return found.map { group, list, frequencies in
            let inverse = Scoring.inverseFrequency(count: list.count, documents: documentCount)
            let impacts = zip(list.documents, frequencies).map { document, frequency in
                Scoring.impact(
                    inverseFrequency: inverse, frequency: frequency,
                    length: WordPositions.length(ofCode: lengthCodes[Int(document)]), meanLength: meanLength)
            }
            return Pair(
                before: group.before, gap: group.gap,
                list: PostingList(documents: list.documents, impacts: impacts, passages: list.passages))
        }
    }
}

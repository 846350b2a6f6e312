import SearchCore

/// Makes of the occurrences of written forms what the dictionary says of them, and the terms of words side by side.
struct FormIndexer {
    /// What is known of a form besides its stem's postings.
    struct Form {
        /// Documents of the form.
        var documents: [UInt32] = []
        /// `WordPositions`, or empty for a form without places.
        var positions: [UInt8] = []
    }

    /// A run of words that many documents have.
    struct Pair {
        /// The content word before.
        var before: UInt32
        var gap: UInt32
        var list: PostingList
    }

    /// A pair is a term when so many documents have it, and half as many again as chance would have put side by side.
    private let fewest: Int
    private let formOccurrences: [UInt32]
    private let allOccurrences: Int
    private let lengths: [UInt32]
    private let meanLength: Double
    private var occurrences: [Occurrence] = []
    private var table: [UInt64: Int] = [:]
    private var groups: [Group] = []

    private struct Occurrence {
        var document: UInt32
        var place: UInt32
        var pair: UInt64
    }

    private struct Group {
        var pair: UInt64
        var lastDocument: UInt32
        var documents: Int
    }

    /// - Parameters:
    ///   - lengths: of all documents, in words.
    ///   - occurrences: how often each form stands at a place.
    init(lengths: [UInt32], meanLength: Double, occurrences: [UInt32]) {
        formOccurrences = occurrences
        allOccurrences = occurrences.reduce(0) { $0 + Int($1) }
        self.lengths = lengths
        self.meanLength = meanLength
        fewest = max(3, lengths.count / 1000)
    }

    /// Reads one form's occurrences.
    mutating func read(_ form: Int, from runs: GroupedRuns) throws -> (form: Form, pairs: [Pair]) {
        var result = Form()
        var writer = ByteWriter()
        occurrences.removeAll(keepingCapacity: true)
        var last = 0
        var hasPlaces = false
        try runs.read(form) { first, reader in
            var document = first
            while !reader.isAtEnd {
                document += reader.varint()
                result.documents.append(UInt32(document))
                writer.varint(document - last)
                writer.byte(WordPositions.lengthCode(Int(lengths[document])))
                last = document
                let count = reader.varint()
                writer.varint(count)
                if count > 0 { hasPlaces = true }
                var place = 0
                for _ in 0..<count {
                    let distance = reader.varint()
                    let gap = UInt32(reader.varint())
                    let before = reader.varint()
                    place += distance
                    WordPositions.write(distance: distance, gap: gap, into: &writer)
                    // A longer run of common words is compared by its last three only, so it makes no term.
                    if before > 0, gap & 255 <= 3 {
                        occurrences.append(
                            Occurrence(
                                document: UInt32(document), place: UInt32(place),
                                pair: UInt64(before - 1) << 32 | UInt64(gap)))
                    }
                }
            }
        }
        if hasPlaces { result.positions = writer.bytes }
        return (result, pairs(of: form))
    }

    private func isTelling(_ group: Group, _ form: Int) -> Bool {
        let before = Int(formOccurrences[Int(group.pair >> 32)])
        return group.documents * 2 * allOccurrences >= 3 * before * Int(formOccurrences[form])
    }

    private mutating func pairs(of form: Int) -> [Pair] {
        guard occurrences.count >= fewest else { return [] }
        table.removeAll(keepingCapacity: true)
        groups.removeAll(keepingCapacity: true)
        for occurrence in occurrences {
            let next = groups.count
            let group = table[occurrence.pair, default: next]
            if group == next {
                table[occurrence.pair] = next
                groups.append(Group(pair: occurrence.pair, lastDocument: occurrence.document, documents: 1))
            } else if groups[group].lastDocument != occurrence.document {
                groups[group].lastDocument = occurrence.document
                groups[group].documents += 1
            }
        }
        var chosen: [UInt64: Int] = [:]
        var found: [(pair: UInt64, documents: [UInt32], frequencies: [Int])] = []
        for group in groups where group.documents >= fewest && isTelling(group, form) {
            chosen[group.pair] = found.count
            found.append((group.pair, [], []))
        }
        if found.isEmpty { return [] }
        for occurrence in occurrences {
            guard let index = chosen[occurrence.pair] else { continue }
            if found[index].documents.last != occurrence.document {
                found[index].documents.append(occurrence.document)
                found[index].frequencies.append(0)
            }
            found[index].frequencies[found[index].frequencies.count - 1] += WordPositions.weight(
                ofPlace: Int(occurrence.place))
        }
        return found.map { item in
            let inverse = Scoring.inverseFrequency(count: item.documents.count, documents: lengths.count)
            let impacts = zip(item.documents, item.frequencies).map { document, frequency in
                let code = WordPositions.lengthCode(Int(lengths[Int(document)]))
                return Scoring.impact(
                    inverseFrequency: inverse, frequency: frequency, length: WordPositions.length(ofCode: code),
                    meanLength: meanLength)
            }
            return Pair(
                before: UInt32(item.pair >> 32), gap: UInt32(truncatingIfNeeded: item.pair),
                list: PostingList(documents: item.documents, impacts: impacts))
        }
    }
}

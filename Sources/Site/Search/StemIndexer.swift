import SearchCore

/// Makes the postings of stems of those of their written forms, which are put aside in between: forms come in the order of
/// forms, stems in that of stems.
struct StemIndexer {
    /// Of the stem last read: its documents, ascending, and its weighted frequency in each.
    private(set) var documents: [UInt32] = []
    private(set) var frequencies: [UInt32] = []
    private var merged: (documents: [UInt32], frequencies: [UInt32]) = ([], [])
    private let store: SpillStore
    /// Where the postings of each form are in the store: for each document varint distance from the one before, varint
    /// frequency.
    private var ranges: [Range<Int>]
    /// The forms of stem `i` are `members[starts[i]..<starts[i + 1]]`.
    private var members: [UInt32]
    private var starts: [Int]
    private var writer = ByteWriter()

    init(_ forms: FormTable, store: SpillStore) {
        self.store = store
        ranges = Array(repeating: 0..<0, count: forms.count)
        members = Array(repeating: 0, count: forms.count)
        starts = Array(repeating: 0, count: forms.stems.count + 1)
        for form in 0..<forms.count { starts[Int(forms[form].stem) + 1] += 1 }
        for stem in 0..<forms.stems.count { starts[stem + 1] += starts[stem] }
        var next = starts
        for form in 0..<forms.count {
            let stem = Int(forms[form].stem)
            members[next[stem]] = UInt32(form)
            next[stem] += 1
        }
    }

    func forms(of stem: Int) -> ArraySlice<UInt32> { members[starts[stem]..<starts[stem + 1]] }

    /// Puts the postings of a form aside.
    mutating func add(_ form: Int, documents: [UInt32], frequencies: [UInt32]) throws {
        writer.bytes.removeAll(keepingCapacity: true)
        var last: UInt32 = 0
        for (document, frequency) in zip(documents, frequencies) {
            writer.varint(Int(document - last))
            writer.varint(Int(frequency))
            last = document
        }
        let start = store.count
        try store.append(writer.bytes)
        ranges[form] = start..<store.count
    }

    mutating func read(_ stem: Int) throws {
        documents.removeAll(keepingCapacity: true)
        frequencies.removeAll(keepingCapacity: true)
        for form in forms(of: stem) {
            try store.withBytes(ranges[Int(form)]) { merge(UncheckedReader($0)) }
        }
    }

    /// Adds the postings of one more form.
    private mutating func merge(_ source: UncheckedReader) {
        var reader = source
        let isFirst = documents.isEmpty
        if !isFirst {
            swap(&documents, &merged.documents)
            swap(&frequencies, &merged.frequencies)
            documents.removeAll(keepingCapacity: true)
            frequencies.removeAll(keepingCapacity: true)
        }
        let count = isFirst ? 0 : merged.documents.count
        var next = 0
        var document: UInt32 = 0
        while !reader.isAtEnd {
            document += UInt32(reader.varint())
            var frequency = UInt32(reader.varint())
            while next < count, merged.documents[next] < document {
                append(merged.documents[next], merged.frequencies[next])
                next += 1
            }
            if next < count, merged.documents[next] == document {
                frequency += merged.frequencies[next]
                next += 1
            }
            append(document, frequency)
        }
        while next < count {
            append(merged.documents[next], merged.frequencies[next])
            next += 1
        }
    }

    @inline(__always)
    private mutating func append(_ document: UInt32, _ frequency: UInt32) {
        documents.append(document)
        frequencies.append(frequency)
    }
}

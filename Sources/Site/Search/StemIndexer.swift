import SearchCore

/// Makes the postings of stems of those of their written forms, which are put aside in between: forms come in the order of
/// forms, stems in that of stems.
struct StemIndexer {
    /// Of the stem last read: its documents, ascending, and its weighted frequency in each.
    private(set) var documents: [UInt32] = []
    private(set) var frequencies: [UInt32] = []
    /// The first passage of each that has one of its forms; 0 where there is none.
    private(set) var passages: [UInt8] = []
    private var merged: (documents: [UInt32], frequencies: [UInt32], passages: [UInt8]) = ([], [], [])
    private let store: SpillStore
    /// Where the postings of each form are in the store: for each document varint distance from the one before, varint
    /// 2 × frequency + 1 where a byte with its passage follows.
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
    mutating func add(_ form: Int, documents: [UInt32], frequencies: [UInt32], passages: [UInt8]) throws {
        writer.bytes.removeAll(keepingCapacity: true)
        var last: UInt32 = 0
        for (index, document) in documents.enumerated() {
            writer.varint(Int(document - last))
            writer.varint(Int(frequencies[index]) << 1 | (passages[index] > 0 ? 1 : 0))
            if passages[index] > 0 { writer.byte(passages[index]) }
            last = document
        }
        let start = store.count
        try store.append(writer.bytes)
        ranges[form] = start..<store.count
    }

    /// The documents of a form that was put aside.
    func documents(ofForm form: Int) throws -> [UInt32] {
        try store.withBytes(ranges[form]) { bytes in
            var reader = UncheckedReader(bytes)
            var documents: [UInt32] = []
            var document: UInt32 = 0
            while !reader.isAtEnd {
                document += UInt32(reader.varint())
                if reader.varint() & 1 == 1 { _ = reader.byte() }
                documents.append(document)
            }
            return documents
        }
    }

    mutating func read(_ stem: Int) throws {
        documents.removeAll(keepingCapacity: true)
        frequencies.removeAll(keepingCapacity: true)
        passages.removeAll(keepingCapacity: true)
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
            swap(&passages, &merged.passages)
            documents.removeAll(keepingCapacity: true)
            frequencies.removeAll(keepingCapacity: true)
            passages.removeAll(keepingCapacity: true)
        }
        let count = isFirst ? 0 : merged.documents.count
        var next = 0
        var document: UInt32 = 0
        while !reader.isAtEnd {
            document += UInt32(reader.varint())
            let head = reader.varint()
            var frequency = UInt32(head >> 1)
            var passage = head & 1 == 1 ? reader.byte() : 0
            while next < count, merged.documents[next] < document { appendMerged(&next) }
            if next < count, merged.documents[next] == document {
                frequency += merged.frequencies[next]
                let other = merged.passages[next]
                passage = passage == 0 ? other : other == 0 ? passage : min(passage, other)
                next += 1
            }
            append(document, frequency, passage)
        }
        while next < count { appendMerged(&next) }
    }

    @inline(__always)
    private mutating func appendMerged(_ next: inout Int) {
        append(merged.documents[next], merged.frequencies[next], merged.passages[next])
        next += 1
    }

    @inline(__always)
    private mutating func append(_ document: UInt32, _ frequency: UInt32, _ passage: UInt8) {
        documents.append(document)
        frequencies.append(frequency)
        passages.append(passage)
    }
}

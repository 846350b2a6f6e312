import SearchCore

/// Makes the files of the search index from batches of documents, in memory that does not grow with their text.
///
/// The format is described at `IndexRoot` and the types it names. The bytes depend on the documents and their order alone:
/// not on batch size, threads or the memory limit.
public struct SearchIndexWriter {
    private let labels: FacetLabels
    private var forms = ByteStringTable(expected: 65_536)
    private var stems = ByteStringTable(expected: 65_536)
    private var stemOfForm: [UInt32] = []
    private var formDocuments: [UInt32] = []
    /// How often each form stands at a place.
    private var formOccurrences: [UInt32] = []
    private var postings: GroupedRuns
    private var occurrences: GroupedRuns
    private var lengths: [UInt32] = []
    private var days: [UInt32] = []
    private var kinds: [PageKind] = []
    private var facets = FacetCollector()
    private let cards: SpillStore
    private var cardEnds: [Int] = []
    private var records: [AnalysedBatch.DocumentRecord] = []

    /// - Parameters:
    ///   - spillDirectory: an existing folder for temporary files; nothing stays in it.
    ///   - memory: bytes of postings, and of occurrences, held before they are put aside.
    public init(spillDirectory: String, labels: FacetLabels = FacetLabels(), memory: Int = 24 << 20) {
        self.labels = labels
        func store(_ name: String, _ limit: Int) -> SpillStore {
            SpillStore(directory: spillDirectory, name: name, limit: limit)
        }
        postings = GroupedRuns(store: store(".search-postings", memory / 2), limit: memory / 2)
        occurrences = GroupedRuns(store: store(".search-occurrences", memory), limit: memory)
        cards = store(".search-cards", 4 << 20)
    }

    /// Counts the words of some consecutive documents. Pure: may run on several threads at once.
    public static func analyse(_ documents: [IndexedDocument]) -> AnalysedBatch { BatchAnalyser.analyse(documents) }

    /// Adds the next documents. Batches must come in order, from one thread at a time.
    public mutating func append(_ batch: AnalysedBatch) throws {
        let first = lengths.count
        var stemNumbers: [UInt32] = []
        stemNumbers.reserveCapacity(batch.stems.count)
        for stem in 0..<batch.stems.count {
            stemNumbers.append(UInt32(batch.stems.withBytes(stem) { stems.insert($0).index }))
        }
        var formNumbers: [UInt32] = []
        formNumbers.reserveCapacity(batch.forms.count)
        for form in 0..<batch.forms.count {
            let (index, isNew) = batch.forms.withBytes(form) { forms.insert($0) }
            if isNew {
                stemOfForm.append(stemNumbers[Int(batch.stemOfForm[form])])
                formDocuments.append(0)
                formOccurrences.append(0)
            }
            formDocuments[index] += batch.formDocuments[form]
            formNumbers.append(UInt32(index))
        }
        try postings.append(
            bytes: batch.postings, ends: batch.postingEnds, keys: stemNumbers, keyCount: stems.count,
            firstDocument: first)
        let (bytes, ends) = renumber(batch, formNumbers)
        try occurrences.append(
            bytes: bytes, ends: ends, keys: formNumbers, keyCount: forms.count, firstDocument: first)
        lengths.append(contentsOf: batch.lengths)
        days.append(contentsOf: batch.days)
        records.append(contentsOf: batch.records)
        for (offset, values) in batch.facets.enumerated() {
            kinds.append(values.kind)
            facets.add(values, document: first + offset)
        }
        for card in batch.cards {
            try cards.append(card)
            cardEnds.append((cardEnds.last ?? 0) + card.count)
        }
    }

    /// Counts a batch's occurrences, and gives them with the forms before them numbered as in the whole index.
    private mutating func renumber(_ batch: AnalysedBatch, _ numbers: [UInt32]) -> ([UInt8], [UInt32]) {
        var writer = ByteWriter()
        writer.bytes.reserveCapacity(batch.occurrences.count * 9 / 8)
        var ends: [UInt32] = []
        ends.reserveCapacity(batch.occurrenceEnds.count)
        batch.occurrences.withUnsafeBufferPointer { buffer in
            var reader = UncheckedReader(buffer)
            var last = 0
            for (form, end) in batch.occurrenceEnds.enumerated() {
                var piece = reader.piece(Int(end) - last)
                last = Int(end)
                while !piece.isAtEnd {
                    writer.varint(piece.varint())
                    let count = piece.varint()
                    writer.varint(count)
                    formOccurrences[Int(numbers[form])] += UInt32(count)
                    for _ in 0..<count {
                        writer.varint(piece.varint())
                        writer.varint(piece.varint())
                        let before = piece.varint()
                        writer.varint(before == 0 ? 0 : Int(numbers[before - 1]) + 1)
                    }
                }
                ends.append(UInt32(writer.bytes.count))
            }
        }
        return (writer.bytes, ends)
    }

    /// The one file of the index whose name never changes.
    public static let manifestPath = "search/manifest.json"

    /// Writes every file through `write` (paths relative to the site's root, each once).
    /// - Returns: the terms that tell the documents from each other, in the order of their letters.
    public mutating func finish(
        write: (_ path: String, _ bytes: [UInt8]) throws -> Void
    ) throws -> [SignificantTerm] {
        try withoutActuallyEscaping(write) { write in
            let files = IndexFiles(write: write)
            try postings.makeRun(keyCount: stems.count)
            try occurrences.makeRun(keyCount: forms.count)
            let firstPage = kinds.firstIndex { $0 != .comment } ?? kinds.count
            var dictionary = DictionarySource(
                forms: forms, stems: stems, stemOfForm: stemOfForm, formDocuments: formDocuments,
                formOccurrences: formOccurrences, files: files, lengths: lengths, meanLength: Double(meanLength) / 16,
                firstPage: firstPage)
            try dictionary.addForms(occurrences)
            try dictionary.addStems(postings)
            let (words, endings) = try dictionary.write()
            let root = IndexRoot(
                documentCount: lengths.count, meanLength: meanLength, firstPage: firstPage,
                kinds: kinds[firstPage...].map(\.rawValue),
                words: words, endings: endings, records: try recordNames(files),
                dates: try files.add(DocumentDates.encode(days), IndexPath.dates),
                facets: try facets.write(labels: labels, capacity: lengths.count, to: files))
            let hash = try files.add(root.encode(), IndexPath.root)
            let path = String(decoding: IndexPath.root(hash), as: UTF8.self)
            let manifest = "{\"format\":\(IndexRoot.format),\"documents\":\(lengths.count),\"root\":\"\(path)\"}\n"
            try write(Self.manifestPath, Array(manifest.utf8))
            return try dictionary.significantTerms(card: card)
        }
    }

    /// In sixteenths of a word; rounded, so that one comment more or less leaves the impacts of all others alone.
    private var meanLength: Int {
        let total = lengths.reduce(0) { $0 + Int($1) }
        return max(1, Scoring.rounded(total * 16 / max(1, lengths.count)))
    }

    private func card(_ document: Int) throws -> SignificantTerm.Document {
        let start = document == 0 ? 0 : cardEnds[document - 1]
        return SignificantTerm.Document(encoded: try cards.read(start..<cardEnds[document]))
    }

    private func recordNames(_ files: IndexFiles) throws -> RecordNames {
        var builder = RecordNamesBuilder(files: files)
        var paths: [String] = []
        var pages: [UInt64] = []
        for record in records {
            switch record {
            case .path(let path):
                builder.add(pages: pages)
                pages.removeAll()
                paths.append(path)
            case .content(let bytes):
                try builder.add(paths)
                paths.removeAll()
                pages.append(try files.add(bytes, IndexPath.page, isCompressed: false))
            }
        }
        try builder.add(paths)
        builder.add(pages: pages)
        return builder.names
    }
}

import SearchCore

/// Makes the files of the search index from batches of documents, in memory that does not grow with their text.
///
/// The format is described at `IndexRoot` and the types it names. The bytes depend on the documents and their order alone:
/// not on batch size, threads or the memory limit.
public struct SearchIndexWriter {
    private let labels: FacetLabels
    private var forms = FormTable()
    private var occurrences: GroupedRuns
    /// Of forms, until those of their stems are made of them.
    private let postings: SpillStore
    /// Of stems and of words side by side, until it is known how many files they go to.
    private let lists: SpillStore
    private var lengths: [UInt32] = []
    private var passages = PassageTable()
    private var days: [UInt32] = []
    private var kinds: [PageKind] = []
    private var facets = FacetCollector()
    private let cards: SpillStore
    private var cardEnds: [Int] = []
    private var records: [AnalysedBatch.DocumentRecord] = []

    /// - Parameters:
    ///   - spillDirectory: an existing folder for temporary files; nothing stays in it.
    ///   - memory: bytes of occurrences held before they are put aside.
    public init(spillDirectory: String, labels: FacetLabels = FacetLabels(), memory: Int = 24 << 20) {
        self.labels = labels
        func store(_ name: String, _ limit: Int) -> SpillStore {
            SpillStore(directory: spillDirectory, name: name, limit: limit)
        }
        occurrences = GroupedRuns(store: store(".search-occurrences", memory / 2), limit: memory)
        postings = store(".search-postings", memory / 2)
        lists = store(".search-lists", 4 << 20)
        cards = store(".search-cards", 4 << 20)
    }

    /// Counts the words of some consecutive documents. Pure: may run on several threads at once.
    public static func analyse(_ documents: [IndexedDocument]) -> AnalysedBatch { BatchAnalyser.analyse(documents) }

    /// Adds the next documents. Batches must come in order, from one thread at a time.
    public mutating func append(_ batch: AnalysedBatch) throws {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(batch.forms.count)
        for form in 0..<batch.forms.count {
            let number = batch.forms.withBytes(form) { forms.number(of: $0) }
            forms[number].documents += batch.formDocuments[form]
            numbers.append(UInt32(number))
        }
        appendOccurrences(batch, numbers)
        if occurrences.isFull { try makeRun() }
        lengths.append(contentsOf: batch.lengths)
        for document in batch.passages { passages.append(document) }
        days.append(contentsOf: batch.days)
        records.append(contentsOf: batch.records)
        for values in batch.facets {
            kinds.append(values.kind)
            facets.add(values, document: kinds.count - 1)
        }
        for card in batch.cards {
            try cards.append(card)
            cardEnds.append((cardEnds.last ?? 0) + card.count)
        }
    }

    private mutating func appendOccurrences(_ batch: AnalysedBatch, _ numbers: [UInt32]) {
        let first = UInt32(lengths.count)
        var posting = 0
        var place = 0
        occurrences.append(keys: numbers) { form, writer in
            let postings = batch.postings[posting..<Int(batch.postingEnds[form])]
            let end = postings.reduce(place) { $0 + Int($1.placeCount) }
            OccurrenceStream.write(
                postings, places: batch.places[place..<end], firstDocument: first, numbers: numbers,
                form: &forms[Int(numbers[form])], into: &writer)
            posting = postings.endIndex
            place = end
        }
    }

    private mutating func makeRun() throws {
        forms.sort()
        try occurrences.makeRun(order: forms.order)
    }

    /// What the index found out about its documents by the way.
    public struct Terms: Sendable {
        /// The terms that tell the documents from each other, in the order of their letters.
        public var significant: [SignificantTerm]
        /// By question: what the comments on it have in common, the weightiest first.
        public var recurring: [Int: [RecurringPhrase]]
    }

    /// The one file of the index whose name never changes.
    public static let manifestPath = "search/manifest.json"

    /// Writes every file through `write` (paths relative to the site's root, each once).
    public mutating func finish(
        write: (_ path: String, _ bytes: [UInt8]) throws -> Void
    ) throws -> Terms {
        try withoutActuallyEscaping(write) { write in
            let files = IndexFiles(write: write)
            try makeRun()
            let firstPage = kinds.firstIndex { $0 != .comment } ?? kinds.count
            var dictionary = DictionarySource(
                forms: forms, files: files, spill: postings, listSpill: lists, passages: passages, lengths: lengths,
                meanLength: Double(meanLength) / 16, firstPage: firstPage,
                recurring: RecurringPhrases(facets.questions, commentCount: firstPage))
            try dictionary.addForms(try occurrences.reader())
            try dictionary.addStems()
            let (words, endings, lists) = try dictionary.write()
            let root = IndexRoot(
                documentCount: lengths.count, meanLength: meanLength, firstPage: firstPage,
                kinds: kinds[firstPage...].map(\.rawValue),
                words: words, endings: endings, lists: lists, records: try recordNames(files),
                dates: try files.add(DocumentDates.encode(days), IndexPath.dates),
                facets: try facets.write(labels: labels, capacity: lengths.count, to: files))
            let hash = try files.add(root.encode(), IndexPath.root)
            let path = String(decoding: IndexPath.root(hash), as: UTF8.self)
            let manifest = "{\"format\":\(IndexRoot.format),\"documents\":\(lengths.count),\"root\":\"\(path)\"}\n"
            try write(Self.manifestPath, Array(manifest.utf8))
            return Terms(
                significant: try dictionary.significantTerms(card: card),
                recurring: try dictionary.recurringPhrases(card: card))
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

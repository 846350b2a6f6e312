import SearchCore

/// The words of some consecutive documents, ready to be added to an index. Made on any thread, appended in order.
public struct AnalysedBatch: Sendable {
    var documentCount = 0
    /// Surface forms, and for each the stem it belongs to (index into `stems`) and how many documents have it.
    var forms = ByteStringTable(expected: 16_384)
    var stemOfForm: [UInt32] = []
    var formDocuments: [UInt32] = []
    var stems = ByteStringTable(expected: 16_384)
    /// For each stem, at `postingEnds[stem - 1]..<postingEnds[stem]`: pairs of varints, distance to the document before
    /// (the first counts from the batch's first document) and weighted frequency.
    var postings: [UInt8] = []
    var postingEnds: [UInt32] = []
    /// Weighted length of each document, in words.
    var lengths: [UInt32] = []
    /// Each document's `Card`, encoded.
    var cards: [[UInt8]] = []
    /// Texts of documents without a record of their own, by content hash.
    var texts: [(hash: UInt64, bytes: [UInt8])] = []
    /// Per document: its values in the filters.
    var facets: [FacetValues] = []

    struct FacetValues: Sendable {
        var kind: PageKind
        var submitter: String?
        var questions: [Int]
        var themes: [Int]
        var goals: [Int]
    }
}

/// Counts the words of one batch.
struct BatchAnalyser {
    private var batch = AnalysedBatch()
    private var tokenizer = Tokenizer()
    private var stemmer = Stemmer()
    /// The last document each form was seen in, plus one.
    private var lastSeen: [UInt32] = []
    /// Weighted frequency of each stem in the document being read.
    private var frequency: [UInt32] = []
    private var touched: [UInt32] = []
    private var entries: [Entry] = []

    private struct Entry {
        var stem: UInt32
        var document: UInt32
        var frequency: UInt32
    }

    static func analyse(_ documents: [IndexedDocument]) -> AnalysedBatch {
        var analyser = BatchAnalyser()
        for document in documents { analyser.add(document) }
        analyser.encodePostings()
        return analyser.batch
    }

    private mutating func add(_ document: IndexedDocument) {
        let number = UInt32(batch.documentCount)
        var length = count(document.title, weight: UInt32(Scoring.titleWeight), in: number)
        length += count(document.who, weight: 1, in: number)
        length += count(document.body, weight: 1, in: number)
        for stem in touched {
            entries.append(Entry(stem: stem, document: number, frequency: frequency[Int(stem)]))
            frequency[Int(stem)] = 0
        }
        touched.removeAll(keepingCapacity: true)
        batch.documentCount += 1
        batch.lengths.append(length)
        batch.facets.append(
            AnalysedBatch.FacetValues(
                kind: document.kind, submitter: document.submitterKind, questions: document.questions,
                themes: document.themes, goals: document.goals))
        addCard(document)
    }

    private mutating func addCard(_ document: IndexedDocument) {
        var text = Card.Text.none
        if let path = document.recordPath {
            text = .record(Array(path.utf8))
        } else if !document.body.isEmpty {
            let hash = ContentHash.of(document.body)
            text = .file(hash)
            batch.texts.append((hash, document.body))
        }
        let card = Card(
            kind: document.kind, title: document.title, url: Array(document.url.utf8), who: document.who,
            date: Array(document.date.utf8), submitter: Array((document.submitterKind ?? "").utf8),
            questions: document.questions, themes: document.themes, goals: document.goals, text: text,
            externalID: Array((document.externalID ?? "").utf8))
        var writer = ByteWriter()
        card.encode(into: &writer)
        batch.cards.append(writer.bytes)
    }

    /// Adds the words of one field; returns their number, weighted, joined forms not counted.
    private mutating func count(_ text: [UInt8], weight: UInt32, in document: UInt32) -> UInt32 {
        guard !text.isEmpty else { return 0 }
        tokenizer.tokenize(text)
        var length: UInt32 = 0
        tokenizer.withTokens { token, bytes in
            if token.kind != .joined { length += weight }
            let (form, isNew) = batch.forms.insert(bytes)
            if isNew { addForm(bytes) }
            if lastSeen[form] != document + 1 {
                lastSeen[form] = document + 1
                batch.formDocuments[form] += 1
            }
            let stem = batch.stemOfForm[form]
            if frequency[Int(stem)] == 0 { touched.append(stem) }
            frequency[Int(stem)] += weight
        }
        return length
    }

    private mutating func addForm(_ bytes: UnsafeBufferPointer<UInt8>) {
        stemmer.stem(bytes)
        let (stem, isNew) = stemmer.result.withUnsafeBufferPointer { batch.stems.insert($0) }
        if isNew { frequency.append(0) }
        batch.stemOfForm.append(UInt32(stem))
        batch.formDocuments.append(0)
        lastSeen.append(0)
    }

    /// Groups the entries by stem (counting sort: documents stay ascending) and writes them as varints.
    private mutating func encodePostings() {
        var starts = [Int](repeating: 0, count: batch.stems.count + 1)
        for entry in entries { starts[Int(entry.stem) + 1] += 1 }
        for stem in 0..<batch.stems.count { starts[stem + 1] += starts[stem] }
        var grouped = [Entry](repeating: Entry(stem: 0, document: 0, frequency: 0), count: entries.count)
        var next = starts
        for entry in entries {
            grouped[next[Int(entry.stem)]] = entry
            next[Int(entry.stem)] += 1
        }
        var writer = ByteWriter()
        writer.bytes.reserveCapacity(entries.count * 2)
        for stem in 0..<batch.stems.count {
            var last: UInt32 = 0
            for index in starts[stem]..<starts[stem + 1] {
                writer.varint(Int(grouped[index].document - last))
                writer.varint(Int(grouped[index].frequency))
                last = grouped[index].document
            }
            batch.postingEnds.append(UInt32(writer.bytes.count))
        }
        batch.postings = writer.bytes
    }
}

import SearchCore

/// Makes the files of the search index from batches of documents, in memory that does not grow with their text.
///
/// The format is described at `IndexRoot`, `DictionaryBlock`, `PostingList`, `DocumentList` and `Card`. The bytes depend on
/// the documents and their order alone: not on batch size, threads or the memory limit.
public struct SearchIndexWriter {
    /// Postings in a chunk; tests make it small.
    var chunkSize = PostingList.chunkSize
    private let labels: FacetLabels
    private var runs: PostingRuns
    private var forms = ByteStringTable(expected: 65_536)
    private var stemOfForm: [UInt32] = []
    private var formDocuments: [UInt32] = []
    private var lengths: [UInt32] = []
    private var facets = FacetCollector()
    /// Cards and texts, put aside in order.
    private let aside: SpillStore
    private var cardSizes: [UInt32] = []
    private let textStore: SpillStore
    private var texts: [(hash: UInt64, size: Int)] = []

    /// - Parameters:
    ///   - spillDirectory: an existing folder for temporary files; nothing stays in it.
    ///   - memory: bytes of postings held before they are put aside.
    public init(spillDirectory: String, labels: FacetLabels = FacetLabels(), memory: Int = 24 << 20) {
        self.labels = labels
        runs = PostingRuns(
            store: SpillStore(directory: spillDirectory, name: ".search-postings", limit: memory), limit: memory)
        aside = SpillStore(directory: spillDirectory, name: ".search-cards", limit: 4 << 20)
        textStore = SpillStore(directory: spillDirectory, name: ".search-texts", limit: 4 << 20)
    }

    /// Counts the words of some consecutive documents. Pure: may run on several threads at once.
    public static func analyse(_ documents: [IndexedDocument]) -> AnalysedBatch { BatchAnalyser.analyse(documents) }

    /// Adds the next documents. Batches must come in order, from one thread at a time.
    public mutating func append(_ batch: AnalysedBatch) throws {
        let first = lengths.count
        let stems = try runs.append(batch, firstDocument: first)
        for form in 0..<batch.forms.count {
            let (index, isNew) = batch.forms.withBytes(form) { forms.insert($0) }
            if isNew {
                stemOfForm.append(stems[Int(batch.stemOfForm[form])])
                formDocuments.append(0)
            }
            formDocuments[index] += batch.formDocuments[form]
        }
        lengths.append(contentsOf: batch.lengths)
        for (offset, values) in batch.facets.enumerated() { facets.add(values, document: first + offset) }
        for card in batch.cards {
            cardSizes.append(UInt32(card.count))
            try aside.append(card)
        }
        for text in batch.texts {
            texts.append((text.hash, text.bytes.count))
            try textStore.append(text.bytes)
        }
    }

    /// Writes every file through `write` (paths relative to the site's root, each once) and returns the manifest's path.
    public mutating func finish(write: (_ path: String, _ bytes: [UInt8]) throws -> Void) throws -> String {
        try runs.makeRun()
        let (stems, packs) = try writePostings(write)
        let endings = try writeEndings(write)
        let blocks = try writeDictionary(stems, packs, write)
        let groups = try writeCards(write)
        try writeTexts(write)
        let root = IndexRoot(
            documentCount: lengths.count, blocks: blocks, endings: endings, cardGroups: groups,
            facets: try facets.write(labels: labels, capacity: lengths.count, write: write))
        let bytes = root.encode()
        let path = String(decoding: IndexPath.root(ContentHash.of(bytes)), as: UTF8.self)
        try write(path, bytes)
        let manifest = "{\"format\":\(IndexRoot.format),\"documents\":\(lengths.count),\"root\":\"\(path)\"}\n"
        try write(Self.manifestPath, Array(manifest.utf8))
        return Self.manifestPath
    }

    /// The one file of the index whose name never changes.
    public static let manifestPath = "search/manifest.json"

    /// Returns the entry of each stem, by number.
    private func writePostings(_ write: PostingPacks.Write) throws -> ([DictionaryBlock.Stem], PostingPacks) {
        let empty = DictionaryBlock.Stem(documentCount: 0, chunks: [])
        var entries = [DictionaryBlock.Stem](repeating: empty, count: runs.stems.count)
        var packs = PostingPacks(chunkSize: chunkSize)
        let mean = meanLength
        var documents: [UInt32] = []
        var frequencies: [UInt32] = []
        for stem in runs.stems.sortedIndices() {
            try runs.read(stem, documents: &documents, frequencies: &frequencies)
            var impacts = [UInt8](repeating: 0, count: documents.count)
            for index in 0..<documents.count {
                impacts[index] = Scoring.impact(
                    frequency: Int(frequencies[index]), length: Int(lengths[Int(documents[index])]), meanLength: mean)
            }
            let list = PostingList(documents: documents, impacts: impacts)
            entries[stem] = try runs.stems.withBytes(stem) {
                try packs.add(list, stem: $0, capacity: lengths.count, write: write)
            }
        }
        try packs.flush(write)
        return (entries, packs)
    }

    private var meanLength: Double {
        var total = 0
        for length in lengths { total += Int(length) }
        return lengths.isEmpty || total == 0 ? 1 : Double(total) / Double(lengths.count)
    }

    private mutating func writeDictionary(
        _ stems: [DictionaryBlock.Stem], _ packs: PostingPacks, _ write: PostingPacks.Write
    ) throws -> [IndexRoot.Block] {
        // A stem that nobody wrote as a word is still looked up by the words that lead to it.
        for stem in 0..<runs.stems.count {
            let (_, isNew) = runs.stems.withBytes(stem) { forms.insert($0) }
            if isNew {
                stemOfForm.append(UInt32(stem))
                formDocuments.append(0)
            }
        }
        var builder = DictionaryBuilder()
        for form in forms.sortedIndices() {
            try builder.add(
                forms[form], stem: Int(stemOfForm[form]), documentCount: Int(formDocuments[form]), write
            ) { packs.resolved(stems[$0]) }
        }
        try builder.flush(write)
        return builder.blocks
    }

    /// The words that may be meant by a misspelt one, written backwards: those of plain letters.
    private func writeEndings(_ write: PostingPacks.Write) throws -> [IndexRoot.Block] {
        var backwards = ByteStringTable(expected: forms.count)
        var counts: [UInt32] = []
        for form in 0..<forms.count {
            let bytes: [UInt8] = forms.withBytes(form) { $0.reversed() }
            guard (4...32).contains(bytes.count), bytes.allSatisfy({ $0 &- 97 < 26 }) else { continue }
            _ = bytes.withUnsafeBufferPointer { backwards.insert($0) }
            counts.append(formDocuments[form])
        }
        let none = DictionaryBlock.Stem(documentCount: 0, chunks: [])
        var builder = DictionaryBuilder()
        for form in backwards.sortedIndices() {
            try builder.add(backwards[form], stem: 0, documentCount: Int(counts[form]), write) { _ in none }
        }
        try builder.flush(write)
        return builder.blocks
    }

    /// Returns the hash of each card group.
    private func writeCards(_ write: PostingPacks.Write) throws -> [UInt32] {
        let perGroup = Card.perPack * Card.packsPerGroup
        var groups: [UInt32] = []
        var offset = 0
        for first in stride(from: 0, to: cardSizes.count, by: perGroup) {
            var packs: [[UInt8]] = []
            var hash = ContentHash()
            for begin in stride(from: first, to: min(first + perGroup, cardSizes.count), by: Card.perPack) {
                let size = cardSizes[begin..<min(begin + Card.perPack, cardSizes.count)].reduce(0) { $0 + Int($1) }
                let bytes = try aside.read(offset..<offset + size)
                offset += size
                hash.add(bytes)
                packs.append(bytes)
            }
            let name = UInt32(truncatingIfNeeded: hash.value >> 32)
            for (pack, bytes) in packs.enumerated() {
                try write(
                    String(decoding: IndexPath.cards(group: groups.count, hash: name, pack: pack), as: UTF8.self), bytes
                )
            }
            groups.append(name)
        }
        return groups
    }

    private func writeTexts(_ write: PostingPacks.Write) throws {
        var seen: Set<UInt64> = []
        var offset = 0
        for text in texts {
            if seen.insert(text.hash).inserted {
                let bytes = try textStore.read(offset..<offset + text.size)
                try write(String(decoding: IndexPath.text(text.hash), as: UTF8.self), bytes)
            }
            offset += text.size
        }
    }
}

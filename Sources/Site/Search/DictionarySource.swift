import SearchCore

/// Everything that goes into the dictionary: forms, stems and words side by side, with their postings written to packs.
struct DictionarySource {
    private let forms: FormTable
    private var stems: StemIndexer
    /// Forms, then the stems that nobody wrote as a word: those are still looked up by the words that lead to them.
    private let keys: ByteStringTable
    /// The numbers of the keys in byte order.
    private let order: [UInt32]
    /// Of each key; -1 for one that is no stem.
    private let stemOfKey: [Int]
    private let files: IndexFiles
    private let lengths: [UInt32]
    private let meanLength: Double
    private let firstPage: Int

    private let postingPacks: IndexPacks
    private let positionPacks: IndexPacks
    /// By stem; packs are numbers of `postingPacks`.
    private var stemPostings: [DictionaryWriter.Postings]
    private var exactLists: [[UInt8]?]
    private var exactPlaces: [IndexPlace?]
    private var positionPlaces: [IndexPlace?]
    private(set) var pairs: [Pair] = []
    private var significantPairs: SignificantTerms
    private var chosen: [(choice: SignificantTerms.Choice, text: [UInt8])] = []

    /// Words side by side that are a term.
    struct Pair {
        var key: [UInt8]
        var postings: DictionaryWriter.Postings
    }

    /// - Parameters:
    ///   - forms: sorted.
    ///   - spill: where postings are put aside.
    init(
        forms: FormTable, files: IndexFiles, spill: SpillStore, lengths: [UInt32], meanLength: Double, firstPage: Int
    ) {
        self.forms = forms
        stems = StemIndexer(forms, store: spill)
        var keys = forms.names
        var stemOfKey = [Int](repeating: -1, count: forms.count)
        for stem in 0..<forms.stems.count {
            let (key, isNew) = forms.stems.withBytes(stem) { keys.insert($0) }
            if isNew { stemOfKey.append(stem) } else { stemOfKey[key] = stem }
        }
        self.keys = keys
        self.stemOfKey = stemOfKey
        order = keys.sorted(after: forms.order)
        self.files = files
        self.lengths = lengths
        self.meanLength = meanLength
        self.firstPage = firstPage
        significantPairs = SignificantTerms(documentCount: lengths.count)
        postingPacks = IndexPacks(files: files, smallest: 2 << 10, largest: 8 << 10, path: IndexPath.postings)
        positionPacks = IndexPacks(files: files, smallest: 12 << 10, largest: 48 << 10, path: IndexPath.positions)
        stemPostings = Array(repeating: .init(bytes: [], bytesAlone: []), count: forms.stems.count)
        exactLists = Array(repeating: nil, count: forms.count)
        exactPlaces = Array(repeating: nil, count: forms.count)
        positionPlaces = Array(repeating: nil, count: forms.count)
    }

    private var documentCount: Int { lengths.count }

    // MARK: Forms

    /// Writes positions, lists of exact forms and the postings of words side by side.
    mutating func addForms(_ occurrences: RunReader) throws {
        var indexer = FormIndexer(forms, occurrences: occurrences, lengths: lengths, meanLength: meanLength)
        for form in forms.order.lazy.map({ Int($0) }) {
            let pairs = try indexer.read(form)
            try stems.add(form, documents: indexer.documents, frequencies: indexer.frequencies)
            let key = Int(forms.names.withBytes(form) { ByteStringTable.hash($0) })
            if !indexer.positions.isEmpty { positionPlaces[form] = try positionPacks.add(key: key, indexer.positions) }
            if stems.forms(of: Int(forms[form].stem)).count > 1 {
                var writer = ByteWriter()
                DocumentList.encode(indexer.documents, capacity: documentCount, into: &writer)
                if writer.bytes.count <= 48 {
                    exactLists[form] = writer.bytes
                } else {
                    exactPlaces[form] = try postingPacks.add(key: key, writer.bytes)
                }
            }
            for pair in pairs { try add(pair, before: form, hash: key) }
        }
        try positionPacks.flush()
        chosen = significantPairs.chosen.map { ($0, pairs[$0.number].key) }
        pairs.sort { $0.key.lexicographicallyPrecedes($1.key) }
    }

    /// The stop words by their code, which counts from 1.
    private static let stopWords = [[]] + StopWords.words

    private mutating func add(_ pair: FormIndexer.Pair, before form: Int, hash: Int) throws {
        var key = forms.names[Int(pair.before)]
        // The gap's codes are the nearest first.
        for index in stride(from: Int(pair.gap & 255) - 1, through: 0, by: -1) {
            key += [32] + Self.stopWords[Int(pair.gap >> UInt32(8 + 8 * index)) & 255]
        }
        key += [32] + forms.names[form]
        let expected =
            Double(forms[Int(pair.before)].documents) * Double(forms[form].documents) / Double(max(1, documentCount))
        // How often they stand together, times how much more often than their words alone would have it.
        let count = Double(pair.list.count)
        if isTelling(pair, before: form) {
            significantPairs.offer(
                pair.list, number: pairs.count, weight: count * Scoring.naturalLogarithm(max(1, count / expected)))
        }
        pairs.append(Pair(key: key, postings: try postings(pair.list, key: hash)))
    }

    /// Two words side by side, or with one small word between that names have (internet of things), neither of them from
    /// the mark that stands for removed text.
    private func isTelling(_ pair: FormIndexer.Pair, before form: Int) -> Bool {
        let between = pair.gap & 255 == 0 ? [] : Self.stopWords[Int(pair.gap >> 8) & 255]
        guard pair.gap & 255 < 2, between.isEmpty || Self.nameWords.contains(between) else { return false }
        return ![Int(pair.before), form].contains {
            forms.names.withBytes($0) { $0.elementsEqual("removed".utf8) || $0.count < 3 }
        }
    }

    private static let nameWords = ["of", "and", "for", "in", "to"].map { Array($0.utf8) }

    // MARK: Stems

    mutating func addStems() throws {
        var list = PostingList()
        var significant = SignificantTerms(documentCount: documentCount)
        for key in order where stemOfKey[Int(key)] >= 0 {
            let stem = stemOfKey[Int(key)]
            try stems.read(stem)
            list.documents = stems.documents
            list.impacts.removeAll(keepingCapacity: true)
            let inverse = Scoring.inverseFrequency(count: list.count, documents: documentCount)
            for (document, frequency) in zip(stems.documents, stems.frequencies) {
                list.impacts.append(
                    Scoring.impact(
                        inverseFrequency: inverse, frequency: Int(frequency), length: Int(lengths[Int(document)]),
                        meanLength: meanLength))
            }
            let key = Int(forms.stems.withBytes(stem) { ByteStringTable.hash($0) })
            stemPostings[stem] = try postings(list, key: key)
            if forms.stems.withBytes(stem, Self.isTelling) {
                // A subject comes up again in a text, or stands in its title; other words mostly come once.
                let again = stems.frequencies.reduce(0) { $0 + Int($1) } - list.count
                significant.offer(list, number: stem, weight: Double(again) * inverse)
            }
            list.documents = []
        }
        try postingPacks.flush()
        chosen += significant.chosen.map { ($0, forms.names[mostUsedForm(of: $0.number)]) }
    }

    private static func isTelling(_ stem: UnsafeBufferPointer<UInt8>) -> Bool {
        stem.count >= 4 && stem.allSatisfy { $0 &- 97 < 26 } && StopWords.code(stem) == 0
            && !stem.elementsEqual("remov".utf8)
    }

    private func postings(_ list: PostingList, key: Int) throws -> DictionaryWriter.Postings {
        var writer = ByteWriter()
        var postings = DictionaryWriter.Postings(bytes: [], bytesAlone: [])
        if TermPostings.encode(list, firstPage: firstPage, into: &writer) {
            let comments = list.count(below: firstPage)
            var piece = ByteWriter()
            let ofComments =
                comments == list.count
                ? list
                : PostingList(documents: Array(list.documents[..<comments]), impacts: Array(list.impacts[..<comments]))
            ofComments.encode(capacity: firstPage, into: &piece)
            postings.place = try postingPacks.add(key: key, piece.bytes)
        }
        postings.bytes = writer.bytes
        if postings.place != nil {
            var alone = ByteWriter()
            _ = TermPostings.encode(list, firstPage: firstPage, hasPlace: false, into: &alone)
            postings.bytesAlone = alone.bytes
        }
        return postings
    }

    // MARK: Significant terms

    /// The terms that tell the documents from each other, in the order of their letters.
    func significantTerms(card: (Int) throws -> SignificantTerm.Document) throws -> [SignificantTerm] {
        try chosen.sorted { $0.text.lexicographicallyPrecedes($1.text) }.map { choice, text in
            SignificantTerm(
                text: String(decoding: text, as: UTF8.self), documentCount: choice.count,
                documents: try choice.best.map { try card(Int($0)) })
        }
    }

    private func mostUsedForm(of stem: Int) -> Int {
        var best = -1
        for form in stems.forms(of: stem).lazy.map({ Int($0) }) {
            if best < 0 || forms[form].documents > forms[best].documents { best = form }
        }
        return best
    }

    // MARK: Writing

    /// Writes the blocks of the dictionary and of the dictionary of endings.
    func write() throws -> (words: BlockTable, endings: BlockTable) {
        var size = keys.byteCount + 8 * keys.count
        for postings in stemPostings { size += postings.bytes.count }
        for pair in pairs { size += pair.postings.bytes.count + pair.key.count / 2 }
        var writer = DictionaryWriter(files: files, size: size)
        var pair = pairs.startIndex
        for key in order.lazy.map({ Int($0) }) {
            let bytes = keys[key]
            while pair < pairs.endIndex, pairs[pair].key.lexicographicallyPrecedes(bytes) {
                try writer.add(.init(key: pairs[pair].key, postings: named(pairs[pair].postings)))
                pair += 1
            }
            var entry = DictionaryWriter.Entry(key: bytes)
            if stemOfKey[key] >= 0 { entry.postings = named(stemPostings[stemOfKey[key]]) }
            if key < forms.count {
                entry.formCount = Int(forms[key].documents)
                entry.exactList = exactLists[key]
                entry.exactPlace = exactPlaces[key].map { named($0, postingPacks) }
                entry.positions = positionPlaces[key].map { named($0, positionPacks) }
            }
            try writer.add(entry)
        }
        for pair in pairs[pair...] { try writer.add(.init(key: pair.key, postings: named(pair.postings))) }
        try writer.flush()
        return (writer.table, try writeEndings(size: size))
    }

    /// The words that may be meant by a misspelt one, written backwards: those of plain letters.
    private func writeEndings(size: Int) throws -> BlockTable {
        var backwards = ByteStringTable(expected: forms.count)
        var formOfKey: [Int] = []
        for form in 0..<forms.count {
            let bytes: [UInt8] = forms.names.withBytes(form) { $0.reversed() }
            guard (4...32).contains(bytes.count), bytes.allSatisfy({ $0 &- 97 < 26 }) else { continue }
            _ = bytes.withUnsafeBufferPointer { backwards.insert($0) }
            formOfKey.append(form)
        }
        // Few queries need these, so their blocks may be longer, and the root has fewer of them.
        var writer = DictionaryWriter(files: files, size: size, share: 2)
        for key in backwards.sorted() {
            let form = formOfKey[Int(key)]
            try writer.add(
                .init(
                    key: backwards[Int(key)], formCount: Int(forms[form].documents),
                    postings: alone(stemPostings[Int(forms[form].stem)])))
        }
        try writer.flush()
        return writer.table
    }

    private func named(_ place: IndexPlace, _ packs: IndexPacks) -> IndexPlace {
        IndexPlace(pack: packs.hashes[Int(place.pack)], offset: place.offset, length: place.length)
    }

    private func named(_ postings: DictionaryWriter.Postings) -> DictionaryWriter.Postings {
        .init(
            bytes: postings.bytes, bytesAlone: postings.bytesAlone,
            place: postings.place.map { named($0, postingPacks) })
    }

    /// Without its place: a changed pack of postings shall not change the blocks of every ending in it.
    private func alone(_ postings: DictionaryWriter.Postings) -> DictionaryWriter.Postings {
        postings.place == nil ? postings : .init(bytes: postings.bytesAlone, bytesAlone: [])
    }
}

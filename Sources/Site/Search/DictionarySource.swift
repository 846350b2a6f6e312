import SearchCore

/// Everything that goes into the dictionary: forms, stems and words side by side, with their postings written to packs.
struct DictionarySource {
    private let forms: ByteStringTable
    private let stems: ByteStringTable
    private let stemOfForm: [UInt32]
    private let formDocuments: [UInt32]
    private let formOccurrences: [UInt32]
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

    init(
        forms: ByteStringTable, stems: ByteStringTable, stemOfForm: [UInt32], formDocuments: [UInt32],
        formOccurrences: [UInt32], files: IndexFiles,
        lengths: [UInt32], meanLength: Double, firstPage: Int
    ) {
        self.forms = forms
        self.stems = stems
        self.stemOfForm = stemOfForm
        self.formDocuments = formDocuments
        self.formOccurrences = formOccurrences
        self.files = files
        self.lengths = lengths
        self.meanLength = meanLength
        self.firstPage = firstPage
        significantPairs = SignificantTerms(documentCount: lengths.count)
        postingPacks = IndexPacks(files: files, smallest: 2 << 10, largest: 8 << 10, path: IndexPath.postings)
        positionPacks = IndexPacks(files: files, smallest: 12 << 10, largest: 48 << 10, path: IndexPath.positions)
        stemPostings = Array(repeating: .init(bytes: [], bytesAlone: []), count: stems.count)
        exactLists = Array(repeating: nil, count: forms.count)
        exactPlaces = Array(repeating: nil, count: forms.count)
        positionPlaces = Array(repeating: nil, count: forms.count)
    }

    private var documentCount: Int { lengths.count }

    // MARK: Forms

    /// Writes positions, lists of exact forms and the postings of words side by side.
    mutating func addForms(_ occurrences: GroupedRuns) throws {
        var formsOfStem = [UInt8](repeating: 0, count: stems.count)
        for stem in stemOfForm where formsOfStem[Int(stem)] < 2 { formsOfStem[Int(stem)] += 1 }
        var indexer = FormIndexer(lengths: lengths, meanLength: meanLength, occurrences: formOccurrences)
        for form in forms.sortedIndices() {
            let (found, pairs) = try indexer.read(form, from: occurrences)
            let key = Int(forms.withBytes(form) { ByteStringTable.hash($0) })
            if !found.positions.isEmpty { positionPlaces[form] = try positionPacks.add(key: key, found.positions) }
            if formsOfStem[Int(stemOfForm[form])] > 1 {
                var writer = ByteWriter()
                DocumentList.encode(found.documents, capacity: documentCount, into: &writer)
                if writer.bytes.count <= 48 {
                    exactLists[form] = writer.bytes
                } else {
                    exactPlaces[form] = try postingPacks.add(key: key, writer.bytes)
                }
            }
            for pair in pairs { try add(pair, before: form) }
        }
        try positionPacks.flush()
        chosen = significantPairs.chosen.map { ($0, pairs[$0.number].key) }
        pairs.sort { $0.key.lexicographicallyPrecedes($1.key) }
    }

    /// The stop words by their code, which counts from 1.
    private static let stopWords = [[]] + StopWords.words

    private mutating func add(_ pair: FormIndexer.Pair, before form: Int) throws {
        var key = forms[Int(pair.before)]
        // The gap's codes are the nearest first.
        for index in stride(from: Int(pair.gap & 255) - 1, through: 0, by: -1) {
            key += [32] + Self.stopWords[Int(pair.gap >> UInt32(8 + 8 * index)) & 255]
        }
        key += [32] + forms[form]
        let expected =
            Double(formDocuments[Int(pair.before)]) * Double(formDocuments[form]) / Double(max(1, documentCount))
        // How often they stand together, times how much more often than their words alone would have it.
        let count = Double(pair.list.count)
        if isTelling(pair, before: form) {
            significantPairs.offer(
                pair.list, number: pairs.count, weight: count * Scoring.naturalLogarithm(max(1, count / expected)))
        }
        pairs.append(Pair(key: key, postings: try postings(pair.list, key: form)))
    }

    /// Two words side by side, or with one small word between that names have (internet of things), neither of them from
    /// the mark that stands for removed text.
    private func isTelling(_ pair: FormIndexer.Pair, before form: Int) -> Bool {
        let between = pair.gap & 255 == 0 ? [] : Self.stopWords[Int(pair.gap >> 8) & 255]
        guard pair.gap & 255 < 2, between.isEmpty || Self.nameWords.contains(between) else { return false }
        return ![Int(pair.before), form].contains {
            forms.withBytes($0) { $0.elementsEqual("removed".utf8) || $0.count < 3 }
        }
    }

    private static let nameWords = ["of", "and", "for", "in", "to"].map { Array($0.utf8) }

    // MARK: Stems

    mutating func addStems(_ runs: GroupedRuns) throws {
        var list = PostingList()
        var significant = SignificantTerms(documentCount: documentCount)
        for stem in stems.sortedIndices() {
            let frequencies = try Self.read(stem, from: runs, into: &list)
            let inverse = Scoring.inverseFrequency(count: list.count, documents: documentCount)
            for index in 0..<list.count {
                list.impacts[index] = Scoring.impact(
                    inverseFrequency: inverse, frequency: Int(frequencies[index]),
                    length: Int(lengths[Int(list.documents[index])]), meanLength: meanLength)
            }
            let key = Int(stems.withBytes(stem) { ByteStringTable.hash($0) })
            stemPostings[stem] = try postings(list, key: key)
            if stems.withBytes(stem, Self.isTelling) {
                // A subject comes up again in a text, or stands in its title; other words mostly come once.
                let again = frequencies.reduce(0) { $0 + Int($1) } - list.count
                significant.offer(list, number: stem, weight: Double(again) * inverse)
            }
        }
        try postingPacks.flush()
        chosen += significant.chosen.map { ($0, forms[mostUsedForm(of: $0.number)]) }
    }

    private static func isTelling(_ stem: UnsafeBufferPointer<UInt8>) -> Bool {
        stem.count >= 4 && stem.allSatisfy { $0 &- 97 < 26 } && StopWords.code(stem) == 0
            && !stem.elementsEqual("remov".utf8)
    }

    /// Reads the documents of a stem; returns their weighted frequencies.
    private static func read(_ stem: Int, from runs: GroupedRuns, into list: inout PostingList) throws -> [UInt32] {
        list.documents.removeAll(keepingCapacity: true)
        var documents = list.documents
        list.documents = []
        var frequencies: [UInt32] = []
        try runs.read(stem) { first, reader in
            var document = first
            while !reader.isAtEnd {
                document += reader.varint()
                documents.append(UInt32(document))
                frequencies.append(UInt32(reader.varint()))
            }
        }
        list = PostingList(documents: documents, impacts: [UInt8](repeating: 0, count: documents.count))
        return frequencies
    }

    private func postings(_ list: PostingList, key: Int) throws -> DictionaryWriter.Postings {
        var writer = ByteWriter()
        var postings = DictionaryWriter.Postings(bytes: [], bytesAlone: [])
        if TermPostings.encode(list, firstPage: firstPage, into: &writer) {
            let comments = list.documents.firstIndex { Int($0) >= firstPage } ?? list.count
            var piece = ByteWriter()
            PostingList(documents: Array(list.documents[..<comments]), impacts: Array(list.impacts[..<comments]))
                .encode(capacity: firstPage, into: &piece)
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
        for form in 0..<forms.count where Int(stemOfForm[form]) == stem {
            if best < 0 || formDocuments[form] > formDocuments[best] { best = form }
        }
        return best
    }

    // MARK: Writing

    /// Writes the blocks of the dictionary and of the dictionary of endings.
    func write() throws -> (words: BlockTable, endings: BlockTable) {
        // A stem that nobody wrote as a word is still looked up by the words that lead to it.
        var keys = forms
        var stemOfKey = [Int](repeating: -1, count: forms.count)
        for stem in 0..<stems.count {
            let (key, isNew) = stems.withBytes(stem) { keys.insert($0) }
            if isNew { stemOfKey.append(stem) } else { stemOfKey[key] = stem }
        }
        var size = keys.byteCount + 8 * keys.count
        for postings in stemPostings { size += postings.bytes.count }
        for pair in pairs { size += pair.postings.bytes.count + pair.key.count / 2 }
        var writer = DictionaryWriter(files: files, size: size)
        var pair = pairs.startIndex
        for key in keys.sortedIndices() {
            let bytes = keys[key]
            while pair < pairs.endIndex, pairs[pair].key.lexicographicallyPrecedes(bytes) {
                try writer.add(.init(key: pairs[pair].key, postings: named(pairs[pair].postings)))
                pair += 1
            }
            var entry = DictionaryWriter.Entry(key: bytes)
            if stemOfKey[key] >= 0 { entry.postings = named(stemPostings[stemOfKey[key]]) }
            if key < forms.count {
                entry.formCount = Int(formDocuments[key])
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
            let bytes: [UInt8] = forms.withBytes(form) { $0.reversed() }
            guard (4...32).contains(bytes.count), bytes.allSatisfy({ $0 &- 97 < 26 }) else { continue }
            _ = bytes.withUnsafeBufferPointer { backwards.insert($0) }
            formOfKey.append(form)
        }
        // Few queries need these, so their blocks may be longer, and the root has fewer of them.
        var writer = DictionaryWriter(files: files, size: size, share: 2)
        for key in backwards.sortedIndices() {
            let form = formOfKey[key]
            try writer.add(
                .init(
                    key: backwards[key], formCount: Int(formDocuments[form]),
                    postings: alone(stemPostings[Int(stemOfForm[form])])))
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

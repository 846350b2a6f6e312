import SearchCore

/// Everything that goes into the dictionary: forms, stems and words side by side, with their postings written to packs.
struct DictionarySource {
    private let forms: FormTable
    private var stems: StemIndexer
    private let spill: SpillStore
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
    private let passages: PassageTable

    private var lists: ListFiles
    private let formPacks: IndexPacks
    private let positionPacks: IndexPacks
    /// By stem, what the dictionary has of it.
    private var stemPostings: [[UInt8]]
    private var exactBits: [[UInt8]?]
    private var exactPlaces: [IndexPlace?]
    private var positionPlaces: [IndexPlace?]
    private(set) var pairs: [Pair] = []
    /// By stem, the pairs whose home it is, until the stem's documents are known: where in the store their postings are.
    private var pairsOfStem: [Int: [(key: [UInt8], range: Range<Int>)]] = [:]
    private var significantPairs: SignificantTerms
    private var recurring: RecurringPhrases
    private var chosen: [(choice: SignificantTerms.Choice, text: [UInt8])] = []
    private var phrases: [Int: [(candidate: RecurringPhrases.Candidate, text: [UInt8])]] = [:]

    /// Words side by side that are a term.
    struct Pair {
        var key: [UInt8]
        var postings: [UInt8]
    }

    /// - Parameters:
    ///   - forms: sorted.
    ///   - spill: where postings of forms are put aside.
    ///   - listSpill: where those of stems are.
    init(
        forms: FormTable, files: IndexFiles, spill: SpillStore, listSpill: SpillStore, passages: PassageTable,
        lengths: [UInt32], meanLength: Double, firstPage: Int,
        recurring: RecurringPhrases
    ) {
        self.forms = forms
        self.recurring = recurring
        stems = StemIndexer(forms, store: spill)
        self.spill = spill
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
        self.passages = passages
        significantPairs = SignificantTerms(documentCount: lengths.count)
        lists = ListFiles(store: listSpill)
        formPacks = IndexPacks(files: files, smallest: 2 << 10, largest: 8 << 10, path: IndexPath.forms)
        positionPacks = IndexPacks(files: files, smallest: 12 << 10, largest: 48 << 10, path: IndexPath.positions)
        stemPostings = Array(repeating: [], count: forms.stems.count)
        exactBits = Array(repeating: nil, count: forms.count)
        exactPlaces = Array(repeating: nil, count: forms.count)
        positionPlaces = Array(repeating: nil, count: forms.count)
    }

    private var documentCount: Int { lengths.count }

    // MARK: Forms

    /// Writes positions and the postings of words side by side.
    mutating func addForms(_ occurrences: RunReader) throws {
        var indexer = FormIndexer(
            forms, occurrences: occurrences, passages: passages, lengths: lengths, meanLength: meanLength)
        for form in forms.order.lazy.map({ Int($0) }) {
            let pairs = try indexer.read(form)
            try stems.add(
                form, documents: indexer.documents, frequencies: indexer.frequencies, passages: indexer.passages)
            let key = Int(forms.names.withBytes(form) { ByteStringTable.hash($0) })
            if !indexer.positions.isEmpty { positionPlaces[form] = try positionPacks.add(key: key, indexer.positions) }
            for pair in pairs { try add(pair, before: form) }
        }
        try positionPacks.flush()
        chosen = significantPairs.chosen.map { ($0, pairs[$0.number].key) }
        phrases = recurring.chosen.mapValues { $0.map { ($0, pairs[$0.number].key) } }
        pairs.sort { $0.key.lexicographicallyPrecedes($1.key) }
    }

    /// The stop words by their code, which counts from 1.
    private static let stopWords = [[]] + StopWords.words

    private mutating func add(_ pair: FormIndexer.Pair, before form: Int) throws {
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
            recurring.offer(pair.list, number: pairs.count)
            significantPairs.offer(
                pair.list, number: pairs.count, weight: count * Scoring.naturalLogarithm(max(1, count / expected)))
        }
        let rarer = forms[Int(pair.before)].documents < forms[form].documents ? Int(pair.before) : form
        pairs.append(Pair(key: key, postings: best(pair.list)))
        var writer = ByteWriter()
        pair.list.encode(capacity: documentCount, into: &writer)
        let start = spill.count
        try spill.append(writer.bytes)
        pairsOfStem[Int(forms[rarer].stem), default: []].append((key, start..<spill.count))
    }

    /// Adds the lists of the pairs whose home was just read.
    private mutating func addPairs(of stem: Int, _ home: [UInt8]) throws {
        for (key, range) in pairsOfStem[stem] ?? [] {
            var reader = ByteReader(try spill.read(range))
            var list = PostingList(&reader, capacity: documentCount, hasPassages: true)
            list.keepTellingPassages(documentCount: documentCount)
            var all = ByteWriter()
            TermPostings.encodeAll(list, firstPage: firstPage, among: stems.documents, into: &all)
            try lists.add(key: key, home: home, all.bytes)
        }
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
        for (position, key) in order.enumerated() where stemOfKey[Int(key)] >= 0 {
            let stem = stemOfKey[Int(key)]
            try stems.read(stem)
            list.documents = stems.documents
            list.passages = stems.passages
            list.impacts.removeAll(keepingCapacity: true)
            let inverse = Scoring.inverseFrequency(count: list.count, documents: documentCount)
            for (document, frequency) in zip(stems.documents, stems.frequencies) {
                list.impacts.append(
                    Scoring.impact(
                        inverseFrequency: inverse, frequency: Int(frequency), length: Int(lengths[Int(document)]),
                        meanLength: meanLength))
            }
            let name = forms.stems[stem]
            let isMostlyBegun = isMostlyBegun(position, count: list.count)
            stemPostings[stem] = best(list, isMostlyBegun: isMostlyBegun)
            list.keepTellingPassages(documentCount: documentCount)
            var all = ByteWriter()
            TermPostings.encodeAll(list, firstPage: firstPage, isMostlyBegun: isMostlyBegun, into: &all)
            try lists.add(key: name, home: name, all.bytes)
            try addPairs(of: stem, name)
            try addExactForms(of: stem, name)
            if forms.stems.withBytes(stem, Self.isTelling) {
                // A subject comes up again in a text, or stands in its title; other words mostly come once.
                let again = stems.frequencies.reduce(0) { $0 + Int($1) } - list.count
                significant.offer(list, number: stem, weight: Double(again) * inverse)
            }
            list.documents = []
            list.passages = []
        }
        try formPacks.flush()
        chosen += significant.chosen.map { ($0, forms.names[mostUsedForm(of: $0.number)]) }
    }

    private static func isTelling(_ stem: UnsafeBufferPointer<UInt8>) -> Bool {
        stem.count >= 4 && stem.allSatisfy { $0 &- 97 < 26 } && StopWords.code(stem) == 0
            && !stem.elementsEqual("remov".utf8)
    }

    /// What the dictionary has of a term.
    private func best(_ list: PostingList, isMostlyBegun: Bool = false) -> [UInt8] {
        var writer = ByteWriter()
        TermPostings.encodeBest(list, firstPage: firstPage, isMostlyBegun: isMostlyBegun, into: &writer)
        return writer.bytes
    }

    /// Whether a form that goes on like the key at a position in the order is in twenty times as many documents.
    private func isMostlyBegun(_ position: Int, count: Int) -> Bool {
        let start = keys[Int(order[position])]
        guard start.count > 1, count * 20 <= documentCount else { return false }
        for key in order[(position + 1)...].lazy.map({ Int($0) }) {
            guard keys.withBytes(key, { $0.starts(with: start) }) else { break }
            if key < forms.count, Int(forms[key].documents) >= 20 * count { return true }
        }
        return false
    }

    /// Which of a stem's documents, just read, have which of its forms.
    private mutating func addExactForms(of stem: Int, _ name: [UInt8]) throws {
        let members = stems.forms(of: stem)
        guard members.count > 1 else { return }
        for form in members.lazy.map({ Int($0) }) {
            let documents = try stems.documents(ofForm: form)
            if documents.count == stems.documents.count { continue }
            if stems.documents.count <= Self.mostBits {
                exactBits[form] = Self.bits(documents, among: stems.documents)
            } else {
                var writer = ByteWriter()
                DocumentList.encode(documents, capacity: documentCount, into: &writer)
                let key = Int(forms.names.withBytes(form) { ByteStringTable.hash($0) })
                exactPlaces[form] = try formPacks.add(key: key, writer.bytes)
            }
        }
    }

    /// A form of a stem in more documents than this has its documents in a file of their own.
    private static let mostBits = 384

    private static func bits(_ documents: [UInt32], among all: [UInt32]) -> [UInt8] {
        var bits = [UInt8](repeating: 0, count: (all.count + 7) / 8)
        var next = 0
        for (index, document) in all.enumerated() where next < documents.count && documents[next] == document {
            bits[index >> 3] |= 1 << UInt8(index & 7)
            next += 1
        }
        return bits
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

    /// What comments on each question have in common.
    func recurringPhrases(card: (Int) throws -> SignificantTerm.Document) throws -> [Int: [RecurringPhrase]] {
        try phrases.mapValues { phrases in
            try phrases.map { candidate, text in
                RecurringPhrase(
                    text: String(decoding: text, as: UTF8.self), count: candidate.count,
                    documents: try candidate.best.map { try card(Int($0)) })
            }
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

    /// Writes the blocks of the dictionary and of the dictionary of endings, and the lists.
    mutating func write() throws -> (words: BlockTable, endings: BlockTable, lists: ListTable) {
        var size = keys.byteCount + 8 * keys.count
        for postings in stemPostings { size += postings.count }
        for pair in pairs { size += pair.postings.count + pair.key.count / 2 }
        var writer = DictionaryWriter(files: files, size: size)
        var pair = pairs.startIndex
        for key in order.lazy.map({ Int($0) }) {
            let bytes = keys[key]
            while pair < pairs.endIndex, pairs[pair].key.lexicographicallyPrecedes(bytes) {
                try writer.add(.init(key: pairs[pair].key, postings: pairs[pair].postings))
                pair += 1
            }
            var entry = DictionaryWriter.Entry(key: bytes)
            if stemOfKey[key] >= 0 { entry.postings = stemPostings[stemOfKey[key]] }
            if key < forms.count {
                entry.formCount = Int(forms[key].documents)
                entry.exactBits = exactBits[key]
                entry.exactPlace = exactPlaces[key].map { named($0, formPacks) }
                entry.positions = positionPlaces[key].map { named($0, positionPacks) }
            }
            try writer.add(entry)
        }
        for pair in pairs[pair...] { try writer.add(.init(key: pair.key, postings: pair.postings)) }
        try writer.flush()
        return (writer.table, try writeEndings(size: size), try lists.write(to: files))
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
                    postings: stemPostings[Int(forms[form].stem)]))
        }
        try writer.flush()
        return writer.table
    }

    private func named(_ place: IndexPlace, _ packs: IndexPacks) -> IndexPlace {
        IndexPlace(pack: packs.hashes[Int(place.pack)], offset: place.offset, length: place.length)
    }
}

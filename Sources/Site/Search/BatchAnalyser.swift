import SearchCore

/// Counts the words of one batch, and where they stand.
struct BatchAnalyser {
    private var batch = AnalysedBatch()
    private var tokenizer = Tokenizer()
    private var stemmer = Stemmer()
    /// The last document each form was seen in, plus one.
    private var lastSeen: [UInt32] = []
    /// Code of each form among the stop words.
    private var stopCodes: [UInt8] = []
    /// Weighted frequency of each stem in the document being read.
    private var frequency: [UInt32] = []
    private var touched: [UInt32] = []
    private var postings: [Posting] = []
    private var occurrences: [Occurrence] = []

    private struct Posting {
        var stem: UInt32
        var document: UInt32
        var frequency: UInt32
    }

    private struct Occurrence {
        var form: UInt32
        var document: UInt32
        /// `noPlace` for a word without one.
        var place: UInt32
        var gap: UInt32
        /// The content word before it, plus one.
        var before: UInt32
    }

    private static let noPlace = UInt32.max

    /// Numbered from 0 in the order of their codes.
    private static let stopWords: ByteStringTable = {
        var table = ByteStringTable(expected: 256)
        for word in StopWords.words { _ = word.withUnsafeBufferPointer { table.insert($0) } }
        return table
    }()

    static func analyse(_ documents: [IndexedDocument]) -> AnalysedBatch {
        var analyser = BatchAnalyser()
        for document in documents { analyser.add(document) }
        analyser.encodePostings()
        analyser.encodeOccurrences()
        return analyser.batch
    }

    private mutating func add(_ document: IndexedDocument) {
        let number = UInt32(batch.documentCount)
        let title = 0..<WordPositions.endOfTitle
        let names = WordPositions.firstOfNames..<WordPositions.endOfNames
        let body = WordPositions.firstOfBody..<Int(Self.noPlace)
        var length = count(document.title, weight: UInt32(Scoring.titleWeight), places: title, in: number)
        length += count(document.who, weight: 1, places: names, in: number)
        addOrganization(document.who)
        length += count(document.body, weight: 1, places: body, in: number)
        for stem in touched {
            postings.append(Posting(stem: stem, document: number, frequency: frequency[Int(stem)]))
            frequency[Int(stem)] = 0
        }
        touched.removeAll(keepingCapacity: true)
        batch.documentCount += 1
        batch.lengths.append(length)
        batch.days.append(DocumentDates.day(Array(document.date.utf8)))
        batch.facets.append(
            AnalysedBatch.FacetValues(
                kind: document.kind, submitter: document.submitterKind, questions: document.questions,
                themes: document.themes, goals: document.goals))
        batch.cards.append(SignificantTerm.Document(document).encoded)
        batch.records.append(document.recordPath.map { .path($0) } ?? .content(PageRecord.json(document)))
    }

    /// Adds the words of one field; returns their number, weighted, joined forms not counted.
    private mutating func count(
        _ text: [UInt8], weight: UInt32, places: Range<Int>, in document: UInt32
    ) -> UInt32 {
        guard !text.isEmpty else { return 0 }
        tokenizer.tokenize(text)
        var length: UInt32 = 0
        var place = places.lowerBound
        var gap: UInt32 = 0
        var before: UInt32 = 0
        tokenizer.withTokens { token, bytes in
            if token.kind != .joined { length += weight }
            let (form, isNew) = batch.forms.insert(bytes)
            if isNew { addForm(bytes) }
            let code = stopCodes[form]
            let hasPlace = code == 0 && token.kind != .joined && place < places.upperBound
            if lastSeen[form] != document + 1 {
                lastSeen[form] = document + 1
                batch.formDocuments[form] += 1
                if !hasPlace { append(form, document, place: Self.noPlace, gap: 0, before: 0) }
            }
            if hasPlace {
                append(form, document, place: UInt32(place), gap: gap, before: before)
                place += 1
                gap = 0
                before = UInt32(form) + 1
            } else if code != 0 {
                gap = WordPositions.gap(gap, adding: code)
            }
            touch(batch.stemOfForm[form], weight)
        }
        return length
    }

    @inline(__always)
    private mutating func append(_ form: Int, _ document: UInt32, place: UInt32, gap: UInt32, before: UInt32) {
        occurrences.append(
            Occurrence(form: UInt32(form), document: document, place: place, gap: gap, before: before))
    }

    @inline(__always)
    private mutating func touch(_ stem: UInt32, _ weight: UInt32) {
        if frequency[Int(stem)] == 0 { touched.append(stem) }
        frequency[Int(stem)] += weight
    }

    private mutating func addForm(_ bytes: UnsafeBufferPointer<UInt8>) {
        stemmer.stableStem(bytes)
        let stem = stemmer.result.withUnsafeBufferPointer { insertStem($0) }
        batch.stemOfForm.append(UInt32(stem))
        batch.formDocuments.append(0)
        lastSeen.append(0)
        stopCodes.append(UInt8(Self.stopWords.find(bytes).map { $0 + 1 } ?? 0))
    }

    private mutating func insertStem(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let (stem, isNew) = batch.stems.insert(bytes)
        if isNew { frequency.append(0) }
        return stem
    }

    /// The words of the submitter's name are terms of their own, `org:acme`, for the field of that name.
    private mutating func addOrganization(_ who: [UInt8]) {
        guard !who.isEmpty else { return }
        tokenizer.tokenize(who)
        for token in tokenizer.tokens where token.kind != .joined {
            let key = Array("org:".utf8) + tokenizer.word(token)
            touch(UInt32(key.withUnsafeBufferPointer { insertStem($0) }), 1)
        }
    }

    // MARK: Grouping

    /// Groups the postings by stem (counting sort: documents stay ascending) and writes them as varints.
    private mutating func encodePostings() {
        var next = Self.starts(postings, batch.stems.count) { Int($0.stem) }
        var grouped = [Posting](repeating: Posting(stem: 0, document: 0, frequency: 0), count: postings.count)
        for posting in postings {
            grouped[next[Int(posting.stem)]] = posting
            next[Int(posting.stem)] += 1
        }
        var writer = ByteWriter()
        writer.bytes.reserveCapacity(postings.count * 2)
        var index = 0
        for stem in 0..<batch.stems.count {
            var last: UInt32 = 0
            while index < next[stem] {
                writer.varint(Int(grouped[index].document - last))
                writer.varint(Int(grouped[index].frequency))
                last = grouped[index].document
                index += 1
            }
            batch.postingEnds.append(UInt32(writer.bytes.count))
        }
        batch.postings = writer.bytes
    }

    private mutating func encodeOccurrences() {
        var next = Self.starts(occurrences, batch.forms.count) { Int($0.form) }
        var grouped = [UInt32](repeating: 0, count: occurrences.count)
        for (number, occurrence) in occurrences.enumerated() {
            grouped[next[Int(occurrence.form)]] = UInt32(number)
            next[Int(occurrence.form)] += 1
        }
        var writer = ByteWriter()
        writer.bytes.reserveCapacity(occurrences.count * 4)
        var index = 0
        for form in 0..<batch.forms.count {
            var last: UInt32 = 0
            while index < next[form] {
                let document = occurrences[Int(grouped[index])].document
                var end = index
                while end < next[form], occurrences[Int(grouped[end])].document == document { end += 1 }
                writer.varint(Int(document - last))
                last = document
                writeOccurrences(grouped[index..<end], &writer)
                index = end
            }
            batch.occurrenceEnds.append(UInt32(writer.bytes.count))
        }
        batch.occurrences = writer.bytes
    }

    private func writeOccurrences(_ numbers: ArraySlice<UInt32>, _ writer: inout ByteWriter) {
        var count = 0
        for number in numbers where occurrences[Int(number)].place != Self.noPlace { count += 1 }
        writer.varint(count)
        var place: UInt32 = 0
        for number in numbers where occurrences[Int(number)].place != Self.noPlace {
            let occurrence = occurrences[Int(number)]
            writer.varint(Int(occurrence.place - place))
            writer.varint(Int(occurrence.gap))
            writer.varint(Int(occurrence.before))
            place = occurrence.place
        }
    }

    /// Where each group of a counting sort starts.
    private static func starts<Element>(_ elements: [Element], _ groups: Int, _ key: (Element) -> Int) -> [Int] {
        var starts = [Int](repeating: 0, count: groups + 1)
        for element in elements { starts[key(element) + 1] += 1 }
        for group in 0..<groups { starts[group + 1] += starts[group] }
        return starts
    }
}

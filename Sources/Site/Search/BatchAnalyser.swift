import SearchCore

/// Counts the words of one batch, and where they stand.
struct BatchAnalyser {
    private var batch = AnalysedBatch()
    private var tokenizer = Tokenizer()
    private var forms: [Form] = []
    /// The forms of the document being read.
    private var touched: [UInt32] = []
    private var postings: [(form: UInt32, posting: AnalysedBatch.Posting)] = []
    private var places: [(form: UInt32, place: AnalysedBatch.Place)] = []

    private struct Form {
        /// In the document being read, weighted; 0 until it comes up.
        var frequency: UInt32 = 0
        var placeCount: UInt32 = 0
        /// Among the stop words; 0 for another word.
        var stopCode: UInt8
    }

    /// Numbered from 0 in the order of their codes.
    private static let stopWords: ByteStringTable = {
        var table = ByteStringTable(expected: 256)
        for word in StopWords.words { _ = word.withUnsafeBufferPointer { table.insert($0) } }
        return table
    }()

    static func analyse(_ documents: [IndexedDocument]) -> AnalysedBatch {
        var analyser = BatchAnalyser()
        for document in documents { analyser.add(document) }
        analyser.group()
        return analyser.batch
    }

    private mutating func add(_ document: IndexedDocument) {
        let title = 0..<WordPositions.endOfTitle
        let names = WordPositions.firstOfNames..<WordPositions.endOfNames
        let body = WordPositions.firstOfBody..<Int(UInt32.max)
        var length = count(document.title, weight: UInt32(Scoring.titleWeight), places: title)
        length += count(document.who, weight: 1, places: names)
        addOrganization(document.who)
        length += count(document.body, weight: 1, places: body, passages: document.passages)
        for form in touched {
            let found = forms[Int(form)]
            postings.append(
                (
                    form,
                    .init(
                        document: UInt32(batch.documentCount), frequency: found.frequency, placeCount: found.placeCount)
                ))
            forms[Int(form)] = Form(stopCode: found.stopCode)
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
    /// - Parameter passages: of the body, where its passages after the first start.
    private mutating func count(
        _ text: [UInt8], weight: UInt32, places range: Range<Int>, passages: [Int]? = nil
    ) -> UInt32 {
        var passagePlaces: [UInt32] = []
        defer { if passages != nil { batch.passages.append(passagePlaces) } }
        guard !text.isEmpty else { return 0 }
        var nextPassage = passages?.first ?? Int.max
        tokenizer.tokenize(text)
        var length: UInt32 = 0
        var place = range.lowerBound
        var gap: UInt32 = 0
        var before: UInt32 = 0
        tokenizer.withTokens { token, bytes in
            while token.sourceStart >= nextPassage, let passages {
                passagePlaces.append(UInt32(place))
                nextPassage = passagePlaces.count < passages.count ? passages[passagePlaces.count] : Int.max
            }
            if token.kind != .joined { length += weight }
            let form = number(of: bytes)
            if touch(form, weight) { batch.formDocuments[form] += 1 }
            let code = forms[form].stopCode
            if code != 0 {
                gap = WordPositions.gap(gap, adding: code)
            } else if token.kind != .joined, place < range.upperBound {
                forms[form].placeCount += 1
                places.append((UInt32(form), .init(place: UInt32(place), gap: gap, before: before)))
                place += 1
                gap = 0
                before = UInt32(form) + 1
            }
        }
        return length
    }

    /// Returns whether the document being read has the form for the first time.
    @inline(__always)
    private mutating func touch(_ form: Int, _ weight: UInt32) -> Bool {
        let isFirst = forms[form].frequency == 0
        if isFirst { touched.append(UInt32(form)) }
        forms[form].frequency += weight
        return isFirst
    }

    @inline(__always)
    private mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let (form, isNew) = batch.forms.insert(bytes)
        if isNew {
            batch.formDocuments.append(0)
            forms.append(Form(stopCode: UInt8(Self.stopWords.find(bytes).map { $0 + 1 } ?? 0)))
        }
        return form
    }

    /// The words of the submitter's name are terms of their own, `org:acme`, for the field of that name.
    private mutating func addOrganization(_ who: [UInt8]) {
        guard !who.isEmpty else { return }
        tokenizer.tokenize(who)
        for token in tokenizer.tokens where token.kind != .joined {
            let key = Array("org:".utf8) + tokenizer.word(token)
            _ = touch(key.withUnsafeBufferPointer { number(of: $0) }, 1)
        }
    }

    // MARK: Grouping

    /// Groups postings and places by form. These are counting sorts, so documents and places stay ascending.
    private mutating func group() {
        var next = Self.starts(postings.lazy.map(\.form), batch.forms.count)
        batch.postings = [AnalysedBatch.Posting](unsafeUninitializedCapacity: postings.count) { target, count in
            for (form, posting) in postings {
                target.initializeElement(at: next[Int(form)], to: posting)
                next[Int(form)] += 1
            }
            count = postings.count
        }
        batch.postingEnds = next.dropLast().map { UInt32($0) }
        next = Self.starts(places.lazy.map(\.form), batch.forms.count)
        batch.places = [AnalysedBatch.Place](unsafeUninitializedCapacity: places.count) { target, count in
            for (form, place) in places {
                target.initializeElement(at: next[Int(form)], to: place)
                next[Int(form)] += 1
            }
            count = places.count
        }
    }

    /// Where each group of a counting sort starts.
    private static func starts(_ elements: some Sequence<UInt32>, _ groups: Int) -> [Int] {
        var starts = [Int](repeating: 0, count: groups + 1)
        for group in elements { starts[Int(group) + 1] += 1 }
        for group in 0..<groups { starts[group + 1] += starts[group] }
        return starts
    }
}

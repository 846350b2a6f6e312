/// What a result shows of a document, and where its text is.
///
/// Written: one byte of kind; strings title, url, who, date; string submitter kind; three lists of numbers (questions,
/// themes, goals), each a varint count and varints; one byte that tells where the text is: 0 nowhere, 1 in the JSON
/// record whose address follows as a string, 2 in the plain text file `search/text-<16 hex>.txt` whose hash follows in
/// eight bytes; string external identifier.
public struct Card: Sendable, Hashable {
    public enum Text: Sendable, Hashable {
        case none
        /// A JSON object with a top-level key "text"; relative to the site's root.
        case record([UInt8])
        case file(UInt64)
    }

    public var kind: PageKind
    public var title: [UInt8]
    /// Relative to the site's root.
    public var url: [UInt8]
    public var who: [UInt8]
    public var date: [UInt8]
    /// Slug of the submitter's kind, or empty.
    public var submitter: [UInt8]
    public var questions: [Int]
    public var themes: [Int]
    public var goals: [Int]
    public var text: Text
    /// The identifier as it came in, or empty.
    public var externalID: [UInt8]

    public init(
        kind: PageKind, title: [UInt8], url: [UInt8], who: [UInt8], date: [UInt8], submitter: [UInt8], questions: [Int],
        themes: [Int], goals: [Int], text: Text, externalID: [UInt8]
    ) {
        self.kind = kind
        self.title = title
        self.url = url
        self.who = who
        self.date = date
        self.submitter = submitter
        self.questions = questions
        self.themes = themes
        self.goals = goals
        self.text = text
        self.externalID = externalID
    }

    public func encode(into writer: inout ByteWriter) {
        writer.byte(kind.rawValue)
        for field in [title, url, who, date, submitter] { writer.string(field) }
        for numbers in [questions, themes, goals] {
            writer.varint(numbers.count)
            for number in numbers { writer.varint(number) }
        }
        switch text {
        case .none: writer.byte(0)
        case .record(let path):
            writer.byte(1)
            writer.string(path)
        case .file(let hash):
            writer.byte(2)
            writer.fixed64(hash)
        }
        writer.string(externalID)
    }

    public init?(_ reader: inout ByteReader) {
        guard let kind = PageKind(rawValue: reader.byte()) else { return nil }
        self.kind = kind
        title = reader.string()
        url = reader.string()
        who = reader.string()
        date = reader.string()
        submitter = reader.string()
        func numbers() -> [Int] {
            var list: [Int] = []
            for _ in 0..<reader.count() { list.append(reader.varint()) }
            return list
        }
        questions = numbers()
        themes = numbers()
        goals = numbers()
        switch reader.byte() {
        case 1: text = .record(reader.string())
        case 2: text = .file(reader.fixed64())
        default: text = .none
        }
        externalID = reader.string()
        if reader.failed { return nil }
    }

    /// Cards of consecutive documents in one file, and files that share one hash in their names.
    public static let perPack = 8
    public static let packsPerGroup = 16
}

public import SearchCore

/// A word or a run of words that tells some documents of the docket from the others.
public struct SignificantTerm: Sendable {
    public var text: String
    public var documentCount: Int
    /// The best first, at most `most`.
    public var documents: [Document]

    static let most = 100

    public init(text: String, documentCount: Int, documents: [Document]) {
        self.text = text
        self.documentCount = documentCount
        self.documents = documents
    }

    public struct Document: Sendable, Hashable {
        /// Relative to the site's root.
        public var url: String
        public var title: String
        public var who: String
        /// ISO date or empty.
        public var date: String
        public var kind: PageKind

        public init(url: String, title: String, who: String, date: String, kind: PageKind) {
            self.url = url
            self.title = title
            self.who = who
            self.date = date
            self.kind = kind
        }

        init(_ document: IndexedDocument) {
            self.init(
                url: document.url, title: String(decoding: document.title, as: UTF8.self),
                who: String(decoding: document.who, as: UTF8.self), date: document.date, kind: document.kind)
        }

        var encoded: [UInt8] {
            var writer = ByteWriter()
            writer.byte(kind.rawValue)
            for field in [url, title, who, date] { writer.string(Array(field.utf8)) }
            return writer.bytes
        }

        init(encoded: [UInt8]) {
            var reader = ByteReader(encoded)
            let kind = PageKind(rawValue: reader.byte()) ?? .page
            let fields = (0..<4).map { _ in String(decoding: reader.string(), as: UTF8.self) }
            self.init(url: fields[0], title: fields[1], who: fields[2], date: fields[3], kind: kind)
        }
    }
}

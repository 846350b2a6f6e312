/// The one file that leads to all others: `search/root-<8 hex>.bin`, named by `search/manifest.json`.
///
/// Every `.bin` file of the index is zlib data (RFC 1950), which a browser's `DecompressionStream("deflate")` opens; what is
/// described here and at the other types is its content. A *hash* in it is four bytes, lowest first, and stands for the eight
/// hexadecimal digits in a file's name.
///
/// Written: the four bytes `DPSI`; varint format (1); varint count of documents; varint mean length of a document, in
/// sixteenths of a word; varint number of the first document that
/// is not a comment, and for each from there on one byte of kind (`PageKind`). Then the dictionary and the dictionary of
/// endings (`BlockTable`), the lists of documents (`ListTable`), the names of the documents' records (`RecordNames`), the hash of the dates (`DocumentDates`).
/// Then varint count of facets and for each: string name, hash of the file that holds its document lists, varint count of
/// values and for each: string value, string label, varint count of documents, varint offset and varint length of its
/// document list (`DocumentList`) in that file.
public final class IndexRoot {
    public static let format = 1

    public final class FacetValue: Sendable {
        public let value: [UInt8]
        public let label: [UInt8]
        public let count: Int
        public let offset: Int
        public let length: Int

        public init(value: [UInt8], label: [UInt8], count: Int, offset: Int, length: Int) {
            self.value = value
            self.label = label
            self.count = count
            self.offset = offset
            self.length = length
        }
    }

    public final class Facet: Sendable {
        public let name: [UInt8]
        public let hash: UInt64
        public let values: [FacetValue]

        public init(name: [UInt8], hash: UInt64, values: [FacetValue]) {
            self.name = name
            self.hash = hash
            self.values = values
        }
    }

    public var documentCount: Int
    /// Of a document, in sixteenths of a word, the title's words counted by their weight.
    public var meanLength: Int
    /// Comments come first; from here on come the other pages.
    public var firstPage: Int
    /// `PageKind` of each document from `firstPage` on.
    public var kinds: [UInt8]
    public var words: BlockTable
    /// Every word of four to 32 letters a–z, written backwards, for the repair of slips.
    public var endings: BlockTable
    public var lists: ListTable
    public var records: RecordNames
    public var dates: UInt64
    public var facets: [Facet]

    public init(
        documentCount: Int, meanLength: Int, firstPage: Int, kinds: [UInt8], words: BlockTable, endings: BlockTable,
        lists: ListTable, records: RecordNames, dates: UInt64, facets: [Facet]
    ) {
        self.documentCount = documentCount
        self.meanLength = meanLength
        self.firstPage = firstPage
        self.kinds = kinds
        self.words = words
        self.endings = endings
        self.lists = lists
        self.records = records
        self.dates = dates
        self.facets = facets
    }

    public func encode() -> [UInt8] {
        var writer = ByteWriter(Bytes.of("DPSI"))
        writer.varint(Self.format)
        writer.varint(documentCount)
        writer.varint(meanLength)
        writer.varint(firstPage)
        writer.bytes.append(contentsOf: kinds)
        words.encode(into: &writer)
        endings.encode(into: &writer)
        lists.encode(into: &writer)
        records.encode(into: &writer)
        writer.hash(dates)
        writer.varint(facets.count)
        for facet in facets {
            writer.string(facet.name)
            writer.hash(facet.hash)
            writer.varint(facet.values.count)
            for value in facet.values {
                writer.string(value.value)
                writer.string(value.label)
                writer.varint(value.count)
                writer.varint(value.offset)
                writer.varint(value.length)
            }
        }
        return writer.bytes
    }

    /// nil when the bytes are damaged or of another format.
    public init?(_ bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard Bytes.are(reader.raw(4), "DPSI"), reader.varint() == Self.format else { return nil }
        documentCount = reader.varint()
        meanLength = reader.varint()
        firstPage = reader.varint()
        guard firstPage <= documentCount else { return nil }
        kinds = reader.raw(documentCount - firstPage)
        words = BlockTable(&reader)
        endings = BlockTable(&reader)
        lists = ListTable(&reader)
        records = RecordNames(&reader)
        dates = reader.hash()
        facets = []
        for _ in 0..<reader.count() {
            let name = reader.string()
            let hash = reader.hash()
            var values: [FacetValue] = []
            for _ in 0..<reader.count() {
                let value = reader.string()
                let label = reader.string()
                let count = reader.varint()
                let offset = reader.varint()
                values.append(
                    FacetValue(value: value, label: label, count: count, offset: offset, length: reader.varint()))
            }
            facets.append(Facet(name: name, hash: hash, values: values))
        }
        if reader.failed { return nil }
    }

    /// Index in `kinds`' order of `PageKind`; comments are 0.
    func kind(of document: Int) -> Int {
        document < firstPage ? 0 : min(Int(kinds[document - firstPage]), PageKind.count - 1)
    }
}

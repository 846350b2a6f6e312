/// The one file that leads to all others: `search/root-<16 hex>.bin`, named by `search/manifest.json`.
///
/// Written: the four bytes `DPSI`; varint format (1); varint count of documents; varint count of dictionary blocks and
/// for each: one byte with the length its first form shares with the first form of the block before, the rest of that
/// form as a string, eight bytes of hash; the same for the dictionary of endings (blocks of every word of four to 32 letters
/// a–z, written backwards; their one stem has no postings); varint count of card groups and for each four bytes of hash; varint count of
/// facet groups and for each: string name, eight bytes of hash of the file that holds its document lists, varint count of
/// values and for each: string value, string label, varint count of documents, varint offset and varint length of its
/// document list (`DocumentList`) in that file.
///
/// Names: `search/words-<16 hex>.bin` (a `DictionaryBlock`), `search/postings-<16 hex>.bin` (chunks), `search/cards-<group>-<8
/// hex>-<pack>.bin` (`Card.perPack` cards; `Card.packsPerGroup` packs share the group's hash, so that the root stays small
/// and a changed comment still gets new names), `search/facet-<16 hex>.bin`, `search/text-<16 hex>.txt`.
public struct IndexRoot: Sendable {
    public static let format = 1

    public struct Block: Sendable, Hashable {
        public var firstForm: [UInt8]
        public var hash: UInt64

        public init(firstForm: [UInt8], hash: UInt64) {
            self.firstForm = firstForm
            self.hash = hash
        }
    }

    public struct FacetValue: Sendable, Hashable {
        public var value: [UInt8]
        public var label: [UInt8]
        public var count: Int
        public var offset: Int
        public var length: Int

        public init(value: [UInt8], label: [UInt8], count: Int, offset: Int, length: Int) {
            self.value = value
            self.label = label
            self.count = count
            self.offset = offset
            self.length = length
        }
    }

    public struct Facet: Sendable, Hashable {
        public var name: [UInt8]
        public var hash: UInt64
        public var values: [FacetValue]

        public init(name: [UInt8], hash: UInt64, values: [FacetValue]) {
            self.name = name
            self.hash = hash
            self.values = values
        }
    }

    public var documentCount: Int
    public var blocks: [Block]
    /// The dictionary of endings.
    public var endings: [Block]
    public var cardGroups: [UInt32]
    public var facets: [Facet]

    public init(documentCount: Int, blocks: [Block], endings: [Block], cardGroups: [UInt32], facets: [Facet]) {
        self.documentCount = documentCount
        self.blocks = blocks
        self.endings = endings
        self.cardGroups = cardGroups
        self.facets = facets
    }

    public func encode() -> [UInt8] {
        var writer = ByteWriter(Bytes.of("DPSI"))
        writer.varint(Self.format)
        writer.varint(documentCount)
        Self.encode(blocks, into: &writer)
        Self.encode(endings, into: &writer)
        writer.varint(cardGroups.count)
        for hash in cardGroups { writer.fixed32(hash) }
        writer.varint(facets.count)
        for facet in facets {
            writer.string(facet.name)
            writer.fixed64(facet.hash)
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
        guard reader.raw(4) == Bytes.of("DPSI"), reader.varint() == Self.format else { return nil }
        documentCount = reader.varint()
        blocks = Self.readBlocks(&reader)
        endings = Self.readBlocks(&reader)
        cardGroups = []
        facets = []
        for _ in 0..<reader.count() { cardGroups.append(reader.fixed32()) }
        for _ in 0..<reader.count() {
            let name = reader.string()
            let hash = reader.fixed64()
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

    private static func encode(_ blocks: [Block], into writer: inout ByteWriter) {
        writer.varint(blocks.count)
        var previous: [UInt8] = []
        for block in blocks {
            let shared = Bytes.sharedPrefix(previous, block.firstForm)
            writer.byte(UInt8(shared))
            writer.string(Array(block.firstForm[shared...]))
            writer.fixed64(block.hash)
            previous = block.firstForm
        }
    }

    private static func readBlocks(_ reader: inout ByteReader) -> [Block] {
        var blocks: [Block] = []
        var form: [UInt8] = []
        for _ in 0..<reader.count() {
            let shared = Int(reader.byte())
            // More than there is cannot be shared: the count that follows is then nonsense, and the reader fails on it.
            form.removeLast(max(0, form.count - shared))
            form.append(contentsOf: reader.string())
            blocks.append(Block(firstForm: form, hash: reader.fixed64()))
        }
        return blocks
    }

    /// Index of the block in which `form` would stand.
    static func block(for form: [UInt8], in blocks: [Block]) -> Int? {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if Bytes.precedes(form, blocks[middle].firstForm) { high = middle } else { low = middle + 1 }
        }
        return blocks.isEmpty ? nil : max(0, low - 1)
    }

    /// The blocks that may hold forms which begin with `prefix`.
    static func blocks(startingWith prefix: [UInt8], in blocks: [Block]) -> Range<Int> {
        guard let first = block(for: prefix, in: blocks) else { return 0..<0 }
        var end = first + 1
        while end < blocks.count, Bytes.starts(blocks[end].firstForm, with: prefix) { end += 1 }
        return first..<end
    }
}

/// The addresses of index files, relative to the site's root.
public enum IndexPath {
    public static func words(_ hash: UInt64) -> [UInt8] { named("search/words-", hash, ".bin") }
    public static func postings(_ hash: UInt64) -> [UInt8] { named("search/postings-", hash, ".bin") }
    public static func facet(_ hash: UInt64) -> [UInt8] { named("search/facet-", hash, ".bin") }
    public static func text(_ hash: UInt64) -> [UInt8] { named("search/text-", hash, ".txt") }
    public static func root(_ hash: UInt64) -> [UInt8] { named("search/root-", hash, ".bin") }

    public static func cards(group: Int, hash: UInt32, pack: Int) -> [UInt8] {
        var path = Bytes.of("search/cards-") + Bytes.decimal(group)
        path.append(UInt8(ascii: "-"))
        appendHex(UInt64(hash), digits: 8, to: &path)
        path.append(UInt8(ascii: "-"))
        return path + Bytes.decimal(pack) + Bytes.of(".bin")
    }

    private static func named(_ prefix: StaticString, _ hash: UInt64, _ suffix: StaticString) -> [UInt8] {
        var path = Bytes.of(prefix)
        appendHex(hash, to: &path)
        return path + Bytes.of(suffix)
    }
}

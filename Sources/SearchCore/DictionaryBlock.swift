/// A run of the sorted dictionary, read entry by entry.
///
/// Keys are the written forms of words (`attacks`), the stems they belong to (`attack`; often also a form), runs of words
/// that many documents have (`command and control`) and the words of submitters' names (`org:acme`).
///
/// Written: varint count of packs and the hash of each; varint count of entries and for each: one byte with the length its
/// key shares with the key before, the rest of the key as a string, and a string with what is known of it
/// (`DictionaryEntry`). A file of lists is
/// written alike; its entries are the flags 0 and the `TermPostings`. Anything after the last entry is there only to make the file's hash another one.
final class DictionaryBlock {
    private var reader: ByteReader
    private var packs: [UInt32] = []
    private var remaining = 0
    private(set) var key: [UInt8] = []
    /// Of the entry, after what is read at each.
    private var content = ByteReader([])
    private var flags: UInt8 = 0
    /// Pack, offset and length of the positions of the last entry that has any.
    private var positions = (pack: 0, offset: 0, length: 0)

    init(_ bytes: [UInt8]) {
        reader = ByteReader(bytes)
        for _ in 0..<reader.count() { packs.append(UInt32(truncatingIfNeeded: reader.hash())) }
        remaining = reader.varint()
    }

    /// Goes to the next entry; false after the last, and where the bytes are damaged.
    func next() -> Bool {
        if remaining == 0 { return false }
        remaining -= 1
        reader.frontCoded(&key)
        let length = reader.count()
        content = ByteReader(reader.bytes, offset: reader.position, length: length)
        reader.skip(length)
        flags = content.byte()
        if flags & DictionaryEntry.withPositions != 0 {
            positions.offset += positions.length
            let size = content.varint()
            positions.length = size >> 1
            if size & 1 != 0 {
                positions.pack = content.varint()
                positions.offset = content.varint()
            }
        }
        return !reader.failed
    }

    /// What is known of the key.
    func entry() -> DictionaryEntry {
        let entry = DictionaryEntry(&content, flags: flags, packs: packs)
        if flags & DictionaryEntry.withPositions != 0 {
            entry.positions = IndexPlace(
                pack: positions.pack < packs.count ? UInt64(packs[positions.pack]) : 0, offset: positions.offset,
                length: positions.length)
        }
        return entry
    }

    /// The postings of the key in a file of lists.
    func list(_ firstPage: Int, among home: PostingList? = nil) -> TermPostings {
        TermPostings(&content, firstPage: firstPage, among: home)
    }

    /// Goes to the entry of exactly this key.
    func find(_ wanted: [UInt8]) -> Bool {
        while next() {
            if key == wanted { return true }
            if Bytes.precedes(wanted, key) { return false }
        }
        return false
    }
}

/// Where a piece of an index file is: in the file of the pack's hash, at `offset`, `length` bytes long.
///
/// Written as three varints: number of the pack in the block, offset, length.
public final class IndexPlace: Sendable {
    public let pack: UInt64
    public let offset: Int
    public let length: Int

    public init(pack: UInt64, offset: Int, length: Int) {
        self.pack = pack
        self.offset = offset
        self.length = length
    }

    init(_ reader: inout ByteReader, packs: [UInt32]) {
        let number = reader.varint()
        pack = number < packs.count ? UInt64(packs[number]) : 0
        offset = reader.varint()
        length = reader.varint()
    }
}

/// What the dictionary knows of a key.
///
/// Written: one byte of flags. With 16, a word with places: varint 2 × length of its `WordPositions`, which begin where those
/// of the word with places before it end; or that + 1, and varints number of the pack in the block and offset. Then, for each
/// flag set, from the lowest: 1, it is a written form: varint count of documents with exactly this form; 2, it can be looked
/// for: `TermPostings`; 4, its stem has other forms too: a string of bits, lowest first, one for each of the stem's documents,
/// ascending, set for those with this form; 8, the same as a `DocumentList` elsewhere: its place.
final class DictionaryEntry {
    var formCount = 0
    var postings: TermPostings?
    var exactBits: [UInt8]?
    var exactPlace: IndexPlace?
    var positions: IndexPlace?

    static let withPositions: UInt8 = 16

    init(_ reader: inout ByteReader, flags: UInt8, packs: [UInt32]) {
        if flags & 1 != 0 { formCount = reader.varint() }
        if flags & 2 != 0 { postings = TermPostings(&reader) }
        if flags & 4 != 0 { exactBits = reader.string() }
        if flags & 8 != 0 { exactPlace = IndexPlace(&reader, packs: packs) }
    }
}

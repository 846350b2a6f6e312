/// A run of the sorted dictionary, read entry by entry.
///
/// Keys are the written forms of words (`attacks`), the stems they belong to (`attack`; often also a form), runs of words
/// that many documents have (`command and control`) and the words of submitters' names (`org:acme`).
///
/// Written: varint count of packs and the hash of each; varint count of entries and for each: one byte with the length its
/// key shares with the key before, the rest of the key as a string, and a string with what is known of it
/// (`DictionaryEntry`). Anything after the last entry is there only to make the file's hash another one.
final class DictionaryBlock {
    private var reader: ByteReader
    private var packs: [UInt32] = []
    private var remaining = 0
    private(set) var key: [UInt8] = []
    private var contentStart = 0
    private var contentLength = 0

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
        contentLength = reader.count()
        contentStart = reader.position
        reader.skip(contentLength)
        return !reader.failed
    }

    /// What is known of the key.
    func entry() -> DictionaryEntry {
        var part = ByteReader(reader.bytes, offset: contentStart, length: contentLength)
        return DictionaryEntry(&part, packs: packs)
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
/// Written: one byte of flags, then, for each flag set, from the lowest: 1, it is a written form: varint count of documents
/// with exactly this form; 2, it can be looked for: `TermPostings`; 4, documents of the form, where its stem has other forms
/// too: a string with their `DocumentList`; 8, the same elsewhere: place of the list in a posting pack; 16, place of its
/// `WordPositions` in a position pack.
final class DictionaryEntry {
    var formCount = 0
    var postings: TermPostings?
    var exactList: [UInt8]?
    var exactPlace: IndexPlace?
    var positions: IndexPlace?

    init(_ reader: inout ByteReader, packs: [UInt32]) {
        let flags = reader.byte()
        if flags & 1 != 0 { formCount = reader.varint() }
        if flags & 2 != 0 { postings = TermPostings(&reader, packs: packs) }
        if flags & 4 != 0 { exactList = reader.string() }
        if flags & 8 != 0 { exactPlace = IndexPlace(&reader, packs: packs) }
        if flags & 16 != 0 { positions = IndexPlace(&reader, packs: packs) }
    }
}

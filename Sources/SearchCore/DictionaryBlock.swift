/// A run of the sorted dictionary: surface forms, the stem each belongs to, and where the stems' postings are.
///
/// Written: varint count of pack names and eight bytes each; varint count of stems and for each: varint document count,
/// varint count of chunks, for each chunk its place and one byte with its highest impact, and, with more than one
/// chunk, the place of the whole document list; varint count of entries and for each: one byte with the length shared
/// with the entry before, the rest of the surface form as a string, varint index of the stem, varint count of documents
/// that have this very form (0: an entry that is only there to be found as a stem). A *place* is three varints: index
/// of the pack, offset, length. Positions (issue 3) can follow as further places behind a new format number.
public struct DictionaryBlock: Sendable {
    /// Where a piece of an index file is.
    public struct Place: Sendable, Hashable {
        public var pack: UInt64
        public var offset: Int
        public var length: Int

        public init(pack: UInt64, offset: Int, length: Int) {
            self.pack = pack
            self.offset = offset
            self.length = length
        }
    }

    public struct Chunk: Sendable, Hashable {
        public var place: Place
        public var highestImpact: UInt8

        public init(place: Place, highestImpact: UInt8) {
            self.place = place
            self.highestImpact = highestImpact
        }
    }

    /// A stem: how many documents have it, and its postings in chunks of falling impact.
    public struct Stem: Sendable, Hashable {
        public var documentCount: Int
        public var chunks: [Chunk]
        /// All its documents; only when there is more than one chunk.
        public var documents: Place?

        public init(documentCount: Int, chunks: [Chunk], documents: Place? = nil) {
            self.documentCount = documentCount
            self.chunks = chunks
            self.documents = documents
        }
    }

    public struct Entry: Sendable, Hashable {
        public var form: [UInt8]
        /// Index into `stems`.
        public var stem: Int
        public var documentCount: Int

        public init(form: [UInt8], stem: Int, documentCount: Int) {
            self.form = form
            self.stem = stem
            self.documentCount = documentCount
        }
    }

    public var stems: [Stem]
    public var entries: [Entry]

    public init(stems: [Stem] = [], entries: [Entry] = []) {
        self.stems = stems
        self.entries = entries
    }

    /// The entry of exactly this form.
    public func entry(_ form: [UInt8]) -> Entry? {
        let index = lowerBound(form)
        return index < entries.count && entries[index].form == form ? entries[index] : nil
    }

    /// Index of the first entry that does not come before `form`.
    public func lowerBound(_ form: [UInt8]) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if Bytes.precedes(entries[middle].form, form) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    public func encode() -> [UInt8] {
        var packs: [UInt64] = []
        func index(_ pack: UInt64) -> Int {
            if let known = packs.lastIndex(of: pack) { return known }
            packs.append(pack)
            return packs.count - 1
        }
        var body = ByteWriter()
        func write(_ place: Place) {
            body.varint(index(place.pack))
            body.varint(place.offset)
            body.varint(place.length)
        }
        body.varint(stems.count)
        for stem in stems {
            body.varint(stem.documentCount)
            body.varint(stem.chunks.count)
            for chunk in stem.chunks {
                write(chunk.place)
                body.byte(chunk.highestImpact)
            }
            if stem.chunks.count > 1, let documents = stem.documents { write(documents) }
        }
        body.varint(entries.count)
        var previous: [UInt8] = []
        for entry in entries {
            let shared = Bytes.sharedPrefix(previous, entry.form)
            body.byte(UInt8(shared))
            body.string(Array(entry.form[shared...]))
            body.varint(entry.stem)
            body.varint(entry.documentCount)
            previous = entry.form
        }
        var writer = ByteWriter()
        writer.varint(packs.count)
        for pack in packs { writer.fixed64(pack) }
        writer.bytes.append(contentsOf: body.bytes)
        return writer.bytes
    }

    /// nil when the bytes are damaged.
    public init?(_ bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        var packs: [UInt64] = []
        for _ in 0..<reader.count() { packs.append(reader.fixed64()) }
        func place() -> Place {
            let pack = reader.varint()
            let offset = reader.varint()
            return Place(pack: pack < packs.count ? packs[pack] : 0, offset: offset, length: reader.varint())
        }
        stems = []
        entries = []
        for _ in 0..<reader.count() {
            let documentCount = reader.varint()
            var chunks: [Chunk] = []
            for _ in 0..<reader.count() {
                let here = place()
                chunks.append(Chunk(place: here, highestImpact: reader.byte()))
            }
            stems.append(
                Stem(documentCount: documentCount, chunks: chunks, documents: chunks.count > 1 ? place() : nil))
        }
        var previous: [UInt8] = []
        for _ in 0..<reader.count() {
            let shared = Int(reader.byte())
            guard shared <= previous.count else { return nil }
            previous.removeLast(previous.count - shared)
            previous.append(contentsOf: reader.string())
            let stem = reader.varint()
            guard !reader.failed, stem < stems.count else { return nil }
            entries.append(Entry(form: previous, stem: stem, documentCount: reader.varint()))
        }
        if reader.failed { return nil }
    }
}

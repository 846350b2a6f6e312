import SearchCore

/// Puts posting chunks into files of some kilobytes.
///
/// A pack ends after a stem whose hash says so (or when it is full), not after a fixed number of bytes: a word more or
/// less then changes the packs near it and leaves the others, and their names, alone.
struct PostingPacks {
    typealias Write = (_ path: String, _ bytes: [UInt8]) throws -> Void

    private static let smallest = 6 * 1024
    private static let largest = 24 * 1024

    /// Postings in a chunk.
    let chunkSize: Int
    private var writer = ByteWriter()
    /// Content hash of each finished pack; while an index is built, a `Place` names its pack by position in here.
    private(set) var hashes: [UInt64] = []

    init(chunkSize: Int) { self.chunkSize = chunkSize }

    /// Writes the chunks of one stem; the places' packs are positions in `hashes`.
    mutating func add(
        _ list: PostingList, stem: UnsafeBufferPointer<UInt8>, capacity: Int, write: Write
    ) throws -> DictionaryBlock.Stem {
        let tiers = list.tiers(of: chunkSize)
        var entry = DictionaryBlock.Stem(documentCount: list.count, chunks: [])
        if tiers.count > 1 {
            try flush(write)
            entry.documents = place { DocumentList.encode(list.documents, capacity: capacity, into: &$0) }
            try flush(write)
        }
        for tier in tiers {
            let place = place { tier.encode(capacity: capacity, into: &$0) }
            entry.chunks.append(DictionaryBlock.Chunk(place: place, highestImpact: tier.impacts.max() ?? 0))
            if tiers.count > 1 { try flush(write) }
        }
        let size = writer.bytes.count
        if size >= Self.largest || size >= Self.smallest && ByteStringTable.hash(stem) & 31 == 0 { try flush(write) }
        return entry
    }

    private mutating func place(_ body: (inout ByteWriter) -> Void) -> DictionaryBlock.Place {
        let offset = writer.bytes.count
        body(&writer)
        return DictionaryBlock.Place(pack: UInt64(hashes.count), offset: offset, length: writer.bytes.count - offset)
    }

    mutating func flush(_ write: Write) throws {
        guard !writer.bytes.isEmpty else { return }
        let hash = ContentHash.of(writer.bytes)
        try write(String(decoding: IndexPath.postings(hash), as: UTF8.self), writer.bytes)
        hashes.append(hash)
        writer.bytes.removeAll(keepingCapacity: true)
    }

    /// The entry with its packs named by content.
    func resolved(_ stem: DictionaryBlock.Stem) -> DictionaryBlock.Stem {
        func named(_ place: DictionaryBlock.Place) -> DictionaryBlock.Place {
            DictionaryBlock.Place(pack: hashes[Int(place.pack)], offset: place.offset, length: place.length)
        }
        return DictionaryBlock.Stem(
            documentCount: stem.documentCount,
            chunks: stem.chunks.map { .init(place: named($0.place), highestImpact: $0.highestImpact) },
            documents: stem.documents.map(named))
    }
}

import SearchCore

/// Writes the files of an index: compressed, named by their content, each content once.
final class IndexFiles {
    typealias Write = (_ path: String, _ bytes: [UInt8]) throws -> Void

    private let write: Write
    private let words = ZlibData.Compressor(level: 6)
    /// Of large files of numbers that one query fetches, the best way to write them is worth looking for.
    private let large = ZlibData.Compressor(level: 10)
    /// Lists of numbers repeat by chance only: looking hard for repetitions takes twice as long and makes them no smaller.
    private let numbers = ZlibData.Compressor(level: 1)
    /// The whole hash of each content, by address.
    private var contents: [[UInt8]: UInt64] = [:]

    init(write: @escaping Write) { self.write = write }

    /// Writes a file of this address.
    func add(_ bytes: [UInt8], at address: [UInt8], isLarge: Bool) throws {
        try write(String(decoding: address, as: UTF8.self), (isLarge ? large : words).compress(bytes))
    }

    /// Writes a file; returns the hash in its name.
    ///
    /// - Parameters:
    ///   - mask: the part of the content's hash that is in the name.
    ///   - path: makes the file's address of that (`IndexPath`).
    func add(
        _ bytes: [UInt8], mask: UInt64 = IndexPath.hashMask, _ path: (UInt64) -> [UInt8], isCompressed: Bool = true,
        isNumbers: Bool = false
    ) throws -> UInt64 {
        var content = bytes
        while true {
            let hash = ContentHash.of(content)
            let address = path(hash & mask)
            if let known = contents[address] {
                if known == hash { return hash & mask }
            } else if hash & mask != 0 {
                contents[address] = hash
                let compressor = isNumbers ? numbers : words
                try write(
                    String(decoding: address, as: UTF8.self), isCompressed ? compressor.compress(content) : content)
                return hash & mask
            }
            // Another content of the same name, or the name of no file: readers stop before what is added here.
            content.append(isCompressed ? 0 : 32)
        }
    }
}

/// Puts pieces into files of some kilobytes.
///
/// A pack ends after a piece whose key says so (or when it is full), not after a fixed number of bytes: a word more or less
/// then changes the packs near it and leaves the others, and their names, alone.
final class IndexPacks {
    private let smallest: Int
    private let largest: Int
    private let files: IndexFiles
    private let path: (UInt64) -> [UInt8]
    private var writer = ByteWriter()
    /// Hash of each finished pack: while an index is made, a place names its pack by position in here.
    private(set) var hashes: [UInt64] = []

    /// - Parameters: sizes in bytes before compression; a piece above `smallest` gets a pack of its own.
    init(files: IndexFiles, smallest: Int, largest: Int, path: @escaping (UInt64) -> [UInt8]) {
        self.files = files
        self.smallest = smallest
        self.largest = largest
        self.path = path
    }

    func add(key: Int, _ piece: [UInt8]) throws -> IndexPlace {
        if piece.count >= smallest { try flush() }
        let place = IndexPlace(pack: UInt64(hashes.count), offset: writer.bytes.count, length: piece.count)
        writer.bytes.append(contentsOf: piece)
        let size = writer.bytes.count
        if size >= largest || size >= smallest && (key & 15 == 0 || piece.count >= smallest) { try flush() }
        return place
    }

    func flush() throws {
        guard !writer.bytes.isEmpty else { return }
        hashes.append(try files.add(writer.bytes, path, isNumbers: true))
        writer.bytes.removeAll(keepingCapacity: true)
    }
}

/// Which block of a sorted dictionary holds a key: where each block begins, ascending, and the hash in its file's name.
///
/// A block begins at the shortest run of bytes that stands after the last key of the block before and not after its own
/// first key.
///
/// Written: varint count and for each block: one byte with the length its first key shares with that of the block before,
/// the rest of the key as a string, three bytes of hash.
public struct BlockTable {
    public private(set) var firstKeys: [[UInt8]] = []
    public private(set) var hashes: [UInt32] = []

    public init() {}

    public mutating func append(firstKey: [UInt8], hash: UInt32) {
        firstKeys.append(firstKey)
        hashes.append(hash)
    }

    func encode(into writer: inout ByteWriter) {
        writer.varint(hashes.count)
        var previous: [UInt8] = []
        for index in 0..<hashes.count {
            writer.frontCoded(firstKeys[index], after: previous)
            writer.shortHash(hashes[index])
            previous = firstKeys[index]
        }
    }

    init(_ reader: inout ByteReader) {
        var key: [UInt8] = []
        for _ in 0..<reader.count() {
            reader.frontCoded(&key)
            append(firstKey: key, hash: reader.shortHash())
        }
    }

    /// The number of the block in which `key` would stand; -1 when there are none.
    func block(of key: [UInt8]) -> Int {
        var low = 0
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if Bytes.precedes(key, firstKeys[middle]) { high = middle } else { low = middle + 1 }
        }
        return hashes.isEmpty ? -1 : max(0, low - 1)
    }
}

import SearchCore

/// Numbers of the words that matter, by the hash of each: an open table, because every word of every comment is asked for.
struct Vocabulary: Sendable {
    /// 0 for an empty place.
    private var hashes: [UInt64]
    private var numbers: [Int32]
    private var mask: Int
    /// Whether a word is so common that it tells nothing, by its number.
    private(set) var isCommon: [Bool] = []

    init() {
        hashes = [UInt64](repeating: 0, count: 1 << 10)
        numbers = [Int32](repeating: -1, count: 1 << 10)
        mask = hashes.count - 1
    }

    var count: Int { isCommon.count }

    /// The numbers of a text's words, which are added.
    mutating func add(_ text: String) -> [Int32] {
        var added: [Int32] = []
        var text = text.lowercased()
        text.withUTF8 { bytes in
            PlainWords.forEach(in: bytes) { hash, start, end in
                added.append(add(hash, UnsafeBufferPointer(rebasing: bytes[start..<end])))
            }
        }
        return added
    }

    private mutating func add(_ hash: UInt64, _ word: UnsafeBufferPointer<UInt8>) -> Int32 {
        var place = Int(truncatingIfNeeded: hash >> 20) & mask
        while hashes[place] != 0 {
            if hashes[place] == hash { return numbers[place] }
            place = (place + 1) & mask
        }
        let number = Int32(isCommon.count)
        hashes[place] = hash
        numbers[place] = number
        isCommon.append(StopWords.code(word) > 0)
        if isCommon.count * 2 > hashes.count { grow() }
        return number
    }

    private mutating func grow() {
        let filled = zip(hashes, numbers).filter { $0.0 != 0 }
        hashes = [UInt64](repeating: 0, count: hashes.count * 2)
        numbers = [Int32](repeating: -1, count: hashes.count)
        mask = hashes.count - 1
        for (hash, number) in filled {
            var place = Int(truncatingIfNeeded: hash >> 20) & mask
            while hashes[place] != 0 { place = (place + 1) & mask }
            hashes[place] = hash
            numbers[place] = number
        }
    }

    /// The table, lent for a run of questions.
    struct Lookup {
        fileprivate let hashes: UnsafeBufferPointer<UInt64>
        fileprivate let numbers: UnsafeBufferPointer<Int32>
        fileprivate let mask: Int

        /// -1 for a word that was never added.
        @inline(__always)
        func number(_ hash: UInt64) -> Int32 {
            var place = Int(truncatingIfNeeded: hash >> 20) & mask
            while hashes[place] != 0 {
                if hashes[place] == hash { return numbers[place] }
                place = (place + 1) & mask
            }
            return -1
        }
    }

    @inline(__always)
    func withLookup(_ body: (Lookup) -> Void) {
        hashes.withUnsafeBufferPointer { hashes in
            numbers.withUnsafeBufferPointer { numbers in
                body(Lookup(hashes: hashes, numbers: numbers, mask: mask))
            }
        }
    }
}

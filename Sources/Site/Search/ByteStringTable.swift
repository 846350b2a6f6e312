/// Distinct byte strings, numbered in the order in which they first came: one look-up a word, no allocation once it is
/// known. Open addressing with linear probing, at most half full.
struct ByteStringTable: Sendable {
    private var slots: [UInt32]
    private var hashes: [UInt32] = []
    private var arena: [UInt8] = []
    /// `ends[i]` is where string `i` ends in `arena`.
    private var ends: [UInt32] = []

    init(expected: Int = 1024) {
        var size = 16
        while size < expected * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
    }

    var count: Int { ends.count }

    /// Bytes of all strings.
    var byteCount: Int { arena.count }

    func range(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    subscript(_ index: Int) -> [UInt8] { Array(arena[range(index)]) }

    /// Lends the bytes of string `index`.
    @inline(__always)
    func withBytes<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        let range = range(index)
        return try arena.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    @inline(__always)
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var value = UInt64(truncatingIfNeeded: bytes.count) &* 0x9e37_79b9_7f4a_7c15
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return UInt32(truncatingIfNeeded: value) }
        var index = 0
        while index + 8 <= bytes.count {
            value = (value ^ (base + index).loadUnaligned(as: UInt64.self)) &* 0xff51_afd7_ed55_8ccd
            value ^= value >> 32
            index += 8
        }
        var tail: UInt64 = 0
        while index < bytes.count {
            tail = tail << 8 | UInt64(bytes[index])
            index += 1
        }
        value = (value ^ tail) &* 0xff51_afd7_ed55_8ccd
        return UInt32(truncatingIfNeeded: value >> 32)
    }

    /// The number of `bytes`, added if new.
    @inline(__always)
    mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> (index: Int, isNew: Bool) {
        let hash = Self.hash(bytes)
        let (slot, found) = probe(bytes, hash)
        if let found { return (found, false) }
        let index = ends.count
        slots[slot] = UInt32(index + 1)
        hashes.append(hash)
        arena.append(contentsOf: bytes)
        ends.append(UInt32(arena.count))
        if ends.count * 2 > slots.count { grow() }
        return (index, true)
    }

    func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? { probe(bytes, Self.hash(bytes)).found }

    @inline(__always)
    private func probe(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> (slot: Int, found: Int?) {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == hash, equals(index, bytes) { return (slot, index) }
            slot = (slot + 1) & mask
        }
        return (slot, nil)
    }

    @inline(__always)
    private func equals(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = index == 0 ? 0 : Int(ends[index - 1])
        guard Int(ends[index]) - start == bytes.count else { return false }
        var offset = 0
        while offset < bytes.count {
            if arena[start + offset] != bytes[offset] { return false }
            offset += 1
        }
        return true
    }

    private mutating func grow() {
        let size = slots.count * 2
        slots = [UInt32](repeating: 0, count: size)
        for index in 0..<hashes.count {
            var slot = Int(hashes[index]) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }

    /// The numbers of all strings in byte order of the strings.
    func sortedIndices() -> [Int] {
        // The first eight bytes as one number decide nearly every comparison.
        var keys: [(head: UInt64, index: UInt32)] = []
        keys.reserveCapacity(count)
        for index in 0..<count {
            var head: UInt64 = 0
            let range = range(index)
            for offset in 0..<8 {
                head = head << 8 | (offset < range.count ? UInt64(arena[range.lowerBound + offset]) : 0)
            }
            keys.append((head, UInt32(index)))
        }
        keys.sort { a, b in
            if a.head != b.head { return a.head < b.head }
            return arena[range(Int(a.index))].lexicographicallyPrecedes(arena[range(Int(b.index))])
        }
        return keys.map { Int($0.index) }
    }
}

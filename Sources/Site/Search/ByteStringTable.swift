/// Distinct byte strings, numbered in the order in which they first came: one look-up a word, no allocation once it is
/// known. Open addressing with linear probing, at most half full.
struct ByteStringTable: Sendable {
    private var slots: [Slot]
    private var arena: [UInt8] = []
    /// `ends[i]` is where string `i` ends in `arena`.
    private var ends: [UInt32] = []

    private struct Slot {
        var hash: UInt32 = 0
        /// Of the string, plus one; 0: empty.
        var number: UInt32 = 0
    }

    init(expected: Int = 1024) {
        var size = 16
        while size < expected * 2 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
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
        let rest = bytes.count - index
        if rest >= 4 {
            // Two numbers of four bytes that overlap.
            let high = UInt32(bigEndian: (base + index).loadUnaligned(as: UInt32.self))
            let low = UInt32(bigEndian: (base + bytes.count - 4).loadUnaligned(as: UInt32.self))
            let shift = UInt64(8 * (rest - 4))
            tail = UInt64(high) << shift | UInt64(low) & ((1 << shift) - 1)
        } else {
            while index < bytes.count {
                tail = tail << 8 | UInt64(bytes[index])
                index += 1
            }
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
        slots[slot] = Slot(hash: hash, number: UInt32(index + 1))
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
        while slots[slot].number != 0 {
            let index = Int(slots[slot].number) - 1
            if slots[slot].hash == hash, equals(index, bytes) { return (slot, index) }
            slot = (slot + 1) & mask
        }
        return (slot, nil)
    }

    @inline(__always)
    private func equals(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = range(index)
        guard range.count == bytes.count else { return false }
        return arena.withUnsafeBytes { own in
            var offset = 0
            while offset + 8 <= bytes.count {
                if own.loadUnaligned(fromByteOffset: range.lowerBound + offset, as: UInt64.self)
                    != UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                {
                    return false
                }
                offset += 8
            }
            while offset < bytes.count {
                if own[range.lowerBound + offset] != bytes[offset] { return false }
                offset += 1
            }
            return true
        }
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        var grown = [Slot](repeating: Slot(), count: slots.count * 2)
        for old in slots where old.number != 0 {
            var slot = Int(old.hash) & mask
            while grown[slot].number != 0 { slot = (slot + 1) & mask }
            grown[slot] = old
        }
        slots = grown
    }

    /// The numbers of all strings in byte order of the strings, when those of the first ones are known.
    func sorted(after known: [UInt32] = []) -> [UInt32] {
        // The first eight bytes as one number decide nearly every comparison.
        var new = (known.count..<count).map { (head: head($0), index: UInt32($0)) }
        new.sort { precedes($0, $1) }
        if known.isEmpty { return new.map(\.index) }
        var merged: [UInt32] = []
        merged.reserveCapacity(count)
        var next = 0
        for index in known {
            let old = (head: head(Int(index)), index: index)
            while next < new.count, precedes(new[next], old) {
                merged.append(new[next].index)
                next += 1
            }
            merged.append(index)
        }
        for item in new[next...] { merged.append(item.index) }
        return merged
    }

    private func head(_ index: Int) -> UInt64 {
        var head: UInt64 = 0
        let range = range(index)
        for offset in 0..<8 {
            head = head << 8 | (offset < range.count ? UInt64(arena[range.lowerBound + offset]) : 0)
        }
        return head
    }

    @inline(__always)
    private func precedes(_ a: (head: UInt64, index: UInt32), _ b: (head: UInt64, index: UInt32)) -> Bool {
        if a.head != b.head { return a.head < b.head }
        return arena[range(Int(a.index))].lexicographicallyPrecedes(arena[range(Int(b.index))])
    }
}

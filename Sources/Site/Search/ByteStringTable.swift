#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Distinct byte strings, numbered in the order in which they first came: one look-up a word, no allocation once it is
/// known. Open addressing with linear probing, at most half full.
struct ByteStringTable: Sendable {
    private var slots: [Slot]
    private var arena: [UInt8] = []
    /// `ends[i]` is where string `i` ends in `arena`.
    private var ends: [UInt32] = []

    private struct Slot {
        var key: UInt64 = 0
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

    /// The number of `bytes`, added if new.
    @inline(__always)
    mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> (index: Int, isNew: Bool) {
        let key = Self.key(bytes)
        let (slot, found) = probe(bytes, key)
        if let found { return (found, false) }
        let index = ends.count
        slots[slot] = Slot(key: key, number: UInt32(index + 1))
        arena.append(contentsOf: bytes)
        ends.append(UInt32(arena.count))
        if ends.count * 2 > slots.count { grow() }
        return (index, true)
    }

    func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? { probe(bytes, Self.key(bytes)).found }

    @inline(__always)
    private func probe(_ bytes: UnsafeBufferPointer<UInt8>, _ key: UInt64) -> (slot: Int, found: Int?) {
        let mask = slots.count - 1
        var slot = Self.home(key) & mask
        while slots[slot].number != 0 {
            let index = Int(slots[slot].number) - 1
            if slots[slot].key == key, key < Self.longKeys || equals(index, bytes) { return (slot, index) }
            slot = (slot + 1) & mask
        }
        return (slot, nil)
    }

    @inline(__always)
    private static func home(_ key: UInt64) -> Int {
        let mixed = key &* 0x9e37_79b9_7f4a_7c15
        return Int(truncatingIfNeeded: mixed >> 32)
    }

    /// From here on keys are hashes of strings longer than seven bytes, which have to be compared.
    private static let longKeys: UInt64 = 0xff << 56

    /// A string of up to seven bytes, as most words are, is its own key, with its length in the highest byte.
    @inline(__always)
    private static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let count = bytes.count
        if count > 7 { return hash64(bytes) | longKeys }
        var key = UInt64(count) << 56
        if count >= 4, let base = UnsafeRawPointer(bytes.baseAddress) {
            let first = UInt32(littleEndian: base.loadUnaligned(as: UInt32.self))
            let last = UInt32(littleEndian: (base + count - 4).loadUnaligned(as: UInt32.self))
            key |= UInt64(first) | (UInt64(last) >> UInt64(64 - 8 * count)) << 32
        } else if count > 0 {
            key |= UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1]) << 16
        }
        return key
    }

    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 { UInt32(truncatingIfNeeded: hash64(bytes) >> 32) }

    private static func hash64(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var value = UInt64(truncatingIfNeeded: bytes.count) &* 0x9e37_79b9_7f4a_7c15
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return value }
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
        return (value ^ tail) &* 0xff51_afd7_ed55_8ccd
    }

    private func equals(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = range(index)
        return range.count == bytes.count
            && arena.withUnsafeBufferPointer {
                memcmp($0.baseAddress! + range.lowerBound, bytes.baseAddress!, bytes.count)
            }
                == 0
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        var grown = [Slot](repeating: Slot(), count: slots.count * 2)
        for old in slots where old.number != 0 {
            var slot = Self.home(old.key) & mask
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

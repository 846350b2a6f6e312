/// 64-bit hashes to positions, open addressing; the first position of a hash stays.
struct HashTable: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private let mask: Int

    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Int32](repeating: -1, count: size)
        mask = size - 1
    }

    private func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: BitFilter.mix(hash) >> 20) & mask }

    mutating func insert(_ hash: UInt64, _ value: Int) {
        var slot = slot(hash)
        while values[slot] >= 0 {
            if keys[slot] == hash { return }
            slot = (slot + 1) & mask
        }
        keys[slot] = hash
        values[slot] = Int32(value)
    }

    func value(_ hash: UInt64) -> Int? {
        var slot = slot(hash)
        while values[slot] >= 0 {
            if keys[slot] == hash { return Int(values[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }
}

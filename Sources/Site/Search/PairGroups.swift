/// The runs of words that end in one form, numbered in order of first appearance, with how many documents have each.
struct PairGroups {
    struct Group {
        var before: UInt32
        var gap: UInt32
        var documents: UInt32
        var lastDocument: UInt32
    }

    private(set) var all: [Group] = []
    /// Numbers in `all`, plus one: open addressing with linear probing, at most half full.
    private var slots: [UInt32] = []
    private var mask = 0

    /// - Parameter expected: no more than so many will be added.
    mutating func removeAll(expected: Int) {
        all.removeAll(keepingCapacity: true)
        var size = 16
        while size < 2 * expected { size *= 2 }
        mask = size - 1
        if slots.count < size {
            slots = [UInt32](repeating: 0, count: size)
        } else {
            for slot in 0..<size { slots[slot] = 0 }
        }
    }

    /// Counts a document, which may not be below the last one; returns the number of its group.
    @inline(__always)
    mutating func add(before: UInt32, gap: UInt32, document: UInt32) -> Int {
        let hash = (UInt64(before) << 32 | UInt64(gap)) &* 0x9e37_79b9_7f4a_7c15
        var slot = Int(truncatingIfNeeded: hash >> 32) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if all[index].before == before, all[index].gap == gap {
                if all[index].lastDocument != document {
                    all[index].lastDocument = document
                    all[index].documents += 1
                }
                return index
            }
            slot = (slot + 1) & mask
        }
        all.append(Group(before: before, gap: gap, documents: 1, lastDocument: document))
        slots[slot] = UInt32(all.count)
        return all.count - 1
    }
}

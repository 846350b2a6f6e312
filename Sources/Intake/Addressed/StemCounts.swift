/// How often each stem stands in a text. Emptied for the next text it keeps its memory.
struct StemCounts {
    /// Of all stems together.
    private(set) var total = 0
    /// Open addressing; 0 stands for a free place, so no stem is 0.
    private var stems = [UInt64](repeating: 0, count: 256)
    private var counts = [Int32](repeating: 0, count: 256)
    /// Places in use, in the order of first appearance.
    private var used: [Int] = []

    mutating func removeAll() {
        for place in used { stems[place] = 0 }
        used.removeAll(keepingCapacity: true)
        total = 0
    }

    mutating func add(_ stem: UInt64) {
        if used.count * 2 >= stems.count { grow() }
        total += 1
        let place = place(of: stem)
        if stems[place] == stem {
            counts[place] += 1
        } else {
            stems[place] = stem
            counts[place] = 1
            used.append(place)
        }
    }

    func forEach(_ body: (_ stem: UInt64, _ count: Int) -> Void) {
        for place in used { body(stems[place], Int(counts[place])) }
    }

    private func place(of stem: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: stem ^ stem >> 32) & (stems.count - 1)
        while stems[place] != 0, stems[place] != stem { place = (place + 1) & (stems.count - 1) }
        return place
    }

    private mutating func grow() {
        let all = used.map { (stems[$0], counts[$0]) }
        stems = [UInt64](repeating: 0, count: stems.count * 2)
        counts = [Int32](repeating: 0, count: stems.count)
        used.removeAll(keepingCapacity: true)
        for (stem, count) in all {
            let place = place(of: stem)
            stems[place] = stem
            counts[place] = count
            used.append(place)
        }
    }
}

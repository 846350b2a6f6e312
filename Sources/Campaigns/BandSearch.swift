/// Unites letters that are copies, band by band: in each, letters of one hash are compared.
///
/// Memory: 16 bytes a letter and the letters of one comparison.
struct BandSearch<Shelf: LetterShelf> {
    let shelf: Shelf

    /// In a large bucket a letter is compared with the first eight and the last eight that are not yet of its group. So a
    /// bucket of a stock phrase costs no more than its length, and a copy has 31 other bands to be found in.
    private static var window: Int { 16 }

    func unite(_ sets: inout DisjointSets) throws {
        var entries: [UInt64] = []
        for band in 0..<LetterBands.count {
            let hashes = try shelf.band(band)
            entries.removeAll(keepingCapacity: true)
            for letter in hashes.indices where shelf.size(of: letter) > 0 {
                entries.append(UInt64(hashes[letter]) << 32 | UInt64(letter))
            }
            entries.sort()
            var start = 0
            while start < entries.count {
                var end = start + 1
                while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
                if end > start + 1 {
                    try compare(entries[start..<end].lazy.map { Int($0 & 0xFFFF_FFFF) }, &sets)
                }
                start = end
            }
        }
    }

    private struct Compared {
        var letter: Int
        var size: Int
        var shingles: [UInt32]?
    }

    private func compare(_ bucket: some Sequence<Int>, _ sets: inout DisjointSets) throws {
        var seen: [Compared] = []
        for letter in bucket {
            var this = Compared(letter: letter, size: shelf.size(of: letter))
            var root = sets.root(of: letter)
            var isAlone = true
            for index in seen.indices {
                if sets.root(of: seen[index].letter) == root {
                    isAlone = false
                    continue
                }
                guard Resemblance.isPossible(this.size, seen[index].size) else { continue }
                if this.shingles == nil { this.shingles = try shelf.shingles(of: letter) }
                if seen[index].shingles == nil { seen[index].shingles = try shelf.shingles(of: seen[index].letter) }
                guard Resemblance.jaccard(this.shingles!, seen[index].shingles!) >= Resemblance.threshold else {
                    continue
                }
                sets.unite(letter, seen[index].letter)
                root = sets.root(of: letter)
                isAlone = false
            }
            // A second of the same group is kept while there is room: its resemblance to others is not its leader's
            if seen.count < Self.window {
                seen.append(this)
            } else if isAlone {
                seen.remove(at: Self.window / 2)
                seen.append(this)
            }
        }
    }
}

/// Finds letters that hold a whole form letter and so much beside it that they are not half the same as the others.
///
/// Each joins the one group of which it holds most, and never unites two.
struct PartialCopies<Shelf: LetterShelf> {
    private let shelf: Shelf
    private let groups: [[Int]]
    /// Shingles that several letters of a group share, each with its group, in order of hash.
    private var shared: [(hash: UInt32, group: Int32)] = []
    /// The same without the groups: most shingles of most letters are in none.
    private var filter = ShingleSet()
    private var kinds: [Int: Kind] = [:]

    /// What makes a letter one of a group.
    private struct Kind {
        /// How many of the group's shared shingles its middle letter holds.
        var typical: Int
        /// The largest of the shared shingles.
        var last: UInt32
    }

    /// Only the largest groups take letters in, which bounds memory: 2 MiB for every thousand.
    private static var limit: Int { 4096 }
    /// Letters of a group that are looked at, evenly spread.
    private static var sampleSize: Int { 64 }
    /// A passage of about 40 words, below which a quotation is no form letter.
    private static var least: Int { 40 }

    init(of groups: [[Int]], on shelf: Shelf) throws {
        self.shelf = shelf
        self.groups = groups
        let largest = groups.indices.sorted { (-groups[$0].count, $0) < (-groups[$1].count, $1) }.prefix(Self.limit)
        for group in largest { try read(group) }
        shared.sort { ($0.hash, $0.group) < ($1.hash, $1.group) }
        filter = ShingleSet(shared.lazy.map(\.hash))
    }

    private mutating func read(_ group: Int) throws {
        let sample = groups[group].spread(Self.sampleSize)
        var counts: [UInt32: Int] = [:]
        for letter in sample { for shingle in try shelf.shingles(of: letter) { counts[shingle, default: 0] += 1 } }
        let needed = max(2, sample.count / 20)
        let common = counts.filter { $0.value >= needed }.keys.sorted().prefix(LetterPrint.sampleSize)
        guard common.count >= Self.least else { return }
        let wanted = Set(common)
        let held = try sample.map { letter in try shelf.shingles(of: letter).count { wanted.contains($0) } }.sorted()
        kinds[group] = Kind(typical: held[held.count / 2], last: common.last!)
        shared += common.map { ($0, Int32(group)) }
    }

    func attach(to groups: inout [[Int]]) throws {
        guard !shared.isEmpty else { return }
        var isGrouped = [Bool](repeating: false, count: shelf.count)
        for group in groups { for letter in group { isGrouped[letter] = true } }
        var found: [Int: [Int]] = [:]
        for letter in 0..<shelf.count where !isGrouped[letter] && shelf.size(of: letter) >= LetterPrint.shortest {
            if let group = try home(of: letter) { found[group, default: []].append(letter) }
        }
        for (group, letters) in found { groups[group] = (groups[group] + letters).sorted() }
        groups.sort { $0[0] < $1[0] }
    }

    /// The group whose shared text the letter holds, at least three quarters as much of it as the group's middle letter.
    private func home(of letter: Int) throws -> Int? {
        var held: [Int32: Int] = [:]
        let shingles = try shelf.shingles(of: letter)
        for shingle in shingles where filter.contains(shingle) {
            var index = shared.partitioningIndex { $0.hash >= shingle }
            while index < shared.count, shared[index].hash == shingle {
                held[shared[index].group, default: 0] += 1
                index += 1
            }
        }
        // Of a letter longer than the sample only its smallest hashes are seen, so only those are asked for
        let end = shingles.count < LetterPrint.sampleSize ? UInt32.max : shingles.last!
        return held.filter { group, count in
            guard let kind = kinds[Int(group)] else { return false }
            let seen = min(1, Double(end) / Double(kind.last))
            return count >= 10 && Double(count) >= seen * max(0.75 * Double(kind.typical), Double(Self.least))
        }.min { (-$0.value, $0.key) < (-$1.value, $1.key) }.map { Int($0.key) }
    }
}

extension Array {
    /// At most `limit` elements, evenly spread over all.
    public func spread(_ limit: Int) -> [Element] {
        count <= limit ? self : (0..<limit).map { self[$0 * count / limit] }
    }

    /// The first index whose element meets a condition that all after it meet too.
    func partitioningIndex(where condition: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// Finds which paragraphs of a new reading are those of the old one: the same words first, wherever they moved to, then
/// nearly the same words between paragraphs that match, then nearly the same words anywhere.
struct AnchorMatching {
    struct Unit: Sendable {
        var isHeading: Bool
        /// Normalized words in UTF-8.
        var words: [UInt8]
    }

    /// For each new unit the old one it is, if any; no old one twice.
    private(set) var matches: [Int?]
    private var taken: [Bool]
    private let new: [Unit]
    private let old: [Unit]
    private var newShapes: [Int: [UInt64]] = [:]
    private var oldShapes: [Int: [UInt64]] = [:]

    /// Old units looked at for one new unit; bounds the work on texts that share nothing.
    private static let reach = 200

    init(new: [Unit], old: [Unit]) {
        self.new = new
        self.old = old
        matches = Array(repeating: nil, count: new.count)
        taken = Array(repeating: false, count: old.count)
        guard !new.isEmpty, !old.isEmpty else { return }
        matchUnique()
        matchNeighbours()
        matchRepeated()
        matchHeadingsByTheirText()
        matchSimilarInPlace()
        matchHeadingsByTheirText()
        matchSimilarAnywhere()
    }

    private struct Key: Hashable {
        var isHeading: Bool
        var words: [UInt8]
    }

    private func key(_ unit: Unit) -> Key { Key(isHeading: unit.isHeading, words: unit.words) }

    private mutating func match(_ a: Int, _ b: Int) {
        matches[a] = b
        taken[b] = true
    }

    private mutating func matchUnique() {
        let here = Dictionary(grouping: new.indices, by: { key(new[$0]) })
        let there = Dictionary(grouping: old.indices, by: { key(old[$0]) })
        for (key, positions) in here where positions.count == 1 {
            if let others = there[key], others.count == 1 { match(positions[0], others[0]) }
        }
    }

    /// A text that stands several times is the one beside the same neighbour.
    private mutating func matchNeighbours() {
        for a in new.indices.dropFirst() where matches[a] == nil {
            if let b = matches[a - 1].map({ $0 + 1 }), b < old.count, !taken[b], key(new[a]) == key(old[b]) {
                match(a, b)
            }
        }
        for a in new.indices.dropLast().reversed() where matches[a] == nil {
            if let b = matches[a + 1].map({ $0 - 1 }), b >= 0, !taken[b], key(new[a]) == key(old[b]) { match(a, b) }
        }
    }

    private mutating func matchRepeated() {
        var there = Dictionary(grouping: old.indices.filter { !taken[$0] }.reversed(), by: { key(old[$0]) })
        for a in new.indices where matches[a] == nil {
            if let b = there[key(new[a])]?.popLast() { match(a, b) }
        }
    }

    /// A heading that was reworded still stands over the same paragraph.
    private mutating func matchHeadingsByTheirText() {
        for a in new.indices.dropLast() where matches[a] == nil && new[a].isHeading {
            guard let b = matches[a + 1].map({ $0 - 1 }), b >= 0, !taken[b], old[b].isHeading else { continue }
            match(a, b)
        }
    }

    private mutating func matchSimilarInPlace() {
        var start = 0
        while start < new.count {
            guard matches[start] == nil else {
                start += 1
                continue
            }
            var end = start
            while end < new.count, matches[end] == nil { end += 1 }
            let low = start > 0 ? matches[start - 1]! + 1 : 0
            let high = end < new.count ? matches[end]! : old.count
            if low < high {
                for a in start..<end {
                    // In order where nothing else tells them apart: look near the same relative place first.
                    let centre = low + (a - start) * (high - low) / max(1, end - start)
                    let window = max(low, centre - Self.reach / 2)..<min(high, centre + Self.reach / 2)
                    pairUp(a, window, at: 0.4)
                }
            }
            start = end
        }
    }

    private mutating func matchSimilarAnywhere() {
        var index: [UInt64: [Int]] = [:]
        for b in old.indices where !taken[b] { for mark in Set(oldShape(b)) { index[mark, default: []].append(b) } }
        for a in new.indices where matches[a] == nil {
            var votes: [Int: Int] = [:]
            for mark in Set(newShape(a)) {
                // A mark that stands everywhere tells nothing.
                if let places = index[mark], places.count <= 50 {
                    for b in places where !taken[b] { votes[b, default: 0] += 1 }
                }
            }
            let best = votes.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(20).map(\.key)
            pairUp(a, best, at: 0.6)
        }
    }

    private mutating func pairUp(_ a: Int, _ candidates: some Sequence<Int>, at least: Double) {
        var best: (index: Int, likeness: Double)?
        for b in candidates where !taken[b] && old[b].isHeading == new[a].isHeading {
            let likeness = Self.likeness(newShape(a), oldShape(b))
            if likeness >= least, likeness > best?.likeness ?? 0 { best = (b, likeness) }
        }
        if let best { match(a, best.index) }
    }

    private mutating func newShape(_ index: Int) -> [UInt64] {
        if let shape = newShapes[index] { return shape }
        let shape = Self.shape(new[index].words)
        newShapes[index] = shape
        return shape
    }

    private mutating func oldShape(_ index: Int) -> [UInt64] {
        if let shape = oldShapes[index] { return shape }
        let shape = Self.shape(old[index].words)
        oldShapes[index] = shape
        return shape
    }

    /// Sørensen–Dice coefficient of two sorted multisets, 0 to 1.
    static func likeness(_ a: [UInt64], _ b: [UInt64]) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        var (i, j, shared) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                shared += 1
                i += 1
                j += 1
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return 2 * Double(shared) / Double(a.count + b.count)
    }

    /// Pairs of neighbouring words for a text of six words or more, runs of three letters for a shorter one, as sorted
    /// hashes. Both kinds at once for texts near the border, so that a word more or less does not change the kind.
    static func shape(_ words: [UInt8]) -> [UInt64] {
        let parts = words.split(separator: 0x20)
        var marks: [UInt64] = []
        if parts.count >= 6 {
            for index in parts.indices.dropFirst() { marks.append(hash(parts[index - 1]) &* 31 &+ hash(parts[index])) }
        }
        if parts.count < 12, words.count >= 3 {
            for index in 0...(words.count - 3) { marks.append(hash(words[index..<(index + 3)])) }
        } else if parts.count < 12 {
            marks.append(hash(words[...]))
        }
        return marks.sorted()
    }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
}

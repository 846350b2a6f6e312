/// What was taken out of a text and what was put in, word by word, for people to read.
///
/// Blocks that are the same in both versions hold the others in place; what lies between is paired in order where at
/// least a third of the words are shared, and otherwise stands as taken out or put in whole.
struct TextDifference: Sendable, Hashable {
    enum Change: Sendable, Hashable { case kept, removed, added }

    struct Piece: Sendable, Hashable {
        var change: Change
        var text: String
    }

    /// One block a line, each as pieces; joined, the kept and added ones give the new block.
    var blocks: [[Piece]]

    init(from old: [String], to new: [String]) {
        blocks = []
        var removed: [String] = []
        var added: [String] = []
        for (change, block) in Self.merged(old, new) {
            switch change {
            case .removed: removed.append(block)
            case .added: added.append(block)
            case .kept:
                blocks += Self.paired(removed, added)
                (removed, added) = ([], [])
                blocks.append([Piece(change: .kept, text: block)])
            }
        }
        blocks += Self.paired(removed, added)
    }

    /// Both sequences in one, removals before additions: Myers' shortest script, as the standard library computes it.
    private static func merged<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [(Change, Element)] {
        let script = new.difference(from: old)
        var isRemoved = Set<Int>()
        var isAdded = Set<Int>()
        for step in script {
            switch step {
            case .remove(let offset, _, _): isRemoved.insert(offset)
            case .insert(let offset, _, _): isAdded.insert(offset)
            }
        }
        var merged: [(Change, Element)] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, isRemoved.contains(i) {
                merged.append((.removed, old[i]))
                i += 1
            } else if j < new.count, isAdded.contains(j) {
                merged.append((.added, new[j]))
                j += 1
            } else {
                merged.append((.kept, new[j]))
                i += 1
                j += 1
            }
        }
        return merged
    }

    private static func paired(_ removed: [String], _ added: [String]) -> [[Piece]] {
        var blocks: [[Piece]] = []
        var added = added[...]
        for block in removed {
            if let partner = added.firstIndex(where: { areKin(block, $0) }) {
                blocks += added[..<partner].map { [Piece(change: .added, text: $0)] }
                blocks.append(words(block, added[partner]))
                added = added[(partner + 1)...]
            } else {
                blocks.append([Piece(change: .removed, text: block)])
            }
        }
        return blocks + added.map { [Piece(change: .added, text: $0)] }
    }

    private static func areKin(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Set(a.lowercased().split(separator: " ")), Set(b.lowercased().split(separator: " ")))
        return a.intersection(b).count * 3 >= min(a.count, b.count)
    }

    /// Runs of words of one kind become one piece each.
    private static func words(_ old: String, _ new: String) -> [Piece] {
        let old = old.split(separator: " ").map(String.init)
        let new = new.split(separator: " ").map(String.init)
        var pieces: [Piece] = []
        for (change, word) in merged(old, new) {
            if let last = pieces.last, last.change == change {
                pieces[pieces.count - 1].text += " " + word
            } else {
                pieces.append(Piece(change: change, text: word))
            }
        }
        return pieces
    }
}

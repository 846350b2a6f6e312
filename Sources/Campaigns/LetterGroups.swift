/// Groups of letters that are copies of one another.
///
/// Letters whose Jaccard index is `Resemblance.threshold` or more belong to one group, and so do their copies' copies:
/// form letters are often put together of parts, and two of them may share little with one another but much with those
/// between (in the EPA sample of `form-letters`, the least alike of a campaign share .16). Such chains do not join two
/// campaigns by somebody who sends both letters as one: that one shares at most half with the longer of them and less
/// than half with the other.
public struct LetterGroups {
    /// The letters of each group in order, two or more; the groups in the order of their first letters.
    public var groups: [[Int]]

    /// - Throws: what the shelf throws.
    public init(of shelf: some LetterShelf) throws {
        var sets = DisjointSets(count: shelf.count)
        try BandSearch(shelf: shelf).unite(&sets)
        var members: [Int: [Int]] = [:]
        for letter in 0..<shelf.count {
            let root = sets.root(of: letter)
            if root != letter { members[root, default: [root]].append(letter) }
        }
        groups = members.keys.sorted().map { members[$0]! }
        try PartialCopies(of: groups, on: shelf).attach(to: &groups)
    }
}

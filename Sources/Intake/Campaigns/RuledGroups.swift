import Campaigns

/// Groups of letters after the publisher's rulings, and of these only the ones that are campaigns.
struct RuledGroups {
    /// The letters of each campaign in order; campaigns in the order of their first letters.
    private(set) var campaigns: [[Int]] = []

    /// Letters of a campaign. Two may be one person writing twice, or two who know each other.
    static let fewest = 3
    /// The same for texts so short (`LetterPrint.shortest`) that several people come to them by themselves: "I oppose
    /// this rule."
    static let fewestShort = 10

    /// - Parameter numbers: of the letters that the rulings name.
    init(_ groups: [[Int]], rulings: CampaignRulings, numbers: [String: Int], shelf: some LetterShelf) throws {
        func letters(_ identifiers: [String]) -> [Int] { identifiers.compactMap { numbers[$0] } }
        let out = Set(letters(rulings.out))
        var groups = groups.map { group in (letters: group.filter { !out.contains($0) }, isRuled: false) }
        for list in rulings.join {
            let named = letters(list).filter { !out.contains($0) }
            guard named.count > 1 else { continue }
            var joined = Set(named)
            groups.removeAll { group in
                guard group.letters.contains(where: named.contains) else { return false }
                joined.formUnion(group.letters)
                return true
            }
            groups.append((joined.sorted(), true))
        }
        for list in rulings.split {
            let named = letters(list)
            for (index, group) in groups.enumerated() where named.count(where: group.letters.contains) > 1 {
                let parts = try Self.split(group.letters, among: named.filter(group.letters.contains), shelf)
                groups[index].letters = []
                groups += parts.map { ($0, true) }
            }
        }
        campaigns = groups.filter { group in
            guard let first = group.letters.first, group.letters.count > 1 else { return false }
            return group.isRuled
                || group.letters.count >= (shelf.size(of: first) == 1 ? Self.fewestShort : Self.fewest)
        }.map(\.letters).sorted { $0[0] < $1[0] }
    }

    /// A part for each named letter: the letters that are more like it than like the others.
    private static func split(_ letters: [Int], among named: [Int], _ shelf: some LetterShelf) throws -> [[Int]] {
        let models = try named.map { try shelf.shingles(of: $0) }
        var parts = named.map { [$0] }
        for letter in letters where !named.contains(letter) {
            let shingles = try shelf.shingles(of: letter)
            let likeness = models.map { Resemblance.jaccard(shingles, $0) }
            parts[likeness.firstIndex(of: likeness.max()!)!].append(letter)
        }
        return parts.map { $0.sorted() }
    }
}

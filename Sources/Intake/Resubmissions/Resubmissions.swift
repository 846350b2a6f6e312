import Campaigns
import DocketModel

/// Finds comments that a filer sent again: the later one stands in place of the earlier.
///
/// Both must be of one filer: the same address, the same organization and name, or the same full name. And the texts must
/// be nearly the same, or the later one say that it replaces another. A text that is a form letter's is nobody's own, so a
/// name is not enough there. What is less certain is left as two comments.
struct Resubmissions {
    /// For a letter, the earlier one in whose place it stands.
    private(set) var earlier: [Int: Int] = [:]
    private var replaced: Set<Int> = []
    private let filings: [Filing]
    private let campaigns: [Int32]
    private let shelf: any LetterShelf

    /// Share of runs of three words from which on two texts of one filer are the same comment.
    private static let same = 0.8
    /// A text with nearly all of the earlier in it is a fuller version of it, while it is not mostly something else. (In
    /// NIST-2021-0006, comment 0039 holds .99 of 0037 and shares .77 with it.)
    private static let holding = (contained: 0.95, shared: 0.5)
    /// What a comment that says it replaces another must share with it, where the filer sent several.
    private static let alike = 0.2
    /// Runs of words below which texts are too short to be known by.
    private static let shortest = 20
    /// A filer with more letters than this files for others.
    private static let mostOfOneFiler = 50

    /// - Parameters:
    ///   - filings: of the letters, in the order of the docket.
    ///   - campaigns: of each letter, its campaign's number, or -1.
    init(of filings: [Filing], campaigns: [Int32], shelf: any LetterShelf) throws {
        self.filings = filings
        self.campaigns = campaigns
        self.shelf = shelf
        for group in Self.groups(filings.map(\.contact)) { try read(group, isSameContact: true) }
        for group in Self.groups(filings.map(\.filer)) { try read(group, isSameContact: false) }
    }

    /// The letters of each key that several have, in order of their first.
    private static func groups(_ keys: [UInt64]) -> [[Int]] {
        var letters = keys.indices.filter { keys[$0] != 0 }
        letters.sort { (keys[$0], $0) < (keys[$1], $1) }
        var groups: [[Int]] = []
        var rest = letters[...]
        while let first = rest.first {
            let run = rest.prefix { keys[$0] == keys[first] }
            rest = rest.dropFirst(run.count)
            if (2...mostOfOneFiler).contains(run.count) { groups.append(Array(run)) }
        }
        return groups.sorted { $0[0] < $1[0] }
    }

    private mutating func read(_ group: [Int], isSameContact: Bool) throws {
        // In the order they came; where the dates do not tell, in the order of the docket
        let letters = group.sorted { a, b in filings[a].isEarlier(than: filings[b]) ?? (a < b) }
        for (index, letter) in letters.enumerated().dropFirst() where earlier[letter] == nil {
            let open = letters[..<index].filter { !replaced.contains($0) && isBefore($0, letter) }
            guard let found = try earlierOne(of: letter, among: open, isSameContact) else { continue }
            earlier[letter] = found
            replaced.insert(found)
        }
    }

    /// With one date known and the other not, nothing is.
    private func isBefore(_ letter: Int, _ later: Int) -> Bool {
        filings[letter].isEarlier(than: filings[later]) ?? ((filings[letter].day == nil) == (filings[later].day == nil))
    }

    private func earlierOne(of letter: Int, among open: [Int], _ isSameContact: Bool) throws -> Int? {
        guard !open.isEmpty else { return nil }
        let isOwn = isSameContact || !filings[letter].isNameOnly || campaigns[letter] < 0
        var best: (letter: Int, share: Double)?
        for other in open {
            let share = try share(letter, other)
            if share >= best?.share ?? 0 { best = (other, share) }
        }
        if let best, isOwn, try isSame(best.share, earlier: best.letter, later: letter) { return best.letter }
        guard filings[letter].isMarked, isSameContact || !filings[letter].isNameOnly else { return nil }
        if open.count == 1 { return open[0] }
        return best.flatMap { $0.share >= Self.alike ? $0.letter : nil }
    }

    private func isSame(_ share: Double, earlier: Int, later: Int) throws -> Bool {
        if share >= Self.same { return true }
        guard share >= Self.holding.shared else { return false }
        let (whole, part) = (try shelf.shingles(of: later), try shelf.shingles(of: earlier))
        // Of long letters only the smallest hashes are kept: compared is what would be in both
        let limit = whole.count == LetterPrint.sampleSize ? whole[whole.count - 1] : .max
        let compared = part.filter { $0 <= limit }
        let held = Set(whole)
        return Double(compared.count { held.contains($0) }) >= Self.holding.contained * Double(max(1, compared.count))
    }

    private func share(_ a: Int, _ b: Int) throws -> Double {
        guard shelf.size(of: a) >= Self.shortest, shelf.size(of: b) >= Self.shortest else { return 0 }
        return Resemblance.jaccard(try shelf.shingles(of: a), try shelf.shingles(of: b))
    }

    /// The members of its record that each letter concerned gets, as bytes of JSON.
    func members(_ identifier: (Int) throws -> CommentID) throws -> [Int: [UInt8]] {
        var members: [Int: [UInt8]] = [:]
        for (letter, other) in earlier {
            members[letter, default: []] += Array(",\"supersedes\":[".utf8)
            JSONText.append(try identifier(other).value, to: &members[letter]!)
            members[letter]!.append(UInt8(ascii: "]"))
        }
        // After the other, as the order of members wants it
        for (letter, other) in earlier {
            members[other, default: []] += Array(",\"supersededBy\":".utf8)
            JSONText.append(try identifier(letter).value, to: &members[other]!)
        }
        return members
    }
}

import SeededRandom
@testable import Campaigns

/// All prints in memory.
struct MemoryShelf: LetterShelf {
    let prints: [LetterPrint]

    init(_ texts: [String]) { prints = texts.map { LetterPrint(of: $0) } }

    var count: Int { prints.count }
    func size(of letter: Int) -> Int { prints[letter].shingles.count }
    func shingles(of letter: Int) -> [UInt32] { prints[letter].shingles }
    func band(_ band: Int) -> [UInt32] { prints.map { $0.bands.isEmpty ? 0 : $0.bands[band] } }
}

extension SeededGenerator {
    /// So many words that nobody else uses.
    mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in "w\(UInt32.random(in: 0..<1_000_000, using: &self))" }.joined(separator: " ")
    }
}

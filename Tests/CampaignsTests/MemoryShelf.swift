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

/// Random numbers that come out the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// So many words that nobody else uses.
    mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in "w\(UInt32.random(in: 0..<1_000_000, using: &self))" }.joined(separator: " ")
    }
}

/// What is kept of a letter to compare it with others: its *shingles* (runs of three words, as hashes) and what finds
/// the letters that share many of them.
///
/// A letter of fewer than 15 words is one shingle as a whole: with so few words, half of the runs are soon the same by
/// chance ("I am opposed to this"), so short letters are one another's copies only when all their words are the same.
public struct LetterPrint: Sendable, Hashable {
    /// Words of a shingle.
    public static let shingleWords = 3
    /// From how many shingles on a letter is compared by them, not as a whole: 15 words' worth.
    public static let shortest = 13
    /// How many shingles are kept: the smallest hashes, which are a fair sample of all.
    public static let sampleSize = 512

    /// The smallest hashes of its shingles, ascending, each once. Empty where it has no words.
    public var shingles: [UInt32]
    /// One hash a band (`LetterBands`); empty where it has no words.
    public var bands: [UInt32]

    /// - Parameter ignored: shingles that do not count, of texts that everybody may quote: the notice, the report.
    public init(of text: String, ignoring ignored: ShingleSet = ShingleSet()) {
        var text = text
        var hashes: [UInt32] = []
        var whole: UInt64 = 0x51_7CC1_B727_220A
        text.withUTF8 { bytes in
            Self.forEachShingle(in: bytes) {
                hashes.append($0)
            } word: {
                whole = mixed(whole ^ $0, Self.factors.0)
            }
        }
        HashSort.sort(&hashes)
        Self.removeRepeated(&hashes)
        if !ignored.isEmpty { hashes.removeAll { ignored.contains($0) } }
        if hashes.count < Self.shortest {
            hashes = whole == 0x51_7CC1_B727_220A ? [] : [UInt32(truncatingIfNeeded: whole >> 32)]
        }
        bands = LetterBands.hashes(of: hashes)
        shingles = hashes.count > Self.sampleSize ? Array(hashes[..<Self.sampleSize]) : hashes
    }

    /// - Parameter shingles: as stored, ascending.
    public init(shingles: [UInt32]) {
        self.shingles = shingles
        bands = []
    }

    /// All shingles of a text, for `ignoring`.
    public static func shingles(of text: String) -> Set<UInt32> {
        var text = text
        var found: Set<UInt32> = []
        text.withUTF8 { bytes in
            forEachShingle(in: bytes) {
                found.insert($0)
            } word: { _ in
            }
        }
        return found
    }

    private static let factors: (UInt64, UInt64, UInt64) = (
        0xD6E8_FEB8_6659_FD93, 0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB
    )

    @inline(__always)
    private static func forEachShingle(
        in bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void, word: (UInt64) -> Void
    ) {
        var (first, second): (UInt64, UInt64) = (0, 0)
        var count = 0
        WordScanner.forEachWord(in: bytes) { hash, _, _ in
            word(hash)
            count += 1
            if count >= shingleWords {
                let sum = first &* factors.1 ^ second &* factors.2 ^ hash
                body(UInt32(truncatingIfNeeded: mixed(sum, factors.0) >> 16))
            }
            first = second
            second = hash
        }
    }

    private static func removeRepeated(_ sorted: inout [UInt32]) {
        var kept = 0
        for index in sorted.indices where index == 0 || sorted[index] != sorted[kept - 1] {
            sorted[kept] = sorted[index]
            kept += 1
        }
        sorted.removeSubrange(kept...)
    }
}

import Anonymization

/// The words of a letter as they are compared: without case, punctuation and apostrophes, and without what the anonymiser
/// put in place of private details, so that two copies of a form letter with other names in them are the same.
enum WordScanner {
    /// Calls `body` with the hash of each word and where it stands, in bytes.
    @inline(__always)
    static func forEachWord(
        in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ word: UInt64, _ start: Int, _ end: Int) -> Void
    ) {
        letters.withUnsafeBufferPointer { letters in
            var index = 0
            var start = -1
            var hash = seed
            while index < bytes.count {
                let letter = letters[Int(bytes[index])]
                if letter != 0 {
                    if start < 0 { start = index }
                    hash = (hash ^ UInt64(letter)) &* prime
                    index += 1
                    continue
                }
                let (length, isWithin) = sign(at: index, in: bytes)
                if !isWithin, start >= 0 {
                    body(mixed(hash, factor), start, index)
                    start = -1
                    hash = seed
                }
                index += length
            }
            if start >= 0 { body(mixed(hash, factor), start, bytes.count) }
        }
    }

    private static let prime: UInt64 = 0x100_0000_01B3
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// What a byte of a word counts as: itself, in small letters. 0 for a byte that is, or may begin, something else.
    ///
    /// The second byte of É is the one of é with another value in bit 5, so bytes from 0x80 on count without that bit;
    /// that makes some letters of other scripts the same, and a few words.
    private static let letters: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) | 0x20
        case 0xC2, 0xE2: 0
        case 0x80...: UInt8(byte) & 0xDF
        default: 0
        }
    }

    /// Bytes that are no letter: how many, and whether the word goes on after them.
    private static func sign(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (length: Int, isWithin: Bool) {
        switch bytes[index] {
        case UInt8(ascii: "'"): (1, true)
        case UInt8(ascii: "["): ((Placeholder.end(in: bytes, at: index) ?? index + 1) - index, false)
        // U+0080 to U+00BF: blanks, signs and quotation marks
        case 0xC2: (2, false)
        // Of general punctuation the curly apostrophe stands within words
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80: (3, bytes[index + 2] & 0xFE == 0x98)
        case 0xE2: (3, true)
        default: (1, false)
        }
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
}

/// Words as quotations are compared: runs of letters and digits, without case and apostrophes. In no language in
/// particular, and quicker than the words of search.
enum PlainWords {
    /// Calls `body` with the hash of each word and where it stands, in bytes.
    @inline(__always)
    static func forEach(
        in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ word: UInt64, _ start: Int, _ end: Int) -> Void
    ) {
        letters.withUnsafeBufferPointer { letters in
            var index = 0
            while index < bytes.count {
                if letters[Int(bytes[index])] == 0 {
                    index += signLength(at: index, bytes)
                    continue
                }
                let start = index
                var hash = seed
                while index < bytes.count {
                    let letter = letters[Int(bytes[index])]
                    if letter != 0 {
                        hash = (hash ^ UInt64(letter)) &* prime
                        index += 1
                        continue
                    }
                    // An apostrophe within a word is left out
                    let length =
                        bytes[index] == UInt8(ascii: "'") || bytes[index] == 0xE2 ? apostrophe(at: index, bytes) : 0
                    guard length > 0, index + length < bytes.count, letters[Int(bytes[index + length])] != 0 else {
                        break
                    }
                    index += length
                }
                body(hash, start, index)
            }
        }
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    /// What a byte of a word counts as, itself in small letters; 0 for a byte that is, or begins, something else.
    ///
    /// The second byte of É is the one of é with another value in bit 5, so bytes from 0x80 on count without that bit.
    private static let letters: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) | 0x20
        case 0xC2, 0xE2: 0
        case 0x80...: UInt8(byte) & 0xDF
        default: 0
        }
    }

    /// Bytes of a sign beyond ASCII: quotation marks, dashes, blanks.
    private static func signLength(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes[index] == 0xE2 ? 3 : bytes[index] == 0xC2 ? 2 : 1
    }

    private static func apostrophe(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if bytes[index] == UInt8(ascii: "'") { return 1 }
        return index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0x98 ? 3 : 0
    }
}

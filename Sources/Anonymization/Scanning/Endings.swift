/// A set of word endings without case and accents, kept by their last letter.
struct Endings: Sendable {
    /// For each last letter of ASCII, the endings reversed.
    private let buckets: [[[UInt8]]]
    /// Letters a word has more than the ending, at least.
    private let extra: Int

    init(_ endings: StaticString, extra: Int) {
        var buckets = [[[UInt8]]](repeating: [], count: 128)
        for word in endings.description.utf8.split(whereSeparator: { $0 == 32 || $0 == 10 }) {
            buckets[Int(word.last!)].append(Array(word.reversed()))
        }
        self.buckets = buckets
        self.extra = extra
    }

    /// Whether the word ends in one of them.
    func match(_ token: Token, in text: ScannedText) -> Bool {
        let start = Int(token.start)
        return text.bytes.withUnsafeBufferPointer { bytes in
            let (last, before) = Endings.letter(bytes, endingAt: Int(token.end))
            guard last < 128 else { return false }
            for ending in buckets[Int(last)] where before - start >= ending.count - 1 + extra {
                var i = before
                var matched = 1
                while matched < ending.count {
                    let (letter, next) = Endings.letter(bytes, endingAt: i)
                    guard letter == UInt32(ending[matched]) else { break }
                    i = next
                    matched += 1
                }
                if matched == ending.count, i - start >= extra { return true }
            }
            return false
        }
    }

    /// The letter, without case and accent, that ends at `end`, and where it begins.
    @inline(__always)
    private static func letter(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> (letter: UInt32, start: Int) {
        let byte = bytes[end - 1]
        if byte < 0x80 { return (UInt32(byte | 32), end - 1) }
        var start = end - 1
        while start > 0, bytes[start] & 0xc0 == 0x80 { start -= 1 }
        guard end - start == 2 else { return (0xffff, start) }
        let scalar = UInt32(bytes[start] & 0x1f) << 6 | UInt32(byte & 0x3f)
        if 0x300...0x36f ~= scalar, start > 0 { return letter0(bytes, endingAt: start) }
        return (Letters.base(scalar), start)
    }

    /// Behind a combining accent: the letter itself.
    private static func letter0(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> (letter: UInt32, start: Int)
    {
        let byte = bytes[end - 1]
        return byte < 0x80 ? (UInt32(byte | 32), end - 1) : (0xffff, end - 1)
    }
}

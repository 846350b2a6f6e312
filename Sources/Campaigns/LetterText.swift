/// A letter cut into sentences, each with what its words are compared by.
public struct LetterText: Sendable {
    public struct Sentence: Sendable, Hashable {
        /// Bytes of the text, without blanks at the ends.
        public var range: Range<Int>
        /// Equal for sentences of the same words, whatever their case, punctuation and line breaks.
        public var key: UInt64
        public var wordCount: Int
    }

    /// In order. What has no words (a placeholder alone, a row of dashes) is no sentence.
    public private(set) var sentences: [Sentence] = []

    /// - Parameter limit: bytes of the text that are read.
    public init(_ text: String, limit: Int = .max) {
        var text = text
        text.withUTF8 { whole in
            var end = min(limit, whole.count)
            while end < whole.count, end > 0, whole[end] & 0xC0 == 0x80 { end -= 1 }
            let bytes = UnsafeBufferPointer(rebasing: whole[..<end])
            var start = 0
            SentenceEnds.forEach(in: bytes) { end in
                add(start..<end, of: bytes)
                start = end
            }
        }
    }

    private mutating func add(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
        guard start < end else { return }
        let (key, count) = Self.key(of: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        if count > 0 { sentences.append(Sentence(range: start..<end, key: key, wordCount: count)) }
    }

    /// The key of a text that is one sentence.
    static func key(of sentence: String) -> UInt64 {
        var sentence = sentence
        return sentence.withUTF8 { key(of: $0).key }
    }

    private static func key(of bytes: UnsafeBufferPointer<UInt8>) -> (key: UInt64, wordCount: Int) {
        var (key, count): (UInt64, Int) = (1, 0)
        WordScanner.forEachWord(in: bytes) { word, _, _ in
            key = mixed(key ^ word, 0xE703_7ED1_A0B4_28DB)
            count += 1
        }
        return (key, count)
    }
}

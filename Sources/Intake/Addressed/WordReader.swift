import SearchCore

/// Stems of the words of texts, without stop words, each as a hash of its bytes. It keeps the stems of words from one
/// text to the next, for stemming a word costs more than all else that is done with it.
struct WordReader {
    /// Of the text last read.
    private(set) var counts = StemCounts()
    private var tokenizer = Tokenizer()
    private var stemmer = Stemmer()
    /// Words with their stems (0 for a word that does not count), each in the place its hash says. A word takes the place
    /// of another there, so memory does not grow with the docket.
    private var known = [(word: UInt64, stem: UInt64)](repeating: (0, 0), count: 1 << 17)

    /// Replaces the counts by those of `text`.
    mutating func read(_ text: some StringProtocol) {
        var text = Substring(text)
        text.withUTF8 { tokenizer.tokenize($0) }
        counts.removeAll()
        tokenizer.withTokens { token, word in
            guard token.kind != .joined else { return }
            let hash = WordReader.hash(word)
            let place = Int(truncatingIfNeeded: hash ^ hash >> 32) & (known.count - 1)
            if known[place].word != hash { known[place] = (hash, WordReader.stem(of: word, hash, &stemmer)) }
            let stem = known[place].stem
            if stem != 0 { counts.add(stem) }
        }
    }

    private static let stopWords = Set(StopWords.words.map { $0.withUnsafeBufferPointer(hash) })

    private static func stem(
        of word: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ stemmer: inout Stemmer
    ) -> UInt64 {
        guard word.count > 1, !stopWords.contains(hash) else { return 0 }
        stemmer.stableStem(word)
        return stemmer.result.withUnsafeBufferPointer(WordReader.hash)
    }

    /// FNV-1a.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}

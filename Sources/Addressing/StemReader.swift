import SearchCore

/// Stems of the words of texts, without stop words, each as a hash of its bytes: stemming each distinct word once.
struct StemReader: Sendable {
    private var tokenizer = Tokenizer()
    private var stemmer = Stemmer()
    /// By the word's hash; 0 for a word that does not count.
    private var stemOfWord: [UInt64: UInt64] = [:]

    /// Words kept before the table is emptied, so that memory does not grow with the docket.
    private static let most = 1 << 16

    mutating func stems(of text: some StringProtocol) -> [UInt64] {
        tokenizer.tokenize(Array(text.utf8))
        var stems: [UInt64] = []
        stems.reserveCapacity(tokenizer.tokens.count)
        for token in tokenizer.tokens where token.kind != .joined {
            let hash = tokenizer.hash(token)
            let stem = stemOfWord[hash] ?? read(token, hash)
            if stem != 0 { stems.append(stem) }
        }
        return stems
    }

    private mutating func read(_ token: Tokenizer.Token, _ hash: UInt64) -> UInt64 {
        let word = tokenizer.word(token)
        var stem: UInt64 = 0
        if word.count > 1, word.withUnsafeBufferPointer(StopWords.code) == 0 {
            stem = 0xCBF2_9CE4_8422_2325
            for byte in stemmer.stableStem(word) { stem = (stem ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
        if stemOfWord.count >= Self.most { stemOfWord.removeAll(keepingCapacity: true) }
        stemOfWord[hash] = stem
        return stem
    }
}

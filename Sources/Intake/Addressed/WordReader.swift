import SearchCore

/// Stems of the words of texts, without stop words, each as a hash of its bytes. It keeps the stems of words from one
/// text to the next, for stemming a word costs more than all else that is done with it.
struct WordReader {
    /// Of the text last read.
    private(set) var counts = StemCounts()
    private var tokenizer = Tokenizer()
    private var stemmer = Stemmer()
    /// By hash: the number of a known word; 0 for none. Words in the order they came lie close together that come often.
    private var places = [UInt16](repeating: 0, count: 1 << 17)
    /// From 1 on; a stem is 0 for a word that does not count.
    private var known: [(word: UInt64, stem: UInt64)] = [(0, 0)]

    /// Replaces the counts by those of `text`.
    mutating func read(_ text: some StringProtocol) {
        var text = Substring(text)
        text.withUTF8 { tokenizer.tokenize($0) }
        counts.removeAll()
        tokenizer.withTokens { token, word in
            guard token.kind != .joined else { return }
            let hash = WordReader.hash(word)
            var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & (places.count - 1)
            while places[place] != 0, known[Int(places[place])].word != hash {
                place = (place + 1) & (places.count - 1)
            }
            if places[place] == 0 { learn(word, hash, at: place) }
            let stem = known[Int(places[place])].stem
            if stem != 0 { counts.add(stem) }
        }
    }

    /// Begins anew when it knows as many words as it has numbers for, so memory does not grow with the docket.
    private mutating func learn(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64, at place: Int) {
        if known.count > UInt16.max {
            for index in places.indices { places[index] = 0 }
            known.removeSubrange(1...)
        }
        places[place] = UInt16(known.count)
        known.append((hash, WordReader.stem(of: word, hash, &stemmer)))
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

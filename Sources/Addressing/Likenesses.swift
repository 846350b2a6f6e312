/// Suggests the paragraph of the report that a block is about, by the words they share.
struct Likenesses: Sendable {
    /// A text says something in so many words that tell something.
    private static let fewestWords = 12
    private static let fewestShared = 6
    /// In percent.
    static let leastConfidence = 70

    private let measure: WordMeasure
    /// Nil for a paragraph that says too little.
    private let paragraphs: [WordMeasure.Weighed?]
    /// Paragraphs in which a word of the vocabulary stands, where those are few.
    private let standing: [[Int32]]

    /// - Parameters:
    ///   - texts: of the paragraphs; empty for one that is not to be suggested.
    ///   - words: of the same, in numbers of the vocabulary.
    ///   - background: further texts of the docket, which tell its everyday words from the telling ones.
    init(texts: [String], words: [[Int32]], background: [String], vocabulary: Vocabulary) {
        var reader = WordReader()
        let stems = texts.map { reader.stems(of: $0) }
        let measure = WordMeasure(of: stems.joined(), background: stems + background.map { reader.stems(of: $0) })
        paragraphs = stems.map { $0.count >= Self.fewestWords ? measure.weigh($0) : nil }
        self.measure = measure
        // A word of many paragraphs brings none of them to mind
        let many = max(4, texts.count / 20)
        var standing = [[Int32]](repeating: [], count: vocabulary.count)
        for (index, words) in words.enumerated() where paragraphs[index] != nil {
            for word in Set(words) where !vocabulary.isCommon[Int(word)] { standing[Int(word)].append(Int32(index)) }
        }
        self.standing = standing.map { $0.count < many ? $0 : [] }
    }

    /// What is kept from one block to the next.
    struct Scratch {
        var reader = WordReader()
        /// By paragraph: words that the block shares with it.
        fileprivate var shared: [Int32: Int] = [:]
        fileprivate var seen: Set<Int32> = []
    }

    /// The paragraph a block is most like, and how sure that is.
    func best(
        for block: BlockWords, _ bytes: UnsafeBufferPointer<UInt8>, _ scratch: inout Scratch
    ) -> (paragraph: Int, confidence: Int)? {
        guard block.count >= Self.fewestWords else { return nil }
        scratch.shared.removeAll(keepingCapacity: true)
        scratch.seen.removeAll(keepingCapacity: true)
        for number in block.numbers where number >= 0 && !standing[Int(number)].isEmpty {
            guard scratch.seen.insert(number).inserted else { continue }
            for paragraph in standing[Int(number)] { scratch.shared[paragraph, default: 0] += 1 }
        }
        // Three rare words in common, before anything is weighed
        let candidates = scratch.shared.filter { $0.value >= 3 }.keys.sorted()
        guard !candidates.isEmpty else { return nil }
        let own = scratch.reader.stems(of: String(decoding: bytes, as: UTF8.self))
        guard own.count >= Self.fewestWords else { return nil }
        let weighed = measure.weigh(own)
        var best: (paragraph: Int, confidence: Int)?
        for candidate in candidates {
            guard let paragraph = paragraphs[Int(candidate)] else { continue }
            let confidence = weighed.confidence(with: paragraph, sharing: Self.fewestShared)
            if confidence >= Self.leastConfidence, confidence > best?.confidence ?? 0 {
                best = (Int(candidate), confidence)
            }
        }
        return best
    }
}

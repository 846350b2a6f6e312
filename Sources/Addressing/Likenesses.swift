/// Suggests the paragraph of the report that a block is about, by the words they share.
struct Likenesses: Sendable {
    /// A text says something in so many words that tell something.
    private static let fewestWords = 12
    private static let fewestShared = 6
    /// In percent. Of suggestions in 14 letters on a notice of NIST (docket NIST-2021-0006) five lay between 70 and 79, of
    /// which two were about the paragraph, and none above.
    static let leastConfidence = 80

    private let measure: WordMeasure
    /// Nil for a paragraph that says too little.
    private let paragraphs: [WordMeasure.Weighed?]
    /// Paragraphs in which a word of the vocabulary stands, where those are few.
    private let standing: [[Int32]]
    private let isUseful: Bool
    /// Stems of the docket's titles, which every comment is likely to have.
    private let everyday: Set<UInt64>

    /// - Parameters:
    ///   - texts: of the paragraphs; empty for one that is not to be suggested.
    ///   - words: of the same, in numbers of the vocabulary.
    ///   - formulas: the report's title and the like, whose words tell nothing.
    ///   - background: further texts of the docket, which tell its everyday words from the telling ones.
    init(
        texts: [String], words: [[Int32]], formulas: [String], background: [String], vocabulary: Vocabulary
    ) {
        var reader = StemReader()
        let everyday = Set(formulas.flatMap { reader.stems(of: $0) })
        self.everyday = everyday
        let stems = texts.map { reader.stems(of: $0).filter { !everyday.contains($0) } }
        let measure = WordMeasure(of: stems.joined(), background: stems + background.map { reader.stems(of: $0) })
        paragraphs = stems.map { $0.count >= Self.fewestWords ? measure.weigh($0) : nil }
        self.measure = measure
        // A word of many paragraphs brings none of them to mind
        let many = max(4, texts.count / 20)
        var standing = [[Int32]](repeating: [], count: vocabulary.count)
        for (index, words) in words.enumerated() where paragraphs[index] != nil {
            for word in Set(words) where !vocabulary.isCommon[Int(word)] { standing[Int(word)].append(Int32(index)) }
        }
        isUseful = paragraphs.contains { $0 != nil }
        self.standing = standing.map { $0.count < many ? $0 : [] }
    }

    /// What is kept from one block to the next.
    struct Scratch {
        var reader = StemReader()
        /// The last block in which a word of the vocabulary stood, counted from 1.
        fileprivate var lastSeen: [Int32] = []
        fileprivate var block: Int32 = 0
        /// By paragraph: words that the block shares with it, where it shares any.
        fileprivate var shared: [Int32] = []
        fileprivate var touched: [Int32] = []
    }

    /// Paragraphs with which a block shares three rare words, before anything is weighed.
    private func candidates(for block: BlockWords, _ scratch: inout Scratch) -> [Int32] {
        if scratch.lastSeen.isEmpty {
            scratch.lastSeen = [Int32](repeating: 0, count: standing.count)
            scratch.shared = [Int32](repeating: 0, count: paragraphs.count)
        }
        for paragraph in scratch.touched { scratch.shared[Int(paragraph)] = 0 }
        scratch.touched.removeAll(keepingCapacity: true)
        scratch.block &+= 1
        for number in block.numbers where number >= 0 && scratch.lastSeen[Int(number)] != scratch.block {
            scratch.lastSeen[Int(number)] = scratch.block
            for paragraph in standing[Int(number)] {
                if scratch.shared[Int(paragraph)] == 0 { scratch.touched.append(paragraph) }
                scratch.shared[Int(paragraph)] += 1
            }
        }
        return scratch.touched.filter { scratch.shared[Int($0)] >= 3 }.sorted()
    }

    /// The paragraph a block is most like, how sure that is.
    func best(
        for block: BlockWords, _ bytes: UnsafeBufferPointer<UInt8>, _ scratch: inout Scratch
    ) -> (paragraph: Int, confidence: Int)? {
        guard isUseful, block.count >= Self.fewestWords else { return nil }
        let candidates = candidates(for: block, &scratch)
        guard !candidates.isEmpty else { return nil }
        let own = scratch.reader.stems(of: String(decoding: bytes, as: UTF8.self)).filter { !everyday.contains($0) }
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

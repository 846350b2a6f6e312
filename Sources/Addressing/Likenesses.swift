/// Suggests the paragraph of the report that a block is about, by the words they share.
struct Likenesses: Sendable {
    /// A text says something in so many words that tell something.
    private static let fewestWords = 12
    private static let fewestShared = 6
    /// In percent. Of ten suggestions in 14 letters on a notice of NIST (docket NIST-2021-0006) nine lay between 70 and 79, most
    /// of them for a letter's subject line, and one at 80; words of the docket's titles have not counted since.
    static let leastConfidence = 80

    private let measure: WordMeasure
    /// Whether a paragraph says enough.
    private let isTelling: [Bool]
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
        var reader = WordReader()
        reader.read(formulas.joined(separator: "\n"))
        var everyday: Set<UInt64> = []
        reader.counts.forEach { stem, _ in everyday.insert(stem) }
        self.everyday = everyday
        measure = WordMeasure(of: texts, background: background, leavingOut: everyday)
        reader.leftOut = everyday
        var isTelling: [Bool] = []
        for text in texts {
            reader.read(text)
            isTelling.append(reader.counts.total >= Self.fewestWords)
        }
        self.isTelling = isTelling
        // A word of many paragraphs brings none of them to mind
        let many = max(4, texts.count / 20)
        var standing = [[Int32]](repeating: [], count: vocabulary.count)
        for (index, words) in words.enumerated() where isTelling[index] {
            for word in Set(words) where !vocabulary.isCommon[Int(word)] { standing[Int(word)].append(Int32(index)) }
        }
        isUseful = isTelling.contains(true)
        self.standing = standing.map { $0.count < many ? $0 : [] }
    }

    /// What is kept from one block to the next.
    struct Scratch {
        fileprivate var reader = WordReader()
        fileprivate var measure = WordMeasure.Scratch()
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
            scratch.shared = [Int32](repeating: 0, count: isTelling.count)
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
        return scratch.touched.filter { scratch.shared[Int($0)] >= 3 }
    }

    /// The paragraph a block is most like, how sure that is.
    func best(
        for block: BlockWords, _ bytes: UnsafeBufferPointer<UInt8>, _ scratch: inout Scratch
    ) -> (paragraph: Int, confidence: Int)? {
        guard isUseful, block.count >= Self.fewestWords else { return nil }
        let candidates = candidates(for: block, &scratch)
        guard !candidates.isEmpty else { return nil }
        scratch.reader.leftOut = everyday
        scratch.reader.read(String(decoding: bytes, as: UTF8.self))
        guard scratch.reader.counts.total >= Self.fewestWords else { return nil }
        var best: (paragraph: Int, confidence: Int)?
        measure.compare(scratch.reader.counts, sharing: Self.fewestShared, &scratch.measure) { paragraph, percent in
            guard percent >= max(Self.leastConfidence, (best?.confidence ?? 0) + 1), isTelling[paragraph],
                candidates.contains(Int32(paragraph))
            else { return }
            best = (paragraph, percent)
        }
        return best
    }
}

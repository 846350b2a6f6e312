/// Finds runs of words that stand in a paragraph of the report as well.
///
/// A run is at least eight words long and, for the names of bodies, laws and reports are no one's quotation, has four that
/// tell something and are not written with a capital.
struct Quotations: Sendable {
    /// Shortest run, in words.
    private static let shortest = 8
    private static let fewestTelling = 4

    /// The words of all paragraphs, -2 between them.
    private var words: [Int32] = []
    /// Of each word its paragraph.
    private var paragraphs: [Int32] = []
    /// Where a run of eight words stands first, by the hash of the words.
    private var places: [UInt64: Int32] = [:]
    /// Where the run that begins at a word stands next, by that word; -1 for nowhere.
    private var next: [Int32] = []

    /// - Parameter formulas: what anyone may write without quoting the report, its title above all.
    init(paragraphs texts: [[Int32]], formulas: [[Int32]]) {
        for (index, text) in texts.enumerated() {
            words += text + [-2]
            paragraphs += [Int32](repeating: Int32(index), count: text.count + 1)
        }
        next = [Int32](repeating: -1, count: words.count)
        var ignored: Set<UInt64> = []
        for formula in formulas where formula.count >= Self.shortest {
            for start in 0...(formula.count - Self.shortest) { ignored.insert(Self.key(formula, start)) }
        }
        guard words.count >= Self.shortest else { return }
        // From the end, so that the chain of equal runs leads on
        for start in (0...(words.count - Self.shortest)).reversed()
        where !words[start..<(start + Self.shortest)].contains(-2) {
            let key = Self.key(words, start)
            if ignored.contains(key) { continue }
            next[start] = places.updateValue(Int32(start), forKey: key) ?? -1
        }
    }

    var isEmpty: Bool { places.isEmpty }

    /// Calls `found` with each paragraph quoted in a block, the longest where a run stands in several, and where the
    /// quotation begins.
    ///
    /// - Parameter bytes: of the block.
    func find(
        in block: BlockWords, _ bytes: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary, _ found: (Int, Int) -> Void
    ) {
        guard !places.isEmpty, block.count >= Self.shortest else { return }
        var known = 0
        var index = 0
        while index < block.count {
            known = block.numbers[index] >= 0 ? known + 1 : 0
            index += 1
            guard known >= Self.shortest else { continue }
            let start = index - Self.shortest
            guard let place = places[Self.key(block.numbers, start)], let best = longest(from: place, block, start)
            else { continue }
            if isTelling(start..<(start + best.length), block, bytes, vocabulary) {
                found(best.paragraph, Int(block.starts[start]))
            }
            index = start + best.length
            known = 0
        }
    }

    private func longest(from first: Int32, _ block: BlockWords, _ start: Int) -> (paragraph: Int, length: Int)? {
        var best: (paragraph: Int, length: Int)?
        var place = Int(first)
        while place >= 0 {
            var length = 0
            while start + length < block.count, place + length < words.count,
                block.numbers[start + length] == words[place + length]
            {
                length += 1
            }
            // Two runs may have one hash
            if length >= Self.shortest, length > best?.length ?? 0 { best = (Int(paragraphs[place]), length) }
            place = Int(next[place])
        }
        return best
    }

    private func isTelling(
        _ run: Range<Int>, _ block: BlockWords, _ bytes: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary
    ) -> Bool {
        run.count { index in
            let first = bytes[Int(block.starts[index])]
            return !(0x41...0x5A).contains(first) && !vocabulary.isCommon[Int(block.numbers[index])]
        } >= Self.fewestTelling
    }

    private static func key(_ words: [Int32], _ start: Int) -> UInt64 {
        var key: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in start..<(start + shortest) {
            key = (key ^ UInt64(UInt32(bitPattern: words[index]))) &* 0x9E37_79B9_7F4A_7C15
            key ^= key >> 29
        }
        return key
    }
}

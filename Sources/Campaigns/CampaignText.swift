/// The text of a campaign: the sentences that several of its letters share, and one letter that stands for all.
public struct CampaignText: Sendable, Hashable {
    /// Letters that are read to find what is shared, evenly spread over the campaign.
    public static let sampleSize = 256
    /// Bytes of each that are read.
    private static let letterLimit = 1 << 16
    private static let mostSentences = 300

    /// Index in the sample of the letter that stands for all: most of it is shared, and most of what is shared is in it.
    public var representative: Int
    /// Where the shared sentences stand: first the representative's, in its order, then others, the most frequent first.
    public var shared: [Place]

    /// A sentence of one of the letters.
    public struct Place: Sendable, Hashable {
        /// Index in the sample.
        public var letter: Int
        /// Bytes of the letter.
        public var range: Range<Int>
    }

    /// A sentence is shared when one in twenty letters of the sample holds it, and at least two.
    ///
    /// - Parameter letters: the sample, in the order of the docket.
    public init(of letters: [String]) {
        let texts = letters.map { LetterText($0, limit: Self.letterLimit) }
        var counts: [UInt64: Int] = [:]
        for text in texts { for key in Set(text.sentences.map(\.key)) { counts[key, default: 0] += 1 } }
        let needed = max(2, (letters.count + 19) / 20)

        var best = (score: -Double.infinity, index: 0)
        for (index, text) in texts.enumerated() {
            let score = text.sentences.reduce(0.0) { sum, sentence in
                let count = counts[sentence.key]!
                let share = count >= needed ? Double(count) / Double(letters.count) : -1
                return sum + share * Double(sentence.wordCount)
            }
            if score > best.score { best = (score, index) }
        }
        representative = best.index

        var seen: Set<UInt64> = []
        var own: [Place] = []
        var others: [(count: Int, place: Place)] = []
        for index in [best.index] + texts.indices.filter({ $0 != best.index }) {
            for sentence in texts[index].sentences where counts[sentence.key]! >= needed {
                guard seen.insert(sentence.key).inserted else { continue }
                let place = Place(letter: index, range: sentence.range)
                if index == best.index { own.append(place) } else { others.append((counts[sentence.key]!, place)) }
            }
        }
        // Where counts are equal the order of first appearance stands
        let ordered = others.enumerated().sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }
        shared = Array((own + ordered.map(\.element.place)).prefix(Self.mostSentences))
    }
}

/// Tells a letter's own sentences from those of its campaign.
public struct OwnWords: Sendable {
    /// The number of each shared sentence, by its key.
    private let numbers: [UInt64: Int]

    /// - Parameter shared: the campaign's sentences, which are numbered from 0.
    public init(shared: [String]) {
        numbers = Dictionary(
            shared.enumerated().map { (LetterText.key(of: $0.element), $0.offset) }, uniquingKeysWith: { a, _ in a })
    }

    /// What a letter is made of.
    public struct Reading: Sendable, Hashable {
        public struct Place: Sendable, Hashable {
            /// Bytes of the letter.
            public var range: Range<Int>
            /// Of the shared sentence.
            public var number: Int
        }

        /// The shared sentences where they stand, in order.
        public var shared: [Place] = []
        /// Bytes of its own sentences, ascending; sentences that follow one another are one range.
        public var own: [Range<Int>] = []
    }

    /// - Parameter formal: bytes of the letter that are nobody's own words, such as the signature; ascending.
    public func read(_ text: String, formal: [Range<Int>] = []) -> Reading {
        var reading = Reading()
        var isAfterOwn = false
        for sentence in LetterText(text).sentences {
            if let number = numbers[sentence.key] {
                reading.shared.append(Reading.Place(range: sentence.range, number: number))
                isAfterOwn = false
            } else if formal.contains(where: { $0.contains(sentence.range.lowerBound) }) {
                isAfterOwn = false
            } else {
                let start = isAfterOwn ? reading.own.removeLast().lowerBound : sentence.range.lowerBound
                reading.own.append(start..<sentence.range.upperBound)
                isAfterOwn = true
            }
        }
        return reading
    }
}

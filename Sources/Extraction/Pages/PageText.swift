/// A page as its words in reading order, each with the box it stands in.
public struct PageText: Sendable {
    /// In points (1/72 inch), from the top left corner.
    public struct Word: Sendable {
        public var text: String
        public var left: Double
        public var top: Double
        public var right: Double
        public var bottom: Double
        /// In points.
        public var fontSize: Double
        public var isBold: Bool
        /// Runs upwards or downwards.
        public var isTurned: Bool
        public var hasSpaceAfter: Bool
        /// Something is drawn over it: a reader of the page does not see it.
        public var isCovered: Bool

        public init(
            _ text: String, left: Double, top: Double, right: Double, bottom: Double, fontSize: Double,
            isBold: Bool = false, isTurned: Bool = false, hasSpaceAfter: Bool = true, isCovered: Bool = false
        ) {
            self.text = text
            self.left = PageText.sound(left)
            self.top = PageText.sound(top)
            self.right = PageText.sound(right)
            self.bottom = PageText.sound(bottom)
            self.fontSize = PageText.sound(fontSize)
            self.isBold = isBold
            self.isTurned = isTurned
            self.hasSpaceAfter = hasSpaceAfter
            self.isCovered = isCovered
        }
    }

    public var width: Double
    public var height: Double
    public var words: [Word]

    public init(width: Double, height: Double, words: [Word]) {
        self.width = PageText.sound(width)
        self.height = PageText.sound(height)
        self.words = words
    }

    /// Whether words stand in it that something is drawn over.
    public private(set) var hasCovered = false

    /// The page as its readers see it: one mark for each run of words that something is drawn over.
    public var withoutCovered: PageText {
        guard words.contains(where: { $0.isCovered && $0.text.contains { $0.isLetter || $0.isNumber } }) else {
            return self
        }
        var page = self
        page.words = []
        page.hasCovered = true
        for word in words {
            guard word.isCovered else {
                page.words.append(word)
                continue
            }
            if let last = page.words.last, last.isCovered, abs(last.top - word.top) < last.fontSize {
                page.words[page.words.count - 1].right = max(last.right, word.right)
                continue
            }
            var mark = word
            mark.text = PageText.coveredMark
            page.words.append(mark)
        }
        return page
    }

    /// What stands for words under a drawn box.
    static let coveredMark = "[blacked out]"

    /// A measure that can be reckoned with, whatever a file says: no page is a million points long.
    private static func sound(_ points: Double) -> Double { points.isFinite ? max(-1e6, min(1e6, points)) : 0 }
}

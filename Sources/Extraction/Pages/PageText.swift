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

        public init(
            _ text: String, left: Double, top: Double, right: Double, bottom: Double, fontSize: Double,
            isBold: Bool = false, isTurned: Bool = false, hasSpaceAfter: Bool = true
        ) {
            self.text = text
            self.left = left
            self.top = top
            self.right = right
            self.bottom = bottom
            self.fontSize = fontSize
            self.isBold = isBold
            self.isTurned = isTurned
            self.hasSpaceAfter = hasSpaceAfter
        }
    }

    public var width: Double
    public var height: Double
    public var words: [Word]

    public init(width: Double, height: Double, words: [Word]) {
        self.width = width
        self.height = height
        self.words = words
    }
}

/// Passages of a comment's text that its page sets apart, in a `mark` element with words for those who do not see it.
struct TextMarks: Sendable {
    enum Meaning: Sendable {
        /// A letter's own sentences among those of its campaign.
        case own
        /// Sentences that most letters of a campaign hold.
        case common
    }

    private var ranges: ArraySlice<Range<Int>>
    private let meaning: Meaning
    /// Whether the start of the first of `ranges` has been placed.
    private var isOpen = false

    /// - Parameter ranges: bytes of the text, from and to whole characters, ascending.
    init(_ ranges: [Range<Int>] = [], as meaning: Meaning = .own) {
        self.ranges = ranges[...]
        self.meaning = meaning
    }

    /// Places words that follow those placed before: each run of them that is set apart within a `mark`.
    ///
    /// - Parameters:
    ///   - words: a slice of the text, so that its indices are offsets of the text.
    ///   - escape: appends words as HTML.
    mutating func place(
        _ words: CommentLine.Bytes, into html: inout [UInt8], _ escape: (CommentLine.Bytes, inout [UInt8]) -> Void
    ) {
        var rest = words
        while !rest.isEmpty, let range = ranges.first, range.lowerBound < rest.endIndex {
            guard range.upperBound > rest.startIndex else {
                ranges.removeFirst()
                isOpen = false
                continue
            }
            let start = max(range.lowerBound, rest.startIndex)
            let end = min(range.upperBound, rest.endIndex)
            if start > rest.startIndex { escape(rest[..<start], &html) }
            html.append(contentsOf: (meaning == .own ? "<mark class=\"own\">" : "<mark class=\"common\">").utf8)
            if !isOpen { say(meaning == .own ? "[Own words:] " : "[In most letters:] ", into: &html) }
            escape(rest[start..<end], &html)
            isOpen = end < range.upperBound
            if !isOpen {
                say(meaning == .own ? " [End of own words.]" : " [End of common words.]", into: &html)
                ranges.removeFirst()
            }
            html.append(contentsOf: "</mark>".utf8)
            rest = rest[end...]
        }
        if !rest.isEmpty { escape(rest, &html) }
    }

    private func say(_ text: String, into html: inout [UInt8]) {
        html.append(contentsOf: "<span class=\"hidden\">\(text)</span>".utf8)
    }
}

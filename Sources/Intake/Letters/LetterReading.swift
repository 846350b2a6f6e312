import Anonymization
import Catalog
import DocketModel

extension Comment {
    /// Fills in what is known of a comment as a letter: where its pages begin, and its parts.
    mutating func readLetter(_ submission: Submission, _ anonymized: Anonymized) {
        let blocks = TextBlocks.ranges(in: text.string)
        pages = PagePlaces.starts(of: submission.pages, after: anonymized, blocks: blocks)
        parts = LetterParts.find(in: text.string, blocks: blocks)
    }

    /// The blocks of its text that are no other part of a letter.
    var bodyParagraphs: [Substring] {
        var parts = parts[...]
        var paragraphs: [Substring] = []
        for (index, range) in TextBlocks.ranges(in: text.string).enumerated() {
            while let part = parts.first, part.blocks.upperBound < index + 1 { parts = parts.dropFirst() }
            if let part = parts.first, part.blocks.contains(index + 1) { continue }
            let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
            paragraphs.append(text.string[start..<text.utf8.index(start, offsetBy: range.count)])
        }
        return paragraphs
    }
}

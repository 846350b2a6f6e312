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
}

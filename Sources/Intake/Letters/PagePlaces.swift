import Anonymization
import Catalog
import DocketModel

/// Finds where the pages of a submission begin in its redacted text.
enum PagePlaces {
    /// - Parameter blocks: of the redacted text.
    static func starts(
        of pages: [Submission.PageStart], after anonymized: Anonymized, blocks: [Range<Int>]
    ) -> [Comment.PageStart] {
        guard !pages.isEmpty else { return [] }
        let places = anonymized.places(of: pages.map(\.offset))
        var starts: [Comment.PageStart] = []
        var number = 0
        for (page, place) in zip(pages, places) {
            // The block in which the place lies, or the next where it lies between two
            while number < blocks.count, blocks[number].upperBound <= place { number += 1 }
            guard number < blocks.count else { break }
            let start = Comment.PageStart(
                block: number + 1, offset: max(0, place - blocks[number].lowerBound), page: page.page, file: page.file)
            // A page whose words were all taken out has none of its own
            if let last = starts.last, last.block == start.block, last.offset == start.offset { starts.removeLast() }
            starts.append(start)
        }
        return starts
    }
}

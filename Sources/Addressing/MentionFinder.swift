/// Finds the paragraphs of the report that comments address: those they quote, those they call by name, and those their
/// words resemble. What is not plain is left out.
public struct MentionFinder: Sendable {
    private let vocabulary: Vocabulary
    private let quotations: Quotations
    private let names: NamedPlaces
    private let likenesses: Likenesses

    /// - Parameters:
    ///   - paragraphs: of the report, in order.
    ///   - formulas: what anyone may write without quoting the report: its title, the agency's name.
    ///   - background: paragraphs of the notice, which tell the docket's everyday words from the telling ones.
    public init(paragraphs: [ReportParagraph], formulas: [String] = [], background: [String] = []) {
        var vocabulary = Vocabulary()
        let words = paragraphs.map { vocabulary.add($0.text) }
        quotations = Quotations(
            paragraphs: words, formulas: formulas.map { vocabulary.add($0) })
        names = NamedPlaces(names: paragraphs.map { ($0.isHeading, $0.names) }) {
            vocabulary.add($0)[0]
        }
        likenesses = Likenesses(
            texts: paragraphs.map { $0.isHeading ? "" : $0.text }, words: words, formulas: formulas,
            background: background,
            vocabulary: vocabulary)
        self.vocabulary = vocabulary
    }

    /// What is kept from one comment to the next: for each thread its own.
    public struct Scratch {
        var words = BlockWords()
        var likenesses = Likenesses.Scratch()

        public init() {}
    }

    /// The mentions of one comment, in its order.
    ///
    /// - Parameters:
    ///   - blocks: of the text, in bytes.
    ///   - isBody: whether a block, by its index, is of the comment's own words: no letterhead, no earlier message.
    public func mentions(
        in text: UnsafeBufferPointer<UInt8>, blocks: [Range<Int>], scratch: inout Scratch, isBody: (Int) -> Bool
    ) -> [ReportMention] {
        var found: [ReportMention] = []
        for (block, range) in blocks.enumerated() where isBody(block) {
            let bytes = UnsafeBufferPointer(rebasing: text[range])
            scratch.words.read(bytes, vocabulary)
            let known = found.count
            quotations.find(in: scratch.words, bytes, vocabulary) {
                found.append(ReportMention(block: block, paragraph: $0, evidence: .quotes, offset: $1))
            }
            names.find(in: scratch.words, bytes) {
                found.append(ReportMention(block: block, paragraph: $0, evidence: .names($1), offset: $2))
            }
            guard found.count == known, let best = likenesses.best(for: scratch.words, bytes, &scratch.likenesses)
            else { continue }
            found.append(
                ReportMention(block: block, paragraph: best.paragraph, evidence: .resembles(best.confidence)))
        }
        return found.isEmpty ? [] : ReportMention.settled(found)
    }
}

import Anonymization
import DocketModel

/// A part of a letter, and what stands around it on the page.
struct LetterPart {
    let kind: Comment.Part.Kind
    let blocks: ClosedRange<Int>
    /// A long quotation is folded up.
    private let isLong: Bool

    /// Those parts that are runs of blocks there are, in order and without overlaps: a person may have edited them.
    static func parts(_ parts: [Comment.Part], in ranges: [Range<Int>]) -> [LetterPart] {
        var end = 0
        return parts.compactMap { part in
            guard part.blocks.lowerBound > end, part.blocks.upperBound <= ranges.count else { return nil }
            end = part.blocks.upperBound
            let size = ranges[end - 1].upperBound - ranges[part.blocks.lowerBound - 1].lowerBound
            return LetterPart(kind: part.kind, blocks: part.blocks, isLong: size > 700)
        }
    }

    /// Bytes of the text that are letterhead, salutation, signature or quotation.
    static func ranges(of comment: Comment) -> [Range<Int>] {
        guard !comment.parts.isEmpty else { return [] }
        let ranges = TextBlocks.ranges(in: comment.text.string)
        return parts(comment.parts, in: ranges).map { part in
            ranges[part.blocks.lowerBound - 1].lowerBound..<ranges[part.blocks.upperBound - 1].upperBound
        }
    }

    func open(into html: inout [UInt8]) {
        let tags =
            switch kind {
            case .letterhead: "<div class=\"letter-part letterhead\" role=\"group\" aria-label=\"Letterhead\">\n"
            case .salutation: "<div class=\"letter-part\">\n"
            case .signature: "<div class=\"letter-part signature\" role=\"group\" aria-label=\"Signature\">\n"
            case .quoted where isLong:
                "<details class=\"letter-part\"><summary>Earlier message, quoted</summary>\n<blockquote class=\"quoted\">\n"
            case .quoted: "<blockquote class=\"letter-part quoted\">\n"
            }
        html.append(contentsOf: tags.utf8)
    }

    func close(into html: inout [UInt8]) {
        let tags =
            switch kind {
            case .letterhead, .salutation, .signature: "</div>\n"
            case .quoted where isLong: "</blockquote></details>\n"
            case .quoted: "</blockquote>\n"
            }
        html.append(contentsOf: tags.utf8)
    }
}

import Anonymization
import DocketModel

extension CommentCard {
    /// The card as the list of a question shows it: what stands under the comment's own heading "Question 3", with the way to
    /// it. As it is where there is no such heading.
    func answering(_ question: Int, in comment: Comment) -> CommentCard {
        let text = Array(comment.text.string.utf8)
        let blocks = text.withUnsafeBufferPointer { TextBlocks.ranges(in: $0) }
        for (index, range) in blocks.enumerated() {
            guard let start = Self.answerStart(question, in: text[range]) else { continue }
            let end = index + 1 < blocks.count ? blocks[index + 1].upperBound : range.upperBound
            var card = self
            card.lead = Self.lead(of: String(decoding: text[start..<end], as: UTF8.self), limit: 180)
            card.fragment = "#p\(index + 1)"
            return card.lead.isEmpty ? self : card
        }
        return self
    }

    /// Behind the heading "Question 3: Stakeholder roles" that the block begins with, or behind its label where text follows on the
    /// same line; nil when the block is no answer to that question.
    private static func answerStart(_ question: Int, in block: ArraySlice<UInt8>) -> Int? {
        let line = block.prefix { $0 != 0x0A }
        let words = line.drop { "#* ".utf8.contains($0) }
        let label = Array("question \(question)".utf8)
        guard words.count >= label.count, zip(words, label).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) else {
            return nil
        }
        let rest = words.dropFirst(label.count)
        guard rest.first.map({ !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) ?? true else { return nil }
        if line.count <= longestHeading, line.last != UInt8(ascii: ".") { return line.endIndex }
        return rest.drop { ":.)* ".utf8.contains($0) }.startIndex
    }

    /// In bytes; a longer line is text behind a label.
    private static let longestHeading = 90
}

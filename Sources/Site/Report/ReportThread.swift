import Addressing
import Anonymization
import DocketModel

/// The place in a comment that addresses a paragraph of the report, as the report shows it.
struct ReportThread: Sendable {
    /// Number of the report's place.
    var place: Int
    var evidence: ReportMention.Evidence
    /// Of the comment's paragraph, from the site's root.
    var href: String
    /// `¶ 3`.
    var label: String
    var who: String
    var excerpt: String
    var isDemonstration: Bool
    var isSuperseded: Bool

    /// Length of the excerpts, and of what may stand in them before the words that matter, in bytes.
    private static let excerptLength = 180
    private static let longestLead = 90

    /// The first of the best evidenced mentions of each place.
    static func all(_ mentions: [ReportMention], in comment: Comment, _ card: CommentCard) -> [ReportThread] {
        guard !mentions.isEmpty else { return [] }
        var seen: Set<Int> = []
        let chosen = mentions.filter { $0.evidence == .quotes } + mentions.filter { $0.evidence != .quotes }
        let text = Array(comment.text.string.utf8)
        let blocks = TextBlocks.ranges(in: comment.text.string)
        var pages = PageLabels(comment.pages)
        let labels = blocks.indices.map { pages.read(block: $0 + 1).label }
        return chosen.filter { seen.insert($0.paragraph).inserted }.sorted { $0.paragraph < $1.paragraph }.map {
            mention in
            let words = String(decoding: text[blocks[mention.block]], as: UTF8.self)
            let label = labels[mention.block]
            return ReportThread(
                place: mention.paragraph, evidence: mention.evidence,
                href: "\(card.href)#\(label.pageAnchor ?? "p\(mention.block + 1)")", label: label.text, who: card.who,
                excerpt: excerpt(of: words, from: mention.offset), isDemonstration: comment.isDemonstration,
                isSuperseded: card.isSuperseded)
        }
    }

    /// From the beginning of the sentence in which the words stand, where the text before is long.
    private static func excerpt(of text: String, from offset: Int) -> String {
        let bytes = Array(text.utf8)
        guard offset > longestLead else { return CommentCard.lead(of: text, limit: excerptLength) }
        var start = offset
        while start > 0, offset - start < longestLead {
            let isEnd = bytes[start - 1] <= 0x20 && start > 1 && ".!?:\n".utf8.contains(bytes[start - 2])
            if isEnd { break }
            start -= 1
        }
        // Within a long sentence at a word
        while start < offset, bytes[start - 1] > 0x20 { start += 1 }
        return "… " + CommentCard.lead(of: String(decoding: bytes[start...], as: UTF8.self), limit: excerptLength)
    }

    func context(root: String) -> TemplateContext {
        [
            "href": .text(root + href), "label": .text(label), "who": .text(who), "excerpt": .text(excerpt),
            "evidence": .text(evidence.text), "is_superseded": .bool(isSuperseded),
        ]
    }
}

extension ReportMention.Evidence {
    /// Said of a comment's paragraph.
    var text: String {
        switch self {
        case .quotes: "quotes it"
        case .names(let name):
            "names \(name.split(separator: " ")[0]) \(name.split(separator: " ").last.map { $0.uppercased() } ?? "")"
        case .resembles(let confidence): "suggested by its wording, confidence \(confidence) %"
        }
    }
}

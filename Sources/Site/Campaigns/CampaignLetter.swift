import Anonymization
import Campaigns
import DocketModel

/// What one letter adds to the pages of its campaign.
struct CampaignLetter: Sendable {
    /// Position of the campaign in the book.
    var campaign: Int
    var hasOwnWords: Bool
    /// Numbers of the shared sentences it holds, each once.
    var shared: Set<Int>
    /// The letter as an item of the campaign's list, in HTML.
    var item: [UInt8]

    /// Bytes of a letter's own sentences that its campaign's page shows; the rest stands on its own page.
    private static let ownLimit = 1200

    init(
        _ comment: Comment, card: CommentCard, of entry: CampaignBook.Entry, reading: OwnWords.Reading,
        templates: Templates
    ) {
        campaign = entry.number
        hasOwnWords = !reading.own.isEmpty
        shared = Set(reading.shared.map(\.number))
        var left = Self.ownLimit
        var own: [RedactedText] = []
        for range in reading.own where left > 0 {
            own.append(comment.text.line(range))
            left -= range.count
        }
        var context = card.context(root: "../")
        context["own"] = .list(
            own.map {
                ["text": .text($0.utf8.count > Self.ownLimit ? Excerpt.of($0.string, limit: Self.ownLimit) : $0.string)]
            })
        context["has_own"] = .bool(hasOwnWords)
        context["is_cut"] = .bool(left <= 0)
        item = templates.render("campaign-letter", context)
    }
}

import Anonymization
import Campaigns
import DocketModel

/// Finds the campaigns among the published comments, in their redacted texts.
struct CampaignFinder {
    let drafts: CommentDrafts
    let rulings: CampaignRulings

    /// Campaigns of a docket, in the order of their first letters.
    struct Outcome {
        var campaigns: [Campaign] = []
        /// Of each letter, the number of its campaign, or -1.
        var memberships: [Int32] = []
        var letters: Int { memberships.count { $0 >= 0 } }
    }

    func find() throws -> Outcome {
        let groups = try RuledGroups(
            LetterGroups(of: drafts.shelf).groups, rulings: rulings, numbers: drafts.named, shelf: drafts.shelf)
        var outcome = Outcome(memberships: [Int32](repeating: -1, count: drafts.count))
        for letters in groups.campaigns {
            for letter in letters { outcome.memberships[letter] = Int32(outcome.campaigns.count) }
            outcome.campaigns.append(try campaign(of: letters))
        }
        return outcome
    }

    private func campaign(of letters: [Int]) throws -> Campaign {
        let sample = try letters.spread(CampaignText.sampleSize).map(drafts.comment)
        let text = CampaignText(of: sample.map(\.text.string))
        return Campaign(
            id: sample[0].id, representative: sample[text.representative].id,
            shared: text.shared.map { sample[$0.letter].text.line($0.range) })
    }
}

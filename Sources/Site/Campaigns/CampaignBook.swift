import Anonymization
import Campaigns
import DocketModel
import Foundation
import Markdown

/// The docket's campaigns of form letters, each with the number of its letters, known before the first page is made.
struct CampaignBook: Sendable {
    struct Entry: Sendable {
        /// Position in the book.
        var number: Int
        var campaign: Campaign
        /// How many of the site's comments are letters of it.
        var letterCount: Int
        /// Tells the sentences of its letters apart.
        var words: OwnWords
    }

    /// In the order of their first letters; those without a letter on this site are left out.
    private(set) var entries: [Entry] = []
    private var numbers: [String: Int] = [:]

    /// A docket without campaigns.
    init() {}

    /// - Parameters:
    ///   - campaigns: in the order of the file.
    ///   - counts: letters of each.
    init(_ campaigns: [Campaign], counts: [Int]) {
        for (campaign, count) in zip(campaigns, counts) where count > 0 && numbers[campaign.id.value] == nil {
            numbers[campaign.id.value] = entries.count
            entries.append(
                Entry(
                    number: entries.count, campaign: campaign, letterCount: count,
                    words: OwnWords(shared: campaign.shared.map(\.string))))
        }
    }

    subscript(id: CommentID) -> Entry? { numbers[id.value].map { entries[$0] } }
}

extension CampaignBook.Entry {
    var path: String { path(ofPage: 1) }

    /// From the site's root. In a slug two hexadecimal digits follow a tilde, so no page has the name of another campaign's.
    func path(ofPage page: Int) -> String { "campaigns/\(campaign.id.slug)\(page == 1 ? "" : "~page\(page)").html" }

    /// Its first words, after the salutation.
    var name: String {
        let sentences = campaign.shared.map(\.string)
        let first = sentences.first { $0.split(separator: " ").count > 3 && !$0.hasPrefix("Dear ") } ?? sentences.first
        guard let first, !first.isEmpty else { return "Letters like \(campaign.representative.value)" }
        return "“\(Excerpt.of(first, limit: 80))”"
    }
}

extension CampaignBook {
    /// Reads `content/comments/campaigns.jsonl`, and counts the letters in the comments.
    ///
    /// - Parameter comments: reads those that the site shows; only their members `campaign` are looked at.
    /// - Returns: with what is wrong in the file.
    /// - Throws: `MachineFault` for a file that the system will not give.
    static func read(_ workspace: Workspace, comments: () throws -> CommentReader) throws -> (
        CampaignBook, [Diagnostic]
    ) {
        guard FileManager.default.fileExists(atPath: workspace.campaigns) else { return (CampaignBook(), []) }
        let file = try FileHandleReader(path: workspace.campaigns)
        var campaigns: [Campaign] = []
        var faults: [Diagnostic] = []
        while let line = try file.nextLine() {
            guard !line.isEmpty else { continue }
            if let campaign = try? Campaign(decoding: line) {
                campaigns.append(campaign)
            } else {
                faults.append(
                    Diagnostic(
                        .error, "campaign.unreadable",
                        at: Place(workspace.display(workspace.campaigns), line: file.lineNumber, column: 1),
                        "this line is not a campaign record",
                        advice: "Run `docketpress intake` again; it writes this file."))
            }
        }
        guard !campaigns.isEmpty else { return (CampaignBook(), faults) }
        var counts = MembershipCount(campaigns)
        var reader = try comments()
        while let batch = try reader.nextBatch() { for line in batch.lines { counts.add(line) } }
        return (CampaignBook(campaigns, counts: counts.counts), faults)
    }
}

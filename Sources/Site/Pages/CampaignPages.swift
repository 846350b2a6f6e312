import Anonymization
import Campaigns
import DocketModel
import Markdown
import SearchCore

/// The list of the docket's campaigns, and of each its pages: counts, the common text, and every letter with its own
/// sentences.
///
/// ACUS Recommendation 2021-1 lets an agency show one letter for all where it says so and tells the true totals.
struct CampaignPages {
    let frame: PageFrame
    let letters: CampaignLetters

    static let listPath = "campaigns.html"
    /// Letters of a page.
    static let pageSize = 100

    private var book: CampaignBook { letters.book }

    /// - Parameter letters: all of them, sorted.
    init(frame: PageFrame, letters: CampaignLetters) {
        self.frame = frame
        self.letters = letters
    }

    /// Hands over the pages in order, one at a time. None where there is no campaign.
    func forEach(_ body: (Page) throws -> Void) throws {
        guard !book.entries.isEmpty else { return }
        try body(list())
        var start = 0
        for entry in book.entries {
            let end = start + letters.tallies[entry.number].letters
            let count = (end - start + Self.pageSize - 1) / Self.pageSize
            for number in 0..<count {
                let first = start + number * Self.pageSize
                let items = try letters.items(first..<min(end, first + Self.pageSize))
                try body(page(entry, number: number + 1, of: count, items: items))
            }
            start = end
        }
    }

    // MARK: The list

    /// The largest first.
    func list() -> Page {
        var context = frame.context(
            path: Self.listPath, title: "Campaigns of form letters",
            description: "Letters that many people sent in the same or nearly the same words, with their true numbers.",
            breadcrumbs: [("comments.html", "Comments")], type: "website")
        let total = letters.tallies.reduce(0) { $0 + $1.letters }
        context["total"] = .text(Count.text(total, "comment"))
        context["verb"] = total == 1 ? "is" : "are"
        let order = book.entries.sorted { (-$0.letterCount, $0.number) < (-$1.letterCount, $1.number) }
        context["items"] = .list(
            order.map { entry in
                let tally = letters.tallies[entry.number]
                return [
                    "href": .text(entry.path), "name": .text(entry.name),
                    "count": .text(Count.text(tally.letters, "letter")), "days": .optional(Self.days(of: tally)),
                    "own": .text(Self.own(tally)),
                ]
            })
        context["demonstration"] = .bool(letters.tallies.contains(where: \.isDemonstration))
        return Page(
            path: Self.listPath, template: "campaigns", context: context,
            index: Page.Index(
                kind: .page, title: "Campaigns of form letters", text: order.map(\.name).joined(separator: "\n")))
    }

    // MARK: One campaign

    private func page(_ entry: CampaignBook.Entry, number: Int, of count: Int, items: HTML) throws -> Page {
        let path = entry.path(ofPage: number)
        let tally = letters.tallies[entry.number]
        let isFirst = number == 1
        var context = frame.context(
            path: path, title: "Campaign: \(entry.name)\(isFirst ? "" : ", page \(number)")",
            description:
                "\(Count.text(tally.letters, "letter")) of one campaign: the common text and the words of each.",
            breadcrumbs: [("comments.html", "Comments"), (Self.listPath, "Campaigns")], type: "website")
        context["name"] = .text(entry.name)
        context["count"] = .text(Count.text(tally.letters, "letter"))
        context["days"] = .optional(Self.days(of: tally))
        context["own"] = .text(Self.own(tally))
        context["is_first"] = .bool(isFirst)
        context["items"] = .html(items)
        context["demonstration"] = .bool(tally.isDemonstration)
        if isFirst { try setCommonText(entry, tally, in: &context) }
        setPagination(number, of: count, of: entry, in: &context)
        return Page(path: path, template: "campaign", context: context)
    }

    private func setCommonText(
        _ entry: CampaignBook.Entry, _ tally: CampaignLetters.Tally, in context: inout TemplateContext
    ) throws {
        let isCommon = tally.sentences.map { 2 * $0 >= tally.letters }
        var held: Set<Int> = []
        if let comment = try letters.representative(of: entry.number) {
            let reading = entry.words.read(comment.text.string)
            held = Set(reading.shared.map(\.number))
            let common = reading.shared.filter { isCommon[$0.number] }.map(\.range)
            context["body"] = .html(CommentBody.render(comment, marking: TextMarks(common, as: .common)))
            context["representative_href"] = .text("../comments/\(comment.id.slug).html")
            context["representative"] = .text(comment.id.value)
        }
        let others: [TemplateContext] = entry.campaign.shared.indices.filter {
            !held.contains($0) && tally.sentences[$0] > 0
        }
        .map {
            [
                "text": .text(entry.campaign.shared[$0].string),
                "count": .text(Count.text(tally.sentences[$0], "letter")),
            ]
        }
        context["others"] = .list(others)
        context["has_others"] = .bool(!others.isEmpty)
        context["kinds"] = .list(
            SubmitterKind.allCases.compactMap { kind in
                tally.kinds[kind].map { ["label": .text(kind.plural), "count": .text(Count.grouped($0))] }
            })
        let days = tally.days.sorted { $0.key < $1.key }
        context["day_rows"] = .list(
            days.map {
                ["label": .text(FederalDate.text($0.key) ?? $0.key), "count": .text(Count.grouped($0.value))]
            })
        context["has_days"] = .bool(!days.isEmpty)
    }

    private func setPagination(
        _ number: Int, of count: Int, of entry: CampaignBook.Entry, in context: inout TemplateContext
    ) {
        func href(_ page: Int, _ isShown: Bool) -> TemplateValue {
            isShown ? .text("../" + entry.path(ofPage: page)) : .none
        }
        context["has_pages"] = .bool(count > 1)
        context["page_number"] = .number(number)
        context["page_count"] = .number(count)
        context["first_href"] = href(1, number > 2)
        context["previous_href"] = href(number - 1, number > 1)
        context["next_href"] = href(number + 1, number < count)
        context["last_href"] = href(count, number + 1 < count)
    }

    // MARK: Words

    /// "January 12, 2018, to February 12, 2018"; one date where all came on it; nil where none is known.
    private static func days(of tally: CampaignLetters.Tally) -> String? {
        guard let first = tally.days.keys.min(), let last = tally.days.keys.max(), let from = FederalDate.text(first),
            let to = FederalDate.text(last)
        else { return nil }
        return first == last ? from : "\(from), to \(to)"
    }

    private static func own(_ tally: CampaignLetters.Tally) -> String {
        switch tally.withOwnWords {
        case 0: "None has sentences of its own"
        case 1: "1 has sentences of its own"
        case let count: "\(count == tally.letters ? "All" : Count.grouped(count)) have sentences of their own"
        }
    }
}

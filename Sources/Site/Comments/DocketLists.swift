import DocketModel

/// The lists of comments, filled while comments stream by: by submitter kind, month, question, theme and goal, and all.
struct DocketLists: Sendable {
    private(set) var total = 0
    private(set) var late = 0
    private(set) var superseded = 0
    private(set) var unnamed = 0
    private(set) var demonstration = 0
    private(set) var kinds: [SubmitterKind: Listing] = [:]
    /// By `2018-02`; the empty key is for comments without a date.
    private(set) var months: [String: Listing] = [:]
    /// Comments by day, `2018-02-09`; those without one are left out.
    private(set) var days: [String: Int] = [:]
    private(set) var questions: [Int: Listing] = [:]
    /// By question: who answered it.
    private(set) var answering: [Int: [SubmitterKind: Int]] = [:]
    private(set) var themes: [Int: Listing] = [:]
    private(set) var goals: [Int: Listing] = [:]
    /// Of comments whose wording suggests a question, theme or goal that they do not name, by the path of the list.
    private(set) var suggested: [String: Listing] = [:]
    private(set) var all: Listing
    private let titles: DocketTitles

    init(titles: DocketTitles) {
        self.titles = titles
        all = Listing(stem: "comments/all", heading: "All comments")
        for kind in SubmitterKind.allCases {
            kinds[kind] = Listing(
                stem: "comments/by-kind/\(kind.slug)", heading: "Comments from \(Self.lowercased(kind))")
        }
        for (number, entry) in titles.questions {
            questions[number] = Listing(
                stem: "comments/by-question/\(number)", heading: "Comments on question \(number), \(entry.title)")
        }
        for (number, entry) in titles.themes {
            themes[number] = Listing(
                stem: "comments/by-theme/\(number)", heading: "Comments on theme \(number), \(entry.title)")
        }
        for (number, entry) in titles.goals {
            goals[number] = Listing(
                stem: "comments/by-goal/\(number)", heading: "Comments on goal \(number), \(entry.title)")
        }
    }

    /// Takes the next comment in docket order; hands each list page that is complete by it to `write`.
    mutating func add(_ comment: Comment, _ card: CommentCard, write: (Listing, Listing.Page) throws -> Void) throws {
        total += 1
        if comment.isLate { late += 1 }
        if comment.supersededBy != nil { superseded += 1 }
        if comment.isDemonstration { demonstration += 1 }
        if card.who == "Not named" { unnamed += 1 }
        try Self.add(card, to: &all, write)
        try Self.add(card, to: &kinds[comment.submitter.kind], write)
        if !comment.day.isEmpty { days[comment.day, default: 0] += 1 }
        let month = comment.month
        if months[month] == nil {
            let name = FederalDate.month(month)
            months[month] = Listing(
                stem: "comments/by-month/\(name == nil ? "undated" : month)",
                heading: name.map { "Comments received in \($0)" } ?? "Comments without a date")
        }
        try Self.add(card, to: &months[month], write)
        for number in comment.questions { answering[number, default: [:]][comment.submitter.kind, default: 0] += 1 }
        for number in comment.questions {
            try Self.add(card.answering(number, in: comment), to: &questions[number], write)
        }
        for number in comment.themes { try Self.add(card, to: &themes[number], write) }
        for number in comment.goals { try Self.add(card, to: &goals[number], write) }
        try addSuggested("question", titles.questions, comment.suggested.questions, card, write)
        try addSuggested("theme", titles.themes, comment.suggested.themes, card, write)
        try addSuggested("goal", titles.goals, comment.suggested.goals, card, write)
    }

    private mutating func addSuggested(
        _ word: String, _ titles: [Int: DocketTitles.Entry], _ items: [Comment.Suggestions.Item], _ card: CommentCard,
        _ write: (Listing, Listing.Page) throws -> Void
    ) throws {
        for item in items {
            guard let title = titles[item.number]?.title else { continue }
            let stem = "comments/by-\(word)/\(item.number)-suggested"
            if suggested[stem] == nil {
                suggested[stem] = Listing(
                    stem: stem, heading: "Comments whose wording suggests \(word) \(item.number), \(title)")
            }
            try Self.add(card, to: &suggested[stem], write)
        }
    }

    private static func add(
        _ card: CommentCard, to listing: inout Listing?, _ write: (Listing, Listing.Page) throws -> Void
    ) throws {
        guard listing != nil else { return }
        try add(card, to: &listing!, write)
    }

    private static func add(
        _ card: CommentCard, to listing: inout Listing, _ write: (Listing, Listing.Page) throws -> Void
    ) throws {
        if let page = listing.add(card) { try write(listing, page) }
    }

    /// Every list in a fixed order.
    var everyListing: [Listing] {
        [all] + SubmitterKind.allCases.compactMap { kinds[$0] } + months.keys.sorted().compactMap { months[$0] }
            + [questions, themes, goals].flatMap { lists in lists.keys.sorted().compactMap { lists[$0] } }
            + suggested.keys.sorted().compactMap { suggested[$0] }
    }

    private static func lowercased(_ kind: SubmitterKind) -> String {
        kind == .other
            ? "others and submitters who did not say" : kind.plural.prefix(1).lowercased() + kind.plural.dropFirst()
    }
}

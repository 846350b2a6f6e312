import DocketModel

/// Comments that the content names by their identifiers: found while the comments stream by, and missed aloud.
struct CitedComments: Sendable {
    /// Where a comment is named.
    private var wanted: [String: [Place]] = [:]
    private var found: [String: CommentCard] = [:]

    init(_ content: SiteContent) {
        for response in content.responses {
            want(response.comments, at: response.isDemonstration ? nil : response.commentsPlace)
        }
        // A guide stands without the comments behind it, so they are missed in a warning (`missingComments`).
        for guide in content.guides { for step in guide.steps { want(step.comments, at: nil) } }
    }

    /// - Parameter place: nil where a comment may be missing.
    private mutating func want(_ ids: [String], at place: Place?) {
        for id in ids { wanted[id, default: []] += place.map { [$0] } ?? [] }
    }

    mutating func add(_ comment: Comment, _ card: CommentCard) {
        guard !wanted.isEmpty, wanted[comment.id.value] != nil else { return }
        found[comment.id.value] = card
    }

    /// - Returns: nil for a comment that the docket does not have.
    func card(_ id: String) -> CommentCard? { found[id] }

    /// The responses without the samples none of whose comments is there: a docket of its own begins without them.
    func present(_ responses: [AgencyResponse]) -> [AgencyResponse] {
        responses.filter { !$0.isDemonstration || $0.comments.contains { found[$0] != nil } }
    }

    /// One for each place that names a comment in vain.
    var missing: [Diagnostic] {
        wanted.keys.filter { found[$0] == nil }.sorted().flatMap { id in
            wanted[id]!.map { place in
                Diagnostic(
                    .error, "content.unknown-comment", at: place, "there is no published comment `\(id)`",
                    advice: "Name a comment by the identifier that its page shows.")
            }
        }
    }
}

/// What a submission may still hold undecided and be published all the same: `review: {hold: …}` in `site.yml`.
public enum RiskLine: String, Sendable, CaseIterable {
    /// Doubtful findings stand in the text until a reviewer decides otherwise.
    case none
    /// A submission with a doubtful finding that nobody has decided on is held.
    case doubtful
}

public import DocketModel

/// What one intake did.
public struct IntakeReport: Sendable {
    /// What became of each input of this run.
    public var counts: IntakeCounts
    /// Submissions that replaced one of an earlier run, and those that were there already, the same in every field.
    public var replaced: Int
    public var unchanged: Int
    /// Comments that now stand in `content/comments/comments.jsonl`, from this run and earlier ones, and how many of
    /// them came after the deadline.
    public var published: Int
    public var late: Int
    /// Campaigns of form letters among them, and how many of the comments are letters of one.
    public var campaigns: Int
    public var campaignLetters: Int
    /// Comments among them in whose place their filers sent later ones.
    public var superseded: Int
    /// Whether the bytes of `content/comments/comments.jsonl` changed.
    public var isContentChanged: Bool
    /// Submissions of this run that do not keep a rule of the notice for commenters, by rule. Which they are, and how, is
    /// in the private store.
    public var breaches: [CommenterRule: Int]
    public var diagnostics: [Diagnostic]

    /// Whether something was refused or is wrong with the content: exit code 1.
    public var hasErrors: Bool { counts.refused > 0 || diagnostics.contains { $0.severity == .error } }
}

/// One thing a built site must keep, where that comes from, and what to do where it does not.
public struct StandardRule: Sendable, Hashable {
    /// `check.title`.
    public var id: String
    /// What holds, as a sentence for the public.
    public var claim: String
    /// Where it comes from.
    public var standard: String
    /// What to do about a breach.
    var advice: String

    /// A rule over the pages, one at a time.
    struct OfPage: Sendable {
        var rule: StandardRule
        var check: @Sendable (CheckedPage, inout [Breach]) -> Void
    }

    /// Where a page does not keep a rule.
    struct Breach: Sendable {
        /// Bytes from the start of the page.
        var offset: Int
        var summary: String

        init(_ offset: Int, _ summary: String) {
            self.offset = offset
            self.summary = summary
        }
    }
}

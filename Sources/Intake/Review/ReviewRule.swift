public import Anonymization

/// A rule by which a reviewer decides many things at once: findings of one kind, up to a certainty.
///
/// Each finding it meets gets a decision of its own, so what comes in later comes to the queue and is not decided unseen.
public struct ReviewRule: Sendable, Hashable {
    public var kind: FindingKind
    public var verdict: Rulings.Verdict
    /// Only findings less certain than this.
    public var below: Certainty

    /// Reads `zip code=keep`; nil when it names no kind or no verdict.
    public init?(_ text: String, below: Certainty) {
        guard let (kind, verdict) = ReviewRule.split(text), let verdict = Rulings.Verdict(rawValue: verdict) else {
            return nil
        }
        self.kind = kind
        self.verdict = verdict
        self.below = below
    }

    /// As it is written down beside each decision.
    public var text: String { "\(kind.rawValue)=\(verdict.rawValue) below \(below.word)" }

    /// The matter of the decision on an item; nil when the rule does not meet it.
    public func matter(for item: ReviewItem) -> Decision.Matter? {
        guard case .finding(let place, let certainty, _) = item.matter, place.kind == kind, certainty < below else {
            return nil
        }
        return .place(place, verdict)
    }

    /// The kind before `=`, whatever its case, and what stands after.
    public static func split(_ text: String) -> (kind: FindingKind, rest: String)? {
        guard let sign = text.firstIndex(of: "=") else { return nil }
        let name = String(text[..<sign]).trimmed.lowercased()
        guard let kind = FindingKind.allCases.first(where: { $0.rawValue.lowercased() == name }) else { return nil }
        return (kind, String(text[text.index(after: sign)...]).trimmed)
    }
}

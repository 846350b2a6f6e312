/// What becomes of each kind of finding: as the policy has it, or as the publisher chose.
public struct Treatments: Sendable, Hashable {
    public let policy: Policy
    private let chosen: [FindingKind: Treatment]

    /// A choice that is not `possible` for its kind counts as `remove`.
    public init(_ policy: Policy, _ chosen: [FindingKind: Treatment] = [:]) {
        self.policy = policy
        self.chosen = chosen.reduce(into: [:]) { all, choice in
            all[choice.key] = Treatments.possible(for: choice.key).contains(choice.value) ? choice.value : .remove
        }
    }

    public subscript(kind: FindingKind) -> Treatment {
        if let treatment = chosen[kind] { return treatment }
        return switch (policy, kind) {
        case (.verbatim, _), (.contact, .personName), (.contact, .age): .keep
        case (.people, .age): .generalize
        default: .remove
        }
    }

    /// Whether the publisher chose for this kind, rather than the policy.
    public func isChosen(_ kind: FindingKind) -> Bool { chosen[kind] != nil }

    /// The kinds whose findings are replaced by a pseudonym.
    public var pseudonymized: [FindingKind] { FindingKind.allCases.filter { self[$0] == .pseudonym } }

    public static func possible(for kind: FindingKind) -> [Treatment] {
        switch kind {
        case .zipCode, .dateOfBirth, .age, .ipAddress, .onlineProfile: [.keep, .remove, .generalize]
        case .personName: [.keep, .remove, .pseudonym]
        default: [.keep, .remove]
        }
    }
}

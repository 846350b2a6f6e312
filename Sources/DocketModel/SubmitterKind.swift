/// Who a submitter is, in the seven kinds a docket is sorted by.
public enum SubmitterKind: String, Sendable, Hashable, CaseIterable, Codable {
    case individual
    case company
    case tradeAssociation = "trade association"
    case academic
    case civilSociety = "civil society"
    case government
    /// Anything else, or nothing said.
    case other

    /// The last part of an address: `trade-association`.
    public var slug: String { rawValue.replacing(" ", with: "-") }

    /// As a heading: "Trade associations".
    public var plural: String {
        switch self {
        case .individual: "Individuals"
        case .company: "Companies"
        case .tradeAssociation: "Trade associations"
        case .academic: "Academic institutions"
        case .civilSociety: "Civil society organizations"
        case .government: "Government bodies"
        case .other: "Other or not stated"
        }
    }

    /// As a label: "Trade association".
    public var label: String {
        switch self {
        case .other: "Other or not stated"
        default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }

    /// Reads what people write: any case, `-`, `_` or space between the words; nil when it is none of the seven.
    public init?(reading text: String) {
        let folded = text.lowercased().replacing("_", with: " ").replacing("-", with: " ")
        switch folded {
        case "association", "industry association", "trade group": self = .tradeAssociation
        case "academia", "university", "research": self = .academic
        case "ngo", "non profit", "nonprofit", "advocacy": self = .civilSociety
        case "business", "firm", "corporation": self = .company
        case "person", "citizen", "anonymous": self = .individual
        default:
            guard let kind = SubmitterKind(rawValue: folded) else { return nil }
            self = kind
        }
    }
}

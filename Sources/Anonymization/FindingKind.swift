/// What a finding is. The raw value is the label readers see: `[phone number removed]`.
///
/// The order is the precedence when two findings of the same length overlap: the earlier kind names the redaction.
public enum FindingKind: String, Sendable, Hashable, CaseIterable, Codable {
    case socialSecurityNumber = "Social Security number"
    case paymentCard = "payment card number"
    case bankAccount = "bank account number"
    case emailAddress = "email address"
    case ipAddress = "IP address"
    case phoneNumber = "phone number"
    case licenseNumber = "license number"
    case streetAddress = "street address"
    case personName = "name"
    case zipCode = "ZIP code"

    /// What stands in the published text in place of the finding.
    public var placeholder: String { "[\(rawValue) removed]" }

    /// Position in the precedence, 0 first.
    var rank: Int { FindingKind.allCases.firstIndex(of: self)! }
}

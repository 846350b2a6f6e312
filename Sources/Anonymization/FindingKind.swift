/// What a finding is. The raw value is the label readers see, `[phone number removed]`, and publishers write in
/// `content/site.yml`.
///
/// The order is the precedence when two findings of the same length overlap: the earlier kind names the redaction.
public enum FindingKind: String, Sendable, Hashable, CaseIterable, Codable {
    case socialSecurityNumber = "Social Security number"
    case paymentCard = "payment card number"
    case bankAccount = "bank account number"
    case emailAddress = "email address"
    case macAddress = "MAC address"
    case ipAddress = "IP address"
    case onlineProfile = "online profile"
    case phoneNumber = "phone number"
    case dateOfBirth = "date of birth"
    case passportNumber = "passport number"
    case licenseNumber = "license number"
    case healthNumber = "health record number"
    case accountNumber = "account number"
    case streetAddress = "street address"
    case personName = "name"
    case zipCode = "ZIP code"
    case age = "age"
    /// Looks like the number of a person's papers or accounts; nothing beside it says so.
    case unexplainedNumber = "unexplained number"
    /// Employer, job and town, which together may point at one person.
    case identifyingCombination = "identifying combination"

    /// What stands in the published text in place of the finding when it is removed.
    public var placeholder: String { "[\(rawValue) removed]" }

    /// Position in the precedence, 0 first.
    var rank: Int { FindingKind.allCases.firstIndex(of: self)! }
}

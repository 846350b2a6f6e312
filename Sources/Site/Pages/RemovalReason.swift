import Anonymization

extension FindingKind {
    /// Why findings of this kind are taken out, in plain words.
    var reason: String {
        switch self {
        case .socialSecurityNumber: "It can be used to steal an identity."
        case .paymentCard, .bankAccount: "It can be used to take money."
        case .emailAddress: "It can be used to write to the person, or to pose as them."
        case .ipAddress: "It can be traced to a household or an office."
        case .phoneNumber: "It can be used to call or find the person."
        case .licenseNumber: "It points to a person in official registers."
        case .streetAddress: "It says where a person lives or works."
        case .personName: "The rule of this docket does not name persons."
        case .zipCode: "It narrows down where a person lives."
        case .macAddress: "It is the mark of one device, and so of its owner."
        case .onlineProfile: "It leads to a person's own pages."
        case .dateOfBirth: "It can be used to steal an identity."
        case .age: "Together with other facts it can point to a person."
        case .passportNumber, .accountNumber: "It points to a person in the files of an office or a firm."
        case .healthNumber: "It points to a person's health records."
        case .unexplainedNumber: "It looks like a number that points to a person."
        case .identifyingCombination: "A job, an employer and a town together can point to one person."
        }
    }
}

/// What pages say of a kind of detail, by the label that stands in `redactions`.
enum RemovalReason {
    /// For a label of another version of the program, too.
    static func text(for label: String) -> String {
        FindingKind(rawValue: label)?.reason ?? "The rule of this docket counts it as private."
    }

    /// "Phone number" of "phone number"; "ZIP code" stays.
    static func heading(_ label: String) -> String { label.prefix(1).uppercased() + label.dropFirst() }
}

extension SuppressedStrings {
    /// Whether a removed string is distinctive enough to search the whole site for. What is not would be found in texts that
    /// have nothing to do with it, and no site could be published:
    ///
    /// - a ZIP code, an age, a date or a combination of ordinary words never: any five digits are a ZIP code;
    /// - a profile with its site, for a handle alone may be a word;
    /// - a name with two words of two letters or more, or one word of five letters or more that the lexicon knows as a name and
    ///   not also as a word, place or firm;
    /// - an address with a number and a word, and seven letters or digits;
    /// - a license number with six digits or more, and seven letters and digits;
    /// - e-mail addresses always; other numbers from seven digits on, or from nine letters and digits on.
    ///
    /// What names a standard ("RFC 2827") is no address and no number of a person, whatever a detector took it for.
    public static func isArmed(_ string: String, kind: FindingKind) -> Bool {
        let text = ScannedText(string)
        let words = text.tokens.filter { $0.kind != .sign }
        let size = words.reduce(0) { $0 + $1.count }
        switch kind {
        case .zipCode, .age, .dateOfBirth, .identifyingCombination: return false
        case .emailAddress: return size >= 5
        case .onlineProfile: return words.count >= 3 && size >= 12
        case .macAddress: return true
        case .personName:
            let long = words.filter { $0.count >= 2 && !$0.has(.ordinary) }
            if long.count >= 2 { return size >= 6 }
            guard let only = long.first, only.count >= 5 else { return false }
            return only.has([.given, .surname])
                && !only.has([.ambiguousName, .place, .month, .country, .stateName, .organization])
        case .streetAddress:
            return size >= 7 && words.contains { $0.kind != .word } && words.contains { $0.kind != .number }
                && !text.tokens.indices.contains { StandardIdentifier.stands(at: $0, in: text) }
        case .licenseNumber, .passportNumber, .healthNumber, .accountNumber, .unexplainedNumber:
            return size >= 7 && text.bytes.count(where: ASCII.isDigit) >= 6
                && !text.tokens.indices.contains { StandardIdentifier.stands(at: $0, in: text) }
        case .phoneNumber, .socialSecurityNumber, .paymentCard, .bankAccount, .ipAddress:
            return text.bytes.count(where: ASCII.isDigit) >= 7 || size >= 9 || kind == .ipAddress && words.count >= 4
        }
    }
}

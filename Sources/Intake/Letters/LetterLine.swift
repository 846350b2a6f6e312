/// A line of a letter, and what its words say of its part in it.
struct LetterLine {
    /// Without blanks at its ends.
    let text: Substring
    /// In small letters, without marks at its end.
    let words: String

    init(_ line: Substring) {
        text = line
        words = String(line.lowercased().reversed().drop { ",.:;!-–— ".contains($0) }.reversed())
    }

    var length: Int { text.utf8.count }
    var isHeading: Bool { text.hasPrefix("#") }

    /// "Dear Ms. Official:", "To whom it may concern".
    var isSalutation: Bool {
        guard length <= 120 else { return false }
        if ["to whom it may concern", "ladies and gentlemen", "dear sir or madam"].contains(words) { return true }
        return words.hasPrefix("dear ") && (text.hasSuffix(":") || text.hasSuffix(","))
    }

    /// "Respectfully submitted,".
    var isClosing: Bool { length <= 60 && (LetterLine.closings.contains(words) || words.hasPrefix("/s/")) }

    /// A closing that is also how people just end a paragraph.
    var isWeakClosing: Bool { length <= 40 && LetterLine.weakClosings.contains(words) }

    /// "February 9, 2018", alone but for a word or two.
    var isDate: Bool {
        guard length <= 60 else { return false }
        let parts = words.split { !$0.isLetter && !$0.isNumber }
        guard let month = parts.firstIndex(where: { LetterLine.months.contains(String($0)) }), month <= 2 else {
            return false
        }
        return parts.suffix(2).contains { $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isDigit) }
    }

    /// What stands above letters and nowhere else.
    var isOfLetterhead: Bool {
        if isDate { return true }
        guard length <= 160 else { return false }
        if LetterLine.heads.contains(where: words.hasPrefix) { return true }
        return length <= 80 && isReach
    }

    /// Whether an address, a number or the like was taken out of it, and it is no sentence.
    var isReach: Bool {
        !text.hasSuffix(".")
            && [" address removed]", "[phone number removed]", "[ZIP code removed]"].contains { text.contains($0) }
    }

    /// The line over a quoted message: "On Feb 9, 2018, … wrote:", "-----Original Message-----".
    var startsQuotation: Bool {
        if words.hasPrefix("on "), text.hasSuffix("wrote:"), words.contains(where: \.isNumber) { return true }
        let inner = words.drop { $0 == "-" || $0 == "_" || $0 == " " }
        return length <= 60 && text.hasPrefix("--") && inner == "original message"
    }

    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let heads = [
        "re:", "subject:", "via email", "via e-mail", "via electronic", "submitted via", "filed via", "by electronic",
        "attn", "attention:", "docket no", "docket number", "docket id", "before the ", "in the matter of", "rin ",
    ]
    private static let closings: Set<String> = [
        "sincerely", "sincerely yours", "yours sincerely", "very truly yours", "yours truly", "truly yours",
        "yours faithfully", "respectfully", "respectfully yours", "respectfully submitted",
        "respectfully submitted by", "best regards", "kind regards", "kindest regards", "warm regards",
        "warmest regards", "with best regards", "with kind regards", "with regards", "best wishes", "cordially",
        "with appreciation", "with gratitude",
    ]
    private static let weakClosings: Set<String> = [
        "regards", "best", "thank you", "thanks", "many thanks", "thank you for your time",
        "thank you for your consideration", "submitted by",
    ]
}

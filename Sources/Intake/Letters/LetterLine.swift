import Anonymization

/// A line of a letter, and what its words say of its part in it.
///
/// Of lines of prose, which are most of a letter, bytes alone tell that they say nothing of it.
struct LetterLine {
    /// Without blanks at its ends.
    let bytes: ArraySlice<UInt8>

    /// In bytes.
    private static let longest = 240
    private static let marks = Array(",.:;!- ".utf8)

    init(_ line: ArraySlice<UInt8>) {
        let inner = line.drop { $0 == 0x20 || $0 == 0x09 }
        let end = inner.lastIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
        bytes = inner[..<(end.map { $0 + 1 } ?? inner.startIndex)]
    }

    /// In small letters, without marks at its end; of a line that is longer than any that tells its part, the beginning.
    var words: String {
        if bytes.count > LetterLine.longest { return String(decoding: bytes.prefix(64), as: UTF8.self).lowercased() }
        if bytes.allSatisfy({ $0 < 0x80 }) {
            let end = bytes.lastIndex { !LetterLine.marks.contains($0) }.map { $0 + 1 } ?? bytes.startIndex
            return String(decoding: bytes[..<end].map(\.lowered), as: UTF8.self)
        }
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        return String(text.reversed().drop { ",.:;!-–— ".contains($0) }.reversed())
    }

    var length: Int { bytes.count }
    var isHeading: Bool { bytes.first == UInt8(ascii: "#") }
    var isQuoted: Bool { bytes.first == UInt8(ascii: ">") }

    /// "Dear Ms. Official:", "To whom it may concern".
    var isSalutation: Bool {
        guard length <= 120, starts(with: "dear ") || starts(with: "to ") || starts(with: "ladies ") else {
            return false
        }
        let words = words
        if ["to whom it may concern", "ladies and gentlemen", "dear sir or madam"].contains(words) { return true }
        return words.hasPrefix("dear ") && (bytes.last == UInt8(ascii: ":") || bytes.last == UInt8(ascii: ","))
    }

    /// "Respectfully submitted,".
    var isClosing: Bool { length <= 60 && (LetterLine.closings.contains(words) || starts(with: "/s/")) }

    /// A closing that is also how people just end a paragraph.
    var isWeakClosing: Bool { length <= 40 && LetterLine.weakClosings.contains(words) }

    /// "February 9, 2018", alone but for a word or two.
    var isDate: Bool {
        guard length <= 60, bytes.contains(where: \.isDigit) else { return false }
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
        if LetterLine.heads.contains(where: starts) { return true }
        return length <= 80 && isReach
    }

    /// Whether an address, a number or the like was taken out of it, and it is no sentence.
    var isReach: Bool {
        guard bytes.last != UInt8(ascii: "."), bytes.contains(UInt8(ascii: "[")) else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        return [" address removed]", "[phone number removed]", "[ZIP code "].contains { text.contains($0) }
    }

    /// Whether the anonymiser put something in place of what stood there.
    var hasMark: Bool {
        bytes.indices.contains { bytes[$0] == UInt8(ascii: "[") && Placeholder.end(in: bytes, at: $0) != nil }
    }

    /// The line over a quoted message: "On Feb 9, 2018, … wrote:", "-----Original Message-----".
    var startsQuotation: Bool {
        if starts(with: "on "), endsInWrote, words.contains(where: \.isNumber) { return true }
        guard length <= 60, starts(with: "--") else { return false }
        return words.drop { $0 == "-" || $0 == "_" || $0 == " " } == "original message"
    }

    /// "… wrote:"
    var endsInWrote: Bool { bytes.suffix(6).elementsEqual("wrote:".utf8) }

    /// Whether its words begin so.
    ///
    /// - Parameter phrase: in small ASCII letters.
    func starts(with phrase: String) -> Bool {
        guard bytes.count >= phrase.utf8.count, zip(bytes, phrase.utf8).allSatisfy({ $0.lowered == $1 }) else {
            return false
        }
        return words.hasPrefix(phrase)
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

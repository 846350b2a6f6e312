/// The number that opens an item of a list: `1. `, `1) ` or `(1) `; the item's text may start on the next line.
struct NumberedMarker: Sendable, Hashable {
    var number: Int
    var rest: String

    init?(_ text: String) {
        let bytes = Array(text.utf8.prefix(8))
        var index = 0
        let isBracketed = bytes.first == UInt8(ascii: "(")
        if isBracketed { index = 1 }
        let start = index
        while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
        guard (1...2).contains(index - start), index < bytes.count,
            let number = Int(String(decoding: bytes[start..<index], as: UTF8.self)), number > 0
        else { return nil }
        guard bytes[index] == UInt8(ascii: ")") || (!isBracketed && bytes[index] == UInt8(ascii: ".")) else {
            return nil
        }
        let after = text.utf8.dropFirst(index + 1)
        guard after.first ?? 0x20 == 0x20 else { return nil }
        self.number = number
        rest = String(decoding: after.drop { $0 == 0x20 }, as: UTF8.self)
    }
}

/// Numbers written out.
enum NumberWords {
    /// `six` or `6`, up to twenty in words; nil for anything else.
    static func value(_ word: some StringProtocol) -> Int? {
        let folded = word.lowercased()
        if let index = words.firstIndex(of: folded) { return index + 1 }
        return folded.utf8.count <= 3 ? Int(folded).flatMap { $0 > 0 ? $0 : nil } : nil
    }

    /// `six` for 6; digits beyond twenty.
    static func word(_ value: Int) -> String { words.indices.contains(value - 1) ? words[value - 1] : String(value) }

    private static let words = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
}

/// What a numbered list of a notice holds, by the sentence that leads up to it.
enum ListKind: String, Sendable, CaseIterable {
    case themes, goals, questions

    /// `… can be summarized in six principal themes.` gives themes and 6; the count is nil when the sentence has none.
    static func announced(by paragraph: String) -> (kind: ListKind, count: Int?)? {
        for sentence in Sentences.split(paragraph).suffix(2).reversed() {
            let words = sentence.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { $0.lowercased() }
            var found: (kind: ListKind, count: Int?)?
            for (index, word) in words.enumerated() {
                guard let kind = kind(of: word) else { continue }
                let count = words[max(0, index - 7)..<index].compactMap(NumberWords.value).last
                if count != nil || found?.count == nil { found = (kind, count) }
            }
            if let found { return found }
        }
        return nil
    }

    private static func kind(of word: String) -> ListKind? {
        switch word {
        case "theme", "themes", "findings": .themes
        case "goal", "goals", "objectives": .goals
        case "question", "questions": .questions
        default: nil
        }
    }
}

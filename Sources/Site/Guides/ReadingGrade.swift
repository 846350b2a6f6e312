/// The U.S. school grade at which a text can be read.
public struct ReadingGrade: Sendable, Hashable {
    public enum Formula: Sendable, Hashable {
        /// English: 0.39 × words / sentences + 11.8 × syllables / words − 15.59, from Kincaid, Fishburne, Rogers and
        /// Chissom, "Derivation of New Readability Formulas for Navy Enlisted Personnel", Research Branch Report 8-75
        /// (1975). Syllables are counted by the spelling: groups of vowels, less silent endings.
        case fleschKincaid
        /// Spanish, for elementary grades: −0.205 × sentences + 0.049 × syllables − 3.407, both in 100 words, from
        /// Crawford, "A Spanish Language Fry-Type Readability Procedure: Elementary Level", Bilingual Education Paper
        /// Series 7, No. 8 (1984).
        case crawford

        var name: String {
            switch self {
            case .fleschKincaid: "Flesch–Kincaid grade"
            case .crawford: "Crawford grade"
            }
        }
    }

    public let formula: Formula
    public var words = 0
    public var sentences = 0
    public var syllables = 0

    /// Zero for a text without words.
    public var grade: Double {
        guard words > 0, sentences > 0 else { return 0 }
        switch formula {
        case .fleschKincaid:
            return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
        case .crawford:
            return -20.5 * Double(sentences) / Double(words) + 4.9 * Double(syllables) / Double(words) - 3.407
        }
    }

    /// `6.4`.
    public var text: String {
        let tenths = Int((max(grade, 0) * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// - Parameter plainText: in the formula's language. A newline ends a sentence, as `.`, `?`, `!` and `:` before a
    ///   blank do, so headings and list items count as sentences of their own.
    public init(of plainText: String, formula: Formula = .fleschKincaid) {
        self.formula = formula
        var wordsInSentence = 0
        func endSentence(_ self: inout ReadingGrade) {
            if wordsInSentence > 0 { self.sentences += 1 }
            wordsInSentence = 0
        }
        for line in plainText.utf8.split(separator: 0x0A) {
            for token in line.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }) {
                let letters = token.map { $0 | 0x20 }.filter { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
                if !letters.isEmpty {
                    words += 1
                    wordsInSentence += 1
                    if Self.isAddress(token) {
                        syllables += 1
                    } else if formula == .crawford {
                        syllables += Self.spanishSyllables(Substring(token))
                    } else {
                        syllables += Self.syllables(letters)
                    }
                }
                if let last = token.last(where: { !Self.closers.contains($0) }), Self.enders.contains(last) {
                    endSentence(&self)
                }
            }
            endSentence(&self)
        }
    }

    private static let enders = Array(".?!:".utf8)
    /// What may stand between a sentence's last mark and the blank after it, UTF-8 bytes of curly quotes included.
    private static let closers = Array("\"')]\u{201D}\u{2019}".utf8)

    private static func isAddress(_ token: Substring.UTF8View) -> Bool { token.contains(UInt8(ascii: "/")) }

    /// - Parameter word: lower-case ASCII letters.
    static func syllables(_ word: [UInt8]) -> Int {
        guard word.count > 3 else { return 1 }
        var count = 0
        var wasVowel = false
        for byte in word {
            let isVowel = vowels.contains(byte)
            if isVowel, !wasVowel { count += 1 }
            wasVowel = isVowel
        }
        let ending = word.suffix(3)
        func ends(_ suffix: StaticString) -> Bool {
            suffix.withUTF8Buffer { word.count > $0.count && word.suffix($0.count).elementsEqual($0) }
        }
        let beforeE = word[word.count - 2]
        if ends("e"), !vowels.contains(beforeE), !(beforeE == UInt8(ascii: "l") && !vowels.contains(ending.first!)) {
            count -= 1
        } else if ends("es"), !vowels.contains(ending.first!), !sibilants.contains(ending.first!) {
            count -= 1
        } else if ends("ed"), ending.first! != UInt8(ascii: "t"), ending.first! != UInt8(ascii: "d"),
            !vowels.contains(ending.first!)
        {
            count -= 1
        }
        return max(count, 1)
    }

    /// A run of vowels has as many syllables as strong or accented vowels in it, and at least one.
    static func spanishSyllables(_ word: Substring) -> Int {
        var count = 0
        var strong = 0
        var isInRun = false
        func endRun() {
            if isInRun { count += max(strong, 1) }
            (strong, isInRun) = (0, false)
        }
        for character in word.lowercased() {
            switch character {
            case "a", "e", "o", "á", "é", "í", "ó", "ú":
                isInRun = true
                strong += 1
            case "i", "u", "ü", "y": isInRun = true
            default: endRun()
            }
        }
        endRun()
        return max(count, 1)
    }

    private static let vowels = Array("aeiouy".utf8)
    private static let sibilants = Array("scgxzh".utf8)
}

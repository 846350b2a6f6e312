/// The Flesch–Kincaid grade of a text: the U.S. school grade at which it can be read.
///
/// 0.39 × words / sentences + 11.8 × syllables / words − 15.59, from Kincaid, Fishburne, Rogers and Chissom,
/// "Derivation of New Readability Formulas for Navy Enlisted Personnel", Research Branch Report 8-75 (1975).
/// Syllables are counted by the spelling: groups of vowels, less silent endings.
public struct ReadingGrade: Sendable, Hashable {
    public var words = 0
    public var sentences = 0
    public var syllables = 0

    /// Zero for a text without words.
    public var grade: Double {
        guard words > 0, sentences > 0 else { return 0 }
        return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
    }

    /// `6.4`.
    public var text: String {
        let tenths = Int((max(grade, 0) * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// - Parameter plainText: English. A newline ends a sentence, as `.`, `?`, `!` and `:` before a blank do, so headings
    ///   and list items count as sentences of their own.
    public init(of plainText: String) {
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
                    syllables += Self.isAddress(token) ? 1 : Self.syllables(letters)
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

    private static let vowels = Array("aeiouy".utf8)
    private static let sibilants = Array("scgxzh".utf8)
}

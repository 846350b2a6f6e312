/// One spelling of a suppressed string, as the matcher compares it.
struct LeakEntry {
    /// Words of a string that are compared, at most.
    static let longest = 48
    /// From so many words with a blank among them on, how they are set apart says nothing: an address is the same in one line
    /// or in five cells.
    static let fewestForAnyGap = 5

    /// Position in the sequence given.
    let index: Int
    private(set) var words = 0
    private(set) var first: UInt64 = 0
    /// The chain of the first two words, as it is and as it would be with the other kind of gap between; nil for one word.
    private(set) var pair: (exact: UInt64, other: UInt64)?
    /// The chain of all words.
    private(set) var whole: UInt64 = 0
    /// Letters or digits of ASCII.
    let size: Int
    /// Words before the `@` of an e-mail address: its words without that are a row of words like any other. 0 in other strings.
    private(set) var wordsBeforeAt = 0
    /// Letter by letter, for `LooseStrings`.
    let letters: [LooseLetter]

    /// Whether its words are found with any kind of gap between.
    let ignoresBreaks: Bool

    /// - Returns: nil for a spelling without a letter or digit.
    init?(_ spelling: String, index: Int) {
        self.index = index
        size = spelling.utf8.count { ASCII.isAlphanumeric($0) }
        var copy = spelling
        var exact: UInt64 = 0
        var loose: UInt64 = 0
        var words = 0
        var wordsBeforeAt = 0
        var first: UInt64 = 0
        var pair: (UInt64, UInt64)?
        letters = copy.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            // A suppressed string is plain text: nothing in it is markup.
            var reader = LeakWords(bytes, at: 0, region: .plain)
            var end = 0
            while words < LeakEntry.longest, let word = reader.next() {
                if words > 0, wordsBeforeAt == 0, bytes[end..<word.start].contains(UInt8(ascii: "@")) {
                    wordsBeforeAt = words
                }
                if words == 0 {
                    exact = word.hash
                    loose = word.hash
                    first = word.hash
                } else {
                    if words == 1 {
                        pair = (
                            LeakWords.chain(exact, word.hash, afterBreak: word.afterBreak),
                            LeakWords.chain(exact, word.hash, afterBreak: !word.afterBreak)
                        )
                    }
                    exact = LeakWords.chain(exact, word.hash, afterBreak: word.afterBreak)
                    loose = LeakWords.chain(loose, word.hash, afterBreak: false)
                }
                words += 1
                end = word.end
            }
            return LooseText(UnsafeRawBufferPointer(rebasing: bytes[..<end]), region: .plain).letters
        }
        guard words > 0 else { return nil }
        self.words = words
        self.first = first
        self.pair = pair
        self.wordsBeforeAt = wordsBeforeAt
        ignoresBreaks = words >= LeakEntry.fewestForAnyGap && spelling.utf8.contains(where: ASCII.isSpace)
        whole = ignoresBreaks ? LeakEntry.withAnyGap(loose) : exact
    }

    /// The chain of words all taken for set apart by plain gaps, told from a chain that is so.
    @inline(__always) static func withAnyGap(_ chain: UInt64) -> UInt64 { chain ^ 0x6a09_e667_f3bc_c908 }

    /// The spellings of a string: itself, and other ways to write a number.
    static func spellings(of string: String) -> [String] { [string] + numberSpellings(of: string) }

    /// Other ways to write a number of nine digits or more: without separators, and cut as phone, Social Security and card
    /// numbers are.
    private static func numberSpellings(of string: String) -> [String] {
        var digits: [UInt8] = []
        for byte in string.utf8 {
            if ASCII.isDigit(byte) {
                digits.append(byte)
            } else if ASCII.isLetter(byte) || byte >= 0x80 && byte < 0xc2 {
                return []
            }
        }
        guard (9...19).contains(digits.count) else { return [] }
        if digits.count == 11, digits[0] == 49 { digits.removeFirst() }
        func cut(_ lengths: [Int]) -> String {
            var rest = digits[...]
            return lengths.map { length in
                defer { rest = rest.dropFirst(length) }
                return String(decoding: rest.prefix(length), as: UTF8.self)
            }.joined(separator: " ")
        }
        let whole = String(decoding: digits, as: UTF8.self)
        return switch digits.count {
        case 9: [whole, cut([3, 2, 4])]
        case 10: [whole, cut([3, 3, 4])]
        case 15: [whole, cut([4, 6, 5])]
        case 16: [whole, cut([4, 4, 4, 4])]
        default: [whole]
        }
    }
}

/// A text as detectors see it: folded bytes, and the same as tokens.
public final class ScannedText: Sendable {
    /// UTF-8 with typographic blanks, dashes, quotes and digits made ASCII, and invisible characters left out.
    public let bytes: [UInt8]
    /// The words, numbers and signs of `bytes`, in order.
    public let tokens: [Token]
    /// Tokens that have digits, by number.
    let numbers: [Int]
    /// Bytes that are `.` or `-` between hexadecimal digits, or `:` before one or before another `:`.
    let joints: [Int]
    /// From where a web address is told to the blank behind it.
    private let webAddresses: [Range<Int>]
    public let filer: Filer?
    /// No capital in the text, or nothing else: case says nothing about names then.
    public let isCaseless: Bool
    /// The name of a file, its words set apart.
    let isFileName: Bool

    public convenience init(_ text: String, filer: Filer? = nil) {
        self.init(folded: Folding(Array(text.utf8)).bytes, filer: filer)
    }

    init(folded: [UInt8], filer: Filer?, isFileName: Bool = false) {
        bytes = folded
        self.isFileName = isFileName
        let tokenizer = Tokenizer(of: folded)
        tokens = tokenizer.tokens
        numbers = tokenizer.numbers
        joints = tokenizer.joints
        webAddresses = ScannedText.runs(from: tokenizer.webMarks, in: folded)
        self.filer = filer
        var capitalized = 0
        var lowercase = 0
        for token in tokens where token.kind == .word {
            if token.isCapitalized { capitalized += 1 }
            if !token.isCapitalized || token.count > 1 && !token.isUppercase { lowercase += 1 }
        }
        isCaseless = capitalized == 0 || lowercase == 0
    }

    /// The byte at `i`, or 0 outside the text.
    @inline(__always) func byte(_ i: Int) -> UInt8 { i >= 0 && i < bytes.count ? bytes[i] : 0 }

    /// The token at `i`, or a sign that is nothing outside the text.
    @inline(__always) func token(_ i: Int) -> Token { i >= 0 && i < tokens.count ? tokens[i] : ScannedText.nothing }

    private static let nothing = Token(
        start: 0, end: 0, kind: .sign, newlines: 3, isSpaced: true, isCapitalized: false, isUppercase: false, sign: 0,
        hash: 0, classes: [], keyword: .none)

    /// The end of the run of digits that begins at byte `start`.
    func digitsEnd(from start: Int) -> Int {
        var end = start
        while end < bytes.count, ASCII.isDigit(bytes[end]) { end += 1 }
        return end
    }

    /// The index of the first token that begins at or after byte `offset`.
    func tokenIndex(atOrAfter offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether one of the `limit` words before byte `offset` is of a class; signs are passed over, a sentence's end or an
    /// empty line is not.
    func words(before offset: Int, limit: Int, include classes: WordClasses) -> Bool {
        var i = tokenIndex(atOrAfter: offset)
        var seen = 0
        while i > 0, seen < limit {
            if token(i).newlines > 1 { return false }
            i -= 1
            let token = tokens[i]
            if token.kind == .word {
                if token.has(classes) { return true }
                seen += 1
            } else if token.kind != .sign {
                seen += 1
            } else if token.sign == UInt8(ascii: ";") || (token.sign == UInt8(ascii: ".") && isSentenceEnd(i)) {
                return false
            }
        }
        return false
    }

    /// Whether one of the `limit` words from byte `offset` on is of a class; signs other than `- , ( ) / :` end the look.
    func words(after offset: Int, limit: Int, include classes: WordClasses) -> Bool {
        var i = tokenIndex(atOrAfter: offset)
        var seen = 0
        while i < tokens.count, seen < limit {
            let token = tokens[i]
            if token.newlines > 0 { return false }
            if token.kind == .sign {
                switch token.sign {
                case UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"),
                    UInt8(ascii: ":"), UInt8(ascii: "\\"):
                    break
                default: return false
                }
            } else {
                if token.has(classes) { return true }
                seen += 1
            }
            i += 1
        }
        return false
    }

    /// A full stop after a word of four letters or more with a capital behind it.
    private func isSentenceEnd(_ i: Int) -> Bool {
        let before = token(i - 1)
        let after = token(i + 1)
        return before.kind == .word && before.count >= 4 && !before.has(.abbreviation) && after.isCapitalized
    }

    /// Whether byte `offset` stands in a web address: the run without blanks around it has `://` or begins with `www.`.
    func isInURL(_ offset: Int) -> Bool {
        var low = 0
        var high = webAddresses.count
        while low < high {
            let middle = (low + high) / 2
            if webAddresses[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return false }
        let address = webAddresses[low - 1]
        return offset <= address.upperBound && offset - address.lowerBound <= ScannedText.longestURL
    }

    private static func runs(from marks: [Int], in bytes: [UInt8]) -> [Range<Int>] {
        var end = 0
        return marks.map { mark in
            end = max(end, mark)
            while end < bytes.count, !ASCII.isSpace(bytes[end]), bytes[end] != Folding.barrier { end += 1 }
            return mark..<end
        }
    }

    private static let longestURL = 2048
}

extension ScannedText {
    /// Whether the character that ends before byte `i` is a letter or a digit.
    func isWord(before i: Int) -> Bool {
        let last = byte(i - 1)
        if last < 0x80 { return ASCII.isAlphanumeric(last) }
        var start = i - 1
        while start > 0, bytes[start] & 0xc0 == 0x80 { start -= 1 }
        return Letters.isLetter(Folding.decode(bytes, at: start).scalar)
    }

    /// Whether the character that begins at byte `i` is a letter or a digit.
    func isWord(at i: Int) -> Bool {
        let first = byte(i)
        if first < 0x80 { return ASCII.isAlphanumeric(first) }
        return Letters.isLetter(Folding.decode(bytes, at: i).scalar)
    }
}

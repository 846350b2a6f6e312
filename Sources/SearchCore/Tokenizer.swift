/// Cuts text into words as they are looked up: folded to lower case without accents, identifiers kept whole.
///
/// A word is a run of letters and digits. Apostrophes inside it vanish and a possessive `'s` is dropped (`agency's` →
/// `agency`, `don't` → `dont`), as does a comma that groups three digits (`13,800` → `13800`). Words tied together by
/// one of `- . / & _` make a *compound*: each part is a token, and so is the joined form, in which `.`, `/` and `&` stay
/// and the others vanish: `end-of-life` → `end of life endoflife`, `802.1X` → `802 1x 802.1x`, `24/7` → `24 7 24/7`. A
/// compound of single letters with points or an ampersand is only its joined form (`U.S.` → `u.s`, `R&D` → `r&d`).
/// `C++` and `C#` keep their signs. Every ideograph is a token of its own.
public struct Tokenizer: Sendable {
    public struct Token: Sendable, Hashable {
        public enum Kind: UInt8, Sendable {
            case word
            /// A part of a compound; its joined form, if it has one, follows the last part.
            case part
            case joined
        }
        /// Where the folded form stands in `folded`, in bytes.
        public var start: Int32
        public var end: Int32
        /// Where it stands in the source, in bytes.
        public var sourceStart: Int32
        public var sourceEnd: Int32
        public var kind: Kind
    }

    /// Longest token, in bytes of its folded form; what is longer is cut, so that a hostile run of letters costs nothing.
    public static let longestToken = 64
    private static let mostParts = 5
    private static let longestJoined = 40

    /// The text in lower case as far as it is ASCII, where most words stand as they are looked up, and then the words that
    /// are otherwise.
    public private(set) var folded: [UInt8] = []
    public private(set) var tokens: [Token] = []
    /// The run last read, in `folded`.
    private var form = 0..<0

    public init() {}

    /// The folded form of one token.
    public func word(_ token: Token) -> [UInt8] { Bytes.part(folded, Int(token.start), Int(token.end)) }

    /// The folded forms of all tokens, or of all but the joined ones.
    func words(withJoined: Bool) -> [[UInt8]] {
        var words: [[UInt8]] = []
        for token in tokens where withJoined || token.kind != .joined { words.append(word(token)) }
        return words
    }

    /// Calls `body` with each token and, lent for the call, its folded form.
    @inlinable
    public func withTokens(_ body: (Token, UnsafeBufferPointer<UInt8>) -> Void) {
        folded.withUnsafeBufferPointer { bytes in
            for token in tokens {
                body(token, UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)]))
            }
        }
    }

    /// Replaces the tokens by those of `text`.
    public mutating func tokenize(_ text: [UInt8]) {
        text.withUnsafeBufferPointer { tokenize($0) }
    }

    public mutating func tokenize(_ source: UnsafeBufferPointer<UInt8>) {
        folded.removeLast(folded.count)
        folded.append(contentsOf: source)
        for index in 0..<folded.count { folded[index] |= folded[index] &- 65 < 26 ? 0x20 : 0 }
        tokens.removeLast(tokens.count)
        var index = 0
        let count = source.count
        while index < count {
            let byte = source[index]
            if byte < 0x80 {
                index = Self.isASCIIWord(byte) ? compound(source, from: index) : index + 1
                continue
            }
            let (scalar, length) = Fold.decode(source, index)
            let kind = Fold.classify(scalar)
            if kind == .letter {
                index = compound(source, from: index)
                continue
            }
            if kind == .ideograph {
                let start = folded.count
                Fold.appendUTF8(scalar, to: &folded)
                form = start..<folded.count
                add(.word, source: index, index + length)
            }
            index += length
        }
    }

    @inline(__always)
    static func isASCIIWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 97 < 26 || byte &- 48 < 10
    }

    /// Adds the run last read, unless nothing is left of it.
    @inline(__always)
    private mutating func add(_ kind: Token.Kind, source begin: Int, _ end: Int) {
        guard !form.isEmpty else { return }
        tokens.append(
            Token(
                start: Int32(truncatingIfNeeded: form.lowerBound), end: Int32(truncatingIfNeeded: form.upperBound),
                sourceStart: Int32(truncatingIfNeeded: begin), sourceEnd: Int32(truncatingIfNeeded: end), kind: kind))
    }

    /// Reads the words tied together from `begin` on; returns the index after them.
    @inline(__always)
    private mutating func compound(_ source: UnsafeBufferPointer<UInt8>, from begin: Int) -> Int {
        let index = run(source, from: begin)
        add(.word, source: begin, index)
        let (sign, next) = connector(source, at: index)
        if next != index { return parts(source, from: next, sign: sign, begin: begin) }
        return form.count == 1 ? suffix(source, at: index) : index
    }

    /// Reads on after the first part of a compound, which is the last token, and its `sign`.
    private mutating func parts(
        _ source: UnsafeBufferPointer<UInt8>, from second: Int, sign first: UInt8, begin: Int
    ) -> Int {
        // The first part has no token when nothing was left of it (marks only); then there is nothing to join.
        let firstToken = tokens.count - (form.isEmpty ? 0 : 1)
        var length = form.count
        var lettersOnly = length == 1
        var keepsSign = first != 0
        connectors.removeLast(connectors.count)
        connectors.append(first)
        var index = second
        while true {
            let partBegin = index
            index = run(source, from: index)
            if form.count != 1 { lettersOnly = false }
            length += form.count
            add(.word, source: partBegin, index)
            let (sign, next) = connector(source, at: index)
            if next == index { break }
            if sign != 0 { keepsSign = true }
            connectors.append(sign)
            index = next
        }
        let parts = tokens.count - firstToken
        for token in firstToken..<tokens.count { tokens[token].kind = .part }
        guard parts > 1, parts <= Self.mostParts, parts == connectors.count + 1,
            length + parts <= Self.longestJoined
        else { return index }
        let joined = folded.count
        for part in 0..<parts {
            let token = tokens[firstToken + part]
            for offset in Int(token.start)..<Int(token.end) { folded.append(folded[offset]) }
            if part < parts - 1, connectors[part] != 0 { folded.append(connectors[part]) }
        }
        let isAcronym = lettersOnly && keepsSign
        if isAcronym { tokens.removeLast(parts) }
        form = joined..<folded.count
        add(isAcronym ? .word : .joined, source: begin, index)
        return index
    }

    /// The signs between the parts of the compound being read; 0 for one that vanishes.
    private var connectors: [UInt8] = []

    /// `++` and `#` after the last token, a word of one letter.
    private mutating func suffix(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        guard index < source.count else { return index }
        var end = index
        if source[index] == UInt8(ascii: "#") {
            end = index + 1
        } else if source[index] == UInt8(ascii: "+"), index + 1 < source.count, source[index + 1] == UInt8(ascii: "+") {
            end = index + 2
        }
        if end < source.count, Self.isASCIIWord(source[end]) || source[end] >= 0x80 { return index }
        // A word that stands in the text has its sign behind it there.
        if form.upperBound == folded.count { for position in index..<end { folded.append(source[position]) } }
        tokens[tokens.count - 1].end += Int32(truncatingIfNeeded: end - index)
        tokens[tokens.count - 1].sourceEnd = Int32(truncatingIfNeeded: end)
        return end
    }

    /// Reads one run of letters and digits; returns the index after it. Most are ASCII to their end.
    private mutating func run(_ source: UnsafeBufferPointer<UInt8>, from begin: Int) -> Int {
        var index = begin
        while index < source.count, Self.isASCIIWord(source[index]) { index += 1 }
        form = begin..<min(index, begin + Self.longestToken)
        guard index < source.count else { return index }
        let byte = source[index]
        let mayGoOn = byte >= 0x80 || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ",")
        return mayGoOn ? foldedRun(source, from: begin) : index
    }

    /// Reads a run that may have something else than ASCII letters and digits; its folded form goes behind the text.
    private mutating func foldedRun(_ source: UnsafeBufferPointer<UInt8>, from begin: Int) -> Int {
        let start = folded.count
        let limit = start + Self.longestToken
        var index = begin
        while index < source.count {
            let byte = folded[index]
            var next = index + 1
            if Self.isASCIIWord(byte) {
                if folded.count < limit { folded.append(byte) }
            } else if byte == UInt8(ascii: ",") {
                guard groupsDigits(source, at: index) else { break }
            } else {
                let (scalar, length) = Fold.decode(source, index)
                next = index + length
                let kind = Fold.classify(scalar)
                if kind == .letter {
                    if folded.count + 3 < limit { Fold.append(scalar, to: &folded) }
                } else if kind == .apostrophe {
                    next = apostrophe(source, at: index, length: length)
                } else if kind != .mark {
                    break
                }
                if next == index { break }
            }
            index = next
        }
        form = start..<folded.count
        return index
    }

    /// Inside a word an apostrophe is stepped over, with the `s` of a possessive; elsewhere it ends the word: the same index.
    private func apostrophe(_ source: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> Int {
        let next = index + length
        guard startsWord(source, at: next) else { return index }
        return source[next] | 0x20 == UInt8(ascii: "s") && !startsWord(source, at: next + 1) ? next + 1 : next
    }

    /// A comma with a digit before it and exactly three after it.
    private func groupsDigits(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index > 0, index + 3 < source.count, source[index - 1] &- 48 < 10 else { return false }
        for offset in 1...3 where source[index + offset] &- 48 >= 10 { return false }
        return index + 4 >= source.count || source[index + 4] &- 48 >= 10
    }

    private func startsWord(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index < source.count else { return false }
        let byte = source[index]
        if byte < 0x80 { return Self.isASCIIWord(byte) }
        return Fold.classify(Fold.decode(source, index).scalar) == .letter
    }

    /// A sign that ties the word before it to the word after it: what of it stays in the joined form (0: nothing), and
    /// the index of the next word; the same index when there is none.
    @inline(__always)
    private func connector(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> (sign: UInt8, next: Int) {
        guard index < source.count else { return (0, index) }
        let byte = source[index]
        var sign: UInt8 = 0
        var next = index + 1
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"): break
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "&"): sign = byte
        case 0x80...:
            let (scalar, length) = Fold.decode(source, index)
            guard Fold.classify(scalar) == .hyphen else { return (0, index) }
            next = index + length
        default: return (0, index)
        }
        return startsWord(source, at: next) ? (sign, next) : (0, index)
    }
}

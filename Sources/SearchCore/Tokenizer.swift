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

    public private(set) var folded: [UInt8] = []
    public private(set) var tokens: [Token] = []

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
        tokens.removeLast(tokens.count)
        var index = 0
        let count = source.count
        while index < count {
            let byte = source[index]
            if Self.isASCIIWord(byte) {
                index = compound(source, from: index)
            } else if byte < 0x80 {
                index += 1
            } else {
                let (scalar, length) = Fold.decode(source, index)
                switch Fold.classify(scalar) {
                case .letter: index = compound(source, from: index)
                case .ideograph:
                    let start = folded.count
                    Fold.appendUTF8(scalar, to: &folded)
                    add(.word, from: start, source: index, index + length)
                    index += length
                case .separator, .mark, .apostrophe, .hyphen: index += length
                }
            }
        }
    }

    @inline(__always)
    static func isASCIIWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 97 < 26 || byte &- 48 < 10
    }

    @inline(__always)
    private mutating func add(_ kind: Token.Kind, from start: Int, source begin: Int, _ end: Int) {
        guard folded.count > start else { return }
        tokens.append(
            Token(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: folded.count),
                sourceStart: Int32(truncatingIfNeeded: begin), sourceEnd: Int32(truncatingIfNeeded: end), kind: kind))
    }

    /// Reads the words tied together from `begin` on; returns the index after them.
    @inline(__always)
    private mutating func compound(_ source: UnsafeBufferPointer<UInt8>, from begin: Int) -> Int {
        let start = folded.count
        let index = run(source, from: begin)
        add(.word, from: start, source: begin, index)
        let (sign, next) = connector(source, at: index)
        if next != index { return parts(source, from: next, sign: sign, begin: begin, foldedStart: start) }
        return folded.count - start == 1 ? suffix(source, at: index) : index
    }

    /// Reads on after the first part of a compound, which is the last token, and its `sign`.
    private mutating func parts(
        _ source: UnsafeBufferPointer<UInt8>, from second: Int, sign first: UInt8, begin: Int, foldedStart: Int
    ) -> Int {
        // The first part has no token when nothing was left of it (marks only); then there is nothing to join.
        let hasFirst = folded.count > foldedStart
        let firstToken = tokens.count - (hasFirst ? 1 : 0)
        var lettersOnly = folded.count - foldedStart == 1
        var keepsSign = first != 0
        connectors.removeLast(connectors.count)
        connectors.append(first)
        var index = second
        while true {
            let start = folded.count
            let partBegin = index
            index = run(source, from: index)
            if folded.count - start != 1 { lettersOnly = false }
            add(.word, from: start, source: partBegin, index)
            let (sign, next) = connector(source, at: index)
            if next == index { break }
            if sign != 0 { keepsSign = true }
            connectors.append(sign)
            index = next
        }
        let parts = tokens.count - firstToken
        for token in firstToken..<tokens.count { tokens[token].kind = .part }
        guard parts > 1, parts <= Self.mostParts, parts == connectors.count + 1,
            folded.count - foldedStart + parts <= Self.longestJoined
        else { return index }
        let joined = folded.count
        for part in 0..<parts {
            let token = tokens[firstToken + part]
            for offset in Int(token.start)..<Int(token.end) { folded.append(folded[offset]) }
            if part < parts - 1, connectors[part] != 0 { folded.append(connectors[part]) }
        }
        let isAcronym = lettersOnly && keepsSign
        if isAcronym { tokens.removeLast(parts) }
        add(isAcronym ? .word : .joined, from: joined, source: begin, index)
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
        for position in index..<end { folded.append(source[position]) }
        tokens[tokens.count - 1].end = Int32(truncatingIfNeeded: folded.count)
        tokens[tokens.count - 1].sourceEnd = Int32(truncatingIfNeeded: end)
        return end
    }

    /// Appends one run of letters and digits, folded; returns the index after it.
    private mutating func run(_ source: UnsafeBufferPointer<UInt8>, from begin: Int) -> Int {
        let limit = folded.count + Self.longestToken
        let count = source.count
        var index = begin
        // Most words are ASCII letters to their end: taken in one piece, then lowered in place.
        while index < count, Self.isASCIIWord(source[index]) { index += 1 }
        let plain = min(index - begin, Self.longestToken)
        folded.append(contentsOf: UnsafeBufferPointer(rebasing: source[begin..<begin + plain]))
        for position in folded.count - plain..<folded.count where folded[position] &- 65 < 26 {
            folded[position] |= 0x20
        }
        while index < count {
            let byte = source[index]
            if byte &- 97 < 26 || byte &- 48 < 10 {
                if folded.count < limit { folded.append(byte) }
                index += 1
            } else if byte &- 65 < 26 {
                if folded.count < limit { folded.append(byte | 0x20) }
                index += 1
            } else if byte >= 0x80 {
                let (scalar, length) = Fold.decode(source, index)
                switch Fold.classify(scalar) {
                case .letter:
                    if folded.count + 3 < limit { Fold.append(scalar, to: &folded) }
                    index += length
                case .mark: index += length
                case .apostrophe:
                    guard let next = apostrophe(source, at: index, length: length) else { return index }
                    index = next
                case .separator, .hyphen, .ideograph: return index
                }
            } else if byte == UInt8(ascii: "'") {
                guard let next = apostrophe(source, at: index, length: 1) else { return index }
                index = next
            } else if byte == UInt8(ascii: ","), groupsDigits(source, at: index) {
                index += 1
            } else {
                return index
            }
        }
        return index
    }

    /// Inside a word an apostrophe is stepped over, with the `s` of a possessive; elsewhere it ends the word (nil).
    private func apostrophe(_ source: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> Int? {
        let next = index + length
        guard next < source.count, startsWord(source, at: next) else { return nil }
        let after = next + 1
        if source[next] | 0x20 == UInt8(ascii: "s"), after >= source.count || !startsWord(source, at: after) {
            return after
        }
        return next
    }

    /// A comma with a digit before it and exactly three after it.
    private func groupsDigits(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index > 0, index + 3 < source.count, source[index - 1] &- 48 < 10 else { return false }
        for offset in 1...3 where source[index + offset] &- 48 >= 10 { return false }
        return index + 4 >= source.count || source[index + 4] &- 48 >= 10
    }

    private func startsWord(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let byte = source[index]
        if byte < 0x80 { return Self.isASCIIWord(byte) }
        return Fold.classify(Fold.decode(source, index).scalar) == .letter
    }

    /// A sign that ties the word before it to the word after it: what of it stays in the joined form (0: nothing), and
    /// the index of the next word; the same index when there is none.
    @inline(__always)
    private func connector(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> (sign: UInt8, next: Int) {
        guard index + 1 < source.count else { return (0, index) }
        let byte = source[index]
        switch byte {
        case UInt8(ascii: " "): return (0, index)
        case UInt8(ascii: "-"), UInt8(ascii: "_"):
            return (0, startsWord(source, at: index + 1) ? index + 1 : index)
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "&"):
            return (byte, startsWord(source, at: index + 1) ? index + 1 : index)
        case 0x80...:
            let (scalar, length) = Fold.decode(source, index)
            guard Fold.classify(scalar) == .hyphen, index + length < source.count else { return (0, index) }
            return (0, startsWord(source, at: index + length) ? index + length : index)
        default: return (0, index)
        }
    }
}

/// A word, a number or a sign of a text, in the folded bytes.
public struct Token: Sendable {
    public enum Kind: UInt8, Sendable {
        /// Letters only.
        case word
        /// ASCII digits only.
        case number
        /// Letters and digits: `40th`, `12b`, `1X`.
        case mixed
        /// One character that is neither, nor white space.
        case sign
    }

    public let start: Int32
    public let end: Int32
    public let kind: Kind
    /// Line feeds between this token and the one before, at most 3.
    public let newlines: UInt8
    /// Whether white space stands before it.
    public let isSpaced: Bool
    /// First letter is a capital.
    public let isCapitalized: Bool
    /// Two letters or more, all capitals.
    public let isUppercase: Bool
    /// The byte of a one-byte sign, else 0.
    public let sign: UInt8
    /// Hash of the word without case and accents.
    let hash: UInt64
    let classes: WordClasses
    let keyword: Keyword

    var range: Range<Int> { Int(start)..<Int(end) }
    var count: Int { Int(end - start) }
    var isWord: Bool { kind == .word }
    var isNumber: Bool { kind == .number }

    func isSign(_ character: Unicode.Scalar) -> Bool { kind == .sign && sign == UInt8(ascii: character) }
    func has(_ any: WordClasses) -> Bool { !classes.isDisjoint(with: any) }
}

/// Tells which names of one text are the same person's, and gives each person a key that is the same in every text: the
/// words of the name without case, accents, titles and initials, in order of the alphabet.
struct PersonKeys {
    private let whole: Set<Set<String>>

    /// - Parameter names: every name found in the text, and the filer's.
    init(names: [String]) {
        whole = Set(names.map(PersonKeys.words).filter { $0.count > 1 })
    }

    /// A part of exactly one longer name of the text is that person: "Roe" where "Jane Roe" stands.
    func key(of name: String) -> String {
        let words = PersonKeys.words(of: name)
        let longer = whole.filter { $0.isStrictSuperset(of: words) }
        return (longer.count == 1 ? longer.first! : words).sorted().joined(separator: " ")
    }

    private static func words(of name: String) -> Set<String> {
        let bytes = Folding(Array(name.utf8)).bytes
        let tokens = Tokenizer.tokens(of: bytes).filter { $0.kind != .sign }
        let telling = tokens.filter { $0.count > 1 && !$0.has([.personTitle, .nameSuffix]) }
        return Set((telling.isEmpty ? tokens : telling).map { letters(of: bytes[$0.range]) })
    }

    private static func letters(of word: ArraySlice<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in String(decoding: word, as: UTF8.self).unicodeScalars where !(0x300...0x36f ~= scalar.value) {
            let base = scalar.value < 0x80 ? UInt32(ASCII.lower(UInt8(scalar.value))) : Letters.base(scalar.value)
            text.append(Unicode.Scalar(base) ?? scalar)
        }
        return String(text)
    }
}

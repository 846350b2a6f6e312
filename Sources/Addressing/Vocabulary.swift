import SearchCore

/// Numbers of the words that matter, by the hash of their folded forms.
struct Vocabulary: Sendable {
    private var numbers: [UInt64: Int32] = [:]
    /// Whether a word is so common that it tells nothing, by its number.
    private(set) var isCommon: [Bool] = []

    var count: Int { isCommon.count }

    /// - Returns: nil for a word that was never added.
    @inline(__always)
    func number(_ hash: UInt64) -> Int32? { numbers[hash] }

    /// The numbers of a text's words, which are added.
    mutating func add(_ text: String, tokenizer: inout Tokenizer) -> [Int32] {
        tokenizer.tokenize(Array(text.utf8))
        return tokenizer.tokens.filter { $0.kind != .joined }.map { token in
            let hash = tokenizer.hash(token)
            if let known = numbers[hash] { return known }
            let number = Int32(isCommon.count)
            numbers[hash] = number
            isCommon.append(tokenizer.word(token).withUnsafeBufferPointer(StopWords.code) > 0)
            return number
        }
    }
}

/// A word of the query, before the dictionary has been asked.
struct QueryWord {
    var form: [UInt8]
    var stem: [UInt8]
    /// Times it is in the query.
    var count: Int
    /// It is the last word and nothing follows it, so it may be only begun.
    var isOpen: Bool
    var isStopWord: Bool
    /// For the joined form of a compound (`802.1x`), the parts it can stand for, as indices into the query's words; its
    /// parts are looked for only when nobody wrote the joined form.
    var parts: [Int] = []
    /// A part of a compound with such a joined form.
    var isPart = false

    /// More different words than this are left out: a query is not a document.
    static let most = 160

    /// The different words of a query in order of first appearance.
    static func read(_ query: [UInt8]) -> [QueryWord] {
        var tokenizer = Tokenizer()
        tokenizer.tokenize(query)
        var stemmer = Stemmer()
        var words: [QueryWord] = []
        func add(_ token: Tokenizer.Token, isPart: Bool) -> Int {
            let form = tokenizer.word(token)
            let stem = stemmer.stem(form)
            let isOpen = Int(token.sourceEnd) == query.count
            for index in 0..<words.count where words[index].stem == stem && words[index].isPart == isPart {
                words[index].count += 1
                if isOpen { words[index].isOpen = true }
                return index
            }
            words.append(
                QueryWord(
                    form: form, stem: stem, count: 1, isOpen: isOpen, isStopWord: StopWords.contains(form),
                    isPart: isPart))
            return words.count - 1
        }
        var index = 0
        let tokens = tokenizer.tokens
        while index < tokens.count && words.count < most {
            var end = index
            while end < tokens.count, tokens[end].kind == .part { end += 1 }
            if end > index, end < tokens.count, tokens[end].kind == .joined {
                // An identifier (802.1x, 24/7, e-mail) is one word; other compounds (end-of-life) are their parts.
                let joins = tokens[index..<end].contains { isIdentifierPart(tokenizer.word($0)) }
                var parts: [Int] = []
                for part in index..<end { parts.append(add(tokens[part], isPart: joins)) }
                if joins {
                    let joined = add(tokens[end], isPart: false)
                    words[joined].parts = parts
                    words[joined].isStopWord = false
                }
                index = end + 1
            } else {
                _ = add(tokens[index], isPart: false)
                index += 1
            }
        }
        return words
    }

    private static func isIdentifierPart(_ part: [UInt8]) -> Bool {
        part.count == 1 || part.contains { $0 &- 48 < 10 }
    }
}

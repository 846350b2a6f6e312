extension NameMarks {
    /// Names in the name of a file, in any case and order: `Smith_John_comment.pdf`, `roe-letter.docx`.
    mutating func markFileName() {
        let others: WordClasses = [
            .ordinary, .role, .commonNoun, .organization, .month, .country, .stateName, .citation,
        ]
        func isName(_ k: Int) -> Bool {
            let token = text.token(k)
            return token.isWord && token.count >= 2 && token.has([.given, .surname]) && !token.has(others)
        }
        for i in text.tokens.indices where isName(i) {
            let isBeside = isName(i - 1) || isName(i + 1)
            if !text.tokens[i].has([.ambiguousName, .place]) && text.tokens[i].count >= 3 || isBeside {
                mark(i..<i + 1)
            }
        }
        for i in text.tokens.indices where isMarked(i - 1) || isMarked(i + 1) {
            // The other half of the name, which the lexicon does not know
            let token = text.tokens[i]
            if !isMarked(i), token.isWord, token.classes.isEmpty, token.count >= 4, token.isCapitalized {
                mark(i..<i + 1)
            }
        }
    }
}

extension NameMarks {
    /// The lines under "Sincerely," and the like: up to two lines of names, titles passed over.
    mutating func markSignatures() {
        for i in text.tokens.indices where text.tokens[i].has(.closing) {
            guard AddressRun.beginsLine(i, in: text) || text.token(i - 1).has(.closing) || isSentenceStart(i),
                let start = lineAfterClosing(i)
            else { continue }
            signature(at: start)
        }
        for i in text.tokens.indices where text.tokens[i].isSign("/") {
            // "/s/ Jane Doe"
            guard text.token(i + 1).count == 1, text.token(i + 1).keyword == .s, text.token(i + 2).isSign("/"),
                !text.token(i + 2).isSpaced
            else { continue }
            signature(at: i + 3)
        }
    }

    /// "- Shaniqua" in the last line, behind a line that is no item of a list: a word that nothing else claims.
    mutating func markDashedSignature() {
        guard let last = text.tokens.indices.last, last >= 2 else { return }
        let word = text.tokens[last]
        let dash = text.tokens[last - 1]
        guard dash.isSign("-") || dash.isSign("~"), dash.newlines > 0, word.newlines == 0, word.isWord,
            word.isCapitalized, !word.isUppercase, word.count >= 3, word.classes.isEmpty || word.has(.given)
        else { return }
        var line = last - 2
        while line > 0, text.tokens[line].newlines == 0 { line -= 1 }
        if !text.tokens[line].isSign("-") { mark(last..<last + 1) }
    }

    private func isSentenceStart(_ i: Int) -> Bool {
        let before = text.token(i - 1)
        return text.tokens[i].isCapitalized && (before.isSign(".") || before.isSign("!") || before.isSign(","))
    }

    /// Where the name begins: behind the closing words and their comma. They must fill the rest of their line, or a comma
    /// must end them.
    private func lineAfterClosing(_ i: Int) -> Int? {
        var k = i + 1
        while k < text.tokens.count, text.tokens[k].newlines == 0, k - i < 5,
            text.tokens[k].has([.closing, .ordinary]) && text.tokens[k].isWord
        {
            k += 1
        }
        guard k < text.tokens.count else { return nil }
        if text.tokens[k].isSign(",") || text.tokens[k].isSign(":") || text.tokens[k].isSign("-")
            || text.tokens[k].isSign("!")
        {
            while k - i < 10,
                text.token(k).isSign(",") || text.token(k).isSign("-") || text.token(k).isSign(":")
                    || text.token(k).isSign("!")
            { k += 1 }
            return k < text.tokens.count ? k : nil
        }
        if text.tokens[k].isSign("."), text.token(k + 1).newlines > 0 { return k + 1 }
        return text.tokens[k].newlines > 0 ? k : nil
    }

    private mutating func signature(at start: Int) {
        var first = start
        if text.token(first).keyword == .s, text.token(first + 1).isSign("/") { first += 2 }
        while first - start < 8,
            text.token(first).has(.personTitle)
                || text.token(first).kind == .sign && text.token(first).sign != Folding.barrier && first - start < 4
                    && first < text.tokens.count
        {
            first += 1
        }
        guard first < text.tokens.count, text.tokens[first].isWord else { return }
        let end = signatureEnd(from: first)
        guard end > first else { return }
        let words = (first..<end).filter { text.tokens[$0].isWord }
        let known = words.contains {
            text.tokens[$0].has([.given, .surname]) || NameShape.isSurname(text.tokens[$0], in: text)
        }
        let office = words.contains {
            text.tokens[$0].has([.organization, .role]) && !text.tokens[$0].has([.given, .surname])
        }
        guard known && !office || !office && words.count <= 4 && endsLine(end) else { return }
        mark(first..<end)
    }

    /// Like `nameEnd`, but words of no class are enough and the case does not matter when the line is short.
    private func signatureEnd(from first: Int) -> Int {
        var k = first
        var end = first
        var words = 0
        while k < text.tokens.count, words < 5 {
            let token = text.tokens[k]
            if k > first, token.newlines > 0 { break }
            if token.isWord, !token.has(.ordinary) || token.count == 1,
                token.isCapitalized || text.isCaseless || words == 0 && token.has(.given)
                    || words == 1 && token.has(.surname)
            {
                words += 1
                end = k + 1
            } else if token.isSign(".") || token.isSign("-") || token.isSign("'"), k > first {
            } else if token.has(.connector), k > first, isNameWord(k + 1) {
            } else {
                break
            }
            k += 1
        }
        return end > first ? suffixEnd(end) : first
    }

    private func endsLine(_ end: Int) -> Bool {
        end >= text.tokens.count || text.tokens[end].newlines > 0 || text.tokens[end].isSign(",")
            || text.tokens[end].isSign("|")
            || text.tokens[end].isSign(".") && text.token(end + 1).newlines > 0
    }

}

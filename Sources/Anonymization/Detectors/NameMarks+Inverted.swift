extension NameMarks {
    /// "From: Roe, Jane A." and "Name: LEE, SOO-JIN": the given names behind a surname that a label or a quotation mark stands
    /// before, up to what ends the field.
    mutating func markInverted() {
        for i in text.tokens.indices where text.tokens[i].isSign(",") {
            guard i > 1, text.tokens[i].newlines == 0, !text.tokens[i].isSpaced, isFieldStart(before: i),
                isMarked(i - 1) || isSurname(i - 1), text.token(i + 1).newlines == 0, isNameWord(i + 1)
            else { continue }
            let end = nameEnd(from: i + 1, limit: 3)
            guard end > i + 1, isFieldEnd(end), isMarked(i - 1) || text.token(i + 1).has(.given),
                !text.token(i + 1).has([.stateName, .stateCode, .country, .place, .organization, .role])
            else { continue }
            mark(i - 1..<i)
            mark(i + 1..<end)
        }
    }

    /// A colon or a quotation mark stands before the one word that ends before token `comma`, double names being one.
    private func isFieldStart(before comma: Int) -> Bool {
        var k = comma - 1
        while text.token(k).isWord, text.token(k - 1).isSign("-") || text.token(k - 1).isSign("'"),
            !text.token(k).isSpaced
        { k -= 2 }
        return text.token(k - 1).isSign(":") || text.token(k - 1).isSign("\"")
    }

    private func isFieldEnd(_ end: Int) -> Bool {
        let next = text.token(end).isSign(".") ? text.token(end + 1) : text.token(end)
        return next.newlines > 0 || next.isSign("\"") || next.isSign("<") || next.isSign(";") || next.isSign(")")
            || next.sign == Folding.barrier
    }
}

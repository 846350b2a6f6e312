/// A query taken apart.
///
/// Words narrow; `"words in quotes"` stand side by side, one word in quotes in exactly that form; `-` before a word, phrase
/// or field leaves out; `OR` between two makes either do; `word*` is every word that begins so; `question:3`, `theme:`,
/// `goal:`, `kind:`, `from:` (kind of submitter), `org:` (their name), `after:` and `before:` a day are fields. Whatever
/// else is typed is words: there is no wrong query.
final class Query {
    private(set) var terms: [QueryTerm] = []
    private(set) var fields: [QueryField] = []

    /// More terms than this are left out: a query is not a document.
    private static let most = 160
    private static let mostPairs = 24

    private let text: [UInt8]
    private var index = 0
    private var tokenizer = Tokenizer()
    private var groupCount = 0
    private var pairCount = 0
    /// An `OR` stands before the item being read, or after it.
    private var afterOr = false
    private var beforeOr = false
    /// The last plain word, alone and with the common words since, for pairs.
    private var lastWord: [UInt8] = []
    private var pairForm: [UInt8] = []
    private var commonCount = 0

    init(_ text: [UInt8]) {
        self.text = text
        while true {
            while index < text.count, text[index] <= 32 { index += 1 }
            if index == text.count || terms.count >= Self.most { break }
            readItem()
        }
    }

    private func readItem() {
        let isExcluded = text[index] == UInt8(ascii: "-") && index + 1 < text.count && text[index + 1] > 32
        if isExcluded { index += 1 }
        let name = fieldName()
        index += name.isEmpty ? 0 : name.count + 1
        let isQuoted = index < text.count && text[index] == UInt8(ascii: "\"")
        let value = isQuoted ? quoted() : plain()
        beforeOr = orFollows()
        if Bytes.are(name, "org") {
            tokenizer.tokenize(value)
            for word in tokenizer.words(withJoined: false) {
                add(QueryTerm(.organization, isExcluded ? .excluded : .required, tokens: [word], form: word))
            }
        } else if !name.isEmpty {
            fields.append(QueryField(name: name, value: value, isExcluded: isExcluded))
        } else if isQuoted {
            addPhrase(value, isExcluded: isExcluded)
        } else if Bytes.are(value, "OR"), !terms.isEmpty, index < text.count {
            afterOr = terms[terms.count - 1].isAlternative
            return
        } else {
            addWords(value, isExcluded: isExcluded)
        }
        afterOr = false
    }

    private static let fieldNames: StaticString = "question theme goal kind from org after before"

    /// The field's name that stands here before a colon and a value; empty when none does.
    private func fieldName() -> [UInt8] {
        var end = index
        while end < text.count, text[end] &- 97 < 26 { end += 1 }
        guard end + 1 < text.count, text[end] == UInt8(ascii: ":"), text[end + 1] > 32 else { return [] }
        let name = Bytes.part(text, index, end)
        return Bytes.split(Bytes.of(Self.fieldNames), at: 32).contains(name) ? name : []
    }

    /// Up to the closing quote, or to the end.
    private func quoted() -> [UInt8] {
        index += 1
        let start = index
        while index < text.count, text[index] != UInt8(ascii: "\"") { index += 1 }
        let value = Bytes.part(text, start, index)
        if index < text.count { index += 1 }
        return value
    }

    private func plain() -> [UInt8] {
        let start = index
        while index < text.count, text[index] > 32, text[index] != UInt8(ascii: "\"") || index == start { index += 1 }
        return Bytes.part(text, start, index)
    }

    private func orFollows() -> Bool {
        var next = index
        while next < text.count, text[next] <= 32 { next += 1 }
        return next > index && next + 3 < text.count && text[next] == UInt8(ascii: "O")
            && text[next + 1] == UInt8(ascii: "R") && text[next + 2] <= 32
    }

    /// Adds a term, or lets one that is there count for more; returns the one that stands.
    @discardableResult
    private func add(_ term: QueryTerm) -> QueryTerm {
        if term.role == .required {
            term.isAlternative = afterOr || beforeOr
            if !term.isAlternative {
                for known in terms where known.role == .required && known.kind == term.kind && known.stem == term.stem {
                    if known.form == term.form || term.kind == .word, known.isHidden == term.isHidden,
                        !known.isAlternative
                    {
                        known.count += 1
                        known.isOpen = known.isOpen || term.isOpen
                        return known
                    }
                }
            }
            if !afterOr { groupCount += 1 }
            term.group = groupCount
        }
        terms.append(term)
        return term
    }

    // MARK: Phrases

    private func addPhrase(_ value: [UInt8], isExcluded: Bool) {
        lastWord = []
        tokenizer.tokenize(value)
        let role = isExcluded ? QueryTerm.Role.excluded : .required
        let tokens = tokenizer.tokens
        let last = tokens.count - 1
        // An identifier (802.1X) is in the index as one word.
        if last >= 0, tokens[last].kind == .joined, tokens[last].sourceStart == tokens[0].sourceStart, isIdentifier(0) {
            addExact(tokenizer.word(tokens[last]), role)
            return
        }
        let all = tokenizer.words(withJoined: false)
        var words: [[UInt8]] = []
        var gaps: [UInt32] = []
        var gap: UInt32 = 0
        var form: [UInt8] = []
        var end = 0
        // Common words have no places: those at the edges of a phrase, or of nothing but such words, are not checked.
        var unchecked: [UInt8] = []
        var atEnd: [UInt8] = []
        for word in all {
            let code = StopWords.code(word)
            if code != 0 {
                atEnd = Bytes.listed(atEnd, word)
                if words.isEmpty {
                    unchecked = atEnd
                } else {
                    gap = WordPositions.gap(gap, adding: code)
                    form = Bytes.spaced(form, word)
                }
                continue
            }
            atEnd = []
            form = words.isEmpty ? word : Bytes.spaced(form, word)
            end = form.count
            words.append(word)
            gaps.append(gap)
            gap = 0
        }
        form.removeLast(form.count - end)
        if words.isEmpty {
            for word in all { addExact(word, role).unchecked = all.count > 1 ? word : [] }
            return
        }
        let term = QueryTerm(words.count > 1 ? .phrase : .exact, role, tokens: words, gaps: gaps, form: form)
        add(term).unchecked = atEnd.isEmpty ? unchecked : Bytes.listed(unchecked, atEnd)
    }

    @discardableResult
    private func addExact(_ word: [UInt8], _ role: QueryTerm.Role) -> QueryTerm {
        add(QueryTerm(.exact, role, tokens: [word], form: word))
    }

    // MARK: Words

    private func addWords(_ value: [UInt8], isExcluded: Bool) {
        let isStarred = value.count > 2 && value.last == UInt8(ascii: "*")
        tokenizer.tokenize(value)
        let tokens = tokenizer.tokens
        if tokens.isEmpty { return }
        if isExcluded || afterOr || beforeOr, tokens.count > 1 { return addPhrase(value, isExcluded: isExcluded) }
        var position = 0
        while position < tokens.count {
            var end = position
            while end < tokens.count, tokens[end].kind == .part { end += 1 }
            let hasJoined = end > position && end < tokens.count && tokens[end].kind == .joined
            let joins = hasJoined && isIdentifier(position)
            var parts: [QueryTerm] = []
            for part in position..<max(end, position + 1) {
                let term = word(
                    tokens[part], value, isExcluded: isExcluded, isStarred: isStarred && part == tokens.count - 1)
                term.isHidden = joins
                if !joins { addPair(term) }
                parts.append(add(term))
            }
            position = max(end, position + 1)
            if hasJoined {
                if joins {
                    let joined = word(tokens[position], value, isExcluded: isExcluded, isStarred: false)
                    joined.parts = parts
                    add(joined)
                    lastWord = []
                }
                position += 1
            }
        }
    }

    private func word(_ token: Tokenizer.Token, _ value: [UInt8], isExcluded: Bool, isStarred: Bool) -> QueryTerm {
        let form = tokenizer.word(token)
        let term = QueryTerm(
            isStarred ? .begun : .word, isExcluded ? .excluded : .required, tokens: [form], form: form,
            isStopWord: token.kind != .joined && StopWords.code(form) != 0)
        term.isOpen = !isExcluded && index == text.count && Int(token.sourceEnd) == value.count
        return term
    }

    /// A compound with a number or a single letter in it (802.1X, 24/7, e-mail) is one word; others (end-of-life) are
    /// their parts.
    private func isIdentifier(_ first: Int) -> Bool {
        var position = first
        while position < tokenizer.tokens.count, tokenizer.tokens[position].kind == .part {
            let part = tokenizer.word(tokenizer.tokens[position])
            if part.count == 1 { return true }
            for byte in part where byte &- 48 < 10 { return true }
            position += 1
        }
        return false
    }

    /// The word with the one before it, as one term that may count.
    private func addPair(_ term: QueryTerm) {
        if term.role != .required || afterOr || beforeOr || term.kind != .word {
            lastWord = []
        } else if term.isStopWord {
            pairForm = Bytes.spaced(pairForm, term.form)
            commonCount += 1
        } else {
            if !lastWord.isEmpty, commonCount <= 3, pairCount < Self.mostPairs {
                pairCount += 1
                terms.append(
                    QueryTerm(
                        .phrase, .pair, tokens: [lastWord, term.form], form: Bytes.spaced(pairForm, term.form)))
            }
            lastWord = term.form
            pairForm = term.form
            commonCount = 0
        }
    }
}

/// Which tokens of a text are part of a person's name, as the rules find them one after another.
struct NameMarks {
    let text: ScannedText
    private(set) var isName: [Bool]
    /// Marked by a rule that leaves no doubt.
    private var isCertain: [Bool]
    /// How sure the rules are that run now.
    var stage = Certainty.certain
    /// Tokens of the filer's organization, which stay.
    private var isKept: [Bool]

    init(_ text: ScannedText) {
        self.text = text
        isName = [Bool](repeating: false, count: text.tokens.count)
        isCertain = isName
        isKept = isName
        keepOrganization()
    }

    /// Neighbouring marked tokens as one finding each, with the signs and small words between them.
    var redactions: [Redaction] {
        var found: [Redaction] = []
        var i = 0
        while i < isName.count {
            guard isName[i] else {
                i += 1
                continue
            }
            var last = i
            var k = i + 1
            while k < isName.count, k - last <= 2 {
                if text.tokens[k].newlines > 0 { break }
                if isName[k] {
                    last = k
                } else if !isJoint(k) {
                    break
                }
                k += 1
            }
            // The rest of a double name: "Combs-Dyer".
            var first = isHyphenated(i - 1) && i >= 2 && text.tokens[i - 2].isCapitalized && !isKept[i - 2] ? i - 2 : i
            while isHyphenated(last + 1), text.token(last + 2).isCapitalized, !isKept(last + 2) { last += 2 }
            while isInitial(before: first) { first -= 2 }
            found.append(
                Redaction(
                    range: Int(text.tokens[first].start)..<Int(text.tokens[last].end), kind: .personName,
                    certainty: isCertain[i...last].contains(true) ? .certain : .likely))
            i = last + 1
        }
        return found
    }

    /// A sign inside a name: `J. Smith`, `Smith-Jones`, `O'Brien`.
    private func isJoint(_ k: Int) -> Bool {
        let token = text.tokens[k]
        if token.isWord, token.count == 1, token.isCapitalized, token.keyword != .i { return true }
        // A full stop joins only behind an initial or a short title of birth: "J. Smith", "Jr. Smith".
        if token.isSign(".") { return !token.isSpaced && text.token(k - 1).count <= 2 }
        return (token.isSign("-") || token.isSign("'")) && !token.isSpaced && !text.token(k + 1).isSpaced
    }

    /// The `A.` of "A. Ramos", not the `S.` of "U.S. Smith".
    private func isInitial(before i: Int) -> Bool {
        guard i >= 2, text.token(i - 1).isSign("."), text.tokens[i].newlines == 0, text.tokens[i - 1].newlines == 0
        else { return false }
        let letter = text.tokens[i - 2]
        return letter.isWord && letter.count == 1 && letter.isCapitalized && !isKept[i - 2]
            && (letter.isSpaced || i == 2)
    }

    private func isHyphenated(_ k: Int) -> Bool {
        text.token(k).isSign("-") && !text.token(k).isSpaced && !text.token(k + 1).isSpaced && text.token(k + 1).isWord
            && text.token(k - 1).isWord
    }

    mutating func mark(_ range: Range<Int>) {
        for k in range where k < isName.count && !isKept[k] && text.tokens[k].kind != .number {
            isName[k] = true
            if stage == .certain { isCertain[k] = true }
        }
    }

    func isMarked(_ k: Int) -> Bool { k >= 0 && k < isName.count && isName[k] }
    func isKept(_ k: Int) -> Bool { k >= 0 && k < isKept.count && isKept[k] }

    // MARK: The filer

    private static func words(of name: String) -> [(hash: UInt64, classes: WordClasses, count: Int)] {
        Tokenizer.tokens(of: Folding(Array(name.utf8)).bytes).filter { $0.kind == .word }.map {
            ($0.hash, $0.classes, $0.count)
        }
    }

    private mutating func keepOrganization() {
        guard let organization = text.filer?.organization, !organization.isEmpty else { return }
        let parts = NameMarks.words(of: organization)
        keepShortNames(of: parts)
        let words = parts.map(\.hash)
        guard let first = words.first else { return }
        for i in text.tokens.indices where text.tokens[i].hash == first {
            var k = i
            var matched = 0
            while matched < words.count, k < text.tokens.count, k - i < words.count * 3 {
                if text.tokens[k].kind == .word {
                    guard text.tokens[k].hash == words[matched] else { break }
                    matched += 1
                }
                k += 1
            }
            if matched == words.count, words.count > 1 { for m in i..<k { isKept[m] = true } }
        }
    }

    /// An organization is called by one of its words too: "Nava" of Nava PBC. The word is published with its name, so it is no
    /// secret; not where it is part of the filer's own name, or of a name in the text.
    private mutating func keepShortNames(of parts: [(hash: UInt64, classes: WordClasses, count: Int)]) {
        let own = Set(NameMarks.words(of: text.filer?.name ?? "").map(\.hash))
        let telling = Set(
            parts.filter { $0.count >= 4 && !$0.classes.contains(.ordinary) && !own.contains($0.hash) }.map(\.hash))
        for i in text.tokens.indices where telling.contains(text.tokens[i].hash) {
            if !text.token(i - 1).has(.given), !text.token(i + 1).has(.surname) { isKept[i] = true }
        }
    }

    /// The filer's given names and surnames, whole or in part, in any case where they are rare and as capitalised words where
    /// they are also English; initials only beside another part.
    mutating func markFiler() {
        guard let name = text.filer?.name, !name.isEmpty else { return }
        let parts = NameMarks.words(of: name).filter {
            !$0.classes.contains(.ordinary) || $0.count == 1
        }
        let whole = Set(parts.filter { $0.count >= 2 }.map(\.hash))
        let initials = Set(parts.filter { $0.count == 1 }.map(\.hash))
        guard !whole.isEmpty else { return }
        for i in text.tokens.indices where whole.contains(text.tokens[i].hash) && text.tokens[i].kind == .word {
            let token = text.tokens[i]
            if token.has([.connector, .nameSuffix, .personTitle]), !isBesideFiler(i, whole) { continue }
            if token.isCapitalized || !token.has([.ambiguousName, .month]) && token.count >= 4
                || isBesideFiler(i, whole)
            {
                if token.has(.ambiguousName), isOrganizationBeside(i), !isBesideFiler(i, whole) { continue }
                mark(i..<i + 1)
            }
        }
        for i in text.tokens.indices where initials.contains(text.tokens[i].hash) && text.tokens[i].isCapitalized {
            let next = text.token(i + 1).isSign(".") ? i + 2 : i + 1
            if isMarked(i - 1) && isMarked(next) || isMarked(next) && text.token(next).newlines == 0 || isMarked(i - 1)
            {
                mark(i..<i + 1)
            }
        }
    }

    private func isBesideFiler(_ i: Int, _ words: Set<UInt64>) -> Bool {
        for step in [-1, 1] {
            var k = i + step
            var passed = 0
            while passed < 3, isPassed(k) {
                k += step
                passed += 1
            }
            if words.contains(text.token(k).hash), text.token(k).kind == .word { return true }
        }
        return false
    }

    /// An initial, or the sign behind it or behind a surname: "Roe, J. Ann".
    private func isPassed(_ k: Int) -> Bool {
        guard k >= 0, k < text.tokens.count else { return false }
        let token = text.tokens[k]
        if token.isSign(".") { return text.token(k - 1).count == 1 }
        return token.isSign(",") || token.isWord && token.count == 1 && token.isCapitalized && token.keyword != .i
    }

    func isOrganizationBeside(_ i: Int) -> Bool {
        text.token(i + 1).has(.organization) && text.token(i + 1).isCapitalized || text.token(i + 1).isSign("&")
            || text.token(i - 1).isSign("&") || text.token(i - 1).has(.organization) && text.token(i - 1).isCapitalized
    }

    // MARK: Neighbours

    /// "Fleischer and Mcintosh", "Ann, Brandon and Mary": a single name joined to a single name.
    mutating func markJoined() {
        for i in text.tokens.indices
        where text.tokens[i].keyword == .and || text.tokens[i].isSign(",") || text.tokens[i].isSign("&") {
            guard text.tokens[i].newlines == 0 else { continue }
            for (known, other) in [(i - 1, i + 1), (i + 1, i - 1)] where isMarked(known) && !isMarked(other) {
                let token = text.token(other)
                // "Pam & Steve Roe", not "Roe & Young"
                if text.tokens[i].isSign("&"), token.has(.surname) || !text.token(known).has(.given) { continue }
                guard isSingle(other), token.newlines == 0 || other < i, !token.has([.closing, .greeting, .role]),
                    text.token(max(known, other)).newlines == 0, !isKept(other),
                    text.tokens[i].isSign("&") || !isOrganizationBeside(other)
                else { continue }
                if token.has([.given, .surname]), !token.has([.country, .stateName, .month]), !token.has(.ordinary) {
                    mark(other..<other + 1)
                } else if text.tokens[i].isWord, token.classes.isEmpty, token.count >= 4, !token.isUppercase,
                    isSingle(known)
                {
                    mark(other..<other + 1)
                }
            }
        }
    }

    /// Lines of a name above lines of an address, a phone number or an e-mail address.
    mutating func markBlocks() {
        for i in text.tokens.indices where text.tokens[i].newlines > 0 || i == 0 {
            var first = i
            while text.token(first).kind == .sign, [62, 63, 42, 45].contains(text.token(first).sign), first - i < 4 {
                first += 1
            }
            let end = nameEnd(from: first, limit: 4)
            let words = (first..<max(first, end)).filter { text.tokens[$0].isWord }
            guard (2...4).contains(words.count), end >= text.tokens.count || text.tokens[end].newlines == 1,
                beginsContact(at: end),
                !words.contains(where: {
                    text.tokens[$0].has([.role, .organization, .anyStreetWord, .unit, .stateName, .month, .commonNoun])
                        && !text.tokens[$0].has([.given, .surname]) || text.tokens[$0].keyword != .none
                })
            else { continue }
            mark(first..<end)
        }
    }

    /// A house number, a PO box, a phone number or an e-mail address in the line that begins at `i`.
    private func beginsContact(at i: Int) -> Bool {
        var k = i
        while text.token(k).kind == .sign, [62, 63, 42, 45, 43, 40, 60].contains(text.token(k).sign), k - i < 4 {
            k += 1
        }
        if text.token(k).kind == .number { return true }
        while k < text.tokens.count, k == i || text.tokens[k].newlines == 0, k - i < 12 {
            if text.tokens[k].isSign("@") || text.tokens[k].sign == Folding.barrier { return true }
            k += 1
        }
        return false
    }

    /// "Marina H. Roe" again: the given name and initials, where they stand before the same surname elsewhere.
    private mutating func repeatBefore(_ surname: Int) {
        var first = surname
        while text.token(first).newlines == 0, surname - first < 6 {
            let step = text.token(first - 1).isSign(".") && text.token(first - 2).count == 1 ? 2 : 1
            let before = text.token(first - step)
            guard before.isWord, before.isCapitalized, !before.has(.ordinary), !before.has(.organization),
                before.count == 1 || isNameElsewhere(before.hash)
            else { break }
            first -= step
        }
        if first < surname, text.tokens[first].count > 1 { mark(first..<surname) }
    }

    private func isNameElsewhere(_ hash: UInt64) -> Bool {
        text.tokens.indices.contains { isName[$0] && text.tokens[$0].hash == hash }
    }

    /// A capitalised word with no other beside it.
    private func isSingle(_ k: Int) -> Bool {
        func isCapital(_ m: Int) -> Bool { text.token(m).isWord && text.token(m).isCapitalized }
        guard isCapital(k) else { return false }
        let before = text.tokens[k].newlines == 0 && isCapital(k - 1) && !text.token(k - 1).has(.ordinary)
        let after = text.token(k + 1).newlines == 0 && isCapital(k + 1)
        return !before && !after
    }

    // MARK: Repetition

    /// A surname or given name that was marked with certainty is marked wherever it stands capitalised.
    mutating func markRepeated() {
        var known: Set<UInt64> = []
        for i in text.tokens.indices where isName[i] {
            let token = text.tokens[i]
            if token.isWord, token.count >= 3,
                !token.has([.ambiguousName, .ordinary, .place, .month, .organization, .role])
            {
                known.insert(token.hash)
            }
        }
        guard !known.isEmpty else { return }
        for i in text.tokens.indices where !isName[i] && known.contains(text.tokens[i].hash) {
            guard text.tokens[i].isCapitalized || text.isCaseless, !isOrganizationBeside(i) else { continue }
            mark(i..<i + 1)
            repeatBefore(i)
        }
    }
}

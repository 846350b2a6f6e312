/// What a printed text's line breaks and blank lines mean.
///
/// Agencies paste notices from page images: every line may be followed by a blank one, pages leave several, and a
/// paragraph may end with nothing but a short line. So the text itself is asked first: blank lines that mostly stand
/// in the middle of sentences mean nothing.
struct TextLayout: Sendable {
    let lines: [SourceLine]
    /// True when a blank line ends a paragraph in this text.
    let blankLinesPart: Bool

    /// `blankLinesPart` is asked of the whole text once (`blankLinesPart(in:)`), not of each piece of it.
    init(_ lines: [SourceLine], blankLinesPart: Bool) {
        self.lines = lines
        self.blankLinesPart = blankLinesPart
    }

    static func blankLinesPart(in lines: [SourceLine]) -> Bool {
        var gaps = 0
        var amidSentence = 0
        for index in lines.indices.dropFirst() where lines[index].blanksBefore > 0 {
            gaps += 1
            let previous = lines[index - 1].text
            if !closesClause(previous), !isAllCapitals(previous), lines[index].text.first?.isLowercase == true {
                amidSentence += 1
            }
        }
        return gaps * 30 >= lines.count && gaps > 0 && amidSentence * 5 <= gaps
    }

    /// Puts back together the lines that a double-spaced text was folded into: there, lines without an empty one between
    /// them are pieces of one.
    static func unfolded(_ lines: [SourceLine], joiner: LineJoiner, startsPart: (SourceLine) -> Bool) -> [SourceLine] {
        let gaps = lines.count { $0.blanksBefore > 0 }
        guard gaps * 6 >= lines.count else { return lines }
        var result: [SourceLine] = []
        for line in lines {
            guard let last = result.last, line.blanksBefore == 0, !startsPart(line), NumberedMarker(line.text) == nil,
                !last.text.hasSuffix(":"), !isBullet(line.text)
            else {
                result.append(line)
                continue
            }
            result[result.count - 1].text = joiner.join([last.text, line.text])
        }
        return result
    }

    /// True when `lines[index]` starts a new paragraph after `lines[index - 1]`.
    func startsParagraph(_ index: Int) -> Bool {
        guard index > 0, index < lines.count else { return true }
        let previous = lines[index - 1]
        let line = lines[index]
        if NumberedMarker(previous.text)?.rest == "" { return false }
        if Self.isBullet(line.text), line.blanksBefore > 0 || Self.closesClause(previous.text) { return true }
        if blankLinesPart, line.blanksBefore > 0 {
            return Self.closesClause(previous.text) || line.text.first?.isLowercase != true
        }
        guard Sentences.ends(previous.text), Sentences.begins(line.text) else { return false }
        if line.blanksBefore == 0, line.indent >= previous.indent + 4 { return true }
        // The writer broke the line early: the next word would have fitted with room to spare.
        let near = lines[max(0, index - 5)..<min(lines.count, index + 5)]
        let full = near.reduce(0) { max($0, $1.width) }
        let firstWord = line.text.prefix { $0 != " " }.unicodeScalars.count
        return previous.width * 100 < full * 85 && previous.width + 1 + firstWord <= full
    }

    /// The paragraphs of a run of lines; `firstText` stands in for the first line's text where a label was taken off it.
    func paragraphs(_ range: Range<Int>, firstText: String? = nil, joiner: LineJoiner) -> [String] {
        var result: [String] = []
        var texts: [String] = []
        for index in range {
            if index > range.lowerBound, startsParagraph(index) {
                result.append(joiner.join(texts))
                texts = []
            }
            texts.append(index == range.lowerBound ? firstText ?? lines[index].text : lines[index].text)
        }
        result.append(joiner.join(texts))
        return result.filter { !$0.isEmpty }
    }

    static func isBullet(_ text: String) -> Bool {
        for mark in ["• ", "· ", "▪ ", "◦ ", "- ", "* "] where text.hasPrefix(mark) { return true }
        return false
    }

    /// Whether both lines open with the same mark: the second is the next item of a list, however tightly it is set.
    static func areBullets(_ first: String, _ second: String) -> Bool {
        isBullet(first) && isBullet(second) && first.unicodeScalars.first == second.unicodeScalars.first
    }

    static func closesClause(_ text: String) -> Bool {
        Sentences.ends(text) || text.hasSuffix(":") || text.hasSuffix(";") || text.hasSuffix("; and")
    }

    static func isAllCapitals(_ text: String) -> Bool {
        var letters = 0
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            if scalar.properties.isLowercase { return false }
            letters += 1
        }
        return letters > 1
    }
}

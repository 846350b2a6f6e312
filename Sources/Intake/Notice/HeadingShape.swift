/// Which lines of a notice's body are headings.
enum HeadingShape {
    /// `Background: Executive Order 13800 …`: a few words in title case and a colon, at the start of a paragraph.
    static func runIn(_ lines: [SourceLine], _ index: Int, _ layout: TextLayout) -> (title: String, rest: String)? {
        let line = lines[index]
        guard let colon = line.text.firstIndex(of: ":"), opensAfterEnd(lines, index, layout) else { return nil }
        let title = line.text[..<colon]
        let rest = line.text[line.text.index(after: colon)...]
        guard rest.isEmpty || rest.first == " ", isTitle(title, words: 7), !notHeadings.contains(title.lowercased())
        else {
            return nil
        }
        return (String(title), String(rest.drop { $0 == " " }))
    }

    /// `Request for Comment`: a short line in title case without a stop, between a finished sentence and a new one.
    static func standsAlone(_ lines: [SourceLine], _ index: Int, _ layout: TextLayout) -> Bool {
        let line = lines[index]
        guard line.width <= 90, index + 1 < lines.count, Sentences.begins(lines[index + 1].text),
            opensAfterEnd(lines, index, layout), isTitle(line.text, words: 12)
        else { return false }
        return !layout.blankLinesPart || lines[index + 1].blanksBefore > 0
    }

    private static func opensAfterEnd(_ lines: [SourceLine], _ index: Int, _ layout: TextLayout) -> Bool {
        guard index > 0 else { return true }
        if NumberedMarker(lines[index - 1].text)?.rest == "" { return false }
        if layout.blankLinesPart { return lines[index].blanksBefore > 0 }
        let before = lines[index - 1].text
        return Sentences.ends(before) || before.hasSuffix(":")
    }

    /// Up to `words` words, every one capitalized but the small ones, with no stop at the end.
    static func isTitle(_ text: some StringProtocol, words limit: Int) -> Bool {
        let words = text.split(separator: " ")
        guard (1...limit).contains(words.count), let last = text.unicodeScalars.last, let first = words.first,
            !".?!,;:-–—".unicodeScalars.contains(last), !first.hasPrefix("http")
        else { return false }
        var capitals = 0
        for (index, word) in words.enumerated() {
            guard let initial = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else { continue }
            if initial.properties.isUppercase {
                capitals += 1
            } else if index == 0 || !small.contains(String(word)) {
                return false
            }
        }
        return capitals > 0
    }

    private static let small: Set<String> = [
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "on", "or", "the", "to",
        "under", "via", "vs.", "with",
    ]
    private static let notHeadings: Set<String> = [
        "note", "example", "email", "e-mail", "tel", "telephone", "phone", "fax", "mail", "attn", "attention", "dated",
    ]
}

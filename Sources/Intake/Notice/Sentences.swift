/// Where sentences end in running English text.
enum Sentences {
    /// The sentences of a paragraph, in order; together, with single spaces, they are the paragraph.
    static func split(_ paragraph: String) -> [String] {
        let words = paragraph.split(separator: " ", omittingEmptySubsequences: true)
        var sentences: [String] = []
        var start = 0
        for index in words.indices {
            let isLast = index == words.count - 1
            guard isLast || (ends(words[index]) && begins(words[index + 1])) else { continue }
            sentences.append(words[start...index].joined(separator: " "))
            start = index + 1
        }
        return sentences
    }

    /// True when a line or word stops with `.`, `?` or `!` (closing quotes and brackets may follow) and that stop is not
    /// an abbreviation's.
    static func ends(_ text: some StringProtocol) -> Bool {
        var scalars = text.unicodeScalars[...]
        while let last = scalars.last, closers.contains(last) { scalars.removeLast() }
        guard let stop = scalars.last, stop == "." || stop == "?" || stop == "!" else { return false }
        guard stop == "." else { return true }
        scalars.removeLast()
        let isWord: (Unicode.Scalar) -> Bool = { $0.properties.isAlphabetic || $0 == "." || ("0"..."9").contains($0) }
        let word = String(String.UnicodeScalarView(scalars.reversed().prefix(while: isWord).reversed()))
        if word.isEmpty { return scalars.last.map { !(" (".unicodeScalars.contains($0)) } ?? false }
        // A single capital is an initial far more often ("David J. Redl") than it is a sentence's last word.
        if word.unicodeScalars.count == 1, word.unicodeScalars.first!.properties.isUppercase { return false }
        return !abbreviations.contains(word.lowercased())
    }

    /// True for a word that can open a sentence.
    static func begins(_ text: some StringProtocol) -> Bool {
        guard let first = text.unicodeScalars.first(where: { !openers.contains($0) }) else { return false }
        return !first.properties.isLowercase
    }

    static let closers: Set<Unicode.Scalar> = ["”", "’", "\"", "'", ")", "]", "»"]
    private static let openers: Set<Unicode.Scalar> = ["“", "‘", "\"", "'", "(", "[", "«"]

    private static let abbreviations: Set<String> = [
        "a.m", "p.m", "u.s", "u.s.c", "u.n", "e.g", "i.e", "cf", "viz", "al", "et", "vs", "v", "no", "nos", "sec",
        "secs",
        "par", "pt", "art", "fig", "vol", "ch", "app", "ed", "eds", "rev", "pub", "stat", "fed", "reg", "exec", "doc",
        "mr", "mrs", "ms", "dr", "prof", "hon", "gen", "col", "lt", "sgt", "st", "ave", "blvd", "rm", "n.w", "s.w",
        "n.e",
        "s.e", "nw", "ne", "sw", "se", "attn", "tel", "ext", "dept", "asst", "dep", "jan", "feb", "mar", "apr", "jun",
        "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx", "c.f.r", "d.c",
    ]
}

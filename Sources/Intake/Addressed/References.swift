/// The questions, themes or goals of a docket, and how submissions name them.
struct References: Sendable {
    struct Item: Sendable, Hashable {
        var number: Int
        /// Name of its content file without `.md`.
        var slug: String
        var title: String
        /// What the notice says further of it.
        var text = ""
    }

    /// `questions`, `themes` or `goals`.
    let word: String
    let numbers: Set<Int>
    private let letter: Character
    let items: [Item]
    private let numberOfSlug: [String: Int]
    private let words: [(number: Int, words: Set<Substring>)]

    init(word: String, letter: Character, items: [Item]) {
        self.word = word
        self.letter = letter
        self.items = items
        numbers = Set(items.map(\.number))
        var slugs: [String: Int] = [:]
        for item in items {
            let slug = item.slug.lowercased()
            slugs[slug] = item.number
            // `1-a-global-problem` is known as `a-global-problem` too
            if let dash = slug.firstIndex(of: "-"), slug[..<dash].allSatisfy(\.isNumber) {
                slugs[String(slug[slug.index(after: dash)...])] = item.number
            }
        }
        numberOfSlug = slugs
        words = items.map { ($0.number, Set(References.words($0.title) + References.words($0.slug))) }
    }

    /// The number meant by `3`, `q3`, `Question 3`, `3-stakeholder-roles`, `stakeholder-roles`, or by words that stand
    /// in one title only (`global-problem`). nil when nothing, or more than one, is meant.
    func resolve(_ reference: String) -> Int? {
        let folded = reference.trimmed.lowercased()
        if let number = Int(folded) { return numbers.contains(number) ? number : nil }
        if let number = numberOfSlug[folded] { return number }
        var rest = folded[...]
        for prefix in [word.dropLast(), Substring(String(letter))] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count).drop { $0 == " " || $0 == "-" || $0 == "_" || $0 == "#" }
            if let number = Int(rest) { return numbers.contains(number) ? number : nil }
            rest = folded[...]
        }
        let wanted = References.words(folded)
        guard !wanted.isEmpty else { return nil }
        let meant = words.filter { item in wanted.allSatisfy(item.words.contains) }
        return meant.count == 1 ? meant[0].number : nil
    }

    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
}

/// Resolves the references of many submissions, which name the same few things over and over.
struct ReferenceReader {
    private let references: References
    private var known: [String: Int?] = [:]

    init(_ references: References) { self.references = references }

    /// The numbers meant, and how many references mean nothing.
    mutating func read(_ given: [String], into numbers: inout Set<Int>) -> Int {
        var unknown = 0
        for reference in given {
            let number: Int?
            if let found = known[reference] {
                number = found
            } else {
                number = references.resolve(reference)
                // A hostile file may name something new each time
                if known.count < 4_096 { known[reference] = .some(number) }
            }
            if let number { numbers.insert(number) } else { unknown += 1 }
        }
        return unknown
    }
}

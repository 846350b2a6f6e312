/// What the report itself calls its parts: `section ii.a` by the numbers of its headings, `goal 3` or `action 1.2` where a
/// heading or an item of a list begins so, or is the title of a goal or theme of the docket.
struct ReportNames {
    private var byTitle: [String: String] = [:]
    /// The numbers of the headings that are open, the section's first.
    private var open: [(level: Int, number: String)] = []

    private static let labels: Set<String> = ["goal", "theme", "action", "recommendation", "finding"]

    init(goals: [Passage], themes: [Passage]) {
        for passage in goals + themes {
            byTitle[Self.key(passage.title)] = "\(passage.kind.rawValue) \(passage.number)"
        }
    }

    /// - Parameter number: as the report numbers the section; may be empty.
    mutating func begin(section number: String) {
        open = number.isEmpty ? [] : [(1, number.lowercased())]
    }

    func ofSection(titled title: String) -> [String] {
        let number = open.first.map { number in ["section", "chapter", "part"].map { "\($0) \(number.number)" } }
        return (number ?? []) + named(title)
    }

    /// - Parameter level: 2 or more; nil for a paragraph or an item.
    mutating func of(_ text: String, headingLevel level: Int?) -> [String] {
        guard let level else { return named(text) }
        while let last = open.last, last.level >= level { open.removeLast() }
        guard let (number, rest) = Self.outline(text) else { return named(text) }
        open.append((level, number))
        // `3.2` stands for itself, `A` only below what is numbered
        let whole = number.contains(".") ? number : open.map(\.number).joined(separator: ".")
        return (whole == number && open.count == 1 && !number.contains(".") ? [] : ["section \(whole)"])
            + named(String(rest))
    }

    /// `Action 1.2: …`, `Goal 3. …`, or a title of the docket's.
    private func named(_ text: String) -> [String] {
        if let name = byTitle[Self.key(text)] { return [name] }
        let words = text.split(separator: " ", maxSplits: 2)
        guard words.count > 1, Self.labels.contains(words[0].lowercased()) else { return [] }
        let number = words[1].prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let mark = words[1].dropFirst(number.count)
        let isName =
            words.count == 2 || number.hasSuffix(".") || [":", ")", " –", "—"].contains(mark)
            || ["–", "—", "-"].contains(words[2].prefix(1))
        let digits = number.hasSuffix(".") ? number.dropLast() : number
        return isName && digits.first?.isNumber == true ? ["\(words[0].lowercased()) \(digits)"] : []
    }

    /// The number that opens a heading (`II.`, `A.`, `3.2`), in small letters, and its words.
    private static func outline(_ heading: String) -> (number: String, rest: Substring)? {
        guard let space = heading.firstIndex(of: " ") else { return nil }
        let token = heading[..<space]
        let number = token.hasSuffix(".") || token.hasSuffix(")") ? token.dropLast() : token
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 1 || number.count < token.count,
            parts.allSatisfy({ part in
                part.count <= 4 && !part.isEmpty
                    && (part.allSatisfy { $0.isASCII && $0.isNumber } || part.allSatisfy { "IVX".contains($0) }
                        || part.count == 1 && part.allSatisfy { $0.isASCII && $0.isUppercase })
            })
        else { return nil }
        return (number.lowercased(), heading[space...].dropFirst())
    }

    private static func key(_ title: String) -> String {
        String(title.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
    }
}

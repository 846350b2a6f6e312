/// Finds what a comment addresses by headings that are a question's, theme's or goal's own title: `III. Incentives`,
/// `Road Map:`, `# Stakeholder roles`.
struct DeclaredTitles: Sendable {
    private enum Item { case question(Int), theme(Int), goal(Int) }

    /// By the letters of the title alone, so that "Roadmap" is "Road map".
    private var items: [String: Item] = [:]

    init(questions: References, themes: References, goals: References) {
        var all: [(key: String, item: Item)] = []
        all += questions.items.map { (DeclaredTitles.key($0.title.utf8), .question($0.number)) }
        all += themes.items.map { (DeclaredTitles.key($0.title.utf8), .theme($0.number)) }
        all += goals.items.map { (DeclaredTitles.key($0.title.utf8), .goal($0.number)) }
        let counts = all.reduce(into: [:]) { $0[$1.key, default: 0] += 1 }
        // A title that two bear means neither
        for (key, item) in all where key.utf8.count >= 5 && counts[key] == 1 { items[key] = item }
    }

    func find(in text: String, _ found: inout Addressed) {
        guard !items.isEmpty else { return }
        var text = text
        text.withUTF8 { bytes in
            var isAfterBlank = true
            for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
                if isAfterBlank || line.first == UInt8(ascii: "#"), let item = item(headedBy: line) {
                    switch item {
                    case .question(let number): found.questions.insert(number)
                    case .theme(let number): found.themes.insert(number)
                    case .goal(let number): found.goals.insert(number)
                    }
                }
                isAfterBlank = line.allSatisfy { $0 <= 0x20 }
            }
        }
    }

    private func item(headedBy line: Slice<UnsafeBufferPointer<UInt8>>) -> Item? {
        var words = line.drop { $0 <= 0x20 || $0 == UInt8(ascii: "#") }
        guard words.count >= 5 else { return nil }
        let marked = words
        if let end = words.prefix(7).firstIndex(where: { $0 == 0x20 }), DeclaredTitles.isOutline(words[..<end]) {
            words = words[end...].drop { $0 == 0x20 }
        }
        words = words.drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
        // A sentence goes on in small letters
        guard let first = words.first, (0x41...0x5A).contains(first) || first == 0xE2 else { return nil }
        if words.count <= 120, let last = marked.last(where: { $0 > 0x20 }), !".,;".utf8.contains(last) {
            if let item = items[DeclaredTitles.key(words)] { return item }
        }
        // "Road map: we would …", of titles that are more than a word
        guard let colon = words.prefix(120).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let title = words[..<colon]
        return title.contains(0x20) ? items[DeclaredTitles.key(title)] : nil
    }

    /// `III.`, `4)`, `(b)`.
    private static func isOutline(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let last = word.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ")") else { return false }
        return word.dropLast().allSatisfy { $0.isDigit || $0.isASCIILetter || $0 == UInt8(ascii: "(") }
    }

    private static func key(_ title: some Sequence<UInt8>) -> String {
        String(decoding: title.compactMap { $0.isASCIILetter || $0.isDigit ? $0.lowered : nil }, as: UTF8.self)
    }
}

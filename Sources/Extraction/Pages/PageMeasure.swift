/// What is usual in a document: its size of type, the gap between its lines, the right edge of its columns, and whether
/// it breaks words.
struct PageMeasure {
    /// The size of most letters, in points.
    let bodySize: Double
    /// Between the lines of a paragraph, in sizes of type: about 0.2, or more than 1 where lines are double-spaced.
    let gap: Double
    private let linesOfPage: [Int: [PageLine]]
    /// Of lines that start at one place (in steps of 4 points), over all pages.
    private let rightOfLeft: [Int: Double]
    private let words: Set<String>
    private let breaksWords: Bool

    init(_ lines: [PageLine]) {
        var sizes: [Int: Int] = [:]
        var gaps: [Int: Int] = [:]
        var words: Set<String> = []
        for (index, line) in lines.enumerated() {
            sizes[Int(line.fontSize * 2), default: 0] += line.text.utf8.count
            for word in line.text.split(separator: " ") where words.count < 50_000 {
                words.insert(PageMeasure.folded(word))
            }
            guard index > 0 else { continue }
            let last = lines[index - 1]
            let gap = (line.top - last.bottom) / max(line.fontSize, 1)
            if last.page == line.page, gap > -0.5, gap < 2.2, abs(line.left - last.left) < 2 {
                gaps[Int((gap + 0.5) * 10), default: 0] += 1
            }
        }
        bodySize = Double(sizes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 24) / 2
        let usual = gaps.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
        gap = max(0.1, usual.map { Double($0) / 10 - 0.45 } ?? 0.2)
        self.words = words
        linesOfPage = Dictionary(grouping: lines.filter { !$0.isTurned }, by: \.page)
        rightOfLeft = Dictionary(grouping: lines.filter { !$0.isTurned }, by: { Int($0.left / 4) }).compactMapValues {
            let rights = $0.map(\.right).sorted()
            return rights.count < 4 ? nil : rights[rights.count * 4 / 5]
        }
        breaksWords = PageMeasure.breaksWords(lines, words)
    }

    /// Where the lines that stand above and below this one end: four in five of them reach no further. A page of few
    /// lines is measured by the others.
    func columnRight(of line: PageLine) -> Double {
        let rights = (linesOfPage[line.page] ?? []).lazy
            .filter { $0.left < line.right && $0.right > line.left }.map(\.right).sorted()
        let own = rights.isEmpty ? line.right : rights[min(rights.count - 1, rights.count * 4 / 5)]
        return rights.count < 12 ? max(own, rightOfLeft[Int(line.left / 4)] ?? own) : own
    }

    /// Half the way down the text of a page.
    func middle(of page: Int) -> Double {
        let lines = linesOfPage[page] ?? []
        return ((lines.map(\.top).min() ?? 0) + (lines.map(\.bottom).max() ?? 0)) / 2
    }

    /// Whether a word cut at the end of a line is one word: `inter-` `ested`, not `long-` `term`.
    func isBroken(_ head: Substring, _ tail: Substring) -> Bool {
        if words.contains(PageMeasure.folded("\(head)-\(tail)")) { return false }
        return breaksWords || words.contains(PageMeasure.folded("\(head)\(tail)"))
    }

    /// A document breaks words when more of those at line ends stand whole elsewhere than stand with their hyphen.
    private static func breaksWords(_ lines: [PageLine], _ words: Set<String>) -> Bool {
        var (whole, hyphenated) = (0, 0)
        for index in lines.indices.dropFirst() where lines[index - 1].text.last == "-" {
            guard let head = lines[index - 1].text.dropLast().split(separator: " ").last,
                let tail = lines[index].text.split(separator: " ").first
            else { continue }
            if words.contains(folded("\(head)\(tail)")) { whole += 1 }
            if words.contains(folded("\(head)-\(tail)")) { hyphenated += 1 }
        }
        return whole >= 2 && whole > hyphenated
    }

    /// In small letters, without marks around it and without `’s`.
    private static func folded(_ word: some StringProtocol) -> String {
        let inner = word.lowercased().drop { !$0.isLetter }
        let end = inner.lastIndex { $0.isLetter }.map { inner.index(after: $0) } ?? inner.endIndex
        let trimmed = inner[..<end]
        return String(trimmed.hasSuffix("’s") || trimmed.hasSuffix("'s") ? trimmed.dropLast(2) : trimmed)
    }
}

/// Finds what repeats at the top and the bottom of pages: names of documents, addresses of firms, page numbers.
///
/// A line belongs to them when it stands in the top or bottom eighth of its page and the same words, numbers apart,
/// stand at that height on another page too (on a third of all pages where there are many), when it starts or ends with a
/// number that counts the pages (`Chapter 2: Goals 14`), or when it is nothing but a page number.
public enum RunningHeads {
    struct Found {
        var headers: Set<Int> = []
        var footers: Set<Int> = []
    }

    /// - Parameter heights: of the pages, in points; page 1 first.
    /// - Returns: indices into `lines`.
    static func find(in lines: [PageLine], heights: [Double]) -> Found {
        var found = Found()
        var pagesOfKey: [String: Set<Int>] = [:]
        var candidates: [(index: Int, isTop: Bool, key: String)] = []
        for (index, line) in lines.enumerated() {
            let height = heights[line.page - 1]
            let isTop = line.bottom < height / 8
            guard isTop || line.top > height * 7 / 8 else { continue }
            if isPageNumber(line.text) {
                if isTop { found.headers.insert(index) } else { found.footers.insert(index) }
                continue
            }
            guard heights.count > 1 else { continue }
            // The words that repeat, and how far the number at either end is from the page's own
            var keys = ["w\(withoutNumbers(line.text))"]
            keys += edgeNumbers(of: line.text).map { "n\($0 - line.page)" }
            for key in keys {
                candidates.append((index, isTop, (isTop ? "t" : "b") + key))
                pagesOfKey[(isTop ? "t" : "b") + key, default: []].insert(line.page)
            }
        }
        let needed = max(2, heights.count / 3)
        // Two pages may hold numbers one apart by chance
        for candidate in candidates
        where pagesOfKey[candidate.key]!.count >= (candidate.key.dropFirst().first == "n" ? max(3, needed) : needed) {
            if candidate.isTop { found.headers.insert(candidate.index) } else { found.footers.insert(candidate.index) }
        }
        return found
    }

    /// `3`, `- 3 -`, `Page 3 of 9`, `iv`, `3 | Page`.
    public static func isPageNumber(_ text: String) -> Bool {
        guard text.utf8.count <= 24 else { return false }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard !words.isEmpty, words.count <= 4 else { return false }
        var numbers = 0
        for word in words {
            if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), word.utf8.count <= 4 {
                numbers += 1
            } else if word.utf8.allSatisfy({
                $0 == UInt8(ascii: "i") || $0 == UInt8(ascii: "v") || $0 == UInt8(ascii: "x")
            }) {
                numbers += 1
            } else if !["page", "p", "pg", "of"].contains(word) {
                return false
            }
        }
        return numbers == 1 || numbers == 2 && words.count > 2 || numbers == 2 && text.contains("/")
    }

    /// The whole numbers a line starts and ends with.
    private static func edgeNumbers(of text: String) -> [Int] {
        guard text.utf8.count <= 120 else { return [] }
        let words = text.split(separator: " ")
        guard let first = words.first, let last = words.last else { return [] }
        return [first, last].compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
    }

    private static func withoutNumbers(_ text: String) -> String {
        String(decoding: text.lowercased().utf8.filter { !(0x30...0x39).contains($0) && $0 != 0x20 }, as: UTF8.self)
    }
}

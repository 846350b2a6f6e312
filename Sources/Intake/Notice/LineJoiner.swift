/// Joins the lines of a paragraph into one, undoing what the line breaks did to words and addresses.
///
/// A hyphen at a line's end is kept (`copy-` + `protected`, an address broken at its hyphens) unless the same text
/// writes the word elsewhere without one (`cyber-` + `security` where "cybersecurity" is used).
struct LineJoiner: Sendable {
    private let words: Set<String>

    init(vocabulary lines: [SourceLine]) {
        var words: Set<String> = []
        for line in lines {
            for word in line.text.lowercased().split(whereSeparator: { !$0.isLetter }) { words.insert(String(word)) }
        }
        self.words = words
    }

    func join(_ lines: [String]) -> String {
        var result = ""
        for line in lines where !line.isEmpty {
            guard !result.isEmpty else {
                result = line
                continue
            }
            switch seam(result, line) {
            case .space: result += " " + line
            case .nothing: result += line
            case .dropHyphen: result = String(result.dropLast()) + line
            }
        }
        return result
    }

    /// In characters; of a longer run without a blank the ends are looked at.
    private static let longestWord = 2_000

    private enum Seam { case space, nothing, dropHyphen }

    private func seam(_ before: String, _ after: String) -> Seam {
        let last = before.suffix(LineJoiner.longestWord).suffix(while: { $0 != " " })
        let next = after.prefix(LineJoiner.longestWord).prefix { $0 != " " }
        if last.hasSuffix("—") || next.hasPrefix("—") { return .nothing }
        let isAddress = last.contains("://") || last.hasPrefix("www.") || last.hasPrefix("(www.")
        if isAddress { return continuesAddress(last, next) ? .nothing : .space }
        guard last.hasSuffix("-"), last.count > 1, let first = next.first, first.isLetter || first.isNumber else {
            return .space
        }
        let left = last.dropLast().suffix(while: { $0.isLetter })
        let right = next.prefix { $0.isLetter }
        // "near- and long-term": the hyphen hangs, the space is real.
        if ["and", "or", "to", "nor"].contains(String(right)) { return .space }
        guard !left.isEmpty, right.first?.isLowercase == true else { return .nothing }
        let solid = (left + right).lowercased()
        return words.contains(solid) ? .dropHyphen : .nothing
    }

    /// An address goes on over the line break when the break stands after a mark that cannot end an address and what
    /// follows looks like more of one.
    private func continuesAddress(_ address: Substring, _ next: Substring) -> Bool {
        guard let last = address.last, let first = next.first, first.isLetter || first.isNumber else { return false }
        switch last {
        case "-", "_", "=", "&", "?", "%": return true
        case "." where !first.isLowercase: return false
        case "/", ".": return next.contains { "/-_=%?".contains($0) } || next.contains(".htm") || next.contains(".pdf")
        default:
            // Cut anywhere: what follows can only be more of an address.
            return !Sentences.ends(address) && last != "," && !first.isUppercase
                && next.count { "-/_=%?".contains($0) } >= 2
        }
    }
}

extension StringProtocol {
    /// The longest end of the text whose characters all satisfy `predicate`.
    func suffix(while predicate: (Character) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex {
            let previous = index(before: start)
            guard predicate(self[previous]) else { break }
            start = previous
        }
        return self[start...]
    }
}

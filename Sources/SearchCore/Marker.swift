/// Marks the words of a query in a text and cuts out the part where most of them stand.
final class Marker {
    private let terms: [QueryTerm]
    private var tokenizer = Tokenizer()
    private var stemmer = Stemmer()
    /// Of the text last looked through: where marks begin and end, ascending, and the index of their term.
    private var starts: [Int] = []
    private var ends: [Int] = []
    private var found: [Int] = []

    /// Longest snippet, in bytes of the source.
    static let length = 260
    /// Only so much of a text is looked at, in bytes.
    static let depth = 200_000

    init(_ terms: [QueryTerm]) {
        var wanted: [QueryTerm] = []
        for term in terms where term.role == .required && term.isActive { wanted.append(term) }
        self.terms = wanted
    }

    /// The whole text with its words marked: pieces of which every second one is.
    func mark(_ text: [UInt8]) -> [[UInt8]] {
        find(text)
        return pieces(text, 0..<text.count)
    }

    /// Gives a result the best part of its text.
    /// - Parameters:
    ///   - paragraphs: of a passage, how many blocks of lines stand before the one in which it starts.
    ///   - isBeforeMore: of a passage, that more follows.
    func cut(
        _ source: [UInt8], for result: SearchResults.Result, after paragraphs: Int = 0, isBeforeMore: Bool = false
    ) {
        let text = source.count > Self.depth ? Bytes.part(source, 0, Self.depth) : source
        find(text)
        var bestStart = 0
        var bestWeight = -1
        for first in 0..<starts.count {
            var weight = 0
            var seen: [Int] = []
            var index = first
            while index < starts.count, ends[index] - starts[first] <= Self.length - 60 {
                // A rare word says more than a common one, and a second word more than the same again.
                let term = found[index]
                let rarity = max(1, terms[term].documentCount).leadingZeroBitCount
                weight += seen.contains(term) ? 1 : 16 * rarity
                seen.append(term)
                index += 1
            }
            if weight > bestWeight {
                bestWeight = weight
                bestStart = starts[first]
            }
        }
        let range = window(text, around: bestStart)
        result.snippet = pieces(text, range)
        if range.lowerBound > 0 || result.passage > 1 {
            result.snippet[0] = Bytes.joined(Bytes.of("… "), result.snippet[0])
        }
        if range.upperBound < text.count || isBeforeMore {
            Bytes.append(Bytes.of(" …"), to: &result.snippet[result.snippet.count - 1])
        }
        result.offset = range.lowerBound
        result.paragraph = paragraphs + Paragraphs.number(text, at: range.lowerBound)
    }

    // MARK: Finding

    private func find(_ text: [UInt8]) {
        starts = []
        ends = []
        found = []
        if terms.isEmpty { return }
        tokenizer.tokenize(text)
        var firstBytes = [UInt8](repeating: 0, count: 256)
        for term in terms {
            for stem in term.stems { firstBytes[Int(stem[0])] = 1 }
            firstBytes[Int(term.tokens[0][0])] = 1
        }
        let tokens = tokenizer.tokens
        for position in 0..<tokens.count where firstBytes[Int(tokenizer.folded[Int(tokens[position].start)])] > 0 {
            let form = tokenizer.word(tokens[position])
            let stem = stemmer.stableStem(form)
            for number in 0..<terms.count {
                let end = matchEnd(terms[number], form, stem, position)
                if end < 0 { continue }
                let start = Int(tokens[position].sourceStart)
                // A joined form comes after its parts and covers them.
                while let last = starts.last, last >= start { removeLast() }
                if let end = ends.last, end > start { break }
                starts.append(start)
                ends.append(end)
                found.append(number)
                break
            }
        }
    }

    private func removeLast() {
        starts.removeLast()
        ends.removeLast()
        found.removeLast()
    }

    /// Where the term that begins at a token ends in the source; -1 when it does not begin there.
    private func matchEnd(_ term: QueryTerm, _ form: [UInt8], _ stem: [UInt8], _ position: Int) -> Int {
        let tokens = tokenizer.tokens
        switch term.kind {
        case .exact: return form == term.form ? Int(tokens[position].sourceEnd) : -1
        case .organization: return -1
        case .word, .begun: return term.stems.contains(stem) ? Int(tokens[position].sourceEnd) : -1
        case .phrase:
            // The rest of the phrase, its common words included, follows.
            var index = position
            var end = -1
            for word in Bytes.split(term.form, at: 32) {
                while index < tokens.count, tokens[index].kind == .joined { index += 1 }
                if index >= tokens.count || tokenizer.word(tokens[index]) != word { return -1 }
                end = Int(tokens[index].sourceEnd)
                index += 1
            }
            return end
        }
    }

    // MARK: Cutting

    /// A range of at most `length` bytes that starts a little before `start`, at the beginning of a sentence or word.
    private func window(_ text: [UInt8], around start: Int) -> Range<Int> {
        var begin = start
        let earliest = max(0, start - 60)
        var index = start
        while index > earliest {
            index -= 1
            if text[index] <= 32 { begin = index + 1 }
            if text[index] == 10 || text[index] == 46 && index + 1 < text.count && text[index + 1] <= 32 {
                begin = index + 1
                break
            }
        }
        if index == 0 { begin = 0 }
        while begin < start, text[begin] <= 32 { begin += 1 }
        var end = min(text.count, begin + Self.length)
        if end < text.count {
            let latest = end
            while end > begin + Self.length / 2, text[end] > 32 { end -= 1 }
            if end == begin + Self.length / 2 { end = latest }
            while end > begin, text[end] & 0xc0 == 0x80 { end -= 1 }
        }
        return begin..<end
    }

    private func pieces(_ text: [UInt8], _ range: Range<Int>) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var position = range.lowerBound
        for index in 0..<starts.count where starts[index] >= position && ends[index] <= range.upperBound {
            pieces.append(Self.collapsed(text, position..<starts[index]))
            pieces.append(Self.collapsed(text, starts[index]..<ends[index]))
            position = ends[index]
        }
        pieces.append(Self.collapsed(text, position..<range.upperBound))
        return pieces
    }

    /// White space and control characters as single spaces.
    private static func collapsed(_ text: [UInt8], _ range: Range<Int>) -> [UInt8] {
        var out: [UInt8] = []
        for index in range {
            let byte = text[index]
            if byte > 32 && byte != 127 { out.append(byte) } else if out.last != 32 { out.append(32) }
        }
        return out
    }
}

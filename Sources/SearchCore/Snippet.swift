/// A piece of text, marked or not.
public struct TextSegment: Sendable, Hashable {
    public var text: [UInt8]
    public var isMarked: Bool

    public init(text: [UInt8], isMarked: Bool) {
        self.text = text
        self.isMarked = isMarked
    }
}

/// Marks the words of a query in a text and cuts out the part where most of them stand.
struct Marker {
    /// The stems looked for, with the word of the query each belongs to and what that word weighs.
    struct Target {
        var stem: [UInt8]
        var word: Int
        var weight: Int
    }

    private let targets: [Target]
    private var firstBytes = [Bool](repeating: false, count: 256)
    private var tokenizer = Tokenizer()
    private var stemmer = Stemmer()

    /// Longest snippet, in bytes of the source.
    static let length = 260
    /// Only so much of a text is looked at, in bytes.
    static let depth = 200_000

    init(_ targets: [Target]) {
        self.targets = targets
        for target in targets where !target.stem.isEmpty { firstBytes[Int(target.stem[0])] = true }
    }

    private struct Mark {
        var start: Int
        var end: Int
        var target: Int
    }

    /// The whole text with its words marked.
    mutating func mark(_ text: [UInt8]) -> [TextSegment] { segments(text, 0..<text.count, marks(text)) }

    /// The best part of a text.
    mutating func snippet(_ source: [UInt8]) -> [TextSegment] {
        let text = source.count > Self.depth ? Array(source[..<Self.depth]) : source
        let marks = marks(text)
        var bestStart = 0
        var bestScore = -1
        for first in 0..<marks.count {
            var score = 0
            var seen: UInt64 = 0
            var index = first
            while index < marks.count, marks[index].end - marks[first].start <= Self.length - 60 {
                let target = targets[marks[index].target]
                let bit: UInt64 = 1 << UInt64(target.word & 63)
                score += seen & bit == 0 ? target.weight : target.weight / 16
                seen |= bit
                index += 1
            }
            if score > bestScore {
                bestScore = score
                bestStart = marks[first].start
            }
        }
        let range = window(text, around: bestStart)
        var segments = segments(text, range, marks)
        if range.lowerBound > 0 { segments.insert(TextSegment(text: Bytes.of("… "), isMarked: false), at: 0) }
        if range.upperBound < text.count { segments.append(TextSegment(text: Bytes.of(" …"), isMarked: false)) }
        return segments
    }

    /// Where the words stand, ascending, without overlaps.
    private mutating func marks(_ text: [UInt8]) -> [Mark] {
        guard !targets.isEmpty else { return [] }
        tokenizer.tokenize(text)
        var marks: [Mark] = []
        for token in tokenizer.tokens where firstBytes[Int(tokenizer.folded[Int(token.start)])] {
            let stem = stemmer.stem(tokenizer.word(token))
            guard let target = targets.firstIndex(where: { $0.stem == stem }) else { continue }
            let mark = Mark(start: Int(token.sourceStart), end: Int(token.sourceEnd), target: target)
            // A joined form comes after its parts and covers them.
            while let last = marks.last, last.start >= mark.start { marks.removeLast() }
            marks.append(mark)
        }
        return marks
    }

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

    private func segments(_ text: [UInt8], _ range: Range<Int>, _ marks: [Mark]) -> [TextSegment] {
        var segments: [TextSegment] = []
        var position = range.lowerBound
        func add(_ end: Int, isMarked: Bool) {
            let piece = Self.collapsed(text[position..<end])
            if !piece.isEmpty { segments.append(TextSegment(text: piece, isMarked: isMarked)) }
            position = end
        }
        for mark in marks where mark.start >= position && mark.end <= range.upperBound {
            add(mark.start, isMarked: false)
            add(mark.end, isMarked: true)
        }
        add(range.upperBound, isMarked: false)
        return segments
    }

    /// White space and control characters as single spaces.
    private static func collapsed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        for byte in text {
            if byte > 32 && byte != 127 { out.append(byte) } else if out.last != 32 { out.append(32) }
        }
        return out
    }
}

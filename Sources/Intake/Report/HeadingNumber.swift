/// The number that opens a heading: `1.`, `1.2`, `IV.`, `B.`, `Section 3:`.
struct HeadingNumber: Sendable, Hashable {
    enum Style: Sendable, Hashable {
        case roman, letter
        /// How many numbers, `1.2.3` has three.
        case decimal(Int)
    }

    var label: String
    var rest: String
    /// What it may be, the likelier first, with its value: `C.` is the letter 3 or the Roman 100.
    var readings: [(style: Style, value: Int)]

    static func == (a: HeadingNumber, b: HeadingNumber) -> Bool { a.label == b.label && a.rest == b.rest }
    func hash(into hasher: inout Hasher) {
        hasher.combine(label)
        hasher.combine(rest)
    }

    init?(_ text: String) {
        var text = text[...]
        var isNamed = false
        for word in ["Section ", "Chapter ", "Part ", "SECTION ", "CHAPTER ", "PART "] where text.hasPrefix(word) {
            text = text.dropFirst(word.count)
            isNamed = true
        }
        let token = text.prefix { $0 != " " }
        let rest = text.dropFirst(token.count).drop { $0 == " " }
        guard !rest.isEmpty, let last = token.last else { return nil }
        let isStopped = last == "." || last == ")" || (isNamed && last == ":")
        let core = isStopped ? token.dropLast() : token
        let numbers = core.split(separator: ".", omittingEmptySubsequences: false)
        if numbers.allSatisfy({ (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } }) {
            // A bare "3" before words is a count, "3.1" is not.
            guard isStopped || isNamed || numbers.count > 1 else { return nil }
            readings = [(.decimal(numbers.count), Int(numbers.last!) ?? 0)]
        } else if isStopped || isNamed {
            var readings: [(Style, Int)] = []
            if let value = Self.roman(core) { readings.append((.roman, value)) }
            if core.utf8.count == 1, let byte = core.utf8.first, (65...90).contains(byte) {
                readings.append((.letter, Int(byte) - 64))
            }
            guard !readings.isEmpty else { return nil }
            self.readings = readings
        } else {
            return nil
        }
        label = String(core)
        self.rest = String(rest)
    }

    /// The value of a Roman numeral in capitals up to 39, written the one right way.
    private static func roman(_ text: Substring) -> Int? {
        let tens = text.prefix { $0 == "X" }
        guard tens.count <= 3, text.count <= 8 else { return nil }
        let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
        guard let one = ones.firstIndex(of: String(text.dropFirst(tens.count))) else { return nil }
        let value = tens.count * 10 + one
        return value > 0 ? value : nil
    }
}

/// Gives the headings of a plain text their levels: a style of heading seen for the first time goes one level deeper,
/// one seen before goes back to its level. A number counts only when it starts or continues its run.
struct HeadingLevels {
    enum Style: Sendable, Hashable {
        case numbered(HeadingNumber.Style)
        case capitals, titleCase
    }

    private var open: [(style: Style, value: Int)] = []

    /// The level from 1; nil when the number does not fit what came before.
    mutating func level(of number: HeadingNumber) -> Int? {
        for reading in number.readings {
            let style = Style.numbered(reading.style)
            if let index = open.lastIndex(where: { $0.style == style }), open[index].value + 1 == reading.value {
                return place(style, reading.value, at: index)
            }
        }
        for reading in number.readings where reading.value == 1 {
            let style = Style.numbered(reading.style)
            // A decimal starts again at 1 under each new parent; the others start only where none of their kind is open.
            if case .decimal(let depth) = reading.style, depth > 1 {
                let parent = open.lastIndex { $0.style == .numbered(.decimal(depth - 1)) }
                return place(style, 1, at: parent.map { $0 + 1 } ?? open.count)
            }
            if !open.contains(where: { $0.style == style }) { return place(style, 1, at: open.count) }
        }
        return nil
    }

    mutating func level(of style: Style) -> Int {
        place(style, 0, at: open.firstIndex { $0.style == style } ?? open.count)
    }

    private mutating func place(_ style: Style, _ value: Int, at index: Int) -> Int {
        open.removeSubrange(min(index, open.count)...)
        open.append((style, value))
        return open.count
    }
}

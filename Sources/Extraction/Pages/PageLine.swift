/// Words that stand on one line beside each other.
struct PageLine {
    var text: String
    var page: Int
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    /// The size most of its letters have, in points.
    var fontSize: Double
    var isBold: Bool
    /// Starts with a small raised number, as a footnote does.
    var startsWithNoteMark = false
    /// Runs up or down the margin, where most of the page does not.
    var isTurned = false

    var height: Double { bottom - top }

    /// The lines of a page in the order its words come in.
    static func lines(of page: PageText, number: Int) -> [PageLine] {
        var lines: [PageLine] = []
        var open: [PageText.Word] = []
        let words = page.words.filter { !$0.text.isEmpty }
        let turned = words.filter(\.isTurned)
        // A table laid on its side is no stamp in the margin
        let isStamped = turned.count * 5 < words.count
        for word in isStamped ? words.filter({ !$0.isTurned }) : words {
            if let last = open.last, !continues(last, word, lineLeft: open[0].left) {
                lines.append(PageLine(open, page: number))
                open = []
            }
            open.append(word)
        }
        if !open.isEmpty { lines.append(PageLine(open, page: number)) }
        lines = withLabels(lines)
        if isStamped, !turned.isEmpty {
            var stamp = PageLine(turned, page: number)
            stamp.isTurned = true
            lines.append(stamp)
        }
        return lines
    }

    /// A bullet, a number or `Re:` that stands apart to the left of a line is put before it.
    private static func withLabels(_ lines: [PageLine]) -> [PageLine] {
        var lines = lines
        var labels: [Int] = []
        for (index, label) in lines.enumerated() where label.isLabel {
            let line = lines.indices.filter { other in
                let overlap = min(label.bottom, lines[other].bottom) - max(label.top, lines[other].top)
                return other != index && !lines[other].isLabel && overlap > min(label.height, lines[other].height) / 2
                    && lines[other].left >= label.right && lines[other].left - label.right < 72
            }.min { lines[$0].left < lines[$1].left }
            guard let line else { continue }
            lines[line].text = "\(label.text) \(lines[line].text)"
            lines[line].isBold = lines[line].isBold && label.isBold
            labels.append(index)
        }
        for index in labels.reversed() { lines.remove(at: index) }
        return lines
    }

    private var isLabel: Bool {
        guard text.utf8.count <= 8 else { return false }
        return text.hasSuffix(":") || Bullet(text)?.words.isEmpty == true || NumberMark.starts(text + " x")
    }

    /// On the same line, to the right, and not across the gap between columns.
    private static func continues(_ last: PageText.Word, _ word: PageText.Word, lineLeft: Double) -> Bool {
        let overlap = min(last.bottom, word.bottom) - max(last.top, word.top)
        let smaller = min(last.bottom - last.top, word.bottom - word.top)
        return overlap > smaller * 0.4 && word.left > last.left - 1 && word.left >= lineLeft
    }

    private init(_ words: [PageText.Word], page: Int) {
        var text = ""
        var sizes: [Int: Int] = [:]
        var bold = 0
        var letters = 0
        let biggest = words.map(\.fontSize).max()!
        for (index, word) in words.enumerated() {
            if index > 0, words[index - 1].hasSpaceAfter || word.left - words[index - 1].right > word.fontSize * 0.15 {
                text += " "
            }
            // A small number raised above the line marks a footnote
            let neighbour = index > 0 ? words[index - 1] : words.count > 1 ? words[1] : word
            let isMark =
                word.fontSize < biggest * 0.8 && word.text.utf8.count <= 3
                && word.text.utf8.allSatisfy { (0x30...0x39).contains($0) } && word.bottom < neighbour.bottom - 1
            if index == 0 { startsWithNoteMark = isMark }
            text += isMark ? "[\(word.text)]" : word.text
            let count = word.text.utf8.count
            sizes[Int(word.fontSize * 2), default: 0] += count
            letters += count
            if word.isBold { bold += count }
        }
        self.text = text
        self.page = page
        left = words.map(\.left).min()!
        right = words.map(\.right).max()!
        top = words.map(\.top).min()!
        bottom = words.map(\.bottom).max()!
        fontSize = Double(sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }!.key) / 2
        isBold = bold * 10 >= letters * 9
    }
}

import DocketModel

/// Tells the parts of letters: letterhead, salutation, signature block, quoted mail. What is none of them is body.
///
/// Parts are runs of whole blocks. A block of which it is not sure stays body: taking a sentence for a signature is worse
/// than the reverse. Read after the anonymiser, so that blocks are numbered as they are published.
struct LetterParts {
    private let blocks: [[LetterLine]]
    private let sizes: [Int]
    private var parts: [Comment.Part] = []

    /// - Parameter ranges: the blocks of `text`.
    static func find(in text: String, blocks ranges: [Range<Int>]) -> [Comment.Part] {
        var finder = LetterParts(text, ranges)
        // Each attachment is a letter of its own
        var start = 0
        for index in finder.blocks.indices
        where finder.blocks[index].count == 1 && finder.blocks[index][0].text.hasPrefix("# Attachment") {
            finder.read(start..<index)
            start = index + 1
        }
        finder.read(start..<finder.blocks.count)
        return finder.parts
    }

    /// Blocks longer than this are prose and are not looked into.
    private static let longest = 900

    private init(_ text: String, _ ranges: [Range<Int>]) {
        let bytes = text.utf8
        sizes = ranges.map(\.count)
        blocks = ranges.map { range in
            let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
            let isQuoted = bytes[start] == UInt8(ascii: ">")
            guard range.count <= LetterParts.longest || isQuoted else { return [] }
            let block = text[start..<bytes.index(start, offsetBy: range.count)]
            return block.split { $0 == "\n" || $0 == "\r\n" }.map { line in
                let inner = line.drop { $0 == " " || $0 == "\t" }
                return LetterLine(
                    inner[..<(inner.lastIndex { $0 != " " && $0 != "\t" }.map(inner.index(after:)) ?? inner.startIndex)]
                )
            }
        }
    }

    private mutating func read(_ letter: Range<Int>) {
        guard !letter.isEmpty else { return }
        let quoted = quotations(in: letter)
        let own =
            letter.lowerBound..<(quoted.first { $0.upperBound == letter.upperBound }?.lowerBound ?? letter.upperBound)
        let salutation = own.prefix(12).first { blocks[$0].count == 1 && blocks[$0][0].isSalutation }
        let head = letterhead(before: salutation, in: own)
        if !head.isEmpty { add(.letterhead, head) }
        if let salutation { add(.salutation, salutation..<salutation + 1) }
        let signature = signature(in: (salutation.map { $0 + 1 } ?? head.upperBound)..<own.upperBound)
        let tail = quoted.map { (Comment.Part.Kind.quoted, $0) } + (signature.map { [(.signature, $0)] } ?? [])
        for (kind, run) in tail.sorted(by: { $0.1.lowerBound < $1.1.lowerBound }) { add(kind, run) }
    }

    private mutating func add(_ kind: Comment.Part.Kind, _ run: Range<Int>) {
        guard (parts.last?.blocks.upperBound ?? 0) <= run.lowerBound else { return }
        parts.append(Comment.Part(kind, run.lowerBound + 1...run.upperBound))
    }

    // MARK: Above

    /// All short blocks before the salutation; without one, those up to the last that only stands above letters.
    private func letterhead(before salutation: Int?, in own: Range<Int>) -> Range<Int> {
        let start = own.lowerBound
        var end = salutation ?? start
        if salutation == nil {
            for index in own.prefix(10) {
                guard isShort(index), blocks[index].allSatisfy({ $0.length <= 160 }) else { break }
                if blocks[index].contains(where: \.isOfLetterhead) { end = index + 1 }
            }
            // There is no head without a letter below it
            if end == own.upperBound { end = start }
        }
        let run = start..<end
        let isWhole = run.allSatisfy(isShort) && run.reduce(0) { $0 + sizes[$1] } <= 1_600
        return isWhole ? run : start..<start
    }

    private func isShort(_ index: Int) -> Bool { sizes[index] <= 420 && !blocks[index].isEmpty && !isQuoted(index) }

    // MARK: Below

    /// From the last closing on, with the short blocks that follow it; or a last block that holds where to reach someone.
    private func signature(in body: Range<Int>) -> Range<Int>? {
        guard let last = body.last else { return nil }
        if var start = body.last(where: { closes($0) }) {
            // "Respectfully submitted," stands above "/s/ …"
            while start > body.lowerBound, closes(start - 1) { start -= 1 }
            var end = start + 1
            while end < body.upperBound, end - start <= 6, isOfSignature(end) { end += 1 }
            let isFollowed = end > start + 1 || blocks[start].count > 1
            if blocks[start][0].isClosing { return start..<end }
            // "Thank you" is a closing only at the very end
            if isFollowed, end == body.upperBound { return start..<end }
        }
        let lines = blocks[last]
        let isReach = (2...8).contains(lines.count) && lines.allSatisfy { $0.length <= 80 && !$0.isHeading }
        return isReach && lines.contains(where: \.isReach) && last > body.lowerBound ? last..<last + 1 : nil
    }

    private func closes(_ index: Int) -> Bool {
        guard let first = blocks[index].first, first.isClosing || first.isWeakClosing else { return false }
        return blocks[index].count <= 9 && blocks[index].allSatisfy { $0.length <= 100 }
    }

    private func isOfSignature(_ index: Int) -> Bool {
        let lines = blocks[index]
        guard (1...8).contains(lines.count), sizes[index] <= 320 else { return false }
        let isSentence = lines.count == 1 && lines[0].text.hasSuffix(".") && lines[0].length > 60
        return !isSentence
            && lines.allSatisfy { line in
                // A note starts with a bracket, and so does the mark of a removal
                let isNote = line.text.hasPrefix("[") && !line.text.contains(" removed]")
                return line.length <= 100 && !line.isHeading && !isNote
            }
    }

    // MARK: Quoted

    /// Blocks of which each line starts with `>`, and everything below the line over a quoted message.
    private func quotations(in letter: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in letter {
            // A message that is nothing but a forwarded one is the comment itself
            if index > letter.lowerBound, startsMessage(index), hasWords(letter.lowerBound..<index) {
                return runs + [index..<letter.upperBound]
            }
            guard isQuoted(index) else { continue }
            let isAnnounced = index > letter.lowerBound && startsMessage(index - 1)
            let start = isAnnounced ? index - 1 : index
            if let last = runs.last, last.upperBound >= start {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(start..<index + 1)
            }
        }
        return runs
    }

    private func isQuoted(_ index: Int) -> Bool {
        !blocks[index].isEmpty && blocks[index].allSatisfy { $0.text.hasPrefix(">") }
    }

    /// The head that mail programs put over the message they quote, in one block of lines.
    private func startsMessage(_ index: Int) -> Bool {
        guard let first = blocks[index].first else { return false }
        // Mail programs break it over two lines
        let announcement = blocks[index].prefix(2).map { String($0.text) }.joined(separator: " ")
        if first.startsQuotation || LetterLine(announcement[...]).startsQuotation { return true }
        // Outlook writes who, when, to whom and what about
        let lines = blocks[index].drop { $0.words.allSatisfy { $0 == "_" || $0 == "-" } }.prefix(8)
        guard lines.first?.words.hasPrefix("from:") ?? false else { return false }
        func has(_ word: String) -> Bool { lines.contains { $0.words.hasPrefix(word) } }
        return (has("sent:") || has("date:")) && has("to:") && has("subject:")
    }

    /// Whether there is more than a greeting in it.
    private func hasWords(_ run: Range<Int>) -> Bool { run.reduce(0) { $0 + sizes[$1] } >= 120 }
}

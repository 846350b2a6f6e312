import DocketModel

/// Tells the parts of letters: letterhead, salutation, signature block, quoted mail. What is none of them is body.
///
/// Parts are runs of whole blocks. A block of which it is not sure stays body: taking a sentence for a signature is worse
/// than the reverse. Read after the anonymiser, so that blocks are numbered as they are published.
struct LetterParts {
    private let text: [UInt8]
    private let blocks: [Range<Int>]
    private var parts: [Comment.Part] = []

    /// - Parameter blocks: of `text`.
    static func find(in text: String, blocks: [Range<Int>]) -> [Comment.Part] {
        var finder = LetterParts(text: Array(text.utf8), blocks: blocks)
        // Each attachment is a letter of its own
        var start = 0
        for index in blocks.indices where finder.isAttachment(index) {
            finder.read(start..<index)
            start = index + 1
        }
        finder.read(start..<blocks.count)
        return finder.parts
    }

    private init(text: [UInt8], blocks: [Range<Int>]) {
        self.text = text
        self.blocks = blocks
    }

    /// Blocks longer than this are prose and are not looked into; nor are those of one line that is longer than any line
    /// which tells its part.
    private static let longest = (block: 900, line: 420)

    private func isProse(_ index: Int) -> Bool {
        let block = text[blocks[index]]
        guard block.count > LetterParts.longest.line, block.first != UInt8(ascii: ">") else { return false }
        return block.count > LetterParts.longest.block || !block.contains(0x0A)
    }

    /// Empty for prose.
    private func lines(_ index: Int) -> [LetterLine] {
        if isProse(index) { return [] }
        return text[blocks[index]].split(separator: 0x0A).map(LetterLine.init)
    }

    private func firstLine(_ index: Int) -> LetterLine? {
        isProse(index) ? nil : LetterLine(text[blocks[index]].prefix { $0 != 0x0A })
    }

    private func isAttachment(_ index: Int) -> Bool {
        text[blocks[index]].starts(with: "# Attachment".utf8) && lines(index).count == 1
    }

    private mutating func read(_ letter: Range<Int>) {
        guard !letter.isEmpty else { return }
        let quoted = quotations(in: letter)
        let own =
            letter.lowerBound..<(quoted.first { $0.upperBound == letter.upperBound }?.lowerBound ?? letter.upperBound)
        let salutation = own.prefix(12).first { isSalutation($0) }
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
                let lines = lines(index)
                guard isShort(index), lines.allSatisfy({ $0.length <= 160 }) else { break }
                if lines.contains(where: \.isOfLetterhead) { end = index + 1 }
            }
            // There is no head without a letter below it
            if end == own.upperBound { end = start }
        }
        let run = start..<end
        let isWhole = run.allSatisfy(isShort) && run.reduce(0) { $0 + blocks[$1].count } <= 1_600
        return isWhole ? run : start..<start
    }

    private func isShort(_ index: Int) -> Bool { blocks[index].count <= 420 && !isQuoted(index) }

    private func isSalutation(_ index: Int) -> Bool {
        guard blocks[index].count <= 120 else { return false }
        let lines = lines(index)
        return lines.count == 1 && lines[0].isSalutation
    }

    // MARK: Below

    /// From the last closing on, with the short blocks that follow it; or a last block that holds where to reach someone.
    private func signature(in body: Range<Int>) -> Range<Int>? {
        guard let last = body.last else { return nil }
        if var start = body.last(where: { closes($0) }) {
            // "Respectfully submitted," stands above "/s/ …"
            while start > body.lowerBound, closes(start - 1) { start -= 1 }
            var end = start + 1
            while end < body.upperBound, end - start <= 6, isOfSignature(end) { end += 1 }
            let lines = lines(start)
            let isFollowed = end > start + 1 || lines.count > 1
            if lines[0].isClosing { return start..<end }
            // "Thank you" is a closing only at the very end
            if isFollowed, end == body.upperBound { return start..<end }
        }
        let lines = lines(last)
        let isReach = (2...8).contains(lines.count) && lines.allSatisfy { $0.length <= 80 && !$0.isHeading }
        return isReach && lines.contains(where: \.isReach) && last > body.lowerBound ? last..<last + 1 : nil
    }

    private func closes(_ index: Int) -> Bool {
        guard let first = firstLine(index), first.isClosing || first.isWeakClosing else { return false }
        let lines = lines(index)
        return lines.count <= 9 && lines.allSatisfy { $0.length <= 100 }
    }

    private func isOfSignature(_ index: Int) -> Bool {
        let lines = lines(index)
        guard (1...8).contains(lines.count), blocks[index].count <= 320 else { return false }
        let isSentence = lines.count == 1 && lines[0].bytes.last == UInt8(ascii: ".") && lines[0].length > 60
        return !isSentence
            && lines.allSatisfy { line in
                // A note starts with a bracket, and so does the mark of a removal
                let isNote = line.bytes.first == UInt8(ascii: "[") && !line.hasMark
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
        text[blocks[index].lowerBound] == UInt8(ascii: ">") && lines(index).allSatisfy(\.isQuoted)
    }

    /// The head that mail programs put over the message they quote, in one block of lines.
    private func startsMessage(_ index: Int) -> Bool {
        guard LetterParts.messageStarts.contains(text[blocks[index].lowerBound]) else { return false }
        let lines = lines(index)
        guard let first = lines.first else { return false }
        if first.startsQuotation { return true }
        // Mail programs break it over two lines
        if lines.count > 1, first.starts(with: "on "), lines[1].endsInWrote {
            let announcement = first.bytes + [0x20] + lines[1].bytes
            if LetterLine(announcement).startsQuotation { return true }
        }
        // Outlook writes who, when, to whom and what about
        guard lines.count > 2 else { return false }
        let head = lines.drop { $0.words.allSatisfy { $0 == "_" || $0 == "-" } }.prefix(8)
        func has(_ word: String) -> Bool { head.contains { $0.starts(with: word) } }
        guard let from = head.first, from.starts(with: "from:") else { return false }
        return (has("sent:") || has("date:")) && has("to:") && has("subject:")
    }

    /// Of "On … wrote:", "From:", and of the lines that are drawn over them.
    private static let messageStarts = Set("oOfF-_,.:;!".utf8 + [0xE2])

    /// Whether there is more than a greeting in it.
    private func hasWords(_ run: Range<Int>) -> Bool { run.reduce(0) { $0 + blocks[$1].count } >= 120 }
}

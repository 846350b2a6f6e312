/// US Social Security and taxpayer numbers: three, two and four digits with dashes, or nine digits in any spelling where a
/// word before them says what they are.
struct SocialSecurityDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        var next = 0
        for i in text.numbers {
            // Digits within a word begin no number
            let start = Int(text.tokens[i].start)
            guard start >= next, ASCII.isDigit(text.bytes[start]) else { continue }
            let end = text.digitsEnd(from: start)
            guard end - start == 3 || end - start == 9, isFree(before: start, in: text) else { continue }
            let run = DigitGroups(at: start, in: text)
            if let last = match(run, in: text) {
                findings.append(Redaction(range: start..<last, kind: .socialSecurityNumber))
                next = last
            }
        }
    }

    private func isFree(before start: Int, in text: ScannedText) -> Bool {
        let before = text.byte(start - 1)
        if text.isWord(before: start) || before == UInt8(ascii: "$") || before == UInt8(ascii: "_") { return false }
        return !((before == UInt8(ascii: "-") || before == UInt8(ascii: ".")) && text.isWord(before: start - 1))
    }

    private func match(_ run: DigitGroups, in text: ScannedText) -> Int? {
        let groups = run.groups
        if groups.count >= 3, groups[0].count == 3, groups[1].count == 2, groups[2].count == 4 {
            let end = groups[2].end
            let next = text.byte(end)
            if text.isWord(at: end) || next == UInt8(ascii: "-") && text.isWord(at: end + 1) { return nil }
            let dashed = groups[1].separator == UInt8(ascii: "-") && groups[2].separator == UInt8(ascii: "-")
            if dashed, !text.isInURL(run.start), run.value(0, in: text) != 0 {
                return text.words(before: run.start, limit: 2, include: .identifierLabel) ? nil : end
            }
            return labelled(run.start, in: text) ? end : nil
        }
        if groups.count >= 1, groups[0].count == 9, !text.isWord(at: groups[0].end), labelled(run.start, in: text) {
            return groups[0].end
        }
        return nil
    }

    private func labelled(_ start: Int, in text: ScannedText) -> Bool {
        text.words(before: start, limit: 5, include: .socialLabel)
    }
}

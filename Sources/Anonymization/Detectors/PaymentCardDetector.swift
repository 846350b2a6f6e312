/// Payment card numbers: 13 to 19 digits, in one piece or in groups, that pass the Luhn check (ISO/IEC 7812-1); where a
/// word says "card" a mistyped one counts too.
struct PaymentCardDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        var next = 0
        for i in text.numbers {
            // Digits within a word begin no number
            let start = Int(text.tokens[i].start)
            guard start >= next, ASCII.isDigit(text.bytes[start]) else { continue }
            let end = text.digitsEnd(from: start)
            let before = text.byte(start - 1)
            guard end - start >= 3, end - start <= 19, !text.isWord(before: start), before != UInt8(ascii: "$") else {
                continue
            }
            if (before == UInt8(ascii: "-") || before == UInt8(ascii: ".")) && ASCII.isDigit(text.byte(start - 2)) {
                continue
            }
            if let last = match(DigitGroups(at: start, in: text), in: text) {
                findings.append(Redaction(range: start..<last, kind: .paymentCard))
                next = last
            }
        }
    }

    private func match(_ run: DigitGroups, in text: ScannedText) -> Int? {
        let groups = run.groups
        guard !groups.isEmpty else { return nil }
        var count = 0
        var digits = 0
        for (index, group) in groups.enumerated() {
            if index > 0 {
                guard group.separator == 32 || group.separator == UInt8(ascii: "-") else { break }
                guard index == 1 || group.separator == groups[1].separator, group.count >= 3, !group.isBracketed else {
                    break
                }
            }
            guard digits + group.count <= 19 else { break }
            digits += group.count
            count = index + 1
            if digits >= 15, groups.count > index + 1, groups[0].count == 4, index >= 2,
                digits == 16 || groups[1].count == 6
            {
                break
            }
        }
        guard digits >= 13, groups[0].count >= 4, (49...54).contains(text.byte(groups[0].start)) else { return nil }
        let end = groups[count - 1].end
        guard !text.isWord(at: end), !text.isInURL(run.start) else { return nil }
        if PaymentCardDetector.passesLuhn(run.joined(0..<count, in: text)) { return end }
        return digits >= 15 && text.words(before: run.start, limit: 5, include: .cardLabel) ? end : nil
    }

    /// The check digit of ISO/IEC 7812-1 over ASCII digits.
    static func passesLuhn(_ digits: [UInt8]) -> Bool {
        var sum = 0
        for (index, digit) in digits.reversed().enumerated() {
            var value = Int(digit) - 48
            if index % 2 == 1 {
                value *= 2
                if value > 9 { value -= 9 }
            }
            sum += value
        }
        return sum % 10 == 0
    }
}

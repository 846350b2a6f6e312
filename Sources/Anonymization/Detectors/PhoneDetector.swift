/// Phone and fax numbers: the North American shapes with and without brackets, country code and extension; `+` and `00`
/// numbers of any country; national numbers with a leading zero; and any other shape where a word beside it says that it
/// is a phone number.
struct PhoneDetector: Detector {
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        let bytes = text.bytes
        var i = 0
        var number = 0
        var previous: Range<Int>?
        while i < bytes.count {
            let byte = bytes[i]
            guard ASCII.isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(") else {
                while number < text.numbers.count, Int(text.tokens[text.numbers[number]].end) <= i { number += 1 }
                guard number < text.numbers.count else { return }
                // Signs before a number are near it: `+ (`
                i = max(i + 1, Int(text.tokens[text.numbers[number]].start) - 3)
                continue
            }
            guard canStart(at: i, in: text) else {
                i += 1
                while i < bytes.count, ASCII.isDigit(bytes[i]) { i += 1 }
                continue
            }
            let run = DigitGroups(at: i, in: text)
            guard let (end, certainty) = match(run, in: text, after: previous) else {
                i += 1
                // "(041 038 068)": the number begins behind the bracket
                while byte != UInt8(ascii: "("), i < bytes.count, ASCII.isDigit(bytes[i]) { i += 1 }
                continue
            }
            let whole = run.start..<extensionEnd(from: end, in: text)
            findings.append(Redaction(range: whole, kind: .phoneNumber, certainty: certainty))
            previous = whole
            i = whole.upperBound
        }
    }

    /// A number does not begin inside a word, an amount, another number or a web address.
    private func canStart(at i: Int, in text: ScannedText) -> Bool {
        let before = text.byte(i - 1)
        if text.isWord(before: i) || before == UInt8(ascii: "$") || before == UInt8(ascii: "_") { return false }
        if text.bytes[i] == UInt8(ascii: "("), !ASCII.isDigit(text.byte(i + 1)), text.byte(i + 1) != UInt8(ascii: "+") {
            return false
        }
        if text.bytes[i] == UInt8(ascii: "+"), !ASCII.isDigit(text.byte(i + 1)), text.byte(i + 1) != UInt8(ascii: "("),
            text.byte(i + 1) != 32
        {
            return false
        }
        switch before {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "#"),
            UInt8(ascii: "&"), UInt8(ascii: "("), UInt8(ascii: "%"), UInt8(ascii: "+"):
            let second = text.byte(i - 2)
            if ASCII.isDigit(second) || before == UInt8(ascii: "+") { return false }
            if text.isWord(before: i - 1) {
                // "Fax-301-555-0142", "tel:", "phone/301..." but not "CVE-2016-10401" or "file.301".
                return text.words(before: i, limit: 1, include: [.phoneLabel, .phonePlace])
            }
        default: break
        }
        return !text.isInURL(i)
    }

    /// The end of the longest phone number that the run begins with, or nil.
    private func match(_ run: DigitGroups, in text: ScannedText, after previous: Range<Int>?) -> (
        end: Int, certainty: Certainty
    )? {
        let groups = run.groups
        guard run.digits >= 6, !groups.isEmpty else { return nil }
        let shape = PhoneShape(run, in: text)
        if let count = shape.certain, isFree(after: groups[count - 1], in: text) {
            if !denied(before: run.start, in: text) { return (end(groups[count - 1]), .certain) }
        }
        // "text me at 8 4 3 5 5 5 0 1 4 2"
        if (7...10).contains(groups.count), run.digits == groups.count, labelled(run.start..<run.end, in: text) {
            return (run.end, .likely)
        }
        guard let count = shape.possible(minimum: 6) else { return nil }
        let last = groups[count - 1]
        guard isFree(after: last, in: text) else { return nil }
        if labelled(run.start..<end(last), in: text) || run.digits >= 9 && isBehindName(run.start, in: text) {
            return (end(last), .likely)
        }
        // "482-7002, 482-7003 and 482-7004": one label for all.
        if let previous, run.start - previous.upperBound <= 6, count == 2, groups[0].count == 3, groups[1].count == 4 {
            return (end(last), .likely)
        }
        return nil
    }

    private func end(_ group: DigitGroups.Group) -> Int { group.isBracketed ? group.end + 1 : group.end }

    /// Nothing that makes it part of something longer follows: a letter (but for an extension's x), a digit, a percent sign.
    private func isFree(after group: DigitGroups.Group, in text: ScannedText) -> Bool {
        let next = text.byte(end(group))
        if next == UInt8(ascii: "%") || ASCII.isDigit(next) { return false }
        if text.isWord(at: end(group)) { return next | 32 == UInt8(ascii: "x") || next | 32 == UInt8(ascii: "e") }
        return true
    }

    private func labelled(_ range: Range<Int>, in text: ScannedText) -> Bool {
        if text.words(before: range.lowerBound, limit: 4, include: .phoneLabel) {
            return !text.words(before: range.lowerBound, limit: 1, include: [.identifierLabel, .citation])
                || text.words(before: range.lowerBound, limit: 2, include: .phoneLabel)
        }
        return text.words(after: range.upperBound, limit: 1, include: [.phonePlace]) || isContactLine(range, in: text)
            || isMyNumber(range.lowerBound, in: text)
    }

    /// "my number's", "her number is"
    private func isMyNumber(_ start: Int, in text: ScannedText) -> Bool {
        var i = text.tokenIndex(atOrAfter: start) - 1
        while text.token(i).keyword == .is || text.token(i).keyword == .s || text.token(i).isSign("'")
            || text.token(i).isSign(":")
        { i -= 1 }
        return text.token(i).keyword == .number && text.token(i - 1).keyword.isPossessive
    }

    /// "Ann Lee - 2025550142", "Ann Lee (029 2018132)", "| 2025550142 |": two capitalised words before it, or the cell of a table.
    private func isBehindName(_ start: Int, in text: ScannedText) -> Bool {
        let i = text.tokenIndex(atOrAfter: start)
        let sign = text.token(i - 1)
        if sign.isSign("|"), sign.newlines == 0, text.token(i).newlines == 0 { return true }
        guard sign.isSign("(") || sign.isSign("-") && sign.isSpaced, text.token(i).newlines == 0,
            sign.newlines == 0
        else { return false }
        return (2...3).allSatisfy {
            let word = text.token(i - $0)
            return word.isWord && word.isCapitalized && word.count > 1
                && !word.has([.identifierLabel, .citation, .versionLabel, .organization, .standardLabel, .month])
        }
    }

    /// A line of its own with an e-mail address in the line before or behind it.
    private func isContactLine(_ range: Range<Int>, in text: ScannedText) -> Bool {
        func line(_ start: Int, _ step: Int) -> (found: Bool, end: Int) {
            var i = start
            var found = false
            while i >= 0, i < text.bytes.count, text.bytes[i] != 10, abs(i - start) < 200 {
                if text.bytes[i] == UInt8(ascii: "@") { found = true }
                i += step
            }
            return (found, i)
        }
        func isBlank(_ range: Range<Int>) -> Bool { text.bytes[range].allSatisfy { ASCII.isSpace($0) } }
        let before = line(range.lowerBound - 1, -1).end
        let after = line(range.upperBound, 1).end
        guard isBlank(before + 1..<range.lowerBound), isBlank(range.upperBound..<after) else { return false }
        return line(before - 1, -1).found || line(after + 1, 1).found
    }

    private func denied(before start: Int, in text: ScannedText) -> Bool {
        guard !text.words(before: start, limit: 2, include: .phoneLabel) else { return false }
        return text.words(before: start, limit: 2, include: .identifierLabel)
    }

    /// Takes in `x123`, `ext. 12`, `extension 12`, `#12`.
    private func extensionEnd(from end: Int, in text: ScannedText) -> Int {
        var i = end
        while ASCII.isBlank(text.byte(i)) || text.byte(i) == UInt8(ascii: ",") || text.byte(i) == UInt8(ascii: ";") {
            i += 1
            if i - end > 3 { return end }
        }
        var words = i
        while ASCII.isLetter(text.byte(words)) { words += 1 }
        switch words - i {
        case 0:
            guard text.byte(i) == UInt8(ascii: "#"), ASCII.isDigit(text.byte(i + 1)) else { return end }
            words = i + 1
        case 1...9:
            let word = String(decoding: text.bytes[i..<words].map(ASCII.lower), as: UTF8.self)
            guard ["x", "ext", "extn", "xt", "extension", "durchwahl"].contains(word) else { return end }
        default: return end
        }
        while [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "#"), 32].contains(text.byte(words)) {
            words += 1
            if words - i > 14 { return end }
        }
        var digits = words
        while ASCII.isDigit(text.byte(digits)) { digits += 1 }
        let count = digits - words
        return (1...7).contains(count) && !text.isWord(at: digits) ? digits : end
    }
}

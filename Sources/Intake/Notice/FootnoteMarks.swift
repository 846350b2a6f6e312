import DocketModel

/// Takes page furniture out of a notice's lines: footnote marks, page numbers, rules. A mark whose note stands in the
/// text becomes `[^1]`; every other is dropped with a diagnostic that names its line.
struct FootnoteMarks {
    private(set) var lines: [SourceLine] = []
    private(set) var footnotes: [Notice.Footnote] = []
    private(set) var diagnostics: [Diagnostic] = []

    private let file: String
    /// `notice` or `report`: the first part of the diagnostics' identifiers.
    private let subject: String
    /// The file in which a person can add a missing note.
    private let target: String
    /// The number the next mark must bear.
    private var expected = 1
    /// Empty lines that stood before lines taken out.
    private var owedBlanks = 0

    init(_ source: [SourceLine], file: String, subject: String = "notice", target: String = "content/notice.md") {
        self.file = file
        self.subject = subject
        self.target = target
        let body = takeNotes(source)
        for (index, line) in body.enumerated() {
            if Self.isFurniture(line.text) {
                owedBlanks += line.blanksBefore
            } else if let value = Self.loneNumber(line.text), value > 0, takesLoneNumber(value, at: index, of: body) {
                owedBlanks += line.blanksBefore
            } else {
                append(withoutMarks(line))
            }
        }
    }

    private mutating func append(_ line: SourceLine) {
        var line = line
        line.blanksBefore += owedBlanks
        owedBlanks = 0
        if !line.text.isEmpty { lines.append(line) }
    }

    private mutating func takesLoneNumber(_ value: Int, at index: Int, of body: [SourceLine]) -> Bool {
        let line = body[index]
        if value == expected, let before = lines.last, Sentences.ends(before.text) {
            expected += 1
            dropped(value, line.number)
            return true
        }
        let next = index + 1 < body.count ? body[index + 1] : nil
        guard line.blanksBefore > 0 || next.map({ $0.blanksBefore > 0 }) ?? true else { return false }
        diagnostics.append(
            Diagnostic(
                .note, "\(subject).page-number.dropped", at: Place(file, line: line.number),
                "page number \(value) dropped"))
        return true
    }

    private mutating func dropped(_ value: Int, _ line: Int) {
        diagnostics.append(
            Diagnostic(
                .warning, "\(subject).footnote.dropped", at: Place(file, line: line),
                "footnote mark \(value) dropped: the file does not hold the text of that note",
                advice: "If you have the note, add `[^\(value)]` and `[^\(value)]: …` to \(target)."))
    }

    /// Removes or rewrites the marks within a line: `\1\` as the Federal Register sets them, superscript digits, and a
    /// bare number in turn between two sentences (`threats.” 1 The Order`).
    private mutating func withoutMarks(_ line: SourceLine) -> SourceLine {
        var words: [String] = []
        let parts = line.text.split(separator: " ").map(String.init)
        for (index, word) in parts.enumerated() {
            let before = words.last ?? lines.last?.text
            let after = index + 1 < parts.count ? parts[index + 1] : nil
            if Self.loneNumber(word) == expected, let before, Sentences.ends(before),
                after.map(Self.opensSentence) ?? true,
                !(words.isEmpty && after == nil)
            {
                dropped(expected, line.number)
                expected += 1
                continue
            }
            if let bare = Self.withoutAttached(expected, word), after.map(Self.opensSentence) ?? true {
                dropped(expected, line.number)
                expected += 1
                words.append(bare)
                continue
            }
            words.append(rewritten(word, line.number))
        }
        var line = line
        line.text = words.filter { !$0.isEmpty }.joined(separator: " ")
        return line
    }

    private mutating func rewritten(_ word: String, _ line: Int) -> String {
        guard word.contains("\\") || word.unicodeScalars.contains(where: { Self.superscripts[$0] != nil }) else {
            return word
        }
        var result = String.UnicodeScalarView()
        let scalars = Array(word.unicodeScalars)
        var index = 0
        while index < scalars.count {
            var end = index
            var value = 0
            if scalars[index] == "\\" {
                end = index + 1
                while end < scalars.count, value < 1000, let digit = Self.digit(scalars[end]) {
                    value = value * 10 + digit
                    end += 1
                }
                end = end > index + 1 && end < scalars.count && scalars[end] == "\\" ? end + 1 : index
            } else if index > 0, !("0"..."9").contains(scalars[index - 1]) {
                while end < scalars.count, value < 1000, let digit = Self.superscripts[scalars[end]] {
                    value = value * 10 + digit
                    end += 1
                }
            }
            guard end > index, value > 0 else {
                result.append(scalars[index])
                index += 1
                continue
            }
            expected = max(expected, value + 1)
            if footnotes.contains(where: { $0.label == String(value) }) {
                result.append(contentsOf: "[^\(value)]".unicodeScalars)
            } else {
                dropped(value, line)
            }
            index = end
        }
        return String(result)
    }

    /// Notes as the Federal Register's text edition prints them: between two rules, each starting with `\1\`.
    private mutating func takeNotes(_ source: [SourceLine]) -> [SourceLine] {
        var body: [SourceLine] = []
        var index = 0
        while index < source.count {
            guard Self.isRule(source[index].text), index + 1 < source.count,
                Self.noteLabel(source[index + 1].text) != nil,
                let end = source[(index + 1)...].firstIndex(where: { Self.isRule($0.text) })
            else {
                body.append(source[index])
                index += 1
                continue
            }
            let joiner = LineJoiner(vocabulary: source)
            var label = 0
            var text: [String] = []
            for line in source[(index + 1)..<end] {
                if let found = Self.noteLabel(line.text) {
                    if label > 0 { footnotes.append(.init(label: String(label), text: joiner.join(text))) }
                    label = found.value
                    text = [found.rest]
                } else {
                    text.append(line.text)
                }
            }
            footnotes.append(.init(label: String(label), text: joiner.join(text)))
            index = end + 1
        }
        return body
    }

    private static func noteLabel(_ text: String) -> (value: Int, rest: String)? {
        guard text.hasPrefix("\\"), let close = text.dropFirst().firstIndex(of: "\\"),
            let value = loneNumber(String(text[text.index(after: text.startIndex)..<close]))
        else { return nil }
        return (value, String(text[text.index(after: close)...].drop { $0 == " " }))
    }

    private static func isFurniture(_ text: String) -> Bool { isRule(text) || text.hasPrefix("[[Page ") }

    private static func isRule(_ text: String) -> Bool {
        text.utf8.count >= 5 && text.utf8.allSatisfy { "-_=*".utf8.contains($0) }
    }

    /// The value of one to three digits and nothing else.
    private static func loneNumber(_ text: String) -> Int? {
        guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }

    /// `threats.”1` without the 1.
    private static func withoutAttached(_ value: Int, _ word: String) -> String? {
        let digits = String(value)
        guard word.hasSuffix(digits) else { return nil }
        let rest = word.dropLast(digits.count)
        guard let last = rest.unicodeScalars.last, Sentences.ends(rest) else { return nil }
        let isWordsEnd = last == "." && rest.dropLast().suffix(2).allSatisfy(\.isLetter) && rest.count > 3
        return Sentences.closers.contains(last) || isWordsEnd ? String(rest) : nil
    }

    private static func opensSentence(_ word: String) -> Bool {
        Sentences.begins(word) && word.unicodeScalars.contains { $0.properties.isAlphabetic }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        ("0"..."9").contains(scalar) ? Int(scalar.value) - 48 : nil
    }

    private static let superscripts: [Unicode.Scalar: Int] = [
        "⁰": 0, "¹": 1, "²": 2, "³": 3, "⁴": 4, "⁵": 5, "⁶": 6, "⁷": 7, "⁸": 8, "⁹": 9,
    ]
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds what a comment says it answers by its own headings: lines that start with "Question 3", "Q3", "Theme 2",
/// "Goal 4", "Questions 1, 2 and 5".
struct DeclaredHeadings {
    let questions: Set<Int>
    let themes: Set<Int>
    let goals: Set<Int>

    /// Adds the numbers found that exist.
    func find(in text: String, questions: inout Set<Int>, themes: inout Set<Int>, goals: inout Set<Int>) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                var index = start
                while index < bytes.count, DeclaredHeadings.isMark(bytes[index]) { index += 1 }
                if index < bytes.count, let (word, isPlural, after) = DeclaredHeadings.keyword(bytes, index) {
                    var numbers = DeclaredHeadings.numbers(bytes, after, isPlural: isPlural)
                    switch word {
                    case .question:
                        numbers.formIntersection(self.questions)
                        questions.formUnion(numbers)
                    case .theme:
                        numbers.formIntersection(self.themes)
                        themes.formUnion(numbers)
                    case .goal:
                        numbers.formIntersection(self.goals)
                        goals.formUnion(numbers)
                    }
                }
                guard start < bytes.count,
                    let found = memchr(bytes.baseAddress! + start, 0x0A, bytes.count - start)
                else { break }
                start = UnsafeRawPointer(found) - UnsafeRawPointer(bytes.baseAddress!) + 1
            }
        }
    }

    private enum Word { case question, theme, goal }

    /// What may stand before a heading: blanks, `#`, `*`, `>`, `-`, `_`, `(`, `[`.
    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "("), UInt8(ascii: "["):
            true
        default: false
        }
    }

    private static func keyword(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
    ) -> (word: Word, isPlural: Bool, after: Int)? {
        let word: Word
        switch bytes[start] | 0x20 {
        case UInt8(ascii: "q"): word = .question
        case UInt8(ascii: "t"): word = .theme
        case UInt8(ascii: "g"): word = .goal
        default: return nil
        }
        let full: StaticString =
            switch word {
            case .question: "question"
            case .theme: "theme"
            case .goal: "goal"
            }
        var index = start
        full.withUTF8Buffer { letters in
            var length = 0
            while length < letters.count, start + length < bytes.count, bytes[start + length] | 0x20 == letters[length]
            {
                length += 1
            }
            if length == letters.count { index = start + length }
        }
        if index == start {
            // "Q3": only the letter of a question stands for it
            guard word == .question, start + 1 < bytes.count, bytes[start + 1].isDigit else { return nil }
            return (word, false, start + 1)
        }
        let isPlural = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "s")
        if isPlural { index += 1 }
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "#") { index += 1 }
        return (word, isPlural, index)
    }

    private static func numbers(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, isPlural: Bool) -> Set<Int> {
        var numbers: Set<Int> = []
        var index = start
        while let (number, after) = number(bytes, index) {
            numbers.insert(number)
            index = after
            guard isPlural else { break }
            while index < bytes.count,
                bytes[index] == 0x20 || bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "&")
            {
                index += 1
            }
            if UnsafeBufferPointer(rebasing: bytes[index...]).starts(with: "and ".utf8) { index += 4 }
        }
        return numbers
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (value: Int, after: Int)? {
        var index = start
        var value = 0
        while index < bytes.count, bytes[index].isDigit, index - start < 4 {
            value = value * 10 + Int(bytes[index] - 48)
            index += 1
        }
        guard index > start, index == bytes.count || !(bytes[index].isDigit || bytes[index].isASCIILetter) else {
            return nil
        }
        return (value, index)
    }
}

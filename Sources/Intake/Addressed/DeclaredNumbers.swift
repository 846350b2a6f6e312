import Addressing

/// Finds what a comment says it answers by number: headings ("Question 3", "Q. 2", "III. Goal 4:", "Questions 1, 2 and
/// 5") and the words of its sentences ("in response to Q5", "we do not address question 2" excepted).
struct DeclaredNumbers {
    let questions: Set<Int>
    let themes: Set<Int>
    let goals: Set<Int>

    /// Adds the numbers found that exist.
    func find(in text: String, _ found: inout Addressed) {
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                // Digits are rare, so the words before them are looked at last
                guard bytes[index].isDigit, let mention = NumberMention(bytes, digit: index) else {
                    index += 1
                    continue
                }
                index = mention.end
                guard mention.isHeading || mention.isAnnounced else { continue }
                switch mention.word {
                case .question: found.questions.formUnion(mention.numbers.intersection(questions))
                case .theme: found.themes.formUnion(mention.numbers.intersection(themes))
                case .goal: found.goals.formUnion(mention.numbers.intersection(goals))
                }
            }
        }
    }
}

/// A question, theme or goal named by number: `Question 3`, `Q5`, `goals 1 to 3`.
struct NumberMention {
    enum Word { case question, theme, goal }

    let word: Word
    private(set) var numbers: Set<Int>
    /// Behind the last number.
    private(set) var end: Int
    private let start: Int
    private let bytes: UnsafeBufferPointer<UInt8>

    /// - Parameter digit: the first digit of a number.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, digit: Int) {
        self.bytes = bytes
        // Question #3, Q. 2, Question No. 4
        var index = digit
        while index > 0, NumberMention.joins(bytes[index - 1]) { index -= 1 }
        var letters = NumberMention.letters(bytes, before: index)
        if letters.words == "no" || letters.words == "number" {
            index = letters.start
            while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
            letters = NumberMention.letters(bytes, before: index)
        }
        guard let (word, isPlural) = NumberMention.kinds[letters.words] else { return nil }
        // "Q4 2017" is a quarter, and only the letter of a question stands for it
        if letters.words == "q", NumberMention.isYear(bytes, after: digit + 1) { return nil }
        // Between a whole word and its number there is something
        if letters.words != "q", index == digit, letters.start + letters.words.utf8.count == digit { return nil }
        self.word = word
        start = letters.start
        numbers = []
        end = digit
        readNumbers(isPlural: isPlural)
        if numbers.isEmpty { return nil }
    }

    private static let kinds: [String: (Word, isPlural: Bool)] = [
        "question": (.question, false), "questions": (.question, true), "q": (.question, false),
        "theme": (.theme, false), "themes": (.theme, true), "goal": (.goal, false), "goals": (.goal, true),
    ]

    private static func joins(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    /// The run of letters that ends at `end`, in small letters; empty for one that is too long to be meant.
    private static func letters(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> (words: String, start: Int) {
        var start = end
        while start > 0, end - start <= 10, bytes[start - 1].isASCIILetter { start -= 1 }
        // `e2e-q3` and the like are no words
        let isWhole = start == 0 || !(bytes[start - 1].isDigit || bytes[start - 1] >= 0x80)
        guard isWhole, end - start <= 10 else { return ("", start) }
        return (String(decoding: bytes[start..<end].map(\.lowered), as: UTF8.self), start)
    }

    private static func isYear(_ bytes: UnsafeBufferPointer<UInt8>, after start: Int) -> Bool {
        let rest = bytes[min(start, bytes.count)...].prefix(6).drop { $0 == 0x20 || $0 == UInt8(ascii: ",") }
        return rest.count >= 4 && rest.prefix(4).allSatisfy(\.isDigit)
            || rest.first == UInt8(ascii: "'") && rest.dropFirst().first?.isDigit ?? false
    }

    // MARK: Numbers

    /// `3`; where several are named also `1, 2 and 5`, `1-3`.
    private mutating func readNumbers(isPlural: Bool) {
        var isRange = false
        var last = 0
        while let (number, after) = number(at: end) {
            if isRange, number > last, number - last < 100 { numbers.formUnion(last...number) }
            numbers.insert(number)
            last = number
            end = after
            guard isPlural, let joint = NumberJoint.end(after: after, in: bytes), joint.start < bytes.count,
                bytes[joint.start].isDigit
            else { return }
            isRange = joint.isRange
            end = joint.start
        }
    }

    private func number(at start: Int) -> (value: Int, after: Int)? {
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

    // MARK: Where it stands

    /// At the start of a line, but for marks (`#`, `*`, `>`, `-`, `_`, `(`, `[`) and the number of an outline (`III.`, `b)`).
    var isHeading: Bool {
        var index = start
        while index > 0, bytes[index - 1] != 0x0A, start - index < 12 { index -= 1 }
        guard index == 0 || bytes[index - 1] == 0x0A else { return false }
        let before = bytes[index..<start].filter { !NumberMention.marks.contains($0) }
        if before.isEmpty { return true }
        guard before.count <= 6, let last = before.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ")") else {
            return false
        }
        return before.dropLast().allSatisfy { $0.isDigit || $0.isASCIILetter } && bytes[start - 1] == 0x20
    }

    private static let marks: Set<UInt8> = Set(" \t#*>-_([".utf8)

    /// Whether the words before it say that this answers it.
    var isAnnounced: Bool {
        let words = wordsBefore()
        return !words.contains(where: NumberMention.negations.contains)
            && words.prefix(5).contains(where: NumberMention.announcements.contains)
    }

    /// Up to eight words of the same sentence, the nearest first, in small letters.
    private func wordsBefore() -> [String] {
        var words: [String] = []
        var end = start
        while end > 0, words.count < 8 {
            let byte = bytes[end - 1]
            if byte == 0x0A, end > 1, bytes[end - 2] == 0x0A { break }
            if [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";")].contains(byte) { break }
            guard byte.isASCIILetter else {
                end -= 1
                continue
            }
            var first = end
            while first > 0, bytes[first - 1].isASCIILetter { first -= 1 }
            words.append(String(decoding: bytes[first..<end].prefix(24).map(\.lowered), as: UTF8.self))
            end = first
        }
        return words
    }

    private static let announcements: Set<String> = [
        "address", "addresses", "addressing", "answer", "answering", "answers", "concerning", "re", "regard",
        "regarding", "regards", "replies", "reply", "replying", "respect", "respond", "responding", "responds",
        "response", "responses", "responsive",
    ]
    /// `t` is what an apostrophe leaves of "don’t".
    private static let negations: Set<String> = ["no", "not", "nor", "neither", "without", "cannot", "t", "except"]
}

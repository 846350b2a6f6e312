/// A run of digit groups with small separators between them: `(301) 555-0142`, `4111 1111 1111 1111`.
struct DigitGroups {
    struct Group {
        var start: Int
        var end: Int
        /// What stands between this group and the one before: 0 for nothing but brackets, else the sign, 32 for a blank.
        var separator: UInt8
        /// In round brackets.
        var isBracketed: Bool
        var count: Int { end - start }
    }

    var groups: [Group] = []
    /// Where the run begins, with a leading `+` or `(`.
    var start: Int
    var hasPlus = false

    var digits: Int { groups.reduce(0) { $0 + $1.count } }
    var end: Int { groups.last.map { $0.isBracketed ? $0.end + 1 : $0.end } ?? start }

    /// Reads the run at `start`, which is a digit, `+` or `(`; at most 10 groups and 40 digits. Separators are a blank,
    /// `-`, `.`, `/` or one of these with blanks around it; brackets enclose one whole group.
    init(at start: Int, in text: ScannedText) {
        self.start = start
        var i = start
        if text.byte(i) == UInt8(ascii: "+") {
            hasPlus = true
            i += 1
            if text.byte(i) == 32 { i += 1 }
        }
        var separator: UInt8 = 0
        while groups.count < 10 {
            let bracketed = text.byte(i) == UInt8(ascii: "(")
            let first = bracketed ? i + 1 : i
            var last = first
            while ASCII.isDigit(text.byte(last)), last - first < 40 { last += 1 }
            guard last > first else { break }
            if bracketed, text.byte(last) != UInt8(ascii: ")") { break }
            groups.append(Group(start: first, end: last, separator: separator, isBracketed: bracketed))
            i = bracketed ? last + 1 : last
            let (next, sign) = DigitGroups.separator(at: i, in: text)
            guard next > i || bracketed || text.byte(i) == UInt8(ascii: "(") else { break }
            separator = sign
            i = next
        }
    }

    private static func separator(at start: Int, in text: ScannedText) -> (end: Int, sign: UInt8) {
        var i = start
        var sign: UInt8 = 0
        if ASCII.isBlank(text.byte(i)) {
            sign = 32
            i += 1
            if ASCII.isBlank(text.byte(i)) { i += 1 }
        }
        switch text.byte(i) {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
            sign = text.byte(i)
            i += 1
            if ASCII.isBlank(text.byte(i)) { i += 1 }
        default: break
        }
        return (i, sign)
    }

    /// The digits themselves, as bytes.
    func joined(_ range: Range<Int>, in text: ScannedText) -> [UInt8] {
        groups[range].flatMap { text.bytes[$0.start..<$0.end] }
    }

    func value(_ index: Int, in text: ScannedText) -> Int {
        groups[index].count > 9
            ? .max : text.bytes[groups[index].start..<groups[index].end].reduce(0) { $0 * 10 + Int($1) - 48 }
    }
}

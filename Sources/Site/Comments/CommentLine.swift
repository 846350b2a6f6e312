/// A line of a comment's text without blanks at its ends, and what it is laid out as.
struct CommentLine {
    typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    let bytes: Bytes

    init(_ bytes: Bytes) { self.bytes = CommentLine.trim(bytes) }

    enum ListKind { case bullet, number, letter }

    struct Marker {
        var kind: ListKind
        /// In bytes. A letter stays with its words, for a browser counts in no such way.
        var length: Int
        /// Of a number.
        var value = 0
    }

    /// The marker at the start of a list item: `- `, `* `, `• `, a number of one to three digits with `.` or `)`, or a letter
    /// as in `(a) `, `iv) ` and `b. `.
    var marker: Marker? {
        let start = bytes.startIndex
        guard bytes.count > 2 else { return nil }
        switch bytes[start] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"):
            return bytes[start + 1] == 0x20 ? Marker(kind: .bullet, length: 2) : nil
        case 0xE2:
            return bytes[start + 1] == 0x80 && bytes[start + 2] == 0xA2 ? Marker(kind: .bullet, length: 3) : nil
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return number
        default: return letter
        }
    }

    private var number: Marker? {
        var index = bytes.startIndex
        var value = 0
        while index < bytes.endIndex, index - bytes.startIndex < 3, CommentLine.isDigit(bytes[index]) {
            value = value * 10 + Int(bytes[index] - 48)
            index += 1
        }
        guard index + 1 < bytes.endIndex, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"),
            bytes[index + 1] == 0x20
        else { return nil }
        return Marker(kind: .number, length: index + 2 - bytes.startIndex, value: value)
    }

    private var letter: Marker? {
        var index = bytes.startIndex
        let isOpen = bytes[index] == UInt8(ascii: "(")
        if isOpen { index += 1 }
        let first = index
        while index < bytes.endIndex, index - first < 4, CommentLine.isLetterOrDigit(bytes[index]) { index += 1 }
        guard index > first, index + 1 < bytes.endIndex, bytes[index + 1] == 0x20 else { return nil }
        let isClosed = bytes[index] == UInt8(ascii: ")")
        // `A.` may be a name's initial
        let isSmall = index == first + 1 && bytes[first] >= UInt8(ascii: "a") && bytes[index] == UInt8(ascii: ".")
        return isClosed || !isOpen && isSmall ? Marker(kind: .letter, length: 0) : nil
    }

    /// Whether it was quoted by a mail program.
    var isQuoted: Bool { bytes.first == UInt8(ascii: ">") }

    /// What stands behind the mark of a quotation.
    var unquoted: CommentLine { CommentLine(bytes.dropFirst()) }

    /// The words of a line that is a heading, and its level from 1: it starts with `#`, reads "Question 3: …", or is all capitals.
    var heading: (words: Bytes, level: Int)? {
        let line = bytes
        guard line.count <= 200 else { return nil }
        if line.first == UInt8(ascii: "#") {
            let words = CommentLine.trim(line.drop { $0 == UInt8(ascii: "#") })
            let level = line.prefix { $0 == UInt8(ascii: "#") }.count
            return words.isEmpty ? nil : (words, level)
        }
        guard line.count <= 120 else { return nil }
        for word in ["Question ", "QUESTION ", "Theme ", "Goal "] where line.starts(with: word.utf8) {
            let rest = line.dropFirst(word.utf8.count)
            if let digit = rest.first, CommentLine.isDigit(digit), line.last != UInt8(ascii: "."), line.count <= 90 {
                return (line, 1)
            }
        }
        var capitals = 0
        for byte in line {
            if byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") || byte >= 0x80 { return nil }
            if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { capitals += 1 }
        }
        return capitals >= 4 && line.first != UInt8(ascii: "[") ? (line, 1) : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func trim(_ line: Bytes) -> Bytes {
        var line = line
        while let first = line.first, first <= 0x20 { line = line.dropFirst() }
        while let last = line.last, last <= 0x20 { line = line.dropLast() }
        return line
    }
}

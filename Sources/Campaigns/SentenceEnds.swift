/// Where sentences of a letter end. Two copies of a form letter are cut alike however their lines were wrapped.
enum SentenceEnds {
    /// A line of fewer bytes was ended by its writer, a longer one by a mail program; comment pages lay them out so.
    private static let wrappedLine = 60

    /// Calls `body` with the offset after each sentence, ascending; the last is the end of the text.
    static func forEach(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
        var lineStart = 0
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x0A:
                let isShort = index - lineStart < wrappedLine
                lineStart = index + 1
                if isShort || startsBlock(at: lineStart, in: bytes) { body(index + 1) }
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
                if let end = end(ofMark: index, in: bytes) {
                    body(end)
                    index = end
                    continue
                }
            default: break
            }
            index += 1
        }
        body(bytes.count)
    }

    /// An empty line, or an item of a list.
    private static func startsBlock(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = start
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        guard index + 1 < bytes.count else { return true }
        switch bytes[index] {
        case 0x0A, 0x0D: return true
        case UInt8(ascii: "-"), UInt8(ascii: "*"): return bytes[index + 1] == 0x20
        case 0xE2: return index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA2
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
            return index + 1 < bytes.count && bytes[index + 1] == 0x20
                && (bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"))
        default: return false
        }
    }

    /// Where a full stop or its like ends a sentence, with the quotation marks and brackets that close it; nil where it
    /// does not: no blank or no capital follows, or an abbreviation comes before.
    private static func end(ofMark mark: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var end = mark + 1
        while end < bytes.count {
            if [
                UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: "!"),
                UInt8(ascii: "?"),
            ].contains(bytes[end]) {
                end += 1
            } else if end + 2 < bytes.count, bytes[end] == 0xE2, bytes[end + 1] == 0x80,
                bytes[end + 2] & 0xFC == 0x98
                    || bytes[end + 2] == 0x9D
            {
                end += 3
            } else {
                break
            }
        }
        var next = end
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
        guard next < bytes.count else { return end }
        if bytes[next] == 0x0A {
            return bytes[mark] == UInt8(ascii: ".") && isAbbreviation(before: mark, in: bytes) ? nil : end
        }
        guard next > end || bytes[next] == 0xC2 else { return nil }
        if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[next]) { return nil }
        if bytes[mark] == UInt8(ascii: "."), isAbbreviation(before: mark, in: bytes) { return nil }
        return end
    }

    /// A single letter ("U.S.", "J. Doe"), the number of a list, or a title.
    private static func isAbbreviation(before mark: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = mark
        while start > 0, mark - start < 5, isLetterOrDigit(bytes[start - 1]) { start -= 1 }
        let word = bytes[start..<mark]
        if word.count == 1 { return true }
        if word.count == 2, word.allSatisfy({ (0x30...0x39).contains($0) }) {
            return start == 0 || bytes[start - 1] == 0x0A
        }
        return titles.contains { word.elementsEqual($0) }
    }

    private static let titles = ["Mr", "Mrs", "Ms", "Dr", "St", "No", "vs", "Sec", "Rep", "Sen", "Prof", "Jr", "Sr"].map
    {
        Array($0.utf8)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39, 0x80...: true
        default: false
        }
    }
}

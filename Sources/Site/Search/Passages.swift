/// Long texts are cut into passages, so that a result needs only the one around its words.
///
/// A passage ends where a paragraph does, or else a line, a sentence or a word, as near as may be to the length asked for.
enum Passages {
    /// How long passages are, in bytes, in a docket whose texts have so many altogether: short where that makes few files,
    /// and a bounded number of files otherwise.
    static func length(ofAll bytes: Int) -> Int { min(6 << 10, max(1200, bytes / 3000)) }

    /// No text has more, since their numbers take one byte.
    private static let most = 250

    /// Where the second passage of a text and each after it starts, in bytes; none of a text that is short enough whole.
    static func starts(_ text: [UInt8], length: Int) -> [Int] {
        let length = max(length, text.count / most * 2)
        var starts: [Int] = []
        var start = 0
        while text.count - start > length * 3 / 2 {
            start = end(text, (start + length / 2)..<(start + length))
            starts.append(start)
        }
        return starts
    }

    /// The best place in a range to end a passage: the last of the best kind.
    private static func end(_ text: [UInt8], _ range: Range<Int>) -> Int {
        var line: Int?
        var sentence: Int?
        var word: Int?
        for index in range.reversed() {
            guard text[index - 1] <= 32, text[index] > 32 else { continue }
            let before = text[index - 2]
            if text[index - 1] == 10, before == 10 { return index }
            if text[index - 1] == 10, line == nil { line = index }
            if before == UInt8(ascii: "."), sentence == nil { sentence = index }
            if word == nil { word = index }
        }
        if let end = line ?? sentence ?? word { return end }
        var end = range.upperBound
        while end > range.lowerBound, text[end] & 0xc0 == 0x80 { end -= 1 }
        return end
    }
}

/// Base64 (RFC 4648, both alphabets), wherever it stands.
enum Base64Text {
    /// Shortest token that is opened, in letters: eight bytes of content.
    static let shortest = 11
    /// Lines of MIME are 76 letters long, of PEM 64: after so many a token goes on behind the end of the line.
    private static let shortestLine = 48

    /// The value of each letter; 64 for what is none.
    nonisolated(unsafe) private static let values: UnsafePointer<UInt8> = {
        let values = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        values.initialize(repeating: 64, count: 256)
        for (value, letter) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
            values[Int(letter)] = UInt8(value)
        }
        values[Int(UInt8(ascii: "-"))] = 62
        values[Int(UInt8(ascii: "_"))] = 63
        return UnsafePointer(values)
    }()

    /// The letters in a row around `place`, line ends of long lines included; empty when they are too few or have small letters
    /// or capitals only.
    static func token(in bytes: UnsafeRawBufferPointer, around place: Int, notBefore limit: Int) -> Range<Int> {
        let values = values
        var start = place
        while start > limit, values[Int(bytes[start - 1])] < 64 { start -= 1 }
        var end = place
        var lineStart = start
        var hasSmall = false
        var hasCapital = false
        while end < bytes.count {
            if values[Int(bytes[end])] < 64 {
                end += 1
                continue
            }
            guard end - lineStart >= shortestLine else { break }
            var next = end
            while next < bytes.count, next < end + 2, bytes[next] == 10 || bytes[next] == 13 { next += 1 }
            guard next > end, next < bytes.count, values[Int(bytes[next])] < 64 else { break }
            end = next
            lineStart = next
        }
        guard end - start >= shortest else { return place..<end }
        for i in start..<min(end, start + 256) {
            if ASCII.isUpper(bytes[i]) { hasCapital = true } else if ASCII.isLetter(bytes[i]) { hasSmall = true }
            if hasSmall && hasCapital { return start..<end }
        }
        return end..<end
    }

    /// What the token says when its first, second, third or fourth letter begins a group of four, or the letter behind a sign
    /// that is one of base64 too (`user-RGFuYQ`). Only readings with some text in them.
    static func readings(_ bytes: UnsafeRawBufferPointer, _ token: Range<Int>) -> [DecodedText] {
        var starts = token.count >= shortest ? Array(token.prefix(4)) : []
        for i in token.prefix(256) where values[Int(bytes[i])] == 62 || values[Int(bytes[i])] == 63 {
            starts.append(i + 1)
        }
        return starts.prefix(12).map { read(bytes, $0..<token.upperBound) }.filter { hasText($0.bytes) }
    }

    private static func read(_ bytes: UnsafeRawBufferPointer, _ letters: Range<Int>) -> DecodedText {
        var text = DecodedText()
        var bits: UInt32 = 0
        var count = 0
        for i in letters {
            let value = values[Int(bytes[i])]
            guard value < 64 else { continue }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                text.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)), at: i)
            }
        }
        return text
    }

    /// Five printable signs in a row; or every other one, as in UTF-16.
    private static func hasText(_ bytes: [UInt8]) -> Bool {
        var run = 0
        for byte in bytes {
            run = 32..<127 ~= byte ? run + 1 : byte == 0 && run > 0 ? run : 0
            if run == 5 { return true }
        }
        return false
    }
}

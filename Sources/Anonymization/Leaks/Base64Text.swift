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

    /// The letters in a row around `place`, line ends of long lines included; empty when they are too few, have no capitals, or
    /// have nothing else (digits written so have no small letters).
    static func token(in bytes: UnsafeRawBufferPointer, around place: Int, notBefore limit: Int) -> Range<Int> {
        let values = values
        var start = place
        while start > limit, values[Int(bytes[start - 1])] < 64 { start -= 1 }
        var end = place
        var lineStart = start
        var hasOther = false
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
            if ASCII.isUpper(bytes[i]) { hasCapital = true } else if ASCII.isAlphanumeric(bytes[i]) { hasOther = true }
            if hasOther && hasCapital { return start..<end }
        }
        return end..<end
    }

    /// What the token says when its first, second, third or fourth letter begins a group of four, or the letter behind a sign
    /// that is one of base64 too (`user-RGFuYQ`), and when its first or its last line is none of it. Only readings with some
    /// text in them.
    static func readings(_ bytes: UnsafeRawBufferPointer, _ token: Range<Int>) -> [DecodedText] {
        var pieces = token.count >= shortest ? token.prefix(4).map { $0..<token.upperBound } : []
        for i in token.prefix(256) where values[Int(bytes[i])] == 62 || values[Int(bytes[i])] == 63 {
            pieces.append(i + 1..<token.upperBound)
        }
        pieces = Array(pieces.prefix(12))
        if let end = token.first(where: { bytes[$0] == 10 }), let last = token.last(where: { bytes[$0] == 10 }) {
            let tail = max(token.lowerBound, last - farthest)..<last
            pieces.append(end + 1..<min(token.upperBound, end + farthest))
            pieces += tail.prefix(4).map { $0..<last }
        }
        return pieces.map { read(bytes, $0) }.filter { hasText($0.bytes) }
    }

    /// Letters read of a token whose first or last line may be none of it.
    private static let farthest = 2_048

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

    /// Five printable signs or other characters of UTF-8 in a row; or every other byte, as in UTF-16.
    private static func hasText(_ bytes: [UInt8]) -> Bool {
        var run = 0
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            let length = 0xc2..<0xe0 ~= byte ? 2 : 0xe0..<0xf0 ~= byte ? 3 : 1
            let isCharacter = bytes[i...].dropFirst().prefix(length - 1).count { $0 & 0xc0 == 0x80 } == length - 1
            if length == 1 {
                run = 32..<127 ~= byte ? run + 1 : byte == 0 && run > 0 ? run : 0
            } else {
                run = isCharacter ? run + 1 : 0
            }
            if run == 5 { return true }
            i += isCharacter ? length : 1
        }
        return false
    }
}

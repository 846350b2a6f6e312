#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds "business confidential" and "confidential business information", in any case, with any blanks or hyphens
/// between the words.
///
/// The notice's own sentence "Do not submit confidential business information" is no marking.
enum ConfidentialMarking {
    static func stands(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var start = 0
            while let found = next(bytes, from: start) {
                if isMarking(bytes, at: found) { return true }
                start = found + 12
            }
            return false
        }
    }

    private static let confidential = Array("confidential".utf8)

    private static func next(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        // Few words hold `fid`, so the rest is rarely looked at
        var index = start + 3
        while index + 9 <= bytes.count {
            if bytes[index] | 0x20 == UInt8(ascii: "f"), bytes[index + 1] | 0x20 == UInt8(ascii: "i"),
                bytes[index + 2] | 0x20 == UInt8(ascii: "d"), matches(confidential, bytes, at: index - 3)
            {
                return index - 3
            }
            index += 1
        }
        return nil
    }

    private static func isMarking(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        let before = skipBack(bytes, start)
        if before < start, before >= 8, matches(Array("business".utf8), bytes, at: before - 8) { return true }
        var index = skipForward(bytes, start + 12)
        guard index > start + 12, matches(Array("business".utf8), bytes, at: index) else { return false }
        index = skipForward(bytes, index + 8)
        guard matches(Array("information".utf8), bytes, at: index) else { return false }
        return !(before >= 13 && before < start && matches(Array("do not submit".utf8), bytes, at: before - 13))
    }

    private static func matches(_ word: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start >= 0, start + word.count <= bytes.count else { return false }
        for offset in 0..<word.count where bytes[start + offset].lowered != word[offset] { return false }
        return true
    }

    private static func isGap(_ byte: UInt8) -> Bool {
        byte.isSpace || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private static func skipForward(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, isGap(bytes[index]) { index += 1 }
        return index
    }

    /// The end of what stands before the gap that ends at `start`.
    private static func skipBack(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        while index > 0, isGap(bytes[index - 1]) { index -= 1 }
        return index
    }
}

/// UTF-16, wherever it stands: in a text file, in the metadata of a picture, in a string of a PDF.
enum WideText {
    /// Letters in a row, each with a zero beside it, that are a reason to look.
    static let fewest = 3

    /// The window as UTF-16 in both orders of bytes, each from an even and from an odd byte on; only readings with some text in
    /// Latin, Greek or Cyrillic letters, since in the wrong order those come out as Chinese. Letters of other scripts are blanks.
    static func readings(_ bytes: UnsafeRawBufferPointer, _ window: Range<Int>) -> [DecodedText] {
        (0..<4).map { read(bytes, window.dropFirst($0 >> 1), isBigEndian: $0 & 1 == 1) }.filter(hasText)
    }

    private static func read(_ bytes: UnsafeRawBufferPointer, _ window: Range<Int>, isBigEndian: Bool) -> DecodedText {
        func unit(_ i: Int) -> UInt32 {
            isBigEndian ? UInt32(bytes[i]) << 8 | UInt32(bytes[i + 1]) : UInt32(bytes[i + 1]) << 8 | UInt32(bytes[i])
        }
        var text = DecodedText()
        var i = window.lowerBound
        while i + 1 < window.upperBound {
            let value = unit(i)
            if 0xd800..<0xdc00 ~= value, i + 3 < window.upperBound, 0xdc00..<0xe000 ~= unit(i + 2) {
                text.append(0x10000 + (value - 0xd800) << 10 + (unit(i + 2) - 0xdc00), at: i)
                i += 4
            } else {
                // What came before a value, read two bytes at a time, must not be a letter of it.
                let isFar = 0x530..<0x1e00 ~= value || value >= 0x2070 && value != 0xfeff
                text.append(isFar ? 32 : value, at: i)
                i += 2
            }
        }
        return text
    }

    /// Five such letters or signs in a row, of which UTF-8 has one or two bytes.
    private static func hasText(_ text: DecodedText) -> Bool {
        var run = 0
        for byte in text.bytes where byte & 0xc0 != 0x80 {
            run = 32..<0xd5 ~= byte && byte != 127 ? run + 1 : 0
            if run == 5 { return true }
        }
        return false
    }
}

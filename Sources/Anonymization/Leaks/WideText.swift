/// UTF-16, wherever it stands: in a text file, in the metadata of a picture, in a string of a PDF.
enum WideText {
    /// The window as UTF-16 in both orders of bytes, each from an even and from an odd byte on.
    static func readings(_ bytes: UnsafeRawBufferPointer, _ window: Range<Int>) -> [DecodedText] {
        (0..<4).map { read(bytes, window.dropFirst($0 >> 1), isBigEndian: $0 & 1 == 1) }
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
                text.append(value, at: i)
                i += 2
            }
        }
        return text
    }
}

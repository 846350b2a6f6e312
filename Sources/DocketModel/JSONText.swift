/// Writes JSON by hand, byte for byte the same on every run and platform.
public enum JSONText {
    /// Appends `text` as a JSON string with its quotes. `"` and `\` are escaped, control characters as `\n`, `\t`,
    /// `\r` or `\u00XX`, and U+2028 and U+2029 as `\u202X`; everything else stands as it is, in UTF-8.
    public static func append(_ text: String, to out: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &out) }
    }

    /// The same for text that is UTF-8 bytes already.
    public static func append(_ utf8: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        var start = 0
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0xE2 {
                index += 1
                continue
            }
            var length = 1
            var escape: [UInt8] = []
            switch byte {
            case UInt8(ascii: "\""): escape = [92, 34]
            case UInt8(ascii: "\\"): escape = [92, 92]
            case 0x0A: escape = [92, UInt8(ascii: "n")]
            case 0x0D: escape = [92, UInt8(ascii: "r")]
            case 0x09: escape = [92, UInt8(ascii: "t")]
            case 0xE2:
                guard index + 2 < utf8.count, utf8[index + 1] == 0x80, utf8[index + 2] & 0xFE == 0xA8 else {
                    index += 1
                    continue
                }
                escape = Array("\\u202".utf8) + [utf8[index + 2] == 0xA8 ? UInt8(ascii: "8") : UInt8(ascii: "9")]
                length = 3
            default:
                escape = Array("\\u00".utf8) + [hexadecimal(byte >> 4), hexadecimal(byte & 15)]
            }
            out.append(contentsOf: utf8[start..<index])
            out.append(contentsOf: escape)
            index += length
            start = index
        }
        out.append(contentsOf: utf8[start..<utf8.count])
        out.append(UInt8(ascii: "\""))
    }

    private static func hexadecimal(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}

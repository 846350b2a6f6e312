#if canImport(Glibc)
    import Glibc
#endif

/// Decodes text in the encodings that mail, web pages and old word processors name.
public enum Charset {
    /// - Parameter label: as the file writes it (`iso-8859-1`, `"UTF-8"`, `cp1250`); nil or unknown means: UTF-8 where it
    ///   is valid, otherwise Windows-1252.
    /// - Returns: the text, and whether bytes in it had to be replaced by U+FFFD.
    public static func decode(_ bytes: some Collection<UInt8>, label: String? = nil) -> (text: String, isRepaired: Bool)
    {
        let bytes = Array(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(bytes.dropFirst(3)) }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBig: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBig: true) }
        // Much mail says ISO-8859-1 or US-ASCII and means what Windows writes; some of it is UTF-8
        switch label.map(normal) {
        case nil, "", "utf8", "usascii", "ascii", "unknown8bit", "8bit", "xunknown", "default":
            if let text = String(validating: bytes, as: UTF8.self) { return (text, false) }
            if let text = Windows1252.decode(bytes) { return (text, false) }
            return utf8(bytes[...])
        case "iso88591", "latin1", "windows1252", "cp1252", "1252":
            if let text = Windows1252.decode(bytes) { return (text, false) }
            return utf8(bytes[...])
        case "utf16le": return utf16(bytes[...], isBig: false)
        case "utf16be", "utf16": return utf16(bytes[...], isBig: true)
        default:
            if let text = converted(bytes, from: label!) { return text }
            return decode(bytes)
        }
    }

    private static func normal(_ label: String) -> String {
        String(label.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    private static func utf8(_ bytes: ArraySlice<UInt8>) -> (text: String, isRepaired: Bool) {
        if let text = String(validating: bytes, as: UTF8.self) { return (text, false) }
        return (String(decoding: bytes, as: UTF8.self), true)
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> (text: String, isRepaired: Bool) {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (a, b) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isBig ? a << 8 | b : b << 8 | a)
            index += 2
        }
        if let text = String(validating: units, as: UTF16.self) { return (text, bytes.count % 2 == 1) }
        return (String(decoding: units, as: UTF16.self), true)
    }

    /// By the system's own tables; nil when it does not know the encoding.
    private static func converted(_ bytes: [UInt8], from label: String) -> (text: String, isRepaired: Bool)? {
        #if canImport(Glibc)
            guard label.utf8.count <= 40, label.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }) else {
                return nil
            }
            let converter = iconv_open("UTF-8", label)
            guard let converter, converter != iconv_t(bitPattern: -1) else { return nil }
            defer { iconv_close(converter) }
            var out: [UInt8] = []
            var isRepaired = false
            var input = bytes.map { CChar(bitPattern: $0) }
            var piece = [CChar](repeating: 0, count: 1 << 16)
            input.withUnsafeMutableBufferPointer { input in
                var source = input.baseAddress
                var left = input.count
                while left > 0 {
                    let written = piece.withUnsafeMutableBufferPointer { piece -> (count: Int, error: Int32) in
                        var target = piece.baseAddress
                        var room = piece.count
                        let result = iconv(converter, &source, &left, &target, &room)
                        return (piece.count - room, result == Int.max || result == -1 ? errno : 0)
                    }
                    out.append(contentsOf: piece[..<written.count].lazy.map { UInt8(bitPattern: $0) })
                    if written.error == 0 { break }
                    if written.error == E2BIG { continue }
                    // A sequence that means nothing, or half of one at the end
                    isRepaired = true
                    out.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    source = source.map { $0 + 1 }
                    left -= 1
                }
            }
            return (String(decoding: out, as: UTF8.self), isRepaired)
        #else
            return nil
        #endif
    }
}

/// What a PDF says in its own objects: metadata, annotations, forms, and pages in fonts whose codes are letters. Text in fonts
/// with codes of their own needs a reader of PDF (`LeakGate.Reader`).
enum PDFTexts {
    private static let streamMark = Array("stream".utf8)
    private static let endMark = Array("endstream".utf8)

    static func isEncrypted(_ bytes: [UInt8]) -> Bool { find(Array("/Encrypt".utf8), in: bytes, from: 0) != nil }

    /// Calls `body` with each stream that opens, and with the strings of all streams and of what stands between them.
    static func forEach(in bytes: [UInt8], _ body: ([UInt8]) -> Void) {
        var at = 0
        while let mark = find(streamMark, in: bytes, from: at) {
            body(strings(in: bytes[at..<mark]))
            var start = mark + streamMark.count
            if start < bytes.count, bytes[start] == 13 { start += 1 }
            if start < bytes.count, bytes[start] == 10 { start += 1 }
            let end = find(endMark, in: bytes, from: start) ?? bytes.count
            if let (content, _) = ZlibData.open(bytes[start..<end], .zlib) {
                body(content)
                body(strings(in: content[...]))
            } else {
                body(strings(in: bytes[start..<end]))
            }
            at = min(bytes.count, end + endMark.count)
        }
        body(strings(in: bytes[at...]))
    }

    private static func find(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var i = start
        while i + mark.count <= bytes.count {
            if bytes[i] == mark[0], bytes[i..<(i + mark.count)].elementsEqual(mark) { return i }
            i += 1
        }
        return nil
    }

    /// The strings (ISO 32000-1, 7.3.4) one after another: within one array of a `TJ` joined, unless a wide gap is between
    /// them, else set apart.
    static func strings(in bytes: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var inArray = false
        var number = 0
        var i = bytes.startIndex
        while i < bytes.endIndex {
            switch bytes[i] {
            case UInt8(ascii: "("), UInt8(ascii: "<"):
                let (string, end) = bytes[i] == UInt8(ascii: "(") ? literal(bytes, at: i) : hexadecimal(bytes, at: i)
                if !inArray || number <= -180 { text.append(UInt8(ascii: "\n")) }
                text += readable(string)
                number = 0
                i = end
                continue
            case UInt8(ascii: "["):
                text.append(UInt8(ascii: "\n"))
                inArray = true
                number = 0
            case UInt8(ascii: "]"): inArray = false
            case UInt8(ascii: "-") where inArray: (number, i) = negative(bytes, at: i)
            default: break
            }
            i += 1
        }
        return text
    }

    /// The whole part of a negative number, and the place of its last sign.
    private static func negative(_ bytes: ArraySlice<UInt8>, at start: Int) -> (number: Int, last: Int) {
        var value = 0
        var i = start + 1
        while i < bytes.endIndex, bytes[i] &- 48 < 10 {
            value = min(100_000, value * 10 + Int(bytes[i]) - 48)
            i += 1
        }
        return (-value, i - 1)
    }

    private static func literal(_ bytes: ArraySlice<UInt8>, at start: Int) -> (string: [UInt8], end: Int) {
        var string: [UInt8] = []
        var depth = 0
        var i = start
        while i < bytes.endIndex {
            let byte = bytes[i]
            i += 1
            switch byte {
            case UInt8(ascii: "("):
                depth += 1
                if depth > 1 { string.append(byte) }
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return (string, i) }
                string.append(byte)
            case UInt8(ascii: "\\"):
                guard i < bytes.endIndex else { break }
                i = escape(bytes, at: i, &string)
            default: string.append(byte)
            }
        }
        return (string, i)
    }

    /// What follows a backslash: up to three octal digits, the end of a line, or a sign.
    private static func escape(_ bytes: ArraySlice<UInt8>, at start: Int, _ string: inout [UInt8]) -> Int {
        var i = start
        var value = 0
        while i < bytes.endIndex, i < start + 3, bytes[i] & 0xf8 == 48 {
            value = value << 3 | Int(bytes[i] & 7)
            i += 1
        }
        if i > start {
            string.append(UInt8(truncatingIfNeeded: value))
            return i
        }
        switch bytes[start] {
        case 10: break
        case 13: return start + 1 < bytes.endIndex && bytes[start + 1] == 10 ? start + 2 : start + 1
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
            string.append(32)
        default: string.append(bytes[start])
        }
        return start + 1
    }

    /// `<48656C6C6F>`; of a dictionary's `<<` nothing.
    private static func hexadecimal(_ bytes: ArraySlice<UInt8>, at start: Int) -> (string: [UInt8], end: Int) {
        var string: [UInt8] = []
        var half: UInt8?
        var i = start + 1
        while i < bytes.endIndex, let digit = value(bytes[i]) {
            if digit < 16 {
                if let high = half { string.append(high << 4 | digit) }
                half = half == nil ? digit : nil
            }
            i += 1
        }
        if let half { string.append(half << 4) }
        return i < bytes.endIndex && bytes[i] == UInt8(ascii: ">") ? (string, i + 1) : ([], start + 1)
    }

    /// 16 for white space; nil for what is none and no digit.
    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        case 9, 10, 12, 13, 32: 16
        default: nil
        }
    }

    /// UTF-16 with its mark as UTF-8, else the bytes, which are Latin letters.
    private static func readable(_ string: [UInt8]) -> [UInt8] {
        guard string.starts(with: [0xfe, 0xff]) else { return string }
        let units = stride(from: 2, to: string.count - 1, by: 2).map {
            UInt16(string[$0]) << 8 | UInt16(string[$0 + 1])
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}

/// `=?utf-8?Q?caf=C3=A9?=` in headers (RFC 2047).
enum EncodedWords {
    static func decode(_ bytes: [UInt8]) -> String {
        var out = ""
        var plain: [UInt8] = []
        /// Words beside each other in one encoding are one text: a character may be cut between them.
        var open: (charset: String, bytes: [UInt8])?
        func close() {
            if let word = open { out += Charset.decode(word.bytes, label: word.charset).text }
            open = nil
        }
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "="), let word = word(in: bytes, at: index) else {
                plain.append(bytes[index])
                index += 1
                continue
            }
            // Blanks between two words are only there to part them
            if open == nil || !plain.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                close()
                out += Charset.decode(plain).text
            }
            plain = []
            if open?.charset != word.charset { close() }
            open = (word.charset, (open?.bytes ?? []) + word.bytes)
            index = word.after
        }
        close()
        return (out + Charset.decode(plain).text).collapsed
    }

    private static func word(in bytes: [UInt8], at start: Int) -> (charset: String, bytes: [UInt8], after: Int)? {
        guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "?") else { return nil }
        // Words are 75 bytes or fewer; programs that write longer ones stay within this
        let limit = min(bytes.count, start + 2_000)
        guard let first = bytes[(start + 2)..<limit].firstIndex(of: UInt8(ascii: "?")), first + 2 < limit,
            bytes[first + 2] == UInt8(ascii: "?")
        else { return nil }
        let label = String(decoding: bytes[(start + 2)..<first], as: UTF8.self)
        let kind = bytes[first + 1] | 0x20
        var end = first + 3
        while end + 1 < limit, !(bytes[end] == UInt8(ascii: "?") && bytes[end + 1] == UInt8(ascii: "=")) { end += 1 }
        guard end + 1 < limit, label.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        let content = bytes[(first + 3)..<end]
        // A language may follow the encoding: `utf-8*en`
        let charset = label.split(separator: "*").first.map(String.init) ?? label
        switch kind {
        case UInt8(ascii: "q"):
            return (charset, TransferEncoding.quotedPrintable(content, isHeader: true), end + 2)
        case UInt8(ascii: "b"): return (charset, TransferEncoding.base64(content), end + 2)
        default: return nil
        }
    }
}

/// `attachment; filename="a.pdf"`: a value and its parameters, those of RFC 2231 put together.
struct ParameterizedField {
    /// In small letters.
    let value: String
    private var parameters: [String: String] = [:]

    /// The parameter of this name (small letters).
    subscript(_ name: String) -> String? { parameters[name] }

    init(_ bytes: [UInt8]) {
        var pieces = ParameterizedField.split(bytes)[...]
        value = String(decoding: pieces.popFirst() ?? [], as: UTF8.self).collapsed.lowercased()
        var continued: [String: [Int: (bytes: [UInt8], isEncoded: Bool)]] = [:]
        for piece in pieces.prefix(64) {
            guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
            var name = String(decoding: piece[..<equals], as: UTF8.self).collapsed.lowercased()
            let content = ParameterizedField.unquoted(piece[(equals + 1)...])
            let isEncoded = name.hasSuffix("*")
            if isEncoded { name.removeLast() }
            if let star = name.lastIndex(of: "*"), let part = Int(name[name.index(after: star)...]), part < 100 {
                continued[String(name[..<star]), default: [:]][part] = (content, isEncoded)
            } else if isEncoded {
                continued[name, default: [:]][0] = (content, true)
            } else if parameters[name] == nil {
                parameters[name] = EncodedWords.decode(content)
            }
        }
        for (name, parts) in continued { parameters[name] = ParameterizedField.joined(parts) }
    }

    /// At `;` outside quotes.
    private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
        var pieces: [[UInt8]] = [[]]
        var isQuoted = false
        var isEscaped = false
        for byte in bytes {
            if !isEscaped, byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, byte == UInt8(ascii: ";") {
                pieces.append([])
            } else {
                pieces[pieces.count - 1].append(byte)
            }
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        }
        return pieces
    }

    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let trimmed = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        guard trimmed.first == UInt8(ascii: "\"") else {
            var plain = Array(trimmed)
            while let last = plain.last, last == 0x20 || last == 0x09 { plain.removeLast() }
            return plain
        }
        var out: [UInt8] = []
        var isEscaped = false
        for byte in trimmed.dropFirst() {
            if !isEscaped, byte == UInt8(ascii: "\"") { break }
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            if !isEscaped { out.append(byte) }
        }
        return out
    }

    private static func joined(_ parts: [Int: (bytes: [UInt8], isEncoded: Bool)]) -> String {
        var charset: String?
        var out: [UInt8] = []
        for (number, part) in parts.sorted(by: { $0.key < $1.key }) {
            var bytes = part.bytes[...]
            if part.isEncoded {
                // The first piece starts with encoding and language: `utf-8'en'`
                if number == 0, let first = bytes.firstIndex(of: UInt8(ascii: "'")),
                    let second = bytes[(first + 1)...].firstIndex(of: UInt8(ascii: "'"))
                {
                    charset = String(decoding: bytes[..<first], as: UTF8.self)
                    bytes = bytes[(second + 1)...]
                }
                out += percentDecoded(bytes)
            } else {
                out += bytes
            }
        }
        return Charset.decode(out, label: charset).text.collapsed
    }

    private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        // The same digits behind another sign
        TransferEncoding.quotedPrintable(
            ArraySlice(bytes.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 }))
    }
}

/// Reads JSON (RFC 8259) from left to right over bytes that stay the caller's.
///
/// Lenient where a stray byte does no harm: raw control characters may stand in strings. Bytes that are not UTF-8, and
/// half a surrogate pair, come out as U+FFFD; for the bytes, `isRepaired` says so.
struct JSONScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var index = 0
    /// Whether some string read so far held bytes that are not UTF-8.
    private(set) var isRepaired = false
    private static let deepest = 64

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    enum Kind { case object, array, string, number, literal }

    /// What starts at the next byte that is not a blank.
    mutating func peek() throws(JSONFault) -> Kind {
        skipBlanks()
        guard index < bytes.count else { throw fault("the JSON stops here") }
        switch bytes[index] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "-"), 0x30...0x39: return .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return .literal
        default: throw fault("this is not JSON")
        }
    }

    /// Calls `member` with each key; it must read or skip the value.
    mutating func object(_ member: (String, inout JSONScanner) throws(JSONFault) -> Void) throws(JSONFault) {
        try expect(UInt8(ascii: "{"), "an object starts with `{`")
        skipBlanks()
        if take(UInt8(ascii: "}")) { return }
        while true {
            skipBlanks()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
                throw fault("a key in quotes belongs here")
            }
            let key = try string()
            skipBlanks()
            try expect(UInt8(ascii: ":"), "a `:` belongs here")
            try member(key, &self)
            skipBlanks()
            if take(UInt8(ascii: "}")) { return }
            try expect(UInt8(ascii: ","), "a `,` or `}` belongs here")
        }
    }

    /// Calls `element` before each element; it must read or skip it.
    mutating func array(_ element: (inout JSONScanner) throws(JSONFault) -> Void) throws(JSONFault) {
        try expect(UInt8(ascii: "["), "an array starts with `[`")
        skipBlanks()
        if take(UInt8(ascii: "]")) { return }
        while true {
            try element(&self)
            skipBlanks()
            if take(UInt8(ascii: "]")) { return }
            try expect(UInt8(ascii: ","), "a `,` or `]` belongs here")
        }
    }

    /// The text of a number or literal: `3`, `true`.
    mutating func bareword() throws(JSONFault) -> String {
        skipBlanks()
        let start = index
        while index < bytes.count, JSONScanner.isBare(bytes[index]) { index += 1 }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
        let isNumber = Double(text) != nil && !(text.first?.isLetter ?? true)
        guard isNumber || text == "true" || text == "false" || text == "null" else {
            index = start
            throw fault("this is not JSON")
        }
        return text
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "+")
    }

    mutating func skip(depth: Int = 0) throws(JSONFault) {
        guard depth < JSONScanner.deepest else {
            throw fault("values are nested more than \(JSONScanner.deepest) deep")
        }
        switch try peek() {
        case .object: try object { _, scanner throws(JSONFault) in try scanner.skip(depth: depth + 1) }
        case .array: try array { scanner throws(JSONFault) in try scanner.skip(depth: depth + 1) }
        case .string: _ = try string()
        case .number, .literal: _ = try bareword()
        }
    }

    /// Only blanks may follow.
    mutating func end() throws(JSONFault) {
        skipBlanks()
        guard index == bytes.count else { throw fault("something follows the object") }
    }

    // MARK: Strings

    mutating func string() throws(JSONFault) -> String {
        skipBlanks()
        let opening = index
        try expect(UInt8(ascii: "\""), "a string starts with a quote")
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
            index += 1
            return decoded(UnsafeBufferPointer(rebasing: bytes[start..<(index - 1)]))
        }
        var out: [UInt8] = []
        out.reserveCapacity(min(bytes.count - start, 1 << 16))
        out.append(contentsOf: bytes[start..<index])
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                return out.withUnsafeBufferPointer { decoded($0) }
            case UInt8(ascii: "\\"):
                index += 1
                try escape(into: &out)
            default:
                let run = index
                while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") {
                    index += 1
                }
                out.append(contentsOf: bytes[run..<index])
            }
        }
        index = opening
        throw fault("this string is never closed")
    }

    private mutating func decoded(_ utf8: UnsafeBufferPointer<UInt8>) -> String {
        if let text = String(validating: utf8, as: UTF8.self) { return text }
        isRepaired = true
        return String(decoding: utf8, as: UTF8.self)
    }

    private mutating func escape(into out: inout [UInt8]) throws(JSONFault) {
        guard index < bytes.count else { throw fault("the JSON stops here") }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0C)
        case UInt8(ascii: "u"): out.append(contentsOf: UTF8.encode(try scalar())!)
        default:
            index -= 1
            throw fault("`\\` is not followed by an escape JSON knows")
        }
    }

    private mutating func scalar() throws(JSONFault) -> Unicode.Scalar {
        let first = try fourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        // A high half is one character with the low half that follows it
        if first < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        {
            let rewind = index
            index += 2
            let second = try fourDigits()
            if (0xDC00...0xDFFF).contains(second) {
                return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))!
            }
            index = rewind
        }
        return "\u{FFFD}"
    }

    private mutating func fourDigits() throws(JSONFault) -> UInt32 {
        guard index + 4 <= bytes.count else { throw fault("`\\u` needs four hexadecimal digits") }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue, bytes[index] < 0x80 else {
                throw fault("`\\u` needs four hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    // MARK: Bytes

    func fault(_ summary: String) -> JSONFault { JSONFault(offset: index, summary: summary) }

    private mutating func skipBlanks() {
        while index < bytes.count,
            bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0A || bytes[index] == 0x0D
        {
            index += 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func expect(_ byte: UInt8, _ summary: String) throws(JSONFault) {
        guard index < bytes.count else { throw fault("the JSON stops here") }
        guard take(byte) else { throw fault(summary) }
    }
}

/// Takes out of a text what no reader sees and what can deceive one: control characters, direction overrides,
/// zero-width characters. Line ends become `\n`.
enum TextCleaner {
    struct Cleaned {
        var text: String
        /// Whether something other than a line end was taken out.
        var isChanged: Bool
    }

    /// - Parameter singleLine: line ends and tabs become spaces, and the ends are trimmed (titles, names).
    static func clean(_ text: String, singleLine: Bool = false) -> Cleaned {
        var text = text
        if let cleaned = text.withUTF8({ rewrite($0, singleLine) }) { return cleaned }
        return Cleaned(text: text, isChanged: false)
    }

    /// nil when the text may stay as it is.
    private static func rewrite(_ bytes: UnsafeBufferPointer<UInt8>, _ singleLine: Bool) -> Cleaned? {
        var out: [UInt8] = []
        var isRewritten = false
        var isChanged = false
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            // Almost every byte of almost every text
            if byte >= 0x20, byte < 0x7F {
                index += 1
                continue
            }
            guard let change = change(at: index, bytes, singleLine) else {
                index += 1
                continue
            }
            if !isRewritten { out.reserveCapacity(bytes.count) }
            isRewritten = true
            out.append(contentsOf: bytes[start..<index])
            if let replacement = change.replacement { out.append(replacement) } else { isChanged = true }
            index += change.length
            start = index
        }
        if !singleLine {
            guard isRewritten else { return nil }
            out.append(contentsOf: bytes[start...])
            return Cleaned(text: String(decoding: out, as: UTF8.self), isChanged: isChanged)
        }
        out.append(contentsOf: bytes[start...])
        let trimmed = out.trimmingSpaces()
        if !isRewritten, trimmed.count == bytes.count { return nil }
        return Cleaned(text: String(decoding: trimmed, as: UTF8.self), isChanged: isChanged)
    }

    private struct Change {
        var length: Int
        /// nil takes it out.
        var replacement: UInt8?
    }

    private static func change(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ singleLine: Bool) -> Change? {
        let byte = bytes[index]
        let lineEnd: UInt8 = singleLine ? 0x20 : 0x0A
        switch byte {
        case 0x0A: return singleLine ? Change(length: 1, replacement: lineEnd) : nil
        case 0x09: return singleLine ? Change(length: 1, replacement: lineEnd) : nil
        case 0x0D:
            let isPair = index + 1 < bytes.count && bytes[index + 1] == 0x0A
            return Change(length: isPair ? 2 : 1, replacement: lineEnd)
        case 0x0C, 0x0B: return Change(length: 1, replacement: lineEnd)
        case 0..<0x20, 0x7F: return Change(length: 1, replacement: nil)
        case 0xC2 where index + 1 < bytes.count:
            // U+0085 next line; other C1 controls; U+00AD soft hyphen
            if bytes[index + 1] == 0x85 { return Change(length: 2, replacement: lineEnd) }
            return bytes[index + 1] < 0xA0 || bytes[index + 1] == 0xAD ? Change(length: 2, replacement: nil) : nil
        case 0xD8 where index + 1 < bytes.count:
            return bytes[index + 1] == 0x9C ? Change(length: 2, replacement: nil) : nil  // U+061C
        case 0xE1...0xEF where index + 2 < bytes.count:
            return threeByteChange(at: index, bytes, lineEnd)
        case 0xF3 where index + 3 < bytes.count:
            // U+E0000–U+E0FFF: tags and variation supplements, invisible
            return bytes[index + 1] == 0xA0 ? Change(length: 4, replacement: nil) : nil
        default: return nil
        }
    }

    private static func threeByteChange(
        at index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ lineEnd: UInt8
    ) -> Change? {
        let scalar =
            UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        switch scalar {
        case 0x2028, 0x2029: return Change(length: 3, replacement: lineEnd)
        case 0x200C, 0x200D:
            // Joiners shape letters of other scripts and emoji; beside ASCII they only hide
            let isBesideASCII =
                index == 0 || bytes[index - 1] < 0x80 || index + 3 == bytes.count || bytes[index + 3] < 0x80
            return isBesideASCII ? Change(length: 3, replacement: nil) : nil
        case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x180E, 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF:
            return Change(length: 3, replacement: nil)
        default: return nil
        }
    }
}

extension Array<UInt8> {
    /// Without spaces, tabs and line ends at either end.
    func trimmingSpaces() -> ArraySlice<UInt8> { self[...].trimmingSpaces() }
}

extension ArraySlice<UInt8> {
    func trimmingSpaces() -> ArraySlice<UInt8> {
        guard let first = firstIndex(where: { !$0.isSpace }), let last = lastIndex(where: { !$0.isSpace }) else {
            return []
        }
        return self[first...last]
    }
}

extension String {
    /// Without spaces, tabs and line ends at either end.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last, first.isSpace || last.isSpace else { return self }
        return String(decoding: Array(utf8).trimmingSpaces(), as: UTF8.self)
    }
}

extension UInt8 {
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    /// The small letter of an ASCII capital.
    var lowered: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

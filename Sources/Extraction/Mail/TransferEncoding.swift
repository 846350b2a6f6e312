/// The two ways mail writes bytes as lines of text (RFC 2045).
enum TransferEncoding {
    static func decode(_ bytes: ArraySlice<UInt8>, named name: String) -> [UInt8] {
        switch name.lowercased() {
        case "base64": base64(bytes)
        case "quoted-printable": quotedPrintable(bytes)
        default: Array(bytes)
        }
    }

    /// Whatever is not of the alphabet is passed over, as the standard wants it; padding ends one run and may be followed
    /// by another.
    static func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in bytes {
            let value: UInt32
            switch byte {
            case 0x41...0x5A: value = UInt32(byte - 0x41)
            case 0x61...0x7A: value = UInt32(byte - 0x61 + 26)
            case 0x30...0x39: value = UInt32(byte - 0x30 + 52)
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            case UInt8(ascii: "="):
                (bits, count) = (0, 0)
                continue
            default: continue
            }
            bits = bits << 6 | value
            count += 1
            // Two characters give the first byte, each further one the next
            switch count {
            case 2: out.append(UInt8(truncatingIfNeeded: bits >> 4))
            case 3: out.append(UInt8(truncatingIfNeeded: bits >> 2))
            case 4:
                out.append(UInt8(truncatingIfNeeded: bits))
                (bits, count) = (0, 0)
            default: break
            }
        }
        return out
    }

    /// - Parameter isHeader: `_` is a space, as in the words of a header.
    static func quotedPrintable(_ bytes: ArraySlice<UInt8>, isHeader: Bool = false) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            if isHeader, byte == UInt8(ascii: "_") {
                out.append(0x20)
                continue
            }
            if byte == 0x20 || byte == 0x09, !isHeader {
                // Blanks at the end of a line were added on the way
                var end = index
                while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
                let isLast = end == bytes.endIndex || bytes[end] == 0x0A || bytes[end] == 0x0D
                if !isLast { out += bytes[(index - 1)..<end] }
                index = end
                continue
            }
            guard byte == UInt8(ascii: "=") else {
                out.append(byte)
                continue
            }
            if index + 1 < bytes.endIndex, let high = digit(bytes[index]), let low = digit(bytes[index + 1]) {
                out.append(high << 4 | low)
                index += 2
                continue
            }
            // A line that goes on in the next, perhaps with blanks some relay added
            var end = index
            while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D { end += 1 }
            if end == bytes.endIndex {
                index = end
            } else if bytes[end] == 0x0A {
                index = end + 1
            } else {
                out.append(byte)
            }
        }
        return out
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}

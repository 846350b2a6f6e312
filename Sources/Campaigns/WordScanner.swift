/// The words of a letter as they are compared: without case, punctuation and apostrophes, and without what the anonymiser
/// put in place of private details, so that two copies of a form letter with other names in them are the same.
enum WordScanner {
    /// Calls `body` with the hash of each word and where it stands, in bytes.
    @inline(__always)
    static func forEachWord(
        in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ word: UInt64, _ start: Int, _ end: Int) -> Void
    ) {
        var index = 0
        var start = -1
        var hash = seed
        func add(_ byte: UInt8, at place: Int) {
            if start < 0 { start = place }
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        func end(at place: Int) {
            guard start >= 0 else { return }
            body(mixed(hash, 0x9E37_79B9_7F4A_7C15), start, place)
            start = -1
            hash = seed
        }
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): add(byte, at: index)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): add(byte | 0x20, at: index)
            case UInt8(ascii: "'"): break
            case UInt8(ascii: "["):
                end(at: index)
                index += placeholderLength(at: index, in: bytes)
                continue
            case 0xC2:
                // U+0080 to U+00BF: blanks, signs and quotation marks
                end(at: index)
                index += 2
                continue
            case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
                // General punctuation; of it, the curly apostrophe stands within words
                if bytes[index + 2] & 0xFE != 0x98 { end(at: index) }
                index += 3
                continue
            case 0xC3 where index + 1 < bytes.count:
                // É is é, but × is not ÷
                let next = bytes[index + 1]
                add(byte, at: index)
                add((0x80...0x9E).contains(next) && next != 0x97 ? next + 0x20 : next, at: index)
                index += 2
                continue
            case 0x80...: add(byte, at: index)
            default: end(at: index)
            }
            index += 1
        }
        end(at: bytes.count)
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let placeholderEnd = Array(" removed]".utf8)
    private static let longestPlaceholder = 64

    /// The length of `[phone number removed]` where one stands at `start`; else 1, for the bracket alone.
    private static func placeholderLength(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let limit = min(bytes.count, start + longestPlaceholder)
        for index in (start + 1)..<max(limit, start + 1) {
            switch bytes[index] {
            case UInt8(ascii: "]"):
                let end = index + 1
                let isPlaceholder =
                    end - start > placeholderEnd.count
                    && bytes[(end - placeholderEnd.count)..<end].elementsEqual(placeholderEnd)
                return isPlaceholder ? end - start : 1
            case UInt8(ascii: "["), 0x0A: return 1
            default: continue
            }
        }
        return 1
    }
}

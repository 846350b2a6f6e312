/// Comparing and searching byte strings, in the order in which the dictionary is sorted: byte by byte, unsigned.
public enum Bytes {
    public static func precedes(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let count = min(a.count, b.count)
        var index = 0
        while index < count {
            if a[index] != b[index] { return a[index] < b[index] }
            index += 1
        }
        return a.count < b.count
    }

    /// FNV-1a of 32 bits, its upper half mixed into the lower: by itself that depends on the lowest bits of each byte alone.
    public static func hash(_ bytes: [UInt8]) -> UInt32 {
        var value: UInt32 = 0x811c_9dc5
        for byte in bytes { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
        return value ^ value >> 15
    }

    public static func sharedPrefix(_ a: [UInt8], _ b: [UInt8]) -> Int {
        let count = min(a.count, b.count)
        var index = 0
        while index < count, a[index] == b[index] { index += 1 }
        return index
    }

    public static func starts(_ text: [UInt8], with prefix: [UInt8]) -> Bool {
        text.count >= prefix.count && sharedPrefix(text, prefix) == prefix.count
    }

    public static func of(_ text: StaticString) -> [UInt8] {
        copy(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    // What the search does in many places is said in one call, in few ways, which keeps the module for browsers small.

    static func copy(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.append(contentsOf: source)
        return out
    }

    static func append(_ more: [UInt8], to out: inout [UInt8]) {
        more.withUnsafeBufferPointer { out.append(contentsOf: $0) }
    }

    static func joined(_ a: [UInt8], _ b: [UInt8]) -> [UInt8] {
        var out = a
        append(b, to: &out)
        return out
    }

    static func part(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [UInt8] {
        bytes.withUnsafeBufferPointer { copy(UnsafeBufferPointer(rebasing: $0[start..<end])) }
    }

    static func reversed(_ bytes: [UInt8]) -> [UInt8] {
        var out = bytes
        out.reverse()
        return out
    }

    /// Two words as one run of words.
    static func spaced(_ a: [UInt8], _ b: [UInt8]) -> [UInt8] {
        var out = a
        out.append(32)
        return joined(out, b)
    }

    /// Two words, or the second alone where the first is empty.
    static func listed(_ a: [UInt8], _ b: [UInt8]) -> [UInt8] { a.isEmpty ? b : spaced(a, b) }

    static func are(_ bytes: [UInt8], _ text: StaticString) -> Bool { bytes == of(text) }

    /// `text` cut at every `separator`, empty pieces included.
    public static func split(_ text: [UInt8], at separator: UInt8) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var start = 0
        for index in 0..<text.count where text[index] == separator {
            pieces.append(Bytes.part(text, start, index))
            start = index + 1
        }
        pieces.append(Bytes.part(text, start, text.count))
        return pieces
    }

    /// Unsigned decimal number; nil for anything else and above 999,999,999.
    public static func number(_ text: [UInt8]) -> Int? {
        guard !text.isEmpty, text.count < 10 else { return nil }
        var value = 0
        for byte in text {
            guard byte &- 48 < 10 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }

    public static func decimal(_ value: Int) -> [UInt8] {
        var digits: [UInt8] = []
        var rest = value < 0 ? 0 : value
        repeat {
            digits.append(48 + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        return reversed(digits)
    }
}

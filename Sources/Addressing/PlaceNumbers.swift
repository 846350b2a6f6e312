/// The numbers behind a label: `3`, `1.2`, `II.A`, `#4`; where several are named also `1, 2 and 5`, `430–434`.
struct PlaceNumbers {
    /// In small letters.
    private(set) var numbers: [String] = []
    /// Behind the last number, in bytes.
    private(set) var end: Int
    private let bytes: UnsafeBufferPointer<UInt8>

    /// Longest range that is written out.
    private static let longestRange = 100

    init(_ bytes: UnsafeBufferPointer<UInt8>, after label: Int, isPlural: Bool) {
        self.bytes = bytes
        end = label
        var index = label
        while index < bytes.count, index - label < 4, " .#\u{0A}".utf8.contains(bytes[index]) { index += 1 }
        // Between a label and its number there is something
        guard index > label, let first = number(at: index) else { return }
        numbers.append(first)
        guard isPlural else { return }
        while let (isRange, start) = NumberJoint.end(after: end, in: bytes) {
            let last = numbers.last.flatMap(Int.init)
            guard let next = number(at: start) else { return }
            if isRange, let last, let value = Int(next), value > last, value - last <= Self.longestRange {
                numbers += (last + 1..<value).map(String.init)
            }
            numbers.append(next)
        }
    }

    /// A number, an outline's letters, or both, tied by full stops.
    private mutating func number(at start: Int) -> String? {
        var index = start
        var number: [UInt8] = []
        var part = start
        while index < bytes.count, number.count < 12 {
            let byte = bytes[index]
            if (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) {
                number.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            } else if byte == UInt8(ascii: "."), index > part {
                number.append(byte)
                part = index + 1
            } else {
                break
            }
            index += 1
        }
        if number.last == UInt8(ascii: ".") {
            number.removeLast()
            index -= 1
        }
        // `3rd`, `Goal A` and `Section Four` are no numbers; an outline's letters are few
        if index < bytes.count, (0x61...0x7A).contains(bytes[index]) || bytes[index] >= 0x80 && bytes[index] != 0xE2 {
            return nil
        }
        let parts = number.split(separator: UInt8(ascii: "."))
        guard !parts.isEmpty, parts.allSatisfy(Self.isOutline) else { return nil }
        end = index
        return String(decoding: number, as: UTF8.self)
    }

    private static func isOutline(_ part: ArraySlice<UInt8>) -> Bool {
        if part.allSatisfy({ (0x30...0x39).contains($0) }) { return part.count <= 4 }
        return part.count == 1 || part.count <= 5 && part.allSatisfy { "ivx".utf8.contains($0) }
    }
}

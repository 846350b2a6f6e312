/// A text while findings are cut out of it: what is left in folded form, and where each byte of that stands in the
/// original.
struct Workpiece {
    private(set) var folded: [UInt8] = []
    /// Where each folded byte stands in the original; nil while offsets are the same.
    private var places: (starts: [Int32], ends: [Int32])?

    /// - Parameter isFileName: `_`, `-` and `+` become blanks, and `JaneRoe` two words.
    init(_ original: [UInt8], isFileName: Bool = false) {
        if isFileName {
            spread(Folding(original))
        } else if Folding.isPlain(original) {
            folded = original.map(Folding.plain)
        } else {
            let folding = Folding(original)
            folded = folding.bytes
            places = (folding.starts, folding.ends)
        }
    }

    private mutating func spread(_ folding: Folding) {
        var starts: [Int32] = []
        var ends: [Int32] = []
        for (i, byte) in folding.bytes.enumerated() {
            if ASCII.isUpper(byte), i > 0, ASCII.isLetter(folding.bytes[i - 1]), !ASCII.isUpper(folding.bytes[i - 1]) {
                folded.append(32)
                starts.append(folding.starts[i])
                ends.append(folding.starts[i])
            }
            let joins = byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
            folded.append(joins && !isBetweenDigits(i, folding.bytes) ? 32 : byte)
            starts.append(folding.starts[i])
            ends.append(folding.ends[i])
        }
        places = (starts, ends)
    }

    /// The dashes of a phone number stay.
    private func isBetweenDigits(_ i: Int, _ bytes: [UInt8]) -> Bool {
        i > 0 && i + 1 < bytes.count && ASCII.isDigit(bytes[i - 1]) && ASCII.isDigit(bytes[i + 1])
    }

    func original(of range: Range<Int>) -> Range<Int> {
        guard let places else { return range }
        return Int(places.starts[range.lowerBound])..<Int(places.ends[range.upperBound - 1])
    }

    /// The folded bytes that stand for a range of the original; nil when it does not lie between characters of what is
    /// left.
    func folded(of range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty, range.lowerBound >= 0 else { return nil }
        guard let places else { return range.upperBound <= folded.count ? range : nil }
        guard let first = places.starts.firstIndex(of: Int32(clamping: range.lowerBound)),
            let last = places.ends.lastIndex(of: Int32(clamping: range.upperBound)), first <= last,
            folded[first] & 0xc0 != 0x80, last + 1 == folded.count || folded[last + 1] & 0xc0 != 0x80
        else { return nil }
        return first..<last + 1
    }

    /// Puts a barrier in place of each range; they are in order and do not overlap.
    mutating func cut(_ ranges: [Range<Int>]) {
        let map =
            places ?? ((0..<Int32(folded.count)).map { $0 }, folded.isEmpty ? [] : (1...Int32(folded.count)).map { $0 })
        var next: [UInt8] = []
        var starts: [Int32] = []
        var ends: [Int32] = []
        next.reserveCapacity(folded.count)
        starts.reserveCapacity(folded.count)
        ends.reserveCapacity(folded.count)
        var position = 0
        for range in ranges {
            next += folded[position..<range.lowerBound]
            next.append(Folding.barrier)
            starts += map.starts[position..<range.lowerBound]
            starts.append(map.starts[range.lowerBound])
            ends += map.ends[position..<range.lowerBound]
            ends.append(map.ends[range.upperBound - 1])
            position = range.upperBound
        }
        folded = next + folded[position...]
        places = (starts + map.starts[position...], ends + map.ends[position...])
    }
}

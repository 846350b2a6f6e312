/// A text while findings are cut out of it: what is left in folded form, and where each byte of that stands in the
/// original.
struct Workpiece {
    private(set) var folded: [UInt8] = []
    private var places = Places()

    /// - Parameter isFileName: `_`, `-` and `+` become blanks, and `JaneRoe` two words.
    init(_ original: [UInt8], isFileName: Bool = false) {
        let folding = Folding(original)
        if isFileName {
            spread(folding)
        } else {
            folded = folding.bytes
            places = folding.places
        }
    }

    private mutating func spread(_ folding: Folding) {
        for (i, byte) in folding.bytes.enumerated() {
            let start = folding.places.start(of: i)
            if ASCII.isUpper(byte), i > 0, ASCII.isLetter(folding.bytes[i - 1]), !ASCII.isUpper(folding.bytes[i - 1]) {
                places.append(at: folded.count, from: start, width: 0)
                folded.append(32)
            }
            let joins = byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
            places.append(at: folded.count, from: start, width: folding.places.end(of: i) - start)
            folded.append(joins && !isBetweenDigits(i, folding.bytes) ? 32 : byte)
        }
    }

    /// The dashes of a phone number stay.
    private func isBetweenDigits(_ i: Int, _ bytes: [UInt8]) -> Bool {
        i > 0 && i + 1 < bytes.count && ASCII.isDigit(bytes[i - 1]) && ASCII.isDigit(bytes[i + 1])
    }

    func original(of range: Range<Int>) -> Range<Int> {
        places.start(of: range.lowerBound)..<places.end(of: range.upperBound - 1)
    }

    /// The folded bytes that stand for a range of the original; nil when it does not lie between characters of what is
    /// left.
    func folded(of range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty, range.lowerBound >= 0,
            let first = places.byte(startingAt: range.lowerBound, of: folded.count),
            let last = places.byte(endingAt: range.upperBound, of: folded.count), first <= last,
            folded[first] & 0xc0 != 0x80, last + 1 == folded.count || folded[last + 1] & 0xc0 != 0x80
        else { return nil }
        return first..<last + 1
    }

    /// Puts a barrier in place of each range; they are in order and do not overlap.
    mutating func cut(_ ranges: [Range<Int>]) {
        guard !ranges.isEmpty else { return }
        places.cut(ranges, of: folded.count)
        var next: [UInt8] = []
        next.reserveCapacity(folded.count)
        var position = 0
        for range in ranges {
            next += folded[position..<range.lowerBound]
            next.append(Folding.barrier)
            position = range.upperBound
        }
        folded = next + folded[position...]
    }
}

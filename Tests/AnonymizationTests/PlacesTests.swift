import Testing

@testable import Anonymization

/// Places against what they stand for: where each byte begins and ends in the original.
@Suite struct PlacesTests {
    private struct Naive {
        var starts: [Int] = []
        var ends: [Int] = []

        mutating func cut(_ ranges: [Range<Int>]) {
            for range in ranges.reversed() {
                let (start, end) = (starts[range.lowerBound], ends[range.upperBound - 1])
                starts.replaceSubrange(range, with: [start])
                ends.replaceSubrange(range, with: [end])
            }
        }
    }

    @Test func `every byte is known where it stood, through any cuts`() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<400 {
            var (places, naive, origin) = (Places(), Naive(), 0)
            for byte in 0..<Int.random(in: 1...60, using: &random) {
                // Most bytes stand for themselves; some are dropped, widened, or put in where none stood
                if Int.random(in: 0..<10, using: &random) == 0 { origin += Int.random(in: 1...3, using: &random) }
                let width = Int.random(in: 0..<6, using: &random) == 0 ? Int.random(in: 0...4, using: &random) : 1
                places.append(at: byte, from: origin, width: width)
                naive.starts.append(origin)
                naive.ends.append(origin + width)
                origin += width
            }
            for _ in 0..<3 {
                let count = naive.starts.count
                for byte in 0..<count {
                    #expect(places.start(of: byte) == naive.starts[byte])
                    #expect(places.end(of: byte) == naive.ends[byte])
                }
                for offset in 0...origin {
                    #expect(places.byte(startingAt: offset, of: count) == naive.starts.firstIndex(of: offset))
                    #expect(places.byte(endingAt: offset, of: count) == naive.ends.lastIndex(of: offset))
                }
                var (ranges, next): ([Range<Int>], Int) = ([], 0)
                while next < count, Bool.random(using: &random) {
                    let start = Int.random(in: next..<count, using: &random)
                    ranges.append(start..<Int.random(in: start + 1...count, using: &random))
                    next = ranges.last!.upperBound
                }
                places.cut(ranges, of: count)
                naive.cut(ranges)
            }
        }
    }

    @Test func `a text without blanks is no web address before one begins`() {
        let digits = "see1.1.1http://a.example/2?3 4 www.b.example/5 xwww.c.example/6"
        let text = ScannedText(digits)
        let told = digits.utf8.enumerated().filter { $0.element >= 49 && $0.element <= 54 && text.isInURL($0.offset) }
        #expect(told.map { $0.element - 48 } == [2, 3, 5])
    }
}

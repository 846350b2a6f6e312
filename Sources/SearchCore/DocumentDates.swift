/// The days of the documents.
///
/// Written: for each run of documents of one day: varint count and the day as a varint, year × 10,000 + month × 100 + day,
/// or 0 where it is not known.
public enum DocumentDates {
    public static func encode(_ days: [UInt32]) -> [UInt8] {
        var writer = ByteWriter()
        var index = 0
        while index < days.count {
            var end = index
            while end < days.count, days[end] == days[index] { end += 1 }
            writer.varint(end - index)
            writer.varint(Int(days[index]))
            index = end
        }
        return writer.bytes
    }

    /// One day a document.
    static func decode(_ bytes: [UInt8], capacity: Int) -> [UInt32] {
        var reader = ByteReader(bytes)
        var days: [UInt32] = []
        while reader.remaining > 0, !reader.failed {
            let count = reader.varint()
            let day = UInt32(truncatingIfNeeded: reader.varint())
            for _ in 0..<min(count, capacity - days.count) { days.append(day) }
        }
        while days.count < capacity { days.append(0) }
        return days
    }

    /// `2018-02-01`, or its first parts `2018-02` and `2018`, as a day; 0 for anything else. What follows is not read.
    public static func day(_ text: [UInt8]) -> UInt32 {
        var value: UInt32 = 0
        var digits = 0
        for byte in text {
            if byte == UInt8(ascii: "-"), digits == 4 || digits == 6 { continue }
            if byte &- 48 >= 10 || digits == 8 { break }
            value = value * 10 + UInt32(byte - 48)
            digits += 1
        }
        switch digits {
        case 4: return value * 10_000
        case 6: return value * 100
        case 8: return value
        default: return 0
        }
    }
}

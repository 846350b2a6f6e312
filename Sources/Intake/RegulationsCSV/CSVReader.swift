/// Reads comma-separated values (RFC 4180) of any size, one record at a time: quoted fields with line ends and doubled
/// quotes in them, `\n` or `\r\n` between records.
struct CSVReader {
    /// The fields of one record, laid end to end.
    struct Record {
        fileprivate(set) var bytes: [UInt8] = []
        fileprivate(set) var ends: [Int] = []
        /// Where the record starts, from 1.
        fileprivate(set) var line = 1

        var count: Int { ends.count }

        subscript(_ field: Int) -> ArraySlice<UInt8> { bytes[(field == 0 ? 0 : ends[field - 1])..<ends[field]] }
    }

    enum Next {
        case record
        /// The record is malformed at this place; reading goes on with the next line.
        case malformed(line: Int, column: Int, summary: String)
        case end
    }

    /// The record of the last `next()` that said `.record`.
    private(set) var record = Record()

    private let stream: ByteStream
    private let limit: Int
    private var piece: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var line = 1
    private var column = 0
    private var isFirst = true

    /// - Parameter limit: bytes of the longest record allowed.
    init(path: String, limit: Int = 16 << 20) throws {
        stream = try ByteStream(path: path)
        piece = UnsafeBufferPointer(start: nil, count: 0)
        self.limit = limit
    }

    /// The next byte, or nil at the end; `line` and `column` are those of the byte.
    private mutating func byte() throws -> UInt8? {
        if index == piece.count {
            piece = try stream.next()
            index = 0
            if isFirst, piece.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
            isFirst = false
            if index >= piece.count { return nil }
        }
        column += 1
        defer { index += 1 }
        return piece[index]
    }

    private mutating func endLine() {
        line += 1
        column = 0
    }

    mutating func next() throws -> Next {
        record.bytes.removeAll(keepingCapacity: record.bytes.capacity < 1 << 21)
        record.ends.removeAll(keepingCapacity: true)
        record.line = line
        var isEmpty = true
        while true {
            // One field a turn
            guard var byte = try byte() else {
                if isEmpty { return .end }
                record.ends.append(record.bytes.count)
                return .record
            }
            isEmpty = false
            if byte == UInt8(ascii: "\"") {
                let opening = (line, column)
                guard try quoted() else {
                    return .malformed(
                        line: opening.0, column: opening.1,
                        summary: "this quote is never closed; the rest of the file is lost")
                }
                guard let following = try self.byte() else {
                    record.ends.append(record.bytes.count)
                    return .record
                }
                byte = following
                if byte == 0x0D {
                    guard let following = try self.byte() else {
                        record.ends.append(record.bytes.count)
                        return .record
                    }
                    byte = following
                }
                guard byte == UInt8(ascii: ",") || byte == 0x0A else {
                    return try malformed("something follows a closing quote")
                }
            } else {
                while byte != UInt8(ascii: ","), byte != 0x0A {
                    if byte == UInt8(ascii: "\"") {
                        return try malformed("a quote stands inside a field that is not quoted")
                    }
                    record.bytes.append(byte)
                    guard let following = try self.byte() else {
                        record.ends.append(record.bytes.count)
                        return .record
                    }
                    byte = following
                }
                if byte == 0x0A, record.bytes.last == 0x0D, record.bytes.count > (record.ends.last ?? 0) {
                    record.bytes.removeLast()
                }
            }
            record.ends.append(record.bytes.count)
            if byte == 0x0A {
                endLine()
                return .record
            }
        }
    }

    /// Reads to the closing quote; false when the file ends, or the record grows past the limit, before it.
    private mutating func quoted() throws -> Bool {
        while let byte = try byte() {
            if byte == UInt8(ascii: "\"") {
                guard index < piece.count ? piece[index] == UInt8(ascii: "\"") : try peekAcross() else { return true }
                _ = try self.byte()
            } else if byte == 0x0A {
                endLine()
            }
            record.bytes.append(byte)
            if record.bytes.count > limit { try skipRest() }
        }
        return false
    }

    /// Whether the first byte of the next piece is a quote.
    private mutating func peekAcross() throws -> Bool {
        piece = try stream.next()
        index = 0
        return piece.first == UInt8(ascii: "\"")
    }

    private mutating func skipRest() throws {
        record.bytes = []
        while !(try stream.next()).isEmpty {}
        piece = UnsafeBufferPointer(start: nil, count: 0)
        index = 0
    }

    /// Passes over the rest of the line.
    private mutating func malformed(_ summary: String) throws -> Next {
        let place = (line, column)
        while let byte = try byte(), byte != 0x0A {}
        endLine()
        return .malformed(line: place.0, column: place.1, summary: summary)
    }
}

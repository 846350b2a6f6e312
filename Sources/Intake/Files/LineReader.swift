#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The lines of a file of any size, one at a time, in memory bounded by the longest line allowed.
struct LineReader {
    enum Line {
        /// Without its `\n` or `\r\n`; valid while the closure runs.
        case bytes(UnsafeBufferPointer<UInt8>)
        /// Longer than the limit; it was passed over.
        case tooLong
    }

    var path: String
    /// In bytes.
    var limit: Int

    /// Calls `body` with each line and its number from 1. A byte order mark at the start is passed over.
    func forEachLine(_ body: (Line, Int) throws -> Void) throws {
        let stream = try ByteStream(path: path)
        var carried: [UInt8] = []
        var isTooLong = false
        var number = 0

        func end(_ line: UnsafeBufferPointer<UInt8>) throws {
            number += 1
            if isTooLong || line.count > limit {
                isTooLong = false
                return try body(.tooLong, number)
            }
            var line = line
            if line.last == 0x0D { line = UnsafeBufferPointer(rebasing: line.dropLast()) }
            if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) {
                line = UnsafeBufferPointer(rebasing: line.dropFirst(3))
            }
            try body(.bytes(line), number)
        }

        while true {
            let piece = try stream.next()
            if piece.isEmpty { break }
            var start = 0
            while start < piece.count, let found = memchr(piece.baseAddress! + start, 0x0A, piece.count - start) {
                let stop = UnsafeRawPointer(found) - UnsafeRawPointer(piece.baseAddress!)
                let part = UnsafeBufferPointer(rebasing: piece[start..<stop])
                if carried.isEmpty {
                    try end(part)
                } else {
                    carried.append(contentsOf: part)
                    try carried.withUnsafeBufferPointer(end)
                    carried.removeAll(keepingCapacity: carried.capacity < 1 << 21)
                }
                start = stop + 1
            }
            guard !isTooLong else { continue }
            carried.append(contentsOf: piece[start...])
            if carried.count > limit + 1 {
                isTooLong = true
                carried = []
            }
        }
        if isTooLong || !carried.isEmpty { try carried.withUnsafeBufferPointer(end) }
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A machine fault while writing or reading the index's temporary file.
public struct SpillError: Error, CustomStringConvertible {
    public var path: String
    public var code: Int32
    public var description: String {
        "\(path): cannot keep part of the search index here: \(String(cString: strerror(code)))"
    }
}

/// Bytes put aside in order and read back anywhere. Small amounts stay in memory; from `limit` bytes on they go to a
/// temporary file that has no name once it is open, so that nothing is left behind however the program ends.
final class SpillStore {
    private let path: String
    private let limit: Int
    private var file: Int32 = -1
    private var written = 0
    private var buffer: [UInt8] = []

    init(directory: String, name: String, limit: Int) {
        path = "\(directory)/\(name)"
        self.limit = limit
    }

    deinit { if file >= 0 { close(file) } }

    /// Bytes put aside so far.
    var count: Int { written + buffer.count }

    func append(_ bytes: [UInt8]) throws {
        buffer.append(contentsOf: bytes)
        if buffer.count >= limit { try flush() }
    }

    func flush() throws {
        if file < 0 {
            file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
            guard file >= 0 else { throw SpillError(path: path, code: errno) }
            unlink(path)
        }
        var start = 0
        try buffer.withUnsafeBytes { source in
            while start < source.count {
                let done = pwrite(file, source.baseAddress! + start, source.count - start, off_t(written + start))
                if done < 0 && errno == EINTR { continue }
                guard done > 0 else { throw SpillError(path: path, code: errno) }
                start += done
            }
        }
        written += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    /// Lends bytes that were put aside.
    func withBytes<Result>(
        _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) throws -> Result {
        if range.lowerBound < written { return try read(range).withUnsafeBufferPointer(body) }
        return try buffer.withUnsafeBufferPointer {
            try body(UnsafeBufferPointer(rebasing: $0[(range.lowerBound - written)..<(range.upperBound - written)]))
        }
    }

    func read(_ range: Range<Int>) throws -> [UInt8] {
        if range.lowerBound >= written {
            return Array(buffer[(range.lowerBound - written)..<(range.upperBound - written)])
        }
        if range.upperBound > written { try flush() }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { target, count in
            while count < range.count {
                let done = pread(
                    file, target.baseAddress! + count, range.count - count, off_t(range.lowerBound + count))
                if done < 0 && errno == EINTR { continue }
                guard done > 0 else {
                    failure = done < 0 ? errno : EIO
                    return
                }
                count += done
            }
        }
        if failure != 0 { throw SpillError(path: path, code: failure) }
        return bytes
    }
}

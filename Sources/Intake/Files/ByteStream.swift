#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file read from front to back in pieces of at most 256 KiB.
final class ByteStream {
    private let path: String
    private let descriptor: Int32
    private let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)

    init(path: String) throws {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFault(path, "open") }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        buffer.deallocate()
    }

    /// The next piece; empty at the end of the file. Valid until the next call.
    func next() throws -> UnsafeBufferPointer<UInt8> {
        while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileFault(path, "read") }
            return UnsafeBufferPointer(rebasing: buffer[..<count])
        }
    }

    /// The whole file, or nil when it is longer than `limit` bytes.
    static func contents(of path: String, limit: Int) throws -> [UInt8]? {
        let stream = try ByteStream(path: path)
        var bytes: [UInt8] = []
        while true {
            let piece = try stream.next()
            if piece.isEmpty { return bytes }
            guard bytes.count + piece.count <= limit else { return nil }
            bytes.append(contentsOf: piece)
        }
    }
}

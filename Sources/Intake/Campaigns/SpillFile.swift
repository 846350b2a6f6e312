#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bytes put aside in order and read back anywhere: a file without a name, gone with the program however that ends.
final class SpillFile {
    private let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var written = 0
    private static let limit = 1 << 18

    /// - Parameter path: where no file is; its folder is for its owner only.
    init(path: String) throws {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileFault(path, "write") }
        unlink(path)
    }

    deinit { close(descriptor) }

    /// Bytes put aside so far.
    var count: Int { written + buffer.count }

    func append(_ bytes: some Collection<UInt8>) throws {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.limit { try flush() }
    }

    func append(_ values: [UInt32]) throws {
        values.withUnsafeBytes { buffer.append(contentsOf: $0) }
        if buffer.count >= Self.limit { try flush() }
    }

    /// Before reading.
    func flush() throws {
        try buffer.withUnsafeBytes { bytes in
            var start = 0
            while start < bytes.count {
                let done = pwrite(descriptor, bytes.baseAddress! + start, bytes.count - start, off_t(written + start))
                if done < 0, errno == EINTR { continue }
                guard done > 0 else { throw FileFault(path, "write") }
                start += done
            }
        }
        written += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    /// What was put aside at `range`, in bytes; all of it must have been flushed.
    func read(_ range: Range<Int>) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: range.count) { target, count in
            try fill(UnsafeMutableRawBufferPointer(target), from: range.lowerBound)
            count = range.count
        }
    }

    /// `count` numbers put aside at `offset`, in bytes.
    func readNumbers(_ number: Int, at offset: Int) throws -> [UInt32] {
        try [UInt32](unsafeUninitializedCapacity: number) { target, count in
            try fill(
                UnsafeMutableRawBufferPointer(start: target.baseAddress, count: 4 * number), from: offset)
            count = number
        }
    }

    private func fill(_ target: UnsafeMutableRawBufferPointer, from offset: Int) throws {
        var count = 0
        while count < target.count {
            let done = pread(descriptor, target.baseAddress! + count, target.count - count, off_t(offset + count))
            if done < 0, errno == EINTR { continue }
            guard done > 0 else { throw FileFault(path, "read") }
            count += done
        }
    }
}

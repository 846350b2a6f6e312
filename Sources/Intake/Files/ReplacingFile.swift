#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file written beside its place and put there in one rename, and only when its bytes differ from what is there.
final class ReplacingFile {
    private let path: String
    private let temporary: String
    private var descriptor: Int32
    private var buffer: [UInt8] = []

    /// - Parameter mode: who may read and write it.
    init(path: String, mode: mode_t = 0o644) throws {
        self.path = path
        temporary = "\(path).new"
        descriptor = open(temporary, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else { throw FileFault(temporary, "write") }
        buffer.reserveCapacity(1 << 18)
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(temporary)
    }

    func append(_ bytes: [UInt8]) throws {
        buffer.append(contentsOf: bytes)
        if buffer.count >= 1 << 18 { try flush() }
    }

    /// Puts the file in its place; returns whether the bytes there changed.
    func finish() throws -> Bool {
        try flush()
        close(descriptor)
        descriptor = -1
        if try isSame() {
            unlink(temporary)
            return false
        }
        guard rename(temporary, path) == 0 else { throw FileFault(path, "put the new file in place") }
        return true
    }

    private func flush() throws {
        var start = 0
        while start < buffer.count {
            let count = buffer.withUnsafeBytes { write(descriptor, $0.baseAddress! + start, $0.count - start) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileFault(temporary, "write") }
            start += count
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func isSame() throws -> Bool {
        var old = stat()
        var new = stat()
        guard stat(path, &old) == 0, stat(temporary, &new) == 0, old.st_size == new.st_size else { return false }
        // Both are read in equal pieces: regular files give whole ones
        let (a, b) = (try ByteStream(path: path), try ByteStream(path: temporary))
        while true {
            let (left, right) = (try a.next(), try b.next())
            guard left.count == right.count else { return false }
            if left.isEmpty { return true }
            guard memcmp(left.baseAddress!, right.baseAddress!, left.count) == 0 else { return false }
        }
    }

    /// Makes `path` and the folders above it, where they are missing.
    static func makeFolder(_ path: String) throws {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw FileFault(path, "make the folder")
        }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileFault(path, "make the folder") }
    }
}

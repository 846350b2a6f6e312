import Foundation

/// Files by plain system calls: no buffering of its own, no fsync, every failure thrown with the path.
enum RawFile {
    /// Writes the whole of `bytes` to a new file at `path`, replacing what is there.
    static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw MachineFault("cannot write", path) }
        defer { close(descriptor) }
        try append(bytes, to: descriptor, path: path)
    }

    static func append(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String) throws {
        var offset = 0
        while offset < bytes.count {
            let count = Foundation.write(descriptor, bytes.baseAddress! + offset, bytes.count - offset)
            if count < 0 {
                if errno == EINTR { continue }
                throw MachineFault("cannot write", path)
            }
            offset += count
        }
    }

    /// The whole file; nil when there is none.
    static func read(_ path: String) throws -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw MachineFault("cannot read", path)
        }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw MachineFault("cannot read", path) }
        let size = Int(info.st_size)
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let count = Foundation.read(descriptor, buffer.baseAddress! + filled, size - filled)
                if count < 0, errno == EINTR { continue }
                if count <= 0 {
                    failed = count < 0
                    break
                }
                filled += count
            }
        }
        if failed { throw MachineFault("cannot read", path) }
        return bytes
    }

    /// Whether the file at `path` holds exactly `bytes`; false when there is none.
    static func holds(_ bytes: UnsafeRawBufferPointer, at path: String) -> Bool {
        var info = stat()
        guard stat(path, &info) == 0, Int(info.st_size) == bytes.count, let old = try? read(path) else { return false }
        return old.withUnsafeBytes { old in
            old.count == bytes.count
                && (bytes.isEmpty || memcmp(old.baseAddress!, bytes.baseAddress!, bytes.count) == 0)
        }
    }

    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch { throw MachineFault("cannot make the folder", path) }
    }
}

/// Something the machine would not do: exit code 2. Names the path and the system's reason.
public struct MachineFault: Error, CustomStringConvertible {
    public var description: String

    public init(_ what: String, _ path: String) {
        description = "\(what) \(path): \(String(cString: strerror(errno)))"
    }

    public init(_ description: String) { self.description = description }
}

import Foundation

/// Files by plain system calls: no buffering of its own, no fsync, every failure thrown with the path.
enum RawFile {
    /// Writes the whole of `bytes` to a new file at `path`, replacing what is there.
    static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws {
        let descriptor = try create(path)
        defer { close(descriptor) }
        try append(bytes, to: descriptor, path: path)
    }

    /// A new, empty file open for writing, replacing what is at `path`.
    static func create(_ path: String) throws -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw MachineFault("cannot write", path) }
        return descriptor
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

    /// In bytes.
    static func size(_ path: String) throws -> Int {
        var info = stat()
        guard stat(path, &info) == 0 else { throw MachineFault("cannot read", path) }
        return Int(info.st_size)
    }

    /// Calls `body` with one piece of the file after another, each of `length` bytes but the last; each starts
    /// `overlap` bytes before the end of the one before. Ends early when `body` returns false.
    ///
    /// - Parameter body: takes the piece and the offset of its first byte in the file.
    static func forEachPiece(
        of path: String, length: Int = 4 << 20, overlap: Int = 0, _ body: (UnsafeRawBufferPointer, Int) throws -> Bool
    ) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw MachineFault("cannot read", path) }
        defer { close(descriptor) }
        var piece = [UInt8](repeating: 0, count: min(length, try size(path)))
        guard !piece.isEmpty else { return }
        var start = 0
        var kept = 0
        while true {
            var filled = kept
            while filled < piece.count {
                let count = piece.withUnsafeMutableBytes { space in
                    Foundation.read(descriptor, space.baseAddress! + filled, space.count - filled)
                }
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw MachineFault("cannot read", path) }
                if count == 0 { break }
                filled += count
            }
            guard filled > kept else { return }
            let goesOn = try piece.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<filled]), start) }
            guard goesOn, filled == piece.count else { return }
            kept = min(overlap, filled - 1)
            let end = filled
            piece.withUnsafeMutableBytes { space in
                _ = memmove(space.baseAddress!, space.baseAddress! + end - kept, kept)
            }
            start += filled - kept
        }
    }

    /// Whether both files exist and hold the same bytes.
    static func areEqual(_ a: String, _ b: String) throws -> Bool {
        guard FileManager.default.fileExists(atPath: b), try size(a) == size(b) else { return false }
        let other = open(b, O_RDONLY | O_CLOEXEC)
        guard other >= 0 else { return false }
        defer { close(other) }
        var equal = true
        var buffer = [UInt8](repeating: 0, count: 4 << 20)
        try forEachPiece(of: a) { piece, _ in
            var filled = 0
            while filled < piece.count {
                let count = buffer.withUnsafeMutableBytes {
                    Foundation.read(other, $0.baseAddress! + filled, piece.count - filled)
                }
                if count <= 0 { break }
                filled += count
            }
            equal =
                filled == piece.count
                && buffer.withUnsafeBytes { memcmp($0.baseAddress!, piece.baseAddress!, filled) == 0 }
            return equal
        }
        return equal
    }

    /// Calls `body` with the path of every file under `folder`, relative to it, in order of their bytes within a folder.
    /// Memory holds the names of one folder and its parents.
    static func forEachFile(in folder: String, under prefix: String = "", _ body: (String) throws -> Void) throws {
        guard let stream = opendir("\(folder)/\(prefix)") else {
            throw MachineFault("cannot read the folder", "\(folder)/\(prefix)")
        }
        var names: [(name: String, isFolder: Bool)] = []
        while let entry = readdir(stream) {
            let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append((name, isFolder)) }
        }
        closedir(stream)
        names.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        for entry in names {
            let path = prefix.isEmpty ? entry.name : "\(prefix)/\(entry.name)"
            if entry.isFolder { try forEachFile(in: folder, under: path, body) } else { try body(path) }
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

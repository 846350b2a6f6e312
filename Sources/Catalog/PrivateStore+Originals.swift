public import DocketModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension PrivateStore {
    /// Keeps the file at `path` as it is, under its SHA-256. The same bytes are kept once, whatever their name.
    ///
    /// - Returns: whether these bytes were new.
    @discardableResult
    public func keepOriginal(at path: String, name: String, run: Int) throws -> Bool {
        try firstName(keeping: path, name: name, run: run) == nil
    }

    /// The same, and says under which name these bytes were first kept; nil when they are new.
    public func firstName(keeping path: String, name: String, run: Int) throws -> String? {
        var hash = SHA256()
        let size = try PrivateStore.forEachPiece(of: path) { piece in hash.update(piece) }
        let digest = hash.finish()
        var values = RowValues()
        values.add(blob: digest)
        var known: String?
        try database.prepare("SELECT name FROM original WHERE sha256=?1").query(values) { columns in
            known = columns.string(0)
            return false
        }
        if let known { return known }
        values.add(name)
        values.add(size)
        values.add(run)
        try database.prepare("INSERT INTO original(sha256,name,bytes,run) VALUES(?1,?2,?3,?4)").run(values)
        let key = Int(database.lastInsertedKey)
        let insert = try database.prepare("INSERT INTO original_piece(original,piece,bytes) VALUES(?1,?2,?3)")
        var number = 0
        try PrivateStore.forEachPiece(of: path) { piece in
            values.clear()
            values.add(key)
            values.add(number)
            values.add(blob: piece)
            try insert.run(values)
            number += 1
        }
        return nil
    }

    /// A submission that was read from the file of this name, or from a message in it (`name#3`).
    public func submission(fromSource name: String) throws -> CommentID? {
        var values = RowValues()
        values.add(name)
        var id: CommentID?
        try database.prepare(
            """
            SELECT submission.id FROM source JOIN submission ON submission.source = source.key
            WHERE source.name = ?1 OR substr(source.name, 1, length(?1) + 1) = ?1 || '#' LIMIT 1
            """
        ).query(values) { columns in
            id = CommentID(columns.string(0))
            return false
        }
        return id
    }

    /// How many different files are kept.
    public func originalCount() throws -> Int {
        var count = 0
        try database.prepare("SELECT count(*) FROM original").query { columns in
            count = columns.integer(0)
            return false
        }
        return count
    }

    /// The bytes of a file in pieces of 1 MiB; returns its size in bytes.
    @discardableResult
    private static func forEachPiece(of path: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Int {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw readFault(path) }
        defer { close(descriptor) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        var size = 0
        while true {
            var filled = 0
            while filled < buffer.count {
                let count = read(descriptor, buffer.baseAddress! + filled, buffer.count - filled)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw readFault(path) }
                if count == 0 { break }
                filled += count
            }
            if filled == 0 { return size }
            size += filled
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
        }
    }

    private static func readFault(_ path: String) -> CatalogError {
        CatalogError(path: path, doing: "read", reason: String(cString: strerror(errno)))
    }
}

import CSQLite

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One open SQLite file. Used by one thread at a time.
final class Database {
    enum Mode {
        /// Opens the file, or makes it readable for its owner only.
        case privateFile
        /// Makes the file anew; an old one is removed.
        case fresh
        case readOnly
    }

    let path: String
    fileprivate let handle: OpaquePointer

    init(path: String, mode: Mode) throws {
        self.path = path
        switch mode {
        case .privateFile:
            let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else {
                throw CatalogError(
                    path: path, doing: "open the private store", reason: String(cString: strerror(errno)))
            }
            close(descriptor)
        case .fresh: unlink(path)
        case .readOnly: break
        }
        let flags = mode == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        var opened: OpaquePointer?
        let result = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
        guard result == SQLITE_OK, let opened else {
            let reason = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
            sqlite3_close_v2(opened)
            throw CatalogError(path: path, doing: "open the database", reason: reason)
        }
        handle = opened
        sqlite3_busy_timeout(handle, 5_000)
    }

    deinit { sqlite3_close_v2(handle) }

    func execute(_ sql: String) throws {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw fault("run a statement") }
    }

    func prepare(_ sql: String) throws -> Statement { try Statement(sql, on: self) }

    /// Runs `body` in one transaction: all of it stands, or none.
    func transaction<T>(_ body: () throws -> T) throws -> T {
        try execute("BEGIN IMMEDIATE")
        do {
            let value = try body()
            try execute("COMMIT")
            return value
        } catch {
            try? execute("ROLLBACK")
            throw error
        }
    }

    var lastInsertedKey: Int64 { sqlite3_last_insert_rowid(handle) }

    fileprivate func fault(_ doing: String) -> CatalogError {
        let code = sqlite3_errcode(handle)
        let reason =
            code == SQLITE_BUSY || code == SQLITE_LOCKED
            ? "another docketpress is at work on it" : String(cString: sqlite3_errmsg(handle))
        return CatalogError(path: path, doing: doing, reason: reason)
    }
}

/// A prepared statement. Values are bound without a copy (`SQLITE_STATIC`) and are gone again when `run` returns.
final class Statement {
    private let database: Database
    private let handle: OpaquePointer

    fileprivate init(_ sql: String, on database: Database) throws {
        var prepared: OpaquePointer?
        guard
            sqlite3_prepare_v3(database.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
                == SQLITE_OK,
            let prepared
        else { throw database.fault("prepare a statement") }
        self.database = database
        handle = prepared
    }

    deinit { sqlite3_finalize(handle) }

    /// Runs it with the values of `row`, in order, and drops what it returns.
    func run(_ row: RowValues = RowValues()) throws {
        try query(row) { _ in true }
    }

    /// Runs it and hands over each row until `body` returns false.
    func query(_ row: RowValues = RowValues(), _ body: (Columns) throws -> Bool) throws {
        try row.bytes.withUnsafeBytes { bytes in
            defer {
                sqlite3_reset(handle)
                sqlite3_clear_bindings(handle)
            }
            try bind(row.fields, bytes)
            while true {
                switch sqlite3_step(handle) {
                case SQLITE_ROW: if try !body(Columns(statement: handle)) { return }
                case SQLITE_DONE: return
                default: throw database.fault("run a statement")
                }
            }
        }
    }

    private func bind(_ fields: [RowValues.Field], _ bytes: UnsafeRawBufferPointer) throws {
        for (offset, field) in fields.enumerated() {
            let position = Int32(offset + 1)
            let result =
                switch field {
                case .null: sqlite3_bind_null(handle, position)
                case .integer(let value): sqlite3_bind_int64(handle, position, value)
                case .text(let range):
                    sqlite3_bind_text64(
                        handle, position, Statement.start(of: range, in: bytes).assumingMemoryBound(to: CChar.self),
                        UInt64(range.count), nil, UInt8(SQLITE_UTF8))
                case .blob(let range):
                    sqlite3_bind_blob64(
                        handle, position, Statement.start(of: range, in: bytes), UInt64(range.count), nil)
                }
            guard result == SQLITE_OK else { throw database.fault("bind a value") }
        }
    }

    /// A null pointer would bind NULL, so an empty value points at a byte of its own.
    private static func start(of range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer {
        guard !range.isEmpty, let base = bytes.baseAddress else { return emptyValue }
        return base + range.lowerBound
    }

    private nonisolated(unsafe) static let emptyValue = UnsafeRawPointer(
        UnsafeMutableRawPointer.allocate(byteCount: 1, alignment: 1).initializeMemory(as: UInt8.self, to: 0))
}

/// The columns of the row a statement stands on; valid until the next step.
struct Columns {
    fileprivate let statement: OpaquePointer

    var count: Int32 { sqlite3_column_count(statement) }

    /// Whether the column holds a text or a blob.
    func isText(_ column: Int32) -> Bool {
        let type = sqlite3_column_type(statement, column)
        return type == SQLITE_TEXT || type == SQLITE_BLOB
    }

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

    func string(_ column: Int32) -> String { withBytes(column) { String(decoding: $0, as: UTF8.self) } }

    /// The bytes of a text or blob, for as long as `body` runs.
    func withBytes<T>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws -> T) rethrows -> T {
        let start = sqlite3_column_blob(statement, column)?.assumingMemoryBound(to: UInt8.self)
        return try body(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension PublishedDatabase {
    /// The first bytes of every SQLite file.
    public static let head = Array("SQLite format 3\0".utf8)

    /// Hands over every text and blob of the tables of an SQLite file, whole: in the file itself a long one lies in pieces. What
    /// a full-text index keeps of them for itself is left out.
    ///
    /// - Parameter body: returns false when it wants no more.
    /// - Throws: `CatalogError` for a file that is damaged or no SQLite file.
    public static func forEachText(in path: String, _ body: (UnsafeRawBufferPointer) throws -> Bool) throws {
        let database = try Database(path: path, mode: .readOnly)
        var tables: [String] = []
        var indexes: [String] = []
        try database.prepare("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'").query { columns in
            let name = columns.string(0)
            if columns.integer(1) == 0 { indexes.append(name) } else { tables.append(name) }
            return true
        }
        let own = indexes.flatMap { name in ["data", "idx", "docsize", "config"].map { "\(name)_\($0)" } }
        var goesOn = true
        for table in tables where goesOn && !own.contains(table) {
            try database.prepare("SELECT * FROM \"\(table.replacing("\"", with: "\"\""))\"").query { columns in
                for column in 0..<columns.count where goesOn && columns.isText(column) {
                    goesOn = try columns.withBytes(column) { try body(UnsafeRawBufferPointer($0)) }
                }
                return goesOn
            }
        }
    }
}

/// A fault of a database or its file: which file, what was being done, and what SQLite says. Never a value.
public struct CatalogError: Error, Sendable, CustomStringConvertible {
    public var path: String
    public var doing: String
    public var reason: String

    public var description: String { "\(path): cannot \(doing): \(reason)" }
}

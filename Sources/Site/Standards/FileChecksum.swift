import Catalog
import Foundation

/// SHA-256 of a file, read in pieces.
enum FileChecksum {
    /// In hexadecimal; nil when there is no such file.
    static func of(_ path: String) throws -> String? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        var hash = SHA256()
        while let block = try file.read(upToCount: 256 << 10), !block.isEmpty {
            block.withUnsafeBytes { hash.update($0) }
        }
        return hash.finish().hexadecimal
    }
}

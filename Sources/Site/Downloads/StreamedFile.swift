import Catalog
import Foundation

/// A file of the site that grows while comments stream by, with its SHA-256.
final class StreamedFile {
    let path: String
    private let staging: StagingFolder
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var hash = SHA256()
    private(set) var size = 0

    /// - Parameter path: from the site's root.
    init(_ path: String, in staging: StagingFolder) throws {
        self.path = path
        self.staging = staging
        try staging.makeFolder(for: path)
        descriptor = open("\(staging.path)/\(path)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw MachineFault("cannot write", "\(staging.path)/\(path)") }
    }

    deinit { close(descriptor) }

    func append(_ bytes: [UInt8]) throws {
        buffer.append(contentsOf: bytes)
        if buffer.count >= 256 << 10 { try flush() }
    }

    /// Ends the file; returns its checksum in hexadecimal.
    func finish() throws -> String {
        try flush()
        try staging.adopt(path)
        return hash.finish().hexadecimal
    }

    private func flush() throws {
        try buffer.withUnsafeBytes { bytes in
            hash.update(bytes)
            try RawFile.append(bytes, to: descriptor, path: path)
        }
        size += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }
}

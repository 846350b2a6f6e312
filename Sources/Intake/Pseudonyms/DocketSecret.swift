import DocketModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The key of a docket's pseudonyms: 32 random bytes in the private store, made once and never shown. Whoever deletes the
/// file gives all persons new numbers.
enum DocketSecret {
    static let size = 32

    /// The secret of `workspace`, made where there is none. The private store exists.
    ///
    /// - Throws: `FileFault` when it cannot be read or written, or is not one.
    static func of(_ workspace: Workspace) throws -> [UInt8] {
        let path = "\(workspace.privateStore)/secret"
        if access(path, F_OK) != 0 { try make(path) }
        guard let bytes = try ByteStream.contents(of: path, limit: 1 << 10), bytes.count == size else {
            throw FileFault(path: path, doing: "read the docket's secret", reason: "it does not hold \(size) bytes")
        }
        return bytes
    }

    private static func make(_ path: String) throws {
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<size).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        // Written whole or not at all: half a secret would be taken for one
        let file = try ReplacingFile(path: path, mode: 0o600)
        try file.append(bytes)
        _ = try file.finish()
    }
}

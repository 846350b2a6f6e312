import Catalog

/// HMAC-SHA-256 (RFC 2104).
enum KeyedHash {
    /// - Returns: 32 bytes.
    static func code(of message: [UInt8], key: [UInt8]) -> [UInt8] {
        var block = key
        if block.count > 64 { block = digest(block) }
        block += [UInt8](repeating: 0, count: 64 - block.count)
        return digest(block.map { $0 ^ 0x5C } + digest(block.map { $0 ^ 0x36 } + message))
    }

    private static func digest(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }
}

import Catalog

/// A short name for the exact text of a content file: by it, what was made of the file knows whether it has changed.
enum ContentDigest {
    /// The first 16 hexadecimal digits of the text's SHA-256.
    static func of(_ text: String) -> String {
        var hash = SHA256()
        hash.update(Array(text.utf8))
        return String(hash.finish().hexadecimal.prefix(16))
    }
}

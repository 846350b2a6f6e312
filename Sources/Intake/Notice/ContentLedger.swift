/// What docketpress last wrote into `content/`, so that it can tell a person's edits from its own work:
/// `content/.written`, a line for each file with a fingerprint of its bytes.
struct ContentLedger: Sendable {
    static let path = "content/.written"
    private static let heading = """
        # The content files that docketpress wrote, as it wrote them. A file that differs from its line here has been
        # edited by a person and is never replaced without --force. Keep this file under version control.

        """

    /// By path from the workspace.
    private(set) var fingerprints: [String: String]

    init(reading text: String) {
        fingerprints = [:]
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
            if parts.count == 2 { fingerprints[String(parts[1].drop { $0 == " " })] = String(parts[0]) }
        }
    }

    /// True when the file at `path` holds what docketpress last wrote there.
    func isOwnWork(_ path: String, _ contents: [UInt8]) -> Bool { fingerprints[path] == Self.fingerprint(contents) }

    mutating func record(_ path: String, _ contents: [UInt8]) { fingerprints[path] = Self.fingerprint(contents) }
    mutating func forget(_ path: String) { fingerprints[path] = nil }

    var text: String {
        Self.heading
            + fingerprints.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\($0.value)  \($0.key)\n" }.joined()
    }

    /// 64-bit FNV-1a in hexadecimal. It guards against accidents, not against forgery. A CRLF counts as LF, so that a
    /// checkout which changes line ends is not an edit.
    static func fingerprint(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// The leak gate's matcher: holds the bytes of a finished site against every string that was taken out of it.
public struct SuppressedStrings: Sendable {
    private var needles: [(index: Int, bytes: [UInt8])]

    public init(_ strings: some Sequence<String>, allowing: [String] = []) {
        needles = strings.enumerated().compactMap { index, string in
            string.utf8.isEmpty || allowing.contains(where: { $0.contains(string) }) ? nil : (index, Array(string.utf8))
        }
    }

    public var isEmpty: Bool { needles.isEmpty }

    /// The first place in `bytes` where a suppressed string stands: its offset, and the string's position in the
    /// sequence given to `init`.
    public func firstHit(in bytes: UnsafeRawBufferPointer) -> (offset: Int, index: Int)? {
        guard !needles.isEmpty else { return nil }
        for offset in bytes.indices {
            for needle in needles where bytes.count - offset >= needle.bytes.count {
                if bytes[offset..<(offset + needle.bytes.count)].elementsEqual(needle.bytes) {
                    return (offset, needle.index)
                }
            }
        }
        return nil
    }

    public func firstHit(in bytes: [UInt8]) -> (offset: Int, index: Int)? {
        bytes.withUnsafeBytes { firstHit(in: $0) }
    }

    /// Whether a removed string is distinctive enough to search the whole site for.
    public static func isArmed(_ string: String, kind: FindingKind) -> Bool {
        string.utf8.count >= 7 && kind != .zipCode
    }
}

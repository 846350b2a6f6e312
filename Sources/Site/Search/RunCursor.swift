/// Reads one run of `GroupedRuns` from its beginning to its end.
struct RunCursor {
    /// Of the piece at hand; -1 after the last one.
    private(set) var key = -1
    private var length = 0
    private let store: SpillStore
    /// What is not in the window yet.
    private var rest: Range<Int>
    private var window: [UInt8] = []
    private var position = 0

    /// In bytes; a longer piece is read whole.
    private static let windowSize = 64 << 10
    /// Two varints.
    private static let longestHead = 20

    init(_ range: Range<Int>, of store: SpillStore) throws {
        self.store = store
        rest = range
        try advance()
    }

    @inline(__always)
    func withPiece(_ body: (inout UncheckedReader) -> Void) {
        window.withUnsafeBufferPointer { bytes in
            var reader = UncheckedReader(UnsafeBufferPointer(rebasing: bytes[position..<position + length]))
            body(&reader)
        }
    }

    /// Goes on to the next piece.
    mutating func advance() throws {
        position += length
        try fill(Self.longestHead)
        guard position < window.count else {
            key = -1
            return
        }
        window.withUnsafeBufferPointer { bytes in
            var reader = UncheckedReader(UnsafeBufferPointer(rebasing: bytes[position...]))
            key = reader.varint()
            length = reader.varint()
            position += reader.index
        }
        try fill(length)
    }

    /// Has at least `count` bytes in the window, or all that are left.
    private mutating func fill(_ count: Int) throws {
        guard window.count - position < count, !rest.isEmpty else { return }
        let end = min(rest.upperBound, rest.lowerBound + max(count, Self.windowSize))
        window.removeFirst(position)
        position = 0
        window += try store.read(rest.lowerBound..<end)
        rest = end..<rest.upperBound
    }
}

/// The values of one row laid end to end, so that a statement binds them all from one piece of memory.
struct RowValues {
    enum Field {
        case null
        case integer(Int64)
        case text(Range<Int>)
        case blob(Range<Int>)
    }

    private(set) var bytes: [UInt8] = []
    private(set) var fields: [Field] = []

    mutating func clear() {
        bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 22)
        fields.removeAll(keepingCapacity: true)
    }

    mutating func add(_ value: Int) { fields.append(.integer(Int64(value))) }

    mutating func addNull() { fields.append(.null) }

    mutating func add(_ text: String) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        fields.append(.text(start..<bytes.count))
    }

    /// Nothing said is stored as NULL.
    mutating func addUnlessEmpty(_ text: String) {
        if text.utf8.isEmpty { addNull() } else { add(text) }
    }

    mutating func add(blob: some Collection<UInt8>) {
        let start = bytes.count
        bytes.append(contentsOf: blob)
        fields.append(.blob(start..<bytes.count))
    }

    mutating func add(blob: UnsafeRawBufferPointer) {
        let start = bytes.count
        bytes.append(contentsOf: blob)
        fields.append(.blob(start..<bytes.count))
    }
}

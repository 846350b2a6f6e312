/// A set of shingles that most of those asked for are not in: one bit answers for them.
public struct ShingleSet: Sendable {
    private var sorted: [UInt32]
    /// One bit for the high bits of a hash.
    private var filter: [UInt64]

    private static let filterBits = 18

    public init(_ shingles: some Sequence<UInt32> = []) {
        sorted = shingles.sorted()
        filter = sorted.isEmpty ? [] : [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))
        for shingle in sorted {
            let bit = shingle >> UInt32(32 - Self.filterBits)
            filter[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
        }
    }

    public var isEmpty: Bool { sorted.isEmpty }

    @inline(__always)
    public func contains(_ shingle: UInt32) -> Bool {
        guard !sorted.isEmpty else { return false }
        let bit = shingle >> UInt32(32 - Self.filterBits)
        guard filter[Int(bit >> 6)] >> UInt64(bit & 63) & 1 == 1 else { return false }
        let index = sorted.partitioningIndex { $0 >= shingle }
        return index < sorted.count && sorted[index] == shingle
    }
}

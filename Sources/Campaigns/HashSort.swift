/// Sorts hashes, which lie evenly over all numbers: dealt out by their high bits, they are nearly in order.
enum HashSort {
    private static let bucketBits = 10
    /// Longer arrays, and with them hashes chosen to be uneven, are sorted as any numbers.
    private static let limit = 4096

    static func sort(_ hashes: inout [UInt32]) {
        guard hashes.count > 32, hashes.count <= limit else { return hashes.sort() }
        let shift = UInt32(32 - bucketBits)
        var starts = [UInt16](repeating: 0, count: (1 << bucketBits) + 1)
        for hash in hashes { starts[Int(hash >> shift) + 1] += 1 }
        for bucket in 0..<(starts.count - 1) { starts[bucket + 1] += starts[bucket] }
        var sorted = [UInt32](repeating: 0, count: hashes.count)
        for hash in hashes {
            let bucket = Int(hash >> shift)
            sorted[Int(starts[bucket])] = hash
            starts[bucket] += 1
        }
        for index in 1..<sorted.count {
            let hash = sorted[index]
            var place = index
            while place > 0, sorted[place - 1] > hash {
                sorted[place] = sorted[place - 1]
                place -= 1
            }
            sorted[place] = hash
        }
        hashes = sorted
    }
}

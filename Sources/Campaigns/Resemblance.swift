/// How much two letters share, from their shingles.
public enum Resemblance {
    /// From this share of shingles on, two letters are copies of one.
    public static let threshold = 0.5

    /// The Jaccard index: shingles of both over shingles of either, 0 to 1.
    ///
    /// Exact where both are whole. Of letters longer than the sample only the hashes up to the smaller of the last ones
    /// are compared: the sample there is of both letters, and the standard error below .022 (Broder, "On the resemblance
    /// and containment of documents", 1997).
    public static func jaccard(_ a: [UInt32], _ b: [UInt32]) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        var limit = UInt32.max
        for sample in [a, b] where sample.count == LetterPrint.sampleSize {
            limit = min(limit, sample[sample.count - 1])
        }
        var (i, j, both, either) = (0, 0, 0, 0)
        while i < a.count || j < b.count {
            let left = i < a.count ? a[i] : .max
            let right = j < b.count ? b[j] : .max
            if min(left, right) > limit { break }
            either += 1
            if left == right { both += 1 }
            if left <= right, i < a.count { i += 1 }
            if right <= left, j < b.count { j += 1 }
        }
        return either == 0 ? 0 : Double(both) / Double(either)
    }

    /// Whether letters of so many shingles can be copies at all.
    @inline(__always)
    static func isPossible(_ a: Int, _ b: Int) -> Bool { 2 * min(a, b) >= max(a, b) }
}

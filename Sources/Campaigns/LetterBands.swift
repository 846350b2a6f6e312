/// MinHash in bands: letters that share half of their shingles have the same hash in at least one band, nearly always.
///
/// One permutation is cut into 96 bins, and the smallest hash of each bin kept (Li, Owen and Zhang, "One permutation
/// hashing", 2012). An empty bin takes the value of another one, chosen by a sequence of bins that is the same for all
/// letters (Shrivastava, "Optimal densification for fast and accurate minwise hashing", 2017). Each bin of two letters is
/// the same with a probability of their Jaccard index J. Three bins make a band, so that a pair meets in one of the 32
/// bands with a probability of 1 - (1 - J³)³²: .986 at J = .5, .23 at .2, .03 at .1.
public enum LetterBands {
    public static let count = 32
    static let rows = 3
    static let bins = count * rows

    /// - Parameter shingles: any order, all of the letter's.
    /// - Returns: a hash a band, or nothing where there are no shingles.
    static func hashes(of shingles: [UInt32]) -> [UInt32] {
        let smallest = signature(of: shingles)
        guard !smallest.isEmpty else { return [] }
        return (0..<count).map { band in
            var hash = UInt64(band + 1)
            for row in 0..<rows { hash = mixed(hash ^ UInt64(smallest[band * rows + row]), 0x9FB2_1C65_1E98_DF25) }
            return UInt32(truncatingIfNeeded: hash >> 16)
        }
    }

    static func signature(of shingles: [UInt32]) -> [UInt32] {
        guard !shingles.isEmpty else { return [] }
        var smallest = [UInt32](repeating: .max, count: bins)
        for shingle in shingles {
            // Mixed anew: the sample of a letter is chosen by the hash itself
            let hash = UInt32(truncatingIfNeeded: scattered(UInt64(shingle)))
            let bin = Int((UInt64(hash) * UInt64(bins)) >> 32)
            if hash < smallest[bin] { smallest[bin] = hash }
        }
        let filled = smallest
        for bin in 0..<bins where filled[bin] == .max {
            var attempt = UInt64(0)
            var source = bin
            while filled[source] == .max {
                attempt += 1
                source = Int(((scattered(UInt64(bin) << 32 | attempt) >> 32) * UInt64(bins)) >> 32)
            }
            smallest[bin] = filled[source]
        }
        return smallest
    }
}

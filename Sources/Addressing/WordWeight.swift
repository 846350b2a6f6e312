/// Logarithms to the base 2 in whole steps of 1/256, the same on every machine.
public enum WordWeight {
    /// - Parameter ratio: at least 1, as `numerator / denominator`.
    public static func log2(_ numerator: Int, over denominator: Int = 1) -> Int {
        var value = (UInt64(max(numerator, denominator)) << 24) / UInt64(max(1, denominator))
        var log = 0
        while value >= 2 << 24 {
            value >>= 1
            log += 256
        }
        // Squaring doubles the logarithm: one bit of it at a time
        for bit in [128, 64, 32, 16, 8, 4, 2, 1] {
            value = (value * value) >> 24
            if value >= 2 << 24 {
                value >>= 1
                log += bit
            }
        }
        return log
    }
}

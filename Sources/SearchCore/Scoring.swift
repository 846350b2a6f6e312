/// The numbers a score is made of. All are whole, and the one logarithm is computed here from basic operations, so that
/// the generator, the command line and the browser agree to the bit.
///
/// Score of a document = Σ over query words of (times in the query) × `idf` × `impact`: BM25 (Robertson and Zaragoza,
/// *The Probabilistic Relevance Framework*, 2009) with the title counted as `titleWeight` times the text. The impact
/// holds everything that is known when the index is made, in one byte.
public enum Scoring {
    /// How soon more of the same word stops counting.
    public static let k1 = 1.6
    /// How much a long document is held back: 0 not at all, 1 in full.
    public static let b = 0.75
    /// One occurrence in the title counts as this many in the text.
    public static let titleWeight = 4
    /// One unit of inverse document frequency.
    public static let idfScale = 256.0

    /// 1…255: what `frequency` weighted occurrences count for in a document of `length` words where the mean is
    /// `meanLength`: 255 f / (f + k1 (1 - b + b length / mean)), rounded.
    @inlinable
    public static func impact(frequency: Int, length: Int, meanLength: Double) -> UInt8 {
        let f = Double(frequency)
        let norm = k1 * (1 - b + b * Double(length) / meanLength)
        let value = 255 * f / (f + norm) + 0.5
        return value < 1 ? 1 : value >= 255 ? 255 : UInt8(value)
    }

    /// ln(1 + (N - n + ½) / (n + ½)) in steps of 1 / `idfScale`, at least 1, for a word that `count` of `documents` have.
    public static func idf(count: Int, documents: Int) -> Int {
        let n = Double(min(count, documents))
        let value = naturalLogarithm(1 + (Double(documents) - n + 0.5) / (n + 0.5)) * idfScale + 0.5
        return max(1, Int(value))
    }

    /// ln x for x ≥ 1: x = m·2^e with 1 ≤ m < 2, then ln m = 2 artanh((m - 1) / (m + 1)) as its power series, whose
    /// terms shrink at least ninefold.
    static func naturalLogarithm(_ x: Double) -> Double {
        var mantissa = x
        var exponent = 0.0
        while mantissa >= 2 {
            mantissa /= 2
            exponent += 1
        }
        let z = (mantissa - 1) / (mantissa + 1)
        let square = z * z
        var power = z
        var sum = 0.0
        var odd = 1.0
        while odd < 40 {
            sum += power / odd
            power *= square
            odd += 2
        }
        return exponent * 0.693_147_180_559_945_3 + 2 * sum
    }
}

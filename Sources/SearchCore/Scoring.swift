/// The numbers a score is made of. All are whole, and the one logarithm is computed here from basic operations, so that
/// the generator, the command line and the browser agree to the bit.
///
/// Score of a document = Σ over the terms of a query of (times in the query) × impact. The impact of a term in a document
/// is its whole share of BM25 (Robertson and Zaragoza, *The Probabilistic Relevance Framework*, 2009), inverse document
/// frequency included, in steps of `step`, in one byte (score quantisation: Anh and Moffat, 2002). The title counts as
/// `titleWeight` times the text.
public enum Scoring {
    /// How soon more of the same word stops counting.
    public static let k1 = 1.6
    /// How much a long document is held back: 0 not at all, 1 in full.
    public static let b = 0.7
    /// One occurrence in the title counts as this many in the text.
    public static let titleWeight = 4
    /// One unit of impact, in units of BM25 with natural logarithms. Half of it makes a word's list a tenth larger and no
    /// answer better.
    public static let step = 1.0 / 6
    /// Neighbouring words of a query that a document has side by side count for one part in so many of what they would count
    /// for as a word.
    public static let pairShare = 8

    /// The impact, from 1 to 255, of `frequency` weighted occurrences in a document of `length` words where the mean is
    /// `meanLength`, for a term of the given `inverseFrequency`: idf f / (f + k1 (1 - b + b length / mean)), in steps.
    @inlinable
    public static func impact(inverseFrequency: Double, frequency: Int, length: Int, meanLength: Double) -> UInt8 {
        let f = Double(frequency)
        return quantised(inverseFrequency * f / (f + k1 * (1 - b + b * Double(length) / meanLength)))
    }

    @inlinable
    static func quantised(_ value: Double) -> UInt8 {
        let steps = value / step + 0.5
        return steps < 1 ? 1 : steps >= 255 ? 255 : UInt8(steps)
    }

    /// ln(1 + (N - n + ½) / (n + ½)), for a term that `count` of `documents` have.
    ///
    /// N is rounded, so that one document more or less leaves the impacts of other words alone.
    public static func inverseFrequency(count: Int, documents: Int) -> Double {
        let all = Double(max(count, rounded(documents)))
        let n = Double(min(count, documents))
        return naturalLogarithm(1 + (all - n + 0.5) / (n + 0.5))
    }

    /// A count without its last bits: six are kept, so it is less by no more than a thirty-second.
    public static func rounded(_ count: Int) -> Int {
        let shift = max(0, Int.bitWidth - count.leadingZeroBitCount - 6)
        return (count >> shift) << shift
    }

    /// ln x for x ≥ 1: x = m·2^e with 1 ≤ m < 2, then ln m = 2 artanh((m - 1) / (m + 1)) as its power series, whose
    /// terms shrink at least ninefold.
    public static func naturalLogarithm(_ x: Double) -> Double {
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

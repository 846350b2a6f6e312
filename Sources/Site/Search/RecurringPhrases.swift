import SearchCore

/// Chooses, for each question, the phrases that comments on it use more often than others do: reproducible, from counts
/// alone.
///
/// A phrase weighs what it tells in favor of the question: o × ln(o / e), where o comments on the question have it and e
/// would by chance (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", Computational Linguistics
/// 19 (1), 1993: the term of the log-likelihood ratio that is for the question). Phrases of mostly the same comments count
/// as one.
struct RecurringPhrases {
    struct Candidate {
        var weight: Double
        /// Number of the phrase.
        var number: Int
        /// Comments on the question that have it.
        var count: Int
        /// The best of them, best first.
        var best: [UInt32]
        /// Some of its comments, chosen by a hash of their numbers: the same sample whatever the phrase.
        var sample: Set<UInt32>
    }

    /// Phrases looked at for a question, and phrases shown.
    private static let pool = 60
    static let most = 8
    private static let sampleSize = 64
    static let passages = 2

    /// A bit for each question that a document addresses; from 32 on, questions have no phrases.
    private let questions: [UInt32]
    private let countOfQuestion: [Int]
    private let commentCount: Int
    private var pools: [[Candidate]] = Array(repeating: [], count: 32)

    /// - Parameter documents: by question, ascending.
    init(_ documents: [Int: [UInt32]], commentCount: Int) {
        var bits = [UInt32](repeating: 0, count: commentCount)
        var counts = [Int](repeating: 0, count: 32)
        for (question, list) in documents where (1..<32).contains(question) {
            for document in list where Int(document) < commentCount {
                bits[Int(document)] |= 1 << UInt32(question)
                counts[question] += 1
            }
        }
        questions = bits
        countOfQuestion = counts
        self.commentCount = commentCount
    }

    mutating func offer(_ list: PostingList, number: Int) {
        var counts = [Int](repeating: 0, count: 32)
        var total = 0
        for document in list.documents where Int(document) < commentCount {
            total += 1
            var bits = questions[Int(document)]
            while bits != 0 {
                counts[bits.trailingZeroBitCount] += 1
                bits &= bits - 1
            }
        }
        for question in 1..<32 where counts[question] >= 3 {
            let expected = Double(total) * Double(countOfQuestion[question]) / Double(max(1, commentCount))
            let weight =
                Double(counts[question]) * Scoring.naturalLogarithm(Double(counts[question]) * 2 / max(expected, 0.5))
            if pools[question].count == Self.pool, weight <= pools[question][Self.pool - 1].weight { continue }
            insert(candidate(list, question, number, counts[question], weight), into: question)
        }
    }

    private func candidate(
        _ list: PostingList, _ question: Int, _ number: Int, _ count: Int, _ weight: Double
    ) -> Candidate {
        let indices = list.documents.indices.filter {
            let document = Int(list.documents[$0])
            return document < commentCount && questions[document] & 1 << UInt32(question) != 0
        }
        let best = indices.sorted { (list.impacts[$1], $0) < (list.impacts[$0], $1) }.prefix(Self.passages * 4)
        let sample = indices.map { list.documents[$0] }.sorted { Self.mixed($0) < Self.mixed($1) }
            .prefix(Self.sampleSize)
        return Candidate(
            weight: weight, number: number, count: count, best: best.map { list.documents[$0] }, sample: Set(sample))
    }

    private mutating func insert(_ candidate: Candidate, into question: Int) {
        var position = pools[question].count
        while position > 0, pools[question][position - 1].weight < candidate.weight { position -= 1 }
        pools[question].insert(candidate, at: position)
        if pools[question].count > Self.pool { pools[question].removeLast() }
    }

    /// By question; the weightiest first, at most `most`.
    var chosen: [Int: [Candidate]] {
        var result: [Int: [Candidate]] = [:]
        for question in 1..<32 {
            var kept: [Candidate] = []
            for candidate in pools[question] where kept.count < Self.most {
                let isNew = kept.allSatisfy { other in
                    candidate.sample.intersection(other.sample).count * 5
                        < min(candidate.sample.count, other.sample.count) * 3
                }
                if isNew { kept.append(candidate) }
            }
            if !kept.isEmpty { result[question] = kept }
        }
        return result
    }

    /// Spreads numbers over all of 32 bits (the finalizer of MurmurHash3).
    private static func mixed(_ number: UInt32) -> UInt32 {
        var hash = number
        hash = (hash ^ hash >> 16) &* 0x85EB_CA6B
        hash = (hash ^ hash >> 13) &* 0xC2B2_AE35
        return hash ^ hash >> 16
    }
}

/// A phrase that comments on a question share.
public struct RecurringPhrase: Sendable, Hashable {
    public var text: String
    /// Comments on the question that have it.
    public var count: Int
    /// The best of them, best first.
    public var documents: [SignificantTerm.Document]
}

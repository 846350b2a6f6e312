import SearchCore

@testable import Site

/// Answers the queries of the property test by looking at every document, from the definitions in `Scoring` and in the
/// format's description alone: slow, and nothing like the engine.
///
/// Knows the made-up words of `SearchFixture.generated` only: a word ends in `k`, its plural in `ks`.
struct ExhaustiveSearch {
    struct Answer: Equatable {
        var total: Int
        /// Document and score, best first.
        var hits: [String]
    }

    enum Term: Hashable {
        case word(String)
        case exact(String)
        case phrase([String])
    }

    /// Each group is a list of alternatives.
    struct Query {
        var groups: [[Term]] = []
        var excluded: [Term] = []
        /// Plain words in their order, for pairs; an empty string breaks the row.
        var row: [String] = []
    }

    private struct Document {
        /// Words of the title and of the body in order, with the common ones.
        var title: [String]
        var body: [String]
        var length: Int
    }

    private static let common: Set<String> = ["of", "and", "the"]

    private var documents: [Document] = []
    private var counts: [String: Int] = [:]
    private var content = 0
    private let mean: Double

    init(_ indexed: [IndexedDocument]) {
        func words(_ text: [UInt8]) -> [String] {
            String(decoding: text, as: UTF8.self).split { $0 == " " || $0 == "-" }.map(String.init)
        }
        for document in indexed {
            let (title, body) = (words(document.title), words(document.body))
            documents.append(
                Document(title: title, body: body, length: title.count * Scoring.titleWeight + body.count))
            for word in title + body where !Self.common.contains(word) {
                counts[word, default: 0] += 1
                content += 1
            }
        }
        let total = documents.reduce(0) { $0 + $1.length }
        // Rounded, as the index has it.
        mean = Double(Scoring.rounded(total * 16 / documents.count)) / 16
    }

    private static func stem(_ word: String) -> String { word.hasSuffix("ks") ? String(word.dropLast()) : word }

    /// How often each document has a term, the title's weighted.
    private func frequencies(_ term: Term) -> [Int] {
        documents.map { document in
            func count(_ words: [String]) -> Int {
                switch term {
                case .word(let word): words.count { Self.stem($0) == Self.stem(word) }
                case .exact(let word): words.contains(word) ? words.count { Self.stem($0) == Self.stem(word) } : 0
                case .phrase(let phrase):
                    words.indices.count {
                        $0 + phrase.count <= words.count && Array(words[$0..<$0 + phrase.count]) == phrase
                    }
                }
            }
            // A form that is only in the title or only in the body finds the whole document.
            if case .exact(let word) = term, (document.title + document.body).contains(word) {
                return frequency(of: .word(word), in: document)
            }
            return count(document.title) * Scoring.titleWeight + count(document.body)
        }
    }

    private func frequency(of term: Term, in document: Document) -> Int {
        guard case .word(let word) = term else { return 0 }
        func count(_ words: [String]) -> Int { words.count { Self.stem($0) == Self.stem(word) } }
        return count(document.title) * Scoring.titleWeight + count(document.body)
    }

    /// The impact of a term in each document; 0 where it is not.
    private func impacts(_ term: Term) -> [Int] {
        let frequencies = frequencies(term)
        // An exact form counts as much as its word.
        var inverseOf = frequencies
        if case .exact(let word) = term { inverseOf = self.frequencies(.word(word)) }
        let inverse = Scoring.inverseFrequency(count: inverseOf.count { $0 > 0 }, documents: documents.count)
        return zip(documents, frequencies).map { document, frequency in
            guard frequency > 0 else { return 0 }
            var length = document.length
            if case .phrase = term { length = WordPositions.length(ofCode: WordPositions.lengthCode(length)) }
            return Int(
                Scoring.impact(
                    inverseFrequency: inverse, frequency: frequency, length: length, meanLength: mean))
        }
    }

    /// Neighbouring words that are a term of their own.
    private func pairImpacts(_ row: [String]) -> [[Int]] {
        var found: [[Int]] = []
        var last: Int?
        for (index, word) in row.enumerated() {
            if word.isEmpty {
                last = nil
            } else if !Self.common.contains(word) {
                if let last, index - last <= 4 {
                    let phrase = Array(row[last...index])
                    let count = frequencies(.phrase(phrase)).count { $0 > 0 }
                    let byChance = (counts[phrase[0]] ?? 0) * (counts[word] ?? 0)
                    if count >= max(3, documents.count / 1000), count * 2 * content >= 3 * byChance {
                        found.append(impacts(.phrase(phrase)).map { $0 / Scoring.pairShare })
                    }
                }
                last = index
            }
        }
        return found
    }

    func answer(_ query: Query) -> Answer {
        var scores = [Int](repeating: 0, count: documents.count)
        var present = [Int](repeating: 0, count: documents.count)
        var times: [[Term]: Int] = [:]
        for group in query.groups {
            // A word in another of its forms is the same word again.
            times[group.map { if case .word(let word) = $0 { .word(Self.stem(word)) } else { $0 } }, default: 0] += 1
        }
        for (group, count) in times {
            let all = group.map(impacts)
            for document in documents.indices {
                let best = all.map { $0[document] }.max() ?? 0
                if best > 0 { present[document] += 1 }
                scores[document] += count * best
            }
        }
        for pair in pairImpacts(query.row) { for document in documents.indices { scores[document] += pair[document] } }
        var allowed = documents.indices.filter { present[$0] > 0 }
        for term in query.excluded {
            let frequencies = frequencies(term)
            allowed.removeAll { frequencies[$0] > 0 }
        }
        let total = allowed.count { present[$0] == times.count }
        allowed.sort { a, b in
            let (hasAll, hasAllToo) = (present[a] == times.count, present[b] == times.count)
            if hasAll != hasAllToo { return hasAll }
            return scores[a] != scores[b] ? scores[a] > scores[b] : a < b
        }
        return Answer(total: total, hits: allowed.prefix(10).map { "\($0):\(scores[$0])" })
    }
}

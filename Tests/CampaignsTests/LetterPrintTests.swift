import Testing

@testable import Campaigns

@Suite struct LetterPrintTests {
    @Test func `case, punctuation, line breaks, apostrophes and what was removed make no difference`() {
        let plain = LetterPrint(
            of:
                "Dear Sir: I don't want unlined ponds. My name is Ann and I live by the river in a small town near École."
        )
        #expect(plain.shingles.count == 21)
        for variant in [
            "dear sir i dont want unlined ponds my name is ann and i live by the river in a small town near école",
            "DEAR SIR:\nI DON’T WANT UNLINED\n\nPONDS!!! — “My name is Ann,” and I live by the river… in a small town near ÉCOLE",
            "[name removed] Dear Sir: I don't want [street address removed] unlined ponds. My name is Ann [name removed] and I live\u{A0}by the river in a small town near École. [phone number removed]",
            "Dear Sir: I don't want unlined ponds, [age 60s]. My name is [Individual 7] Ann and I live by the river in a small town near École, [ZIP code 606**].",
        ] {
            #expect(LetterPrint(of: variant) == plain)
        }
        // A bracket that the writer set is not what the anonymiser set
        for (bracket, count) in [("[sic] ", 14), ("[paragraph removed] ", 15), ("[Individual Seven] ", 15)] {
            #expect(
                LetterPrint(
                    of: bracket
                        + "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                ).shingles.count == count)
        }
    }

    @Test func `a letter of fewer than fifteen words is one shingle, and one without words none`() {
        #expect(LetterPrint(of: "I oppose this rule.") == LetterPrint(of: "i oppose THIS rule"))
        #expect(LetterPrint(of: "I oppose this rule.").shingles.count == 1)
        #expect(LetterPrint(of: "I oppose this rule.") != LetterPrint(of: "I oppose this bill."))
        for text in ["", " \n ", "---", "[name removed]", "…"] {
            #expect(LetterPrint(of: text).shingles.isEmpty && LetterPrint(of: text).bands.isEmpty)
        }
    }

    @Test func `what the notice says does not count`() {
        var words = SeededGenerator(seed: 1)
        let question = words.words(60)
        let ignored = LetterPrint.shingles(of: question)
        #expect(ignored.count == 58)
        let (a, b) = (words.words(40), words.words(40))
        let quoting = [a, b].map {
            LetterPrint(of: "\(question)\n\n\($0)", ignoring: ShingleSet(ignored)).shingles
        }
        #expect(Resemblance.jaccard(quoting[0], quoting[1]) == 0)
        #expect(
            Resemblance.jaccard(
                LetterPrint(of: "\(question) \(a)").shingles, LetterPrint(of: "\(question) \(b)").shingles) > 0.4)
    }

    /// Two sets of `size` each of which `share` elements are in both.
    private func pair(size: Int, share: Int, _ random: inout SeededGenerator) -> ([UInt32], [UInt32]) {
        var all: Set<UInt32> = []
        while all.count < 2 * size - share { all.insert(UInt32.random(in: .min ... .max, using: &random)) }
        let elements = Array(all).sorted().shuffled(using: &random)
        return (Array(elements[..<size]), Array(elements[(size - share)...]))
    }

    @Test func `as many bins agree as the Jaccard index says`() {
        var random = SeededGenerator(seed: 7)
        for size in [1, 3, 13, 40, 96, 300, 2000] {
            for percent in [0, 20, 50, 80, 100] {
                let share = size * percent / 100
                let exact = Double(share) / Double(2 * size - share)
                var sum = 0.0
                let rounds = 60
                for _ in 0..<rounds {
                    let (a, b) = pair(size: size, share: share, &random)
                    let (left, right) = (LetterBands.signature(of: a), LetterBands.signature(of: b))
                    sum += Double(zip(left, right).count { $0 == $1 }) / Double(LetterBands.bins)
                }
                // Four standard errors of 60 × 96 bins, of which few are independent in small sets
                let independent = Double(rounds * min(LetterBands.bins, 2 * size - share))
                let error = 4 * (exact * (1 - exact) / independent).squareRoot()
                #expect(abs(sum / Double(rounds) - exact) <= max(error, 0.0001), "\(size) shingles, J \(exact)")
            }
        }
    }

    @Test
    func `letters that share half of their shingles meet in a band nineteen times out of twenty, strangers seldom`() {
        var random = SeededGenerator(seed: 11)
        func meeting(size: Int, share: Int, rounds: Int) -> Double {
            let met = (0..<rounds).count { _ in
                let (a, b) = pair(size: size, share: share, &random)
                return zip(LetterBands.hashes(of: a), LetterBands.hashes(of: b)).contains { $0 == $1 }
            }
            return Double(met) / Double(rounds)
        }
        for size in [15, 30, 60, 120, 240, 480, 1500] {
            // Of n shingles each, 2n/3 in both make J = .5
            #expect(meeting(size: size, share: 2 * size / 3, rounds: 400) >= 0.95, "\(size)")
            #expect(meeting(size: size, share: size / 10, rounds: 400) <= 0.05, "\(size)")
        }
    }

    @Test func `the resemblance of long letters is estimated from samples, and of others exact`() {
        var random = SeededGenerator(seed: 5)
        for (size, share, tolerance) in [
            (20, 10, 0.0), (500, 200, 0.0), (5000, 3000, 0.09), (5000, 0, 0.0), (5000, 5000, 0.0),
        ] {
            let (a, b) = pair(size: size, share: share, &random)
            func sample(_ shingles: [UInt32]) -> [UInt32] { Array(shingles.sorted().prefix(LetterPrint.sampleSize)) }
            let exact = Double(share) / Double(2 * size - share)
            let found = Resemblance.jaccard(sample(a), sample(b))
            #expect(abs(found - exact) <= tolerance, "\(size), \(share)")
            #expect(found == Resemblance.jaccard(sample(b), sample(a)))
        }
    }
}

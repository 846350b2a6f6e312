import SeededRandom
import Testing

@testable import SearchCore

@Suite struct RankingTests {
    @Test func `the best few of many documents are those that sorting all of them puts first`() {
        var random = SeededGenerator(seed: 7)
        for limit in [0, 1, 2, 3, 10, 40, 100] {
            let top = TopHits(limit: limit)
            var all: [(document: Int, key: Int)] = []
            for document in 0..<60 {
                all.append((document, Int.random(in: 0..<16, using: &random)))
            }
            for hit in all.shuffled(using: &random) { top.offer(hit.document, hit.key) }
            top.sort()
            let expected = all.sorted { ($0.key, -$0.document) > ($1.key, -$1.document) }.prefix(limit)
            #expect(top.documents == expected.map(\.document))
            #expect(top.keys == expected.map(\.key))
        }
    }

    @Test func `a document of several lists counts for the most that one gives it, and none is out of range`() {
        let table = ImpactTable(capacity: 6)
        table.add(PostingList(documents: [4, 1, 6, .max], impacts: [3, 9, 7, 7]))
        table.add(PostingList(documents: [0, 1, 2, .max - 3], impacts: [5, 200, 8, 8]), from: 4)
        table.add(PostingList(documents: [1, 5], impacts: [2, 250]))
        #expect(table.list == PostingList(documents: [1, 4, 5], impacts: [9, 5, 250], passages: [0, 0, 0]))
        table.keep(DocumentSet([5, 2, 1], capacity: 6))
        #expect(table.list == PostingList(documents: [1, 5], impacts: [9, 250], passages: [0, 0]))
    }
}

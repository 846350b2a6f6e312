import SearchCore
import Testing

@testable import Site

@Suite struct RecurringPhrasesTests {
    private func list(_ documents: [UInt32]) -> PostingList {
        PostingList(documents: documents, impacts: documents.map { UInt8(100 + $0) })
    }

    @Test func `a question is given the phrases its comments use more than others, best comments first`() {
        // Comments 0 to 9; question 1 is answered by the first five, question 2 by the last six.
        var phrases = RecurringPhrases([1: [0, 1, 2, 3, 4], 2: [4, 5, 6, 7, 8, 9]], commentCount: 10)
        phrases.offer(list([0, 1, 2, 3]), number: 7)  // only on question 1
        phrases.offer(list([0, 1, 2]), number: 8)  // mostly the same comments: counts as the one before
        phrases.offer(list([4, 5, 8, 9]), number: 9)  // on question 2
        phrases.offer(list([2, 5, 12, 13]), number: 10)  // too few of a question; 12 and 13 are no comments
        let chosen = phrases.chosen
        #expect(chosen.keys.sorted() == [1, 2])
        #expect(chosen[1]?.map(\.number) == [7])
        #expect(chosen[1]?.first?.count == 4)
        #expect(chosen[1]?.first?.best == [3, 2, 1, 0])
        #expect(chosen[2]?.map(\.number) == [9])
    }

    @Test func `the passage is the first sentence with the words side by side, and names its paragraph`() throws {
        let text = """
            A letter. Support it.

            The date of support is missing! Say the support-date on the box, please. Thank you.
            """
        let found = try #require(RecurringPoints.passage(of: "support date", in: text))
        #expect(found.sentence == "Say the support-date on the box, please.")
        #expect(found.block == 2)
        #expect(RecurringPoints.passage(of: "date support", in: text) == nil)
    }
}

import Anonymization
import DocketModel
import Testing

@testable import Site

@Suite struct ListingTests {
    private func cards(_ count: Int) -> [CommentCard] {
        (0..<count).map {
            CommentCard(Comment(id: CommentID("c\($0)"), title: .reviewed("T\($0)"), text: .reviewed("Words")))
        }
    }

    @Test(arguments: [0, 1, 99, 100, 101, 200, 201, 350])
    func `every card stands on exactly one page, in order, a hundred a page`(count: Int) {
        var listing = Listing(stem: "comments/all", heading: "All")
        var pages = cards(count).compactMap { listing.add($0) }
        pages += listing.finish()
        pages.sort { $0.number < $1.number }
        #expect(pages.map(\.number) == Array(1...max(1, (count + 99) / 100)))
        #expect(pages.flatMap { $0.items.map(\.slug) } == (0..<count).map { "c\($0)" })
        #expect(pages.dropLast().allSatisfy { $0.items.count == 100 })
    }

    @Test(arguments: [
        (3, "Ship updates.", "#p2"), (4, "Count them. Then tell. Question 31: none", "#p4"),
        (5, "Yes. Thank you.", "#p6"),
        (6, "We write. Question 3: Roles", ""),
    ])
    func `the list of a question shows what a comment says under that question`(
        _ question: Int, _ lead: String, _ fragment: String
    ) {
        let text = """
            We write.

            Question 3: Roles

            Ship updates.

            **Question 4.** Count them. Then tell.

            Question 31: none

            Question 5: Yes.

            Thank you.
            """
        let comment = Comment(id: CommentID("c1"), title: .reviewed("T"), text: .reviewed(text))
        let card = CommentCard(comment).answering(question, in: comment)
        #expect(card.lead.hasPrefix(lead))
        #expect(card.fragment == fragment)
    }

    @Test func `a lead is one line cut at a word`() {
        #expect(CommentCard.lead(of: "One\n two\tthree", limit: 100) == "One two three")
        #expect(CommentCard.lead(of: "aaaa bbbb cccc dddd", limit: 9) == "aaaa bbbb …")
        #expect(CommentCard.lead(of: String(repeating: "é", count: 50), limit: 10).hasSuffix("é …"))
    }

    @Test func `federal dates`() {
        #expect(FederalDate.text("2018-02-09T16:02:00-05:00") == "February 9, 2018")
        #expect(FederalDate.month("2018-02") == "February 2018")
        #expect(FederalDate.text("2018-13-09") == nil)
        #expect(FederalDate.text("") == nil)
    }
}

@testable import Intake
import Testing

struct PhrasesTests {
    private let phrases = Phrases(["supersedes our", "i am resubmitting", "corrects my"])

    @Test(arguments: [
        ("This SUPERSEDES\n  Our letter of May.", true), ("I\nam resubmitting it", true), ("supersedes  our", true),
        ("supersedes ours", true), ("supersedesour", false), ("supersedes your", false), ("i am resubmittin", false),
        ("it corrects myths", true), ("supersedes\tour", false), ("", false), ("i", false), ("s", false),
    ])
    func `phrases are found in any case and over line breaks`(text: String, isFound: Bool) {
        #expect(phrases.stand(in: text, limit: 100) == isFound)
    }

    @Test func `phrases are looked for in the beginning alone`() {
        #expect(phrases.stand(in: "xx corrects my", limit: 14))
        #expect(!phrases.stand(in: "xx corrects my", limit: 13))
    }
}

import DocketModel
import SeededRandom
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("anselm-grid_2.1", "anselm-grid_2.1"), ("CMS-2025-0050-0031", "CMS-2025-0050-0031"),
        ("EPA-HQ-OLEM-2019-0361-0001", "EPA-HQ-OLEM-2019-0361-0001"), ("cms-2025-0050-0031", "cms-2025-0050-0031~~"),
        ("Cms-2025-0050-0031", "cms-2025-0050-0031~~1"), ("EX-0012", "ex-0012~~3"), ("NIST RFI", "nist~20rfi~~f7"),
        ("../x", "~2e.~2fx"), ("é", "~c3~a9"), ("a~b", "a~7eb"), ("all", "all~~"), ("All", "all~~1"),
        ("all-2", "all-2~~"),
        ("all-of-us", "all-of-us"), ("index", "index~~"), ("con.txt", "con.txt~~"), ("", "~~~cbf29ce484222325"),
    ])
    func `an identifier stands in its address as far as it can`(id: String, slug: String) {
        #expect(CommentID(id).slug == slug)
    }

    @Test
    func `whatever the identifiers, they get different files on a disk that does not tell case, and harmless ones`() {
        let pieces = [
            "a", "A", "all", "ALL", "cms", "CMS", "-", "2025", "-0050", "-0031", "~", "~~", "~61", "7e", ".", "/", " ",
            "é", "É",
            "1", "_", "\u{0}", String(repeating: "long", count: 41), String(repeating: "Long", count: 41),
        ]
        var generator = SeededGenerator(seed: 7)
        var ids: Set<String> = []
        for _ in 0..<40_000 {
            ids.insert(
                (0..<Int.random(in: 0...6, using: &generator)).map { _ in pieces.randomElement(using: &generator)! }
                    .joined())
        }
        var owners: [String: String] = [:]
        for id in ids {
            let slug = CommentID(id).slug
            #expect(owners.updateValue(id, forKey: slug.lowercased()) == nil)
            #expect(slug.wholeMatch(of: /[A-Za-z0-9_~-][A-Za-z0-9_.~-]{0,229}/) != nil)
            #expect(slug.lowercased().wholeMatch(of: /all(-[0-9]+)?|index/) == nil)
        }
    }
}

import SeededRandom
import Testing

@testable import Campaigns

@Suite struct LetterGroupsTests {
    private func groups(_ texts: [String]) throws -> [[Int]] { try LetterGroups(of: MemoryShelf(texts)).groups }

    private static let ash = """
        I am opposed to any attempt to weaken clean water protections against toxic coal ash. Water is necessary for life. \
        We cannot rely on the operators of ash ponds to set their own standards. This proposal puts profit over health \
        and should be abandoned.
        """
    private static let devices = """
        Connected devices should be safe when they leave the store. Today nobody has to say how long a camera, a router \
        or a toy will get security updates. A company that sells a device should answer letters about its flaws.
        """

    @Test func `form letters are told apart, with and without words of their own, and others stay alone`() throws {
        #expect(
            try groups([
                "I run a small store. \(Self.devices) Jane",
                Self.ash,
                "I think that the draft is good as it stands and that the department should publish it without further delay.",
                Self.devices.uppercased(),
                "\(Self.ash) My well is a mile from the pond at the river, and my children drink of it.",
                "",
                Self.devices.replacing("camera", with: "camcorder"),
                "I agree.",
                Self.ash.replacing("health", with: "the health of us all"),
                "i AGREE",
            ]) == [[0, 3, 6], [1, 4, 8], [7, 9]])
    }

    @Test
    func
        `a letter with three paragraphs of its own joins its campaign, and one with two form letters the one it holds more of`()
        throws
    {
        var random = SeededGenerator(seed: 3)
        let (short, long) = (random.words(70), random.words(150))
        func own() -> String { (0..<3).map { _ in random.words(90) }.joined(separator: "\n\n") }
        let texts = [
            short, short + " now", long, long + " please", "\(short)\n\n\(own())",
            "\(own())\n\(short)\n\(own())\n\(long)", random.words(400),
        ]
        #expect(try groups(texts) == [[0, 1, 4], [2, 3, 5]])
        #expect(Resemblance.jaccard(LetterPrint(of: texts[0]).shingles, LetterPrint(of: texts[4]).shingles) < 0.25)
    }

    @Test func `one who sends two form letters as one does not make one campaign of them`() throws {
        var random = SeededGenerator(seed: 4)
        for lengths in [(60, 60), (80, 50), (120, 119)] {
            let (a, b) = (random.words(lengths.0), random.words(lengths.1))
            let both = ["\(a) \(b)", "\(b) \(a)"]
            let found = try groups([a, a, b, b] + both)
            #expect(!found.contains { $0.contains(0) && $0.contains(2) }, "\(lengths)")
        }
    }

    @Test func `a letter quoted in a long comment is no letter of the campaign unless it is there nearly whole`() throws
    {
        var random = SeededGenerator(seed: 6)
        let letter = random.words(200)
        let half = letter.split(separator: " ").prefix(100).joined(separator: " ")
        #expect(try groups([letter, letter, "\(half) \(random.words(300))"]) == [[0, 1]])
    }

    @Test func `the order of letters makes no difference to who is grouped with whom`() throws {
        var random = SeededGenerator(seed: 8)
        var texts: [String] = []
        for _ in 0..<12 {
            let parts = (0..<6).map { _ in random.words(25) }
            for _ in 0..<8 {
                texts.append(
                    parts.filter { _ in Int.random(in: 0..<5, using: &random) > 0 }.joined(separator: " ") + " "
                        + random.words(12))
            }
        }
        texts += (0..<60).map { _ in random.words(80) }
        func partition(_ texts: [String]) throws -> Set<Set<String>> {
            Set(try groups(texts).map { Set($0.map { texts[$0] }) })
        }
        let first = try partition(texts)
        #expect(first.count >= 12)
        for _ in 0..<5 { #expect(try partition(texts.shuffled(using: &random)) == first) }
    }

    /// What a reader with all the time in the world would find: every pair compared, copies of copies united.
    private func exhaustive(_ prints: [LetterPrint]) -> [[Int]] {
        var sets = DisjointSets(count: prints.count)
        for a in prints.indices {
            for b in 0..<a where Resemblance.jaccard(prints[a].shingles, prints[b].shingles) >= Resemblance.threshold {
                sets.unite(a, b)
            }
        }
        return Dictionary(grouping: prints.indices) { sets.root(of: $0) }.values.filter { $0.count > 1 }
            .sorted { $0[0] < $1[0] }
    }

    @Test func `one large bucket of letters that are half alike is grouped as comparing every pair would`() throws {
        var random = SeededGenerator(seed: 9)
        let stock = random.words(20)
        var texts = (0..<300).map { _ in "\(stock) \(random.words(18))" }
        for letter in stride(from: 0, to: 300, by: 3) { texts.append(texts[letter] + " indeed") }
        texts.shuffle(using: &random)
        let shelf = MemoryShelf(texts)
        #expect(try LetterGroups(of: shelf).groups == exhaustive(shelf.prints))
    }
}

import Testing

@testable import Site

@Suite struct TextDifferenceTests {
    /// Removed words in [- -], added ones in {+ +}, one block a line.
    private func marked(_ old: [String], _ new: [String]) -> [String] {
        TextDifference(from: old, to: new).blocks.map { pieces in
            pieces.map {
                switch $0.change {
                case .kept: $0.text
                case .removed: "[-\($0.text)-]"
                case .added: "{+\($0.text)+}"
                }
            }.joined(separator: " ")
        }
    }

    @Test func `the theme that changed its words shows which went and which came`() {
        #expect(
            marked(["Market incentives are misaligned"], ["Market incentives should be more effectively aligned"])
                == ["Market incentives [-are misaligned-] {+should be more effectively aligned+}"])
    }

    @Test func `blocks that stayed hold their place, and blocks of other words are replaced whole`() {
        #expect(
            marked(
                ["First.", "Botnets are many devices.", "Last."],
                ["First.", "New text altogether here.", "Botnets are very many devices.", "Last."])
                == ["First.", "{+New text altogether here.+}", "Botnets are {+very+} many devices.", "Last."])
        #expect(marked(["One two three"], ["Vier fünf sechs"]) == ["[-One two three-]", "{+Vier fünf sechs+}"])
    }

    @Test func `kept and added words make the new text, kept and removed ones the old, whatever the texts`() {
        var state: UInt64 = 7
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        func text() -> [String] {
            (0...next(5)).map { _ in (0...next(9)).map { _ in "w\(next(6))" }.joined(separator: " ") }
        }
        for _ in 0..<500 {
            let (old, new) = (text(), text())
            let pieces = TextDifference(from: old, to: new).blocks.flatMap { $0 }
            func words(without change: TextDifference.Change) -> [Substring] {
                pieces.filter { $0.change != change }.flatMap { $0.text.split(separator: " ") }
            }
            #expect(words(without: .removed) == new.flatMap { $0.split(separator: " ") })
            #expect(words(without: .added) == old.flatMap { $0.split(separator: " ") })
        }
    }
}

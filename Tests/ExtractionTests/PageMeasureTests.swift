import Extraction
import Testing

@Suite struct PageMeasureTests {
    @Test(arguments: [1e300, -1e300, .infinity, .nan, -.infinity, 1e-300, 0])
    func `pages and words of impossible sizes are read`(_ measure: Double) {
        let words = ["One", "two", "three."].enumerated().map { index, word in
            let left = index == 1 ? measure : Double(72 + index * 40)
            return PageText.Word(
                word, left: left, top: measure, right: left + 30, bottom: measure + 12,
                fontSize: index == 2 ? measure : 12)
        }
        let page = PageText(width: measure, height: measure, words: words)
        let text = PageReader.read([page]).map(\.text).joined(separator: " ")
        #expect(words.allSatisfy { text.contains($0.text) })
    }
}

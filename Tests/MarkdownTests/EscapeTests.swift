import Markdown
import Testing

@Suite struct EscapeTests {
    @Test func `the five characters of markup become references and the rest stays`() {
        #expect(Escape.text("a<b> & \"c\" 'd' é\n\t").string == "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; é\n\t")
    }

    @Test func `control characters that HTML forbids become the replacement character`() {
        #expect(Escape.text("a\u{0}b\u{7F}c\rd").string == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d")
    }

    @Test func `no escaped text holds a raw markup byte`() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let text = String(
                decoding: (0..<64).map { _ in UInt8.random(in: 0...255, using: &generator) }, as: UTF8.self)
            let escaped = Escape.text(text).bytes
            #expect(!escaped.contains { "<>\"'".utf8.contains($0) })
        }
    }
}

import SearchCore
import SeededRandom
import Testing

@Suite struct TokenizerTests {
    /// Every token; `~` marks parts of a compound, `=` its joined form.
    private func tokens(_ text: String) -> String {
        var tokenizer = Tokenizer()
        tokenizer.tokenize(Array(text.utf8))
        return tokenizer.tokens.map { token in
            let word = String(decoding: tokenizer.word(token), as: UTF8.self)
            return word + (token.kind == .part ? "~" : token.kind == .joined ? "=" : "")
        }.joined(separator: " ")
    }

    @Test(arguments: [
        ("The agency's 802.1X rule", "the agency 802~ 1x~ 802.1x= rule"),
        ("U.S. and C++, C#; 24/7!", "u.s and c++ c# 24~ 7~ 24/7="),
        ("BCP 38 / NIST SP 800-53", "bcp 38 nist sp 800~ 53~ 80053="),
        ("end-of-life e-mail", "end~ of~ life~ endoflife= e~ mail~ email="),
        ("AT&T's R&D", "at~ t~ at&t= r&d"),
        ("13,800 but 1,2,3", "13800 but 1 2 3"),
        ("don’t 'quoted' dogs' O'Brien", "dont quoted dogs obrien"),
        ("naïve São Paulo ŁÓDŹ Straße Æon", "naive sao paulo lodz strasse aeon"),
        ("cafe\u{301} soft\u{ad}ware zero\u{200b}width", "cafe software zerowidth"),
        ("Ελλάδα Ёлка МОСКВА", "ελλαδα елка москва"),
        ("non‑breaking dash–dash", "non~ breaking~ nonbreaking= dash dash"),
        ("日本語 ｗｉｄｅ", "日 本 語 wide"),
        ("https://www.ntia.doc.gov/report/2018", "https www~ ntia~ doc~ gov~ report~ 2018~"),
        ("", ""),
        ("-- ++ ## //", ""),
    ])
    func `words are cut as people look for them`(text: String, expected: String) {
        #expect(tokens(text) == expected)
    }

    @Test func `places point into the source`() {
        let text = Array("An é-mail, don’t".utf8)
        var tokenizer = Tokenizer()
        tokenizer.tokenize(text)
        let words = tokenizer.tokens.map {
            String(decoding: text[Int($0.sourceStart)..<Int($0.sourceEnd)], as: UTF8.self)
        }
        #expect(words == ["An", "é", "mail", "é-mail", "don’t"])
    }

    @Test func `a run of letters without end is one short token`() {
        var tokenizer = Tokenizer()
        tokenizer.tokenize([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        #expect(tokenizer.tokens.count == 1)
        #expect(tokenizer.tokens.first?.end == Int32(Tokenizer.longestToken))
    }

    @Test func `bytes that are no text give tokens and do not trap`() {
        var random = SeededGenerator(seed: 7)
        var tokenizer = Tokenizer()
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            tokenizer.tokenize(bytes)
            for token in tokenizer.tokens {
                #expect(
                    token.start < token.end && token.sourceStart < token.sourceEnd && token.sourceEnd <= bytes.count)
            }
        }
    }
}

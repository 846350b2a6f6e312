import SearchCore
import SeededRandom
import Testing

@Suite struct StemmerTests {
    private func stem(_ word: String) -> String {
        var stemmer = Stemmer()
        return String(decoding: stemmer.stem(Array(word.utf8)), as: UTF8.self)
    }

    /// The sample vocabulary on the stemmer's page, https://snowballstem.org/algorithms/english/stemmer.html.
    @Test(arguments: [
        ("consign", "consign"), ("consigned", "consign"), ("consigning", "consign"), ("consignment", "consign"),
        ("consist", "consist"), ("consistency", "consist"), ("consistent", "consist"), ("consistently", "consist"),
        ("consolation", "consol"), ("consolations", "consol"), ("consolatory", "consolatori"), ("console", "consol"),
        ("consolidate", "consolid"), ("consolidating", "consolid"), ("conspicuous", "conspicu"),
        ("conspirator", "conspir"),
        ("constable", "constabl"), ("constancy", "constanc"), ("knack", "knack"), ("knackeries", "knackeri"),
        ("knave", "knave"), ("knavish", "knavish"), ("kneaded", "knead"), ("kneeling", "kneel"), ("knightly", "knight"),
        ("knitting", "knit"), ("knives", "knive"), ("knotty", "knotti"),
    ])
    func `the sample vocabulary comes out as published`(word: String, expected: String) {
        #expect(stem(word) == expected)
    }

    @Test(arguments: [
        ("skis", "ski"), ("skies", "sky"), ("dying", "die"), ("idly", "idl"), ("gently", "gentl"), ("singly", "singl"),
        ("news", "news"), ("atlas", "atlas"), ("inning", "inning"), ("proceed", "proceed"), ("succeed", "succeed"),
        ("generate", "generat"), ("general", "general"), ("communism", "communism"), ("arsenal", "arsenal"),
        ("ties", "tie"), ("cries", "cri"), ("gas", "gas"), ("kiwis", "kiwi"), ("hopping", "hop"), ("hoping", "hope"),
        ("luxuriated", "luxuri"), ("say", "say"), ("by", "by"), ("youth", "youth"), ("enjoy", "enjoy"),
        ("vulnerabilities", "vulner"), ("vulnerable", "vulner"), ("attacks", "attack"), ("attacking", "attack"),
        ("organization", "organ"), ("relational", "relat"), ("electricity", "electr"), ("analogies", "analog"),
    ])
    func `exceptions and rules`(word: String, expected: String) {
        #expect(stem(word) == expected)
    }

    @Test(arguments: ["802.1x", "c++", "u.s", "naïveté", "москва", "at", "a", ""])
    func `what is no English word is its own stem`(word: String) {
        #expect(stem(word) == word)
    }

    @Test func `any letters give a stem that is no longer than the word and one`() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<20_000 {
            let letters = "aeiouyslgnitdzbe"
            let word = String(
                (0..<Int.random(in: 1...12, using: &random)).map { _ in letters.randomElement(using: &random)! })
            #expect(stem(word).utf8.count <= word.utf8.count + 1, "\(word)")
        }
    }
}

import Foundation
import SearchCore
import Testing

@testable import Site

/// Queries that another search answers wrongly (Pagefind 1.5.2, measured on a generated docket), each against a scan of the
/// texts.
@Suite struct WrongAnswersTests {
    private static let sentences = [
        "A vulnerability in the router was reported.", "Vulnerabilities remain, and nobody is vulnerable alone.",
        "The manufacturer answered.", "Manufacturers and manufacturing differ.", "We manned the desk with one man.",
        "Cybersecurity is a shared responsibility.", "The botnet used a camera.", "A botnet without pictures.",
        "One camera, no harm.", "Command and control servers moved.", "Its command-and-control moved on.",
        "Control of the command was lost.", "In the U.S. market it is used.", "Users are using us.",
        "An attack happened.", "Attacks happened, and attacks again.", "Attackers attack.", "Filter as BCP 38 says.",
        "38 BCP is the wrong way about.", "Ports with 802.1X were open.", "We answer 24/7 in C++.",
        "See NIST SP 800-53 for controls.", "At end-of-life, say so.", "The end of life of a device.",
        "A naive view.", "A naïve reply.", "The xylophone played.",
    ]

    /// Every sentence in some comments, some in more than others.
    private static let texts: [String] = (0..<120).map { number in
        "\(sentences[number % sentences.count]) \(sentences[number * 7 % sentences.count]) Comment \(number)."
    }

    private static let documents = texts.enumerated().map { SearchFixture.comment($0, "A letter", $1) }

    private func count(_ query: String) throws -> SearchResults {
        let fixture = try SearchFixture(Self.documents)
        defer { fixture.remove() }
        var search = try SiteSearch(site: fixture.folder)
        return try search.results(query)
    }

    private func scan(_ pattern: String) throws -> Int {
        let expression = try Regex(pattern).ignoresCase()
        return Self.texts.count { $0.contains(expression) }
    }

    @Test(arguments: [
        ("vulnerabilty", "vulnerability", "\\bvulnerab"), ("manfacturer", "manufacturer", "\\bmanufactur"),
        ("cybersecuirty", "cybersecurity", "\\bcybersecurity\\b"),
    ])
    func `a misspelt word is repaired, and said`(query: String, meant: String, pattern: String) throws {
        let results = try count(query + " ")
        #expect(results.total == (try scan(pattern)) && results.total > 0)
        #expect(SearchReport.summary(results).contains("No page has “\(query)”; shown is “\(meant)”."))
    }

    @Test(arguments: [
        ("vulnerab", "\\bvulnerab"), ("manuf", "\\bmanuf"), ("manuf*", "\\bmanuf"), ("xyloph", "\\bxyloph"),
    ])
    func `a word that is only begun finds all that go on like it`(query: String, pattern: String) throws {
        let results = try count(query)
        #expect(results.total == (try scan(pattern)) && results.total > 0 && results.isExact)
    }

    @Test func `words that nobody wrote find nothing, and are named`() throws {
        let results = try count("xylophonist qzx ")
        #expect(results.total == 0)
        #expect(SearchReport.summary(results).contains("No page has “qzx”."))
    }

    @Test func `OR finds either`() throws {
        #expect(try count("botnet OR camera").total == (try scan("botnet|camera")))
    }

    @Test func `a minus leaves out`() throws {
        let botnets = Self.texts.filter { $0.lowercased().contains("botnet") && !$0.lowercased().contains("camera") }
        #expect(try count("botnet -camera").total == botnets.count)
    }

    @Test func `a phrase crosses hyphens, and keeps its order`() throws {
        #expect(try count("\"command and control\"").total == (try scan("command[ -]and[ -]control")))
        #expect(try count("\"end of life\"").total == (try scan("end[ -]of[ -]life")))
    }

    @Test(arguments: [
        (
            "\"the end of life of a\"",
            " Words as common as “the”, “of”, “a” are looked for in a phrase only between rarer ones."
        ),
        ("\"of the\"", " Words as common as “of”, “the” are looked for in a phrase only between rarer ones."),
        ("\"end of life\" \"the\"", ""),
    ])
    func `common words of a phrase that are not looked for in their place are named`(query: String, said: String) throws
    {
        let summary = SearchReport.summary(try count(query))
        #expect(summary.drop { $0 != "." } == ".\(said)")
    }

    @Test func `U.S. is not us`() throws {
        #expect(try count("U.S.").total == (try scan("\\bU\\.S\\.")))
    }

    @Test func `a quoted word is found in exactly that form`() throws {
        #expect(try count("\"attack\"").total == (try scan("\\battack\\b")))
        #expect(try count("\"attacks\"").total == (try scan("\\battacks\\b")))
        #expect(try count("attacks ").total == (try scan("\\battacks?\\b")))
    }

    @Test(arguments: [
        ("BCP 38", "BCP 38|38 BCP"), ("\"BCP 38\"", "BCP 38"), ("\"38 BCP\"", "38 BCP"), ("802.1X", "802\\.1X"),
        ("24/7", "24/7"), ("C++", "C\\+\\+"), ("NIST SP 800-53", "NIST SP 800-53"),
        ("end-of-life", "end[ -]of[ -]life"),
        ("naive", "na[iï]ve"), ("naïve", "na[iï]ve"),
    ])
    func `identifiers and accents are found as people write them`(query: String, pattern: String) throws {
        let results = try count(query)
        #expect(results.total == (try scan(pattern)) && results.total > 0, "\(query)")
    }

    @Test func `common words alone are looked for too`() throws {
        let all = Self.texts.filter { text in
            ["the", "of"].allSatisfy { word in
                text.lowercased().split { !$0.isLetter }.contains { $0 == word }
            }
        }
        #expect(try count("the of ").total == all.count)
    }
}

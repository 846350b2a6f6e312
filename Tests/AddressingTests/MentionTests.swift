import Addressing
import Testing

/// What comments address in a report of a few paragraphs.
struct MentionTests {
    /// The draft's own words, as the notice of January 2018 gives them, and two invented pages.
    private static let report = [
        ReportParagraph("The Goals", isHeading: true, names: ["section ii"]),
        ReportParagraph("Goal 3: The edge of the network", isHeading: true, names: ["goal 3", "section ii.a"]),
        ReportParagraph(
            "Promote innovation at the edge of the network to prevent, detect, and mitigate bad behavior.",
            names: ["page 12", "line 430", "line 431", "line 432"]),
        ReportParagraph(
            "The work began with Executive Order 13800 on Strengthening the Cybersecurity of Federal Networks and Critical Infrastructure.",
            names: ["page 13"]),
        ReportParagraph(
            "Device makers and network operators should work together so that an infected household camera is found, cleaned or taken off the line before it floods a hospital.",
            names: ["action 1.2"]),
    ]
    private static let finder = MentionFinder(
        paragraphs: report,
        formulas: ["Enhancing the Resilience of the Internet and Communications Ecosystem Against Botnets"],
        background: ["The agency asks for comment.", "Network operators filed last year."])

    /// `block: paragraph evidence` of each mention; blocks are parted by blank lines.
    private static func mentions(_ text: String, skipping skipped: Set<Int> = []) -> [String] {
        var scratch = MentionFinder.Scratch()
        var text = text
        var blocks: [Range<Int>] = []
        var start = 0
        for block in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
            blocks.append(start..<(start + block.utf8.count))
            start += block.utf8.count + 2
        }
        let found = text.withUTF8 {
            finder.mentions(in: $0, blocks: blocks, scratch: &scratch) { !skipped.contains($0) }
        }
        return found.map { "\($0.block): \($0.paragraph) \($0.evidence)" }
    }

    @Test(
        arguments: [
            // Other signs, other capitals, other line breaks
            (
                "You say to “promote innovation at the edge of the\nnetwork to PREVENT, detect and mitigate” it.",
                ["0: 2 quotes"]
            ),
            ("One.\n\nTwo: network to prevent, detect, and mitigate bad behavior.", ["1: 2 quotes"]),
            // Seven words of it
            ("We too promote innovation at the edge of the city.", []),
            // The name of an order is everybody's
            (
                "See Executive Order 13800 on Strengthening the Cybersecurity of Federal Networks and Critical Infrastructure.",
                []
            ),
            // Two of its words changed places
            ("promote innovation at the edge of network the to prevent, detect, and mitigate", []),
        ] as [(String, [String])])
    func `eight words of the report, in their order, quote it`(text: String, found: [String]) {
        #expect(Self.mentions(text) == found)
    }

    @Test func `the title of the report is no quotation, wherever it stands`() {
        let title = "enhancing the resilience of the internet and communications ecosystem against botnets"
        let finder = MentionFinder(paragraphs: [ReportParagraph("It is called \(title).")], formulas: [title])
        var scratch = MentionFinder.Scratch()
        var text = "On \(title): we agree."
        let found = text.withUTF8 { finder.mentions(in: $0, blocks: [0..<$0.count], scratch: &scratch) { _ in true } }
        #expect(found.isEmpty)
    }

    @Test(
        arguments: [
            ("Goal 3 is right.", ["0: 1 names(\"goal 3\")"]), ("We like goal #3 best.", ["0: 1 names(\"goal 3\")"]),
            ("Goals 1, 3 and 4", ["0: 1 names(\"goal 3\")"]), ("Goals 1-4", ["0: 1 names(\"goal 3\")"]),
            ("Action 1.2 first.", ["0: 4 names(\"action 1.2\")"]),
            ("Goal 3 of the draft report", ["0: 1 names(\"goal 3\")"]),
            ("Draft Report at page 12, lines 430–432.", ["0: 2 names(\"page 12\")"]),
            ("In section II.A of the draft you say so.", ["0: 1 names(\"section ii.a\")"]),
            ("The report, sections II and II.A.", ["0: 0 names(\"section ii\")", "0: 1 names(\"section ii.a\")"]),
            // Somebody else's goal, and one that is named to be left out
            ("Goal 3 of our own program", []), ("We do not comment on goal 3.", []),
            // Every document has pages and sections
            ("See page 12.", []), ("Section II of the Communications Act", []), ("On page 12 of our filing", []),
            // No such goal, no number, another word
            ("Goal 30", []), ("Our goal is 3 percent.", []), ("Goal3", []), ("Goal 3rd", []), ("Interaction 1.2", []),
        ] as [(String, [String])])
    func `a paragraph is called by its name where no other can be meant`(text: String, found: [String]) {
        #expect(Self.mentions(text) == found)
    }

    @Test func `wording suggests a paragraph, and says how surely`() {
        let alike =
            "When a camera in a household is infected, makers of the device and operators of the network should find and clean it together, or take it off the line before a hospital is flooded."
        #expect(Self.mentions(alike).map { $0.prefix(14) } == ["0: 4 resembles"])
        #expect(Self.mentions("Device makers and network operators should talk.") == [])
        #expect(
            Self.mentions(
                "Our network operators met in a hospital, where a camera took pictures of the board and the staff for the yearly bulletin, and nobody was harmed in any way at all."
            ) == [])
    }

    @Test func `what a comment says itself needs no suggestion, and a letterhead says nothing`() {
        let alike =
            "When a camera in a household is infected, makers of the device and operators of the network should find and clean it together, or take it off the line before a hospital is flooded."
        #expect(Self.mentions("Action 1.2:\n\n\(alike)") == ["0: 4 names(\"action 1.2\")"])
        #expect(Self.mentions("Goal 3\n\nGoal 3", skipping: [0]) == ["1: 1 names(\"goal 3\")"])
        #expect(Self.mentions("") == [])
    }
}

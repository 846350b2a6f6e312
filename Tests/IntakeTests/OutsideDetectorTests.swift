import Anonymization
import DocketModel
import Foundation
@testable import Intake
import Markdown
import Testing

/// A command beside our own detectors.
struct OutsideDetectorTests {
    let docket: DocketFixture

    init() throws {
        docket = try DocketFixture()
        try docket.write(
            "policy: people\ndetector: [sh, \"\(docket.root)/detector.sh\"]\n", to: "docket/content/site.yml")
        try docket.write(
            """
            {"id":"EX-1","title":"Routers","text":"Zork wrote from 202-555-0142."}
            {"id":"EX-2","title":"Updates","text":"Nobody called Zork stands first here."}

            """, to: "in/first.jsonl")
    }

    /// A loop over the lines, with `$id` of each.
    private func detector(_ body: String) throws {
        try docket.write(
            "while IFS= read -r line; do id=${line#*:}; id=${id%%,*}\n\(body)\ndone\n", to: "detector.sh")
    }

    @Test func `what it finds is removed beside what we find, and what it doubts stands`() throws {
        try detector(
            """
            case "$line" in
            *:\\"Zork*) echo "{\\"id\\":$id,\\"text\\":\\"\\",\\"redactions\\":[{\\"start\\":0,\\"end\\":4,\\"kind\\":\\"name\\"}]}";;
            *) echo "{\\"id\\":$id,\\"redactions\\":[{\\"start\\":0,\\"end\\":6,\\"kind\\":\\"name\\",\\"certainty\\":\\"doubtful\\"}]}";;
            esac
            """)
        _ = try docket.intake()
        let comments = try docket.published.map { try DocketModel.Comment(decoding: Data($0.utf8)) }
        #expect(
            comments.map(\.text.string) == [
                "[name removed] wrote from [phone number removed].", "Nobody called Zork stands first here.",
            ])
    }

    @Test(arguments: [
        ("exit 3", "it ended early, with exit code 3"),
        ("echo '{\"id\":0'", "answer 1 is no object with the \"id\" it was given and \"redactions\" of known kinds"),
        (
            "echo '{\"id\":7,\"redactions\":[]}'",
            "answer 1 is no object with the \"id\" it was given and \"redactions\" of known kinds"
        ),
        (
            "echo \"{\\\"id\\\":$id,\\\"redactions\\\":[{\\\"start\\\":0,\\\"end\\\":900,\\\"kind\\\":\\\"name\\\"}]}\"",
            "answer 1 has a range that does not fit its text"
        ),
        (
            "echo \"{\\\"id\\\":$id,\\\"redactions\\\":[{\\\"start\\\":0,\\\"end\\\":1,\\\"kind\\\":\\\"PERSON\\\"}]}\"",
            "answer 1 is no object with the \"id\" it was given and \"redactions\" of known kinds"
        ),
    ])
    func `whatever it does wrong is told, and nothing is published`(_ body: String, _ summary: String) throws {
        try detector(body)
        let fault = try #require(throws: ContentFault.self) { try docket.intake() }
        #expect(fault.diagnostic.id == "intake.detector")
        #expect(fault.diagnostic.summary == "the outside detector failed, and nothing is published: \(summary)")
        #expect(!FileManager.default.fileExists(atPath: docket.workspace.comments))
    }

    @Test func `one that is not there and one that is silent are told`() throws {
        let place = Place("site.yml")
        let absent = try #require(throws: ContentFault.self) {
            let detector = try OutsideDetector(["/nowhere/detector"], place: place)
            _ = try detector.find(in: [OutsideDetector.Request(text: "a", filer: Filer())])
        }
        #expect(absent.diagnostic.id == "intake.detector")
        let silent = try #require(throws: ContentFault.self) {
            let detector = try OutsideDetector(["sleep", "60"], place: place, seconds: 1)
            _ = try detector.find(in: [OutsideDetector.Request(text: "a", filer: Filer())])
        }
        #expect(silent.diagnostic.summary.hasSuffix("it gave no answer for 1 seconds"))
    }

    @Test func `texts larger than a pipe holds go through`() throws {
        try detector("echo \"{\\\"id\\\":$id,\\\"redactions\\\":[]}\"")
        let process = try OutsideDetector(["sh", "\(docket.root)/detector.sh"], place: Place("site.yml"))
        let text = String(repeating: "A line of a long letter.\n", count: 40_000)
        let found = try process.find(in: (0..<3).map { _ in OutsideDetector.Request(text: text, filer: Filer()) })
        #expect(found == [[], [], []])
        try process.finish()
    }
}

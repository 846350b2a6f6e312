import Anonymization
import Catalog
import DocketModel
import Foundation
@testable import Intake
import Markdown
import Testing

/// What intake makes of decisions.
struct DecidedIntakeTests {
    private let letters = """
        {"id":"a","text":"Call 202-555-0143, or again 202-555-0143."}
        {"id":"b","text":"Our line is (202) 555-0143."}
        {"id":"c","text":"Business confidential: our roadmap."}

        """

    private func docket(_ matters: Decision.Matter...) throws -> DocketFixture {
        let docket = try DocketFixture()
        try docket.write(letters, to: "in/c.jsonl")
        _ = try docket.intake()
        try decide(matters, docket)
        return docket
    }

    private func decide(_ matters: [Decision.Matter], _ docket: DocketFixture) throws {
        try DecisionLog(of: docket.workspace).append(
            matters.map { Decision(at: "2026-11-24T12:00:00Z", reviewer: "Ann", $0) })
    }

    private func place(_ id: String, _ start: Int, _ text: String) -> FoundPlace {
        FoundPlace(
            submission: CommentID(id), field: "text", range: start..<start + text.utf8.count, kind: .phoneNumber,
            text: text)
    }

    private func texts(_ docket: DocketFixture) throws -> [String] {
        try docket.published.map { line in try Comment(decoding: Data(line.utf8)).text.string }
    }

    private func accounting(_ docket: DocketFixture) throws -> [String: Int] {
        let path = "\(docket.workspace.content)/comments/accounting.json"
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path))) as? [String: Any]
        return (object ?? [:]).compactMapValues { $0 as? Int }.filter { $0.value > 0 && $0.key != "format" }
    }

    @Test func `a place that is kept stands, the same words elsewhere do not`() throws {
        let docket = try docket(.place(place("a", 5, "202-555-0143"), .keep))
        _ = try docket.intake()
        #expect(
            try texts(docket) == [
                "Call 202-555-0143, or again [phone number removed].", "Our line is [phone number removed].",
            ])
    }

    @Test func `a text that is always removed goes from every comment, and the comments say that a person decided`()
        throws
    {
        let docket = try docket(.text("our LINE", .personName, .remove))
        _ = try docket.intake()
        #expect(try texts(docket)[1] == "[name removed] is [phone number removed].")
        #expect(try docket.published[1].contains(#""redactions":{"name":{"removed":1,"reviewed":1},"phone number":1}"#))
        var suppressed: [String] = []
        try PrivateStore.forEachSuppressed(in: docket.workspace) { text, _ in suppressed.append(text) }
        #expect(suppressed == ["Our line", "(202) 555-0143", "202-555-0143"])
    }

    @Test func `when the words of a decision have moved, one to keep lapses and one to remove follows them`() throws {
        let docket = try docket(
            .place(place("a", 5, "202-555-0143"), .keep), .place(place("b", 4, "line"), .remove))
        try docket.write(
            #"{"id":"a","text":"Now call 202-555-0143."}"# + "\n" + #"{"id":"b","text":"Their line, our line."}"#,
            to: "in/d.jsonl")
        _ = try docket.intake("d.jsonl")
        #expect(
            try texts(docket) == [
                "Now call [phone number removed].", "Their [phone number removed], our [phone number removed].",
            ])
    }

    @Test func `a held submission is released for its very words and no others, and withheld for good`() throws {
        let docket = try docket()
        #expect(try accounting(docket) == ["published": 2, "held: marked business-confidential": 1])
        let store = try PrivateStore(of: docket.workspace)
        let digest = try #require(try store.submission(CommentID("c"))).submission.textDigest
        try decide([.submission(CommentID("c"), .release(digest: digest))], docket)
        let report = try docket.intake()
        #expect(report.counts.published == 3)
        #expect(report.counts.addsUp)
        #expect(docket.told(report).contains { $0.hasSuffix("[intake.released]") })
        #expect(try accounting(docket) == ["published": 3])
        try docket.write(#"{"id":"c","text":"Business confidential: another roadmap."}"#, to: "in/d.jsonl")
        _ = try docket.intake("d.jsonl")
        #expect(try accounting(docket) == ["published": 2, "held: marked business-confidential": 1])
        try decide([.submission(CommentID("c"), .withhold), .submission(CommentID("a"), .hold)], docket)
        _ = try docket.intake("d.jsonl")
        #expect(
            try accounting(docket)
                == ["published": 1, "held: a reviewer’s decision": 1, "withheld: a reviewer’s decision": 1])
    }

    @Test func `a personal identifier cannot be released`() throws {
        let docket = try DocketFixture()
        try docket.write(#"{"id":"ann@example.org","text":"x"}"#, to: "in/c.jsonl")
        _ = try docket.intake()
        let digest = try #require(try PrivateStore(of: docket.workspace).submission(CommentID("ann@example.org")))
            .submission.textDigest
        try decide([.submission(CommentID("ann@example.org"), .release(digest: digest))], docket)
        _ = try docket.intake()
        #expect(try docket.published == [])
    }

    @Test func `what was refused is counted until the file is read again without fault`() throws {
        let docket = try docket()
        try docket.write("not json\n", to: "in/bad.jsonl")
        _ = try docket.intake("bad.jsonl")
        _ = try docket.intake("c.jsonl")
        #expect(try accounting(docket)["refused"] == 1)
        try docket.write(#"{"id":"d","text":"x"}"#, to: "in/bad.jsonl")
        _ = try docket.intake("bad.jsonl")
        #expect(try accounting(docket)["refused"] == nil)
    }

    @Test(arguments: ["other.jsonl", "letter.txt"])
    func `what was refused no longer counts when it comes under another name, or saved in another form`(name: String)
        throws
    {
        let docket = try docket()
        try docket.write("\u{1}\u{2} not read", to: "in/letter.xyz")
        _ = try docket.intake("letter.xyz")
        #expect(try accounting(docket)["refused"] == 1)
        let isSaved = name == "letter.txt"
        try docket.write(isSaved ? "A letter." : "\u{1}\u{2} not read", to: "in/\(name)")
        _ = try docket.intake(name)
        #expect(try accounting(docket)["refused"] == (isSaved ? nil : 1))
    }

    @Test func `a log that lost lines which an intake followed is refused, and nothing changes`() throws {
        let docket = try docket(.submission(CommentID("a"), .hold), .submission(CommentID("b"), .hold))
        _ = try docket.intake()
        let path = "\(docket.workspace.privateStore)/decisions.jsonl"
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        try docket.write(lines[0] + "\n", to: "docket/.docketpress/decisions.jsonl")
        let fault = #expect(throws: ContentFault.self) { try docket.intake() }
        #expect(fault?.diagnostic.description.hasPrefix(".docketpress/decisions.jsonl:2: error: decisions") == true)
        #expect(try docket.published == [])
    }

    @Test func `where the risk line says so, a submission with a doubtful finding waits until it is decided`() throws {
        let docket = try DocketFixture()
        try docket.write("policy: contact\nreview: {hold: doubtful}\n", to: "docket/content/site.yml")
        try docket.write(letters, to: "in/c.jsonl")
        _ = try docket.intake()
        let store = try PrivateStore(of: docket.workspace)
        let waiting = try store.doubtCounts().count
        #expect(try accounting(docket)["held: awaiting review"] ?? 0 == waiting)
        try docket.write("policy: contact\nreview: {hold: perhaps}\n", to: "docket/content/site.yml")
        #expect(throws: ContentFault.self) { try docket.intake() }
    }

    @Test func `a log replayed on a fresh store gives the same content, byte for byte`() throws {
        let first = try docket(
            .place(place("a", 5, "202-555-0143"), .keep), .text("our line", .personName, .remove),
            .submission(CommentID("c"), .withhold))
        _ = try first.intake()
        try decide([.undo(2)], first)
        _ = try first.intake()
        let second = try DocketFixture()
        try second.write(letters, to: "in/c.jsonl")
        try second.write(
            try Data(contentsOf: URL(filePath: "\(first.workspace.privateStore)/decisions.jsonl")),
            to: "docket/.docketpress/decisions.jsonl")
        _ = try second.intake()
        for name in ["comments.jsonl", "accounting.json"] {
            let files = [first, second].map {
                FileManager.default.contents(atPath: "\($0.workspace.content)/comments/\(name)")
            }
            #expect(files[0] != nil)
            #expect(files[0] == files[1])
        }
    }
}

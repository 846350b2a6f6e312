import Anonymization
import DocketModel
import Foundation
@testable import Intake
import Markdown
import Testing

struct DecisionLogTests {
    private let number = FoundPlace(
        submission: CommentID("C \"1\""), field: "text", range: 5..<17, kind: .phoneNumber, text: "202-555-0143")

    private func decision(_ matter: Decision.Matter, reason: String = "", rule: String = "") -> Decision {
        Decision(at: "2026-11-24T12:00:00Z", reviewer: "Ann", matter, reason: reason, rule: rule)
    }

    private func docket() throws -> DocketFixture {
        let docket = try DocketFixture()
        try docket.write("", to: "docket/.docketpress/.gitignore")
        return docket
    }

    private func text(_ docket: DocketFixture) throws -> String {
        try String(contentsOfFile: "\(docket.workspace.privateStore)/decisions.jsonl", encoding: .utf8)
    }

    @Test func `every decision reads back as it was written, and only the owner may read the file`() throws {
        let docket = try docket()
        let matters: [Decision.Matter] = [
            .place(number, .keep), .place(number, .remove), .text("Ann\nLee", .personName, .remove),
            .submission(CommentID("a"), .hold), .submission(CommentID("a"), .withhold),
            .submission(CommentID("a"), .release(digest: "00ff")), .undo(2),
        ]
        let log = try DecisionLog(of: docket.workspace)
        let written = try log.append(matters.map { decision($0, reason: "Why \u{2028} not", rule: "ZIP code=keep") })
        #expect(written.map(\.number) == Array(1...7))
        #expect(try DecisionLog(of: docket.workspace).decisions == Array(written))
        let mode = try FileManager.default.attributesOfItem(atPath: log.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    /// The chain of the one line: SHA-256 of the bytes before `,"chain"`, computed with `sha256sum`.
    @Test func `a line is one JSON object that ends in its chain`() throws {
        let docket = try docket()
        try DecisionLog(of: docket.workspace).append([decision(.place(number, .keep))])
        #expect(
            try text(docket)
                == #"{"at":"2026-11-24T12:00:00Z","reviewer":"Ann","scope":"once","verdict":"keep","submission":"C \"1\"","field":"text","start":5,"end":17,"kind":"phone number","text":"202-555-0143","chain":"3edcd9fcaf18a0a1588e0b80e4ca09e72fb782b428834ecf3ceabd066bdcd067"}"#
                + "\n")
    }

    @Test(arguments: [
        (#""verdict":"keep""#, #""verdict":"remove""#, 1), ("Bob", "Rob", 2), (#""at""#, #" "at""#, 1),
        (#"}"# + "\n", #"} "# + "\n", 1),
    ])
    func `a log that was edited is refused with the first line that is not as it was written`(
        old: String, new: String, line: Int
    ) throws {
        let docket = try docket()
        var other = decision(.undo(1))
        other.reviewer = "Bob"
        try DecisionLog(of: docket.workspace).append([decision(.place(number, .keep)), other])
        let edited = try text(docket).replacing(old, with: new, maxReplacements: 1)
        try docket.write(edited, to: "docket/.docketpress/decisions.jsonl")
        let fault = #expect(throws: ContentFault.self) { try DecisionLog(of: docket.workspace) }
        #expect(fault?.diagnostic.place == Place(".docketpress/decisions.jsonl", line: line))
        #expect(fault?.diagnostic.id == "decisions.chain")
    }

    @Test func `a line that was taken out, put in or moved is refused, and so is one that is not finished`() throws {
        let docket = try docket()
        try DecisionLog(of: docket.workspace).append((1...3).map { _ in decision(.submission(CommentID("a"), .hold)) })
        let lines = try text(docket).split(separator: "\n").map(String.init)
        for (order, line) in [([0, 2], 2), ([1], 1), ([0, 0, 1, 2], 2), ([0, 2, 1], 2)] {
            try docket.write(
                order.map { lines[$0] + "\n" }.joined(), to: "docket/.docketpress/decisions.jsonl")
            let fault = #expect(throws: ContentFault.self) { try DecisionLog(of: docket.workspace) }
            #expect(fault?.diagnostic.place?.line == line)
        }
        try docket.write(lines[0] + "\n" + lines[1].dropLast(3), to: "docket/.docketpress/decisions.jsonl")
        let fault = #expect(throws: ContentFault.self) { try DecisionLog(of: docket.workspace) }
        #expect(fault?.diagnostic.id == "decisions.unfinished")
        #expect(fault?.diagnostic.place?.line == 2)
    }

    @Test func `what is not yet decided cannot be taken back, and then nothing is written`() throws {
        let docket = try docket()
        let log = try DecisionLog(of: docket.workspace)
        for number in [0, 1, 2, 7] {
            #expect(throws: ContentFault.self) { try log.append([decision(.undo(number))]) }
        }
        #expect(try text(docket) == "")
    }

    @Test func `many reviewers at once lose nothing, and each sees the others' decisions`() async throws {
        let docket = try docket()
        let workspace = docket.workspace
        try await withThrowingTaskGroup(of: Void.self) { group in
            for reviewer in 0..<8 {
                group.addTask {
                    let log = try DecisionLog(of: workspace)
                    for step in 0..<25 {
                        try log.append([
                            Decision(
                                at: "2026-11-24T12:00:00Z", reviewer: "r\(reviewer)",
                                .submission(CommentID("s\(step)"), .hold))
                        ])
                    }
                }
            }
            try await group.waitForAll()
        }
        let all = try DecisionLog(of: workspace).decisions
        #expect(all.map(\.number) == Array(1...200))
        for reviewer in 0..<8 {
            let own = all.filter { $0.reviewer == "r\(reviewer)" }.map(\.matter)
            #expect(own == (0..<25).map { .submission(CommentID("s\($0)"), .hold) })
        }
    }

    @Test func `the latest decision stands, and one that was taken back gives way to the one before`() {
        func inForce(_ matters: [Decision.Matter]) -> Int? {
            Decisions(
                matters.enumerated().map {
                    var decision = decision($1)
                    decision.number = $0 + 1
                    return decision
                }
            ).decision(on: number)?.number
        }
        let keep = Decision.Matter.place(number, .keep)
        #expect(inForce([keep]) == 1)
        #expect(inForce([keep, .place(number, .remove)]) == 2)
        #expect(inForce([keep, .place(number, .remove), .undo(2)]) == 1)
        #expect(inForce([keep, .undo(1)]) == nil)
        #expect(inForce([keep, .undo(1), .undo(2)]) == 1)
        #expect(inForce([.text("202 555  0143", .phoneNumber, .keep)]) == nil, "other signs between the digits")
        #expect(inForce([.text("202-555-0143", .phoneNumber, .keep), keep, .undo(2)]) == 1)
        #expect(inForce([keep, .text("202-555-0143", .phoneNumber, .remove)]) == 1, "its own place goes before")
    }
}

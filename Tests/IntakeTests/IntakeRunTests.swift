import Anonymization
import Catalog
import DocketModel
import Foundation
@testable import Intake
import Markdown
import Testing

struct IntakeRunTests {
    @Test func `taking the same in twice gives the same bytes`() throws {
        let docket = try DocketFixture()
        try docket.write(#"{"id":"1","text":"x","submitted":"2018-02-01"}"# + "\n" + #"{"id":"2"}"#, to: "in/c.jsonl")
        try docket.write("Text.", to: "in/a.txt")
        let first = try docket.intake()
        let bytes = try docket.published
        #expect(first.isContentChanged)
        let second = try docket.intake()
        #expect(try docket.published == bytes)
        #expect(!second.isContentChanged)
        #expect(second.unchanged == 3)
        #expect(second.counts == first.counts)
        #expect(try PrivateStore(of: docket.workspace).originalCount() == 2)
    }

    @Test func `an intake tells how far it is`() throws {
        let docket = try DocketFixture(policy: "people\nfindings:\n  name: pseudonym")
        try docket.write(#"{"id":"1","text":"x"}"# + "\n" + #"{"id":"2","text":"y"}"#, to: "in/c.jsonl")
        var told: [String] = []
        _ = try Intake.run(
            paths: [docket.inputs], workspace: docket.workspace, extractor: nil, at: "", progress: { told.append($0) })
        #expect(
            told == [
                "submissions read: 1", "submissions read: 2", "submissions searched for persons: 2",
                "comments redacted: 2", "looking for campaigns among 2",
            ])
    }

    @Test func `a fresh store fed the same files gives the same content, in whatever order they came`() throws {
        let (a, b) = (try DocketFixture(), try DocketFixture())
        for docket in [a, b] {
            try docket.write(#"{"id":"1","text":"x","submitted":"2018-02-01"}"#, to: "in/c.jsonl")
            try docket.write("Text.", to: "in/a.txt")
        }
        _ = try a.intake("c.jsonl", "a.txt")
        _ = try b.intake("a.txt")
        _ = try b.intake("c.jsonl")
        #expect(try a.published == b.published)
    }

    @Test func `a later intake replaces what came under the same identifier`() throws {
        let docket = try DocketFixture()
        try docket.write(#"{"id":"1","text":"first"}"#, to: "in/c.jsonl")
        _ = try docket.intake()
        try docket.write(#"{"id":"1","text":"second"}"#, to: "in/c.jsonl")
        let report = try docket.intake()
        #expect(report.replaced == 1)
        #expect(docket.told(report).contains { $0.hasSuffix("[intake.replaced]") })
        #expect(try docket.published == [#"{"id":"1","submitter":{"kind":"other"},"text":"second"}"#])
        try docket.write(
            "Document ID,Document Type,Comment,Is Withdrawn?\n1,Public Submission,second,true\n", to: "in/w.csv")
        let withdrawn = try docket.intake("w.csv")
        #expect(withdrawn.counts.withheld == [.withdrawn: 1])
        #expect(try docket.published == [])
    }

    @Test func `the later of two files of one intake stands, and both are counted`() throws {
        let docket = try DocketFixture()
        try docket.write(#"{"id":"1","text":"old"}"#, to: "in/a.jsonl")
        try docket.write(#"{"id":"1","text":"new"}"# + "\n" + #"{"id":"2","text":"x"}"#, to: "in/b.jsonl")
        let report = try docket.intake()
        #expect(report.counts.read == 3)
        #expect(report.counts.published == 2)
        #expect(report.counts.repeated == 1)
        #expect(report.counts.addsUp)
        #expect(try docket.published.first?.contains("new") == true)
    }

    @Test func `the ledger and the redactions told in public agree`() throws {
        let docket = try DocketFixture()
        try docket.write(
            #"{"id":"1","title":"Mail ann@example.org","text":"Call 202-555-0143 or write to ann@example.org.","submitter":{"name":"Ann Smith"}}"#,
            to: "in/c.jsonl")
        _ = try docket.intake()
        #expect(
            try docket.published == [
                #"{"id":"1","title":"Mail [email address removed]","submitter":{"name":"Ann Smith","kind":"other"},"redactions":{"email address":2,"phone number":1},"text":"Call [phone number removed] or write to [email address removed]."}"#
            ])
        #expect(try PrivateStore.suppressedStrings(in: docket.workspace) == ["ann@example.org", "202-555-0143"])
        _ = try docket.intake(policy: .verbatim)
        #expect(try docket.published.first?.contains("202-555-0143") == true)
        #expect(try PrivateStore.suppressedStrings(in: docket.workspace) == [])
    }

    @Test func `under people the filer's name is published only as removed`() throws {
        let docket = try DocketFixture(policy: "people")
        try docket.write(
            #"{"id":"1","text":"I, Ann Quimby, agree.","submitter":{"name":"Ann Quimby","kind":"individual"}}"#,
            to: "in/c.jsonl")
        _ = try docket.intake()
        #expect(try docket.published.count == 1)
        #expect(try !docket.published[0].contains("Quimby"))
        #expect(try docket.published[0].contains(#""name":"[name removed]""#))
        #expect(try PrivateStore.suppressedStrings(in: docket.workspace).contains("Ann Quimby"))
    }

    @Test func `an identifier that is an e-mail address is held`() throws {
        let docket = try DocketFixture()
        try docket.write("Text.", to: "in/ann@example.org.txt")
        let report = try docket.intake()
        #expect(report.counts.held == [.personalIdentifier: 1])
    }

    @Test func `a fault in the workspace's own content is told before anything is taken in`() throws {
        let docket = try DocketFixture()
        try docket.write("---\ndeadline: soon\n---\n", to: "docket/content/notice.md")
        try docket.write("Text.", to: "in/a.txt")
        #expect(throws: ContentFault.self) { try docket.intake() }
        #expect(!FileManager.default.fileExists(atPath: docket.workspace.privateStore))
        let unknown = try DocketFixture(policy: "everything")
        #expect(throws: ContentFault.self) { try unknown.intake() }
    }

    @Test func `a failed intake leaves store and content as they were`() throws {
        let docket = try DocketFixture()
        try docket.write(#"{"id":"1","text":"x"}"#, to: "in/c.jsonl")
        _ = try docket.intake()
        let before = try docket.published
        // The place of the new file is taken by a folder
        try FileManager.default.createDirectory(
            atPath: docket.workspace.comments + ".new", withIntermediateDirectories: true)
        try docket.write(#"{"id":"2","text":"x"}"#, to: "in/d.jsonl")
        #expect(throws: FileFault.self) { try docket.intake() }
        try FileManager.default.removeItem(atPath: docket.workspace.comments + ".new")
        #expect(try docket.published == before)
        #expect(try docket.intake("c.jsonl").published == 1)
    }

    @Test func `what became of all submissions is written down without a date or a name`() throws {
        let docket = try DocketFixture()
        try docket.write("Business confidential.", to: "in/b.txt")
        try docket.write("Text.", to: "in/a.txt")
        _ = try docket.intake()
        #expect(
            try String(contentsOfFile: "\(docket.workspace.content)/comments/accounting.json", encoding: .utf8) == """
                {
                  "published": 1,
                  "late": 0,
                  "superseded": 0,
                  "held: marked business-confidential": 1,
                  "held: bytes that cannot be read as text": 0,
                  "held: personal data in its identifier": 0,
                  "held: marked not for publication": 0,
                  "held: text under a drawn box": 0,
                  "held: a scan without a text layer": 0,
                  "held: a file under a password": 0,
                  "held: a file that cannot be read": 0,
                  "held: awaiting review": 0,
                  "held: a reviewer’s decision": 0,
                  "withheld: withdrawn": 0,
                  "withheld: restricted": 0,
                  "withheld: a reviewer’s decision": 0,
                  "refused": 0,
                  "policy": "contact"
                }

                """)
    }

    /// Whatever is thrown at it: inputs of three kinds, good and bad, in random mixture.
    @Test(arguments: 1...12) func `the numbers add up`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let docket = try DocketFixture()
        var expected = 0
        func some(_ choices: [String]) -> String { choices.randomElement(using: &generator)! }
        for file in 0..<3 {
            var lines: [String] = []
            for _ in 0..<Int.random(in: 0...40, using: &generator) {
                let id = Int.random(in: 0...60, using: &generator)
                lines.append(
                    some([
                        #"{"id":\#(id),"text":"x"}"#, #"{"id":"\#(id)","submitted":"2018-02-13"}"#, #"{"id":"\#(id)""#,
                        "[]",
                        #"{"id":"\#(id)","text":"business confidential"}"#, #"{"text":"\#(id)"}"#,
                    ]))
            }
            expected += lines.count
            try docket.write(lines.joined(separator: some(["\n", "\n\n", "\r\n"])), to: "in/\(file).jsonl")
            var rows: [String] = []
            for _ in 0..<Int.random(in: 0...40, using: &generator) {
                let fields: [String] = [
                    some(["Public Submission", "Notice", "Public Submission"]), some(["x", "\"a\nb\"", "\"a\"b", ""]),
                    some(["true", "false", "false"]), String(Int.random(in: 0...60, using: &generator)),
                ]
                rows.append(fields.joined(separator: ",") + some(["", "", ",x"]))
            }
            expected += rows.count
            try docket.write(
                (["Document Type,Comment,Is Withdrawn?,Document ID"] + rows).joined(separator: "\n"),
                to: "in/\(file).csv")
        }
        for file in 0..<Int.random(in: 0...5, using: &generator) {
            expected += 1
            try docket.write(
                some(["x", "", "From: Ann\n\nx", "BUSINESS CONFIDENTIAL"]), to: "in/f\(file)/t.\(some(["txt", "pdf"]))")
        }
        let report = try docket.intake()
        #expect(report.counts.addsUp, "\(report.counts)")
        #expect(report.counts.read == expected)
        #expect(try docket.published.count == report.counts.published)
        #expect(report.published == report.counts.published)
        #expect(docket.told(report, .error).count == report.counts.refused)
    }
}

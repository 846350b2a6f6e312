import Anonymization
import Catalog
import DocketModel
import Foundation
import Testing

struct PrivateStoreTests {
    let folder: TemporaryFolder
    let workspace: Workspace

    init() throws {
        folder = try TemporaryFolder()
        workspace = Workspace(root: folder.path)
    }

    private func submission(_ id: String, received: String = "", text: String = "Text.") -> Submission {
        var submission = Submission(id: CommentID(id))
        submission.received = received
        submission.text = text
        return submission
    }

    private func fullSubmission() -> Submission {
        var full = submission("a/b ü", received: "2018-02-09T16:02:00-05:00", text: "Line one.\n\nLine two.")
        full.title = "Title"
        full.submitterName = "Ann Smith"
        full.submitterKind = .tradeAssociation
        full.organization = "Smiths"
        full.privateContact = "ann@example.org"
        full.questions = ["3", "q4"]
        full.themes = ["global-problem"]
        full.goals = ["1"]
        full.attachments = ["a.pdf", "b.docx"]
        full.seeAttached = true
        full.isDemonstration = true
        full.standing = .withheld(.restricted)
        full.privateReason = "why"
        return full
    }

    @Test func `a submission comes back as it was stored`() throws {
        let store = try PrivateStore(of: workspace)
        let run = try store.beginRun(at: "2026-11-24T00:00:00Z")
        let source = try store.source(named: "letters/a.txt")
        #expect(
            try store.store(fullSubmission(), run: run, source: source, line: 7, refusingOtherFiles: false) == .new)
        var entries: [PrivateStore.Entry] = []
        try store.forEachSubmission { entries.append($0) }
        #expect(entries.map(\.submission) == [fullSubmission()])
        #expect(entries.map(\.place) == [Place("letters/a.txt", line: 7)])
    }

    @Test func `submissions come in docket order, numbers in identifiers compared as numbers`() throws {
        let store = try PrivateStore(of: workspace)
        let run = try store.beginRun(at: "")
        let source = try store.source(named: "a.jsonl")
        let order = ["02", "2", "10", "A-0009-b", "A-9-c", "A-10-a", "A-100", "Z", "b", "b1", "b01x", "b1x", "é"]
        for id in order.shuffled() {
            _ = try store.store(
                submission(id, received: "2018-02-01"), run: run, source: source, line: nil, refusingOtherFiles: false)
        }
        var ids: [String] = []
        try store.forEachSubmission { ids.append($0.submission.id.value) }
        #expect(ids == order)
    }

    @Test func `storing an identifier again says what that did`() throws {
        let store = try PrivateStore(of: workspace)
        let (a, b) = (try store.source(named: "a"), try store.source(named: "b"))
        #expect(a != b)
        #expect(try store.source(named: "a") == a)
        let first = try store.beginRun(at: "")
        func put(_ text: String, run: Int, source: Int, refusing: Bool = false) throws -> PrivateStore.Stored {
            try store.store(
                submission("x", text: text), run: run, source: source, line: 1, refusingOtherFiles: refusing)
        }
        #expect(try put("one", run: first, source: a) == .new)
        #expect(try put("two", run: first, source: a) == .duplicate)
        #expect(try put("two", run: first, source: b, refusing: true) == .duplicate)
        #expect(try put("one", run: first, source: b, refusing: true) == .supersedes(standing: .accepted, same: true))
        let second = try store.beginRun(at: "")
        #expect(try put("one", run: second, source: a) == .unchanged)
        let third = try store.beginRun(at: "")
        #expect(try put("three", run: third, source: a) == .replaced)
        #expect(try put("four", run: third, source: b) == .supersedes(standing: .accepted, same: false))
        var texts: [String] = []
        try store.forEachSubmission { texts.append($0.submission.text) }
        #expect(texts == ["four"])
    }

    @Test func `the same bytes are kept once under any name`() throws {
        let store = try PrivateStore(of: workspace)
        let big = String(repeating: "0123456789", count: 250_000)
        let (a, b) = (try folder.write(big, to: "a.txt"), try folder.write(big, to: "b.txt"))
        let c = try folder.write("other", to: "c.txt")
        #expect(try store.keepOriginal(at: a, name: "a.txt", run: 1))
        #expect(try store.keepOriginal(at: b, name: "b.txt", run: 1) == false)
        #expect(try store.keepOriginal(at: c, name: "c.txt", run: 1))
        #expect(try store.originalCount() == 2)
    }

    @Test func `a failed transaction leaves nothing behind`() throws {
        struct Stop: Error {}
        let store = try PrivateStore(of: workspace)
        #expect(throws: Stop.self) {
            try store.transaction {
                let source = try store.source(named: "a")
                _ = try store.store(submission("x"), run: 1, source: source, line: nil, refusingOtherFiles: false)
                throw Stop()
            }
        }
        var count = 0
        try store.forEachSubmission { _ in count += 1 }
        #expect(count == 0)
    }

    @Test func `the leak gate gets the distinctive strings of the ledger, once each`() throws {
        #expect(try PrivateStore.suppressedStrings(in: workspace) == [], "there is no store yet")
        do {
            let store = try PrivateStore(of: workspace)
            for (text, kind) in [
                ("ann@example.org", FindingKind.emailAddress), ("ann@example.org", .emailAddress),
                ("202-555-0143", .phoneNumber), ("20001", .zipCode),
            ] {
                try store.add(
                    PrivateStore.Finding(
                        submission: 1, field: "text", kind: kind, range: 0..<text.utf8.count, text: text))
            }
        }
        #expect(try PrivateStore.suppressedStrings(in: workspace) == ["ann@example.org", "202-555-0143"])
        var all: [String] = []
        #expect(
            try PrivateStore.forEachSuppressed(in: workspace) { text, kind in all.append("\(kind.rawValue): \(text)") })
        #expect(all == ["ZIP code: 20001", "email address: ann@example.org", "phone number: 202-555-0143"])
        try PrivateStore(of: workspace).clearFindings()
        #expect(try PrivateStore.suppressedStrings(in: workspace) == [])
    }

    @Test func `only its owner may look into the store`() throws {
        _ = try PrivateStore(of: workspace)
        func permissions(_ path: String) throws -> Int {
            try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
        }
        #expect(try permissions(workspace.privateStore) == 0o700)
        #expect(try permissions(workspace.privateDatabase) == 0o600)
        #expect(try String(contentsOfFile: "\(workspace.privateStore)/.gitignore", encoding: .utf8) == "*\n")
    }
}

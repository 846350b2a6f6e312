import Anonymization
import Catalog
import DocketModel
import Foundation
@testable import Intake
import Markdown
import Testing

/// The queue, and the page for a second reader, over findings written into the store by hand.
struct ReviewDeskTests {
    /// `a`, `b` and `c`, of which `c` is held; `b` has an uncertain removal and a doubt, `a` a doubt, `c` a certain one.
    private func docket() throws -> DocketFixture {
        let docket = try DocketFixture()
        try docket.write(
            """
            {"id":"a","text":"Ask Dr. <Lee> about it."}
            {"id":"b","text":"Lee & Sons, 20001."}
            {"id":"c","text":"Business confidential. 202-555-0143"}

            """, to: "in/c.jsonl")
        _ = try docket.intake()
        let store = try PrivateStore(of: docket.workspace)
        try store.clearFindings()
        for (id, start, text, kind, certainty, fate) in [
            ("b", 12, "20001", FindingKind.zipCode, Certainty.likely, PrivateStore.Finding.Fate.removed),
            ("b", 0, "Lee", .personName, .doubtful, .doubtful), ("a", 8, "<Lee>", .personName, .doubtful, .doubtful),
            ("c", 23, "202-555-0143", .phoneNumber, .certain, .removed),
        ] {
            let key = try #require(try store.submission(CommentID(id))).key
            try store.add(
                PrivateStore.Finding(
                    submission: key, field: "text", kind: kind, certainty: certainty,
                    range: start..<start + text.utf8.count, text: text, fate: fate))
        }
        return docket
    }

    private func summaries(_ desk: ReviewDesk) throws -> [String] { try desk.queue().map(\.summary) }

    private func decide(_ matter: Decision.Matter, _ desk: ReviewDesk) throws {
        try desk.decide([Decision(at: "2026-11-24T12:00:00Z", reviewer: "A<nn", matter, reason: "Wh&y")])
    }

    @Test func `the queue has what is held, then doubts, then uncertain removals, and nothing certain`() throws {
        let docket = try docket()
        defer { withExtendedLifetime(docket) {} }
        let desk = try ReviewDesk(of: docket.workspace)
        #expect(
            try summaries(desk) == [
                "c: held, marked business-confidential",
                "a: name in text 8–13, doubtful, stands in the text",
                "b: name in text 0–3, doubtful, stands in the text",
                "b: ZIP code in text 12–17, likely, taken out",
            ])
    }

    @Test
    func `a decision takes an item out of the queue, one on words all items of these words, and an undo puts back`()
        throws
    {
        let docket = try docket()
        let desk = try ReviewDesk(of: docket.workspace)
        guard case .finding(let place, _, _) = try desk.queue()[2].matter else { return #expect(Bool(false)) }
        try decide(.place(place, .keep), desk)
        #expect(try summaries(desk).filter { $0.hasPrefix("b: name") } == [])
        try decide(.text("20001", .zipCode, .remove), desk)
        try decide(.submission(CommentID("a"), .withhold), desk)
        try decide(desk.matter(.release, CommentID("c")), desk)
        #expect(try desk.queue() == [])
        try decide(.undo(1), desk)
        try decide(.undo(3), desk)
        let other = try ReviewDesk(of: docket.workspace)
        #expect(try summaries(other).map { $0.prefix(7) } == ["a: name", "b: name"])
        #expect(other.decisions.undone == [1, 3])
    }

    @Test func `a rule meets findings of its kind below its certainty`() throws {
        let docket = try docket()
        defer { withExtendedLifetime(docket) {} }
        let queue = try ReviewDesk(of: docket.workspace).queue()
        func met(_ text: String, _ below: Certainty) throws -> Int {
            let rule = try #require(ReviewRule(text, below: below))
            return queue.count { rule.matter(for: $0) != nil }
        }
        #expect(try met("zip code=keep", .certain) == 1)
        #expect(try met("ZIP Code = keep", .likely) == 0)
        #expect(try met("name=remove", .likely) == 2)
        #expect(try met("phone number=remove", .certain) == 0)
        #expect(ReviewRule("name", below: .certain) == nil)
    }

    @Test func `what a risk line holds is held until it is decided`() {
        var submission = Submission(id: CommentID("a"))
        #expect(Decisions().standing(of: submission, isUncertain: false) == .accepted)
        #expect(Decisions().standing(of: submission, isUncertain: true) == .held(.awaitingReview))
        submission.standing = .withheld(.withdrawn)
        #expect(Decisions().standing(of: submission, isUncertain: true) == .withheld(.withdrawn))
        submission.standing = .held(.unreadable)
        var release = Decision(
            at: "", reviewer: "", .submission(CommentID("a"), .release(digest: submission.textDigest)))
        release.number = 1
        let decisions = Decisions([release])
        #expect(decisions.standing(of: submission, isUncertain: false) == .accepted)
        #expect(decisions.standing(of: submission, isUncertain: true) == .held(.awaitingReview))
    }

    @Test func `the private page marks each finding with kind and fate, and names who decided`() throws {
        let docket = try docket()
        let desk = try ReviewDesk(of: docket.workspace)
        try decide(.submission(CommentID("a"), .hold), desk)
        let path = try desk.writeReport()
        let page = try String(contentsOfFile: path, encoding: .utf8)
        #expect(page.contains("<th scope=\"row\">held: a reviewer’s decision</th><td>1</td>"))
        #expect(page.contains("<th scope=\"row\">published</th><td>1</td>"))
        #expect(page.contains("<li>1, A&lt;nn, 2026-11-24T12:00:00Z: hold a (Wh&amp;y)</li>"))
        let kinds = FindingKind.allCases
        let name = "k\(kinds.firstIndex(of: .personName)!) doubtful"
        #expect(
            page.contains(
                "Ask Dr. <mark class=\"\(name)\">&lt;Lee&gt;<small>name, doubtful</small></mark> about it.</div>"))
        #expect(
            page.contains(
                "<mark class=\"\(name)\">Lee<small>name, doubtful</small></mark> &amp; Sons, <mark class=\"k\(kinds.firstIndex(of: .zipCode)!) removed\">20001<small>ZIP code, removed, likely</small></mark>.</div>"
            ))
        let open = page.matches(of: /<li><a href="#s\d+">(.*?)<\/a><\/li>/).map { String($0.1) }
        #expect(open == ["a", "b", "c"])
    }

    @Test func `a report of many submissions is pages of bounded size and an index of them, and leaves no older page`()
        throws
    {
        let docket = try docket()
        let desk = try ReviewDesk(of: docket.workspace)
        let path = try desk.writeReport(pageLimit: 1)
        let index = try String(contentsOfFile: path, encoding: .utf8)
        #expect(
            index.matches(of: /<li><a href="(.*?)">(.*?)<\/a>/).map { "\($0.1) \($0.2)" } == [
                "./review-1.html a to a", "./review-2.html b to b", "./review-3.html c to c",
            ])
        #expect(index.contains("<caption>Findings</caption>") && !index.contains("<section"))
        let folder = docket.workspace.privateStore
        for (number, links) in [(1, ["", "2"]), (2, ["", "1", "3"]), (3, ["", "2"])] {
            let file = "\(folder)/review-\(number).html"
            let page = try String(contentsOfFile: file, encoding: .utf8)
            #expect(page.ranges(of: "<section").count == 1 && page.contains("<strong>PRIVATE.</strong>"))
            #expect(page.matches(of: /href="\.\/review-?(\d*)\.html"/).map { String($0.1) } == links)
            #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        }
        _ = try desk.writeReport()
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("review") } == [
                "review.html"
            ])
    }

    @Test func `a passage is one line with the finding between its neighbors, and no sign a terminal would obey`()
        throws
    {
        let text = "One\n\n\u{1B}[31mtwo\u{7F} three\u{202E} é\u{200B}x four"
        let start = text.utf8.count - "four".utf8.count
        let passage = try #require(Passage(start..<start + 4, in: text))
        #expect([passage.before, passage.found, passage.after] == ["One ⏎ ·[31mtwo· three· é·x ", "four", ""])
        let long = String(repeating: "word ", count: 100) + "HERE" + String(repeating: " later", count: 100)
        let cut = try #require(Passage(500..<504, in: long))
        #expect(cut.before.hasPrefix("… ") && cut.before.hasSuffix(" word ") && cut.before.utf8.count < 130)
        #expect(cut.after.hasPrefix(" later") && cut.after.hasSuffix(" …") && cut.after.utf8.count < 130)
        let endless = try #require(Passage(400..<402, in: String(repeating: "é", count: 400)))
        #expect(endless.found == "é" && !(endless.before + endless.after).contains("\u{FFFD}"))
        #expect(Passage(5..<99, in: "short") == nil)
    }

    @Test func `words taken out of one comment that stand in another come to the queue before the leak gate refuses`()
        throws
    {
        let docket = try DocketFixture()
        try docket.write(
            #"{"id":"a","text":"Call 202-555-0143."}"# + "\n" + #"{"id":"b","text":"Call 202-555-0143 now."}"#,
            to: "in/c.jsonl")
        _ = try docket.intake()
        let place = FoundPlace(
            submission: CommentID("b"), field: "text", range: 5..<17, kind: .phoneNumber, text: "202-555-0143")
        try decide(.place(place, .keep), ReviewDesk(of: docket.workspace))
        #expect(
            try docket.told(docket.intake(), .warning) == [
                "content/comments/comments.jsonl:2: warning: one text that was taken out of a submission stands in the published comment of another [review.conflict]"
            ])
        let desk = try ReviewDesk(of: docket.workspace)
        #expect(
            try summaries(desk) == [
                "a: phone number in text 5–17, taken out, but its words stand in 1 published comment of others"
            ])
        try decide(.text("202-555-0143", .phoneNumber, .keep), desk)
        #expect(try desk.queue() == [])
        #expect(try docket.told(docket.intake(), .warning) == [])
    }
}

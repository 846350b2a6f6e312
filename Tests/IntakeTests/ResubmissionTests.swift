import DocketModel
import Foundation
import Testing

@testable import Intake

struct ResubmissionTests {
    let docket: DocketFixture

    init() throws { docket = try DocketFixture() }

    private let words = """
        We make routers and have asked our customers how long they keep one. Half of them keep it for nine years. A date until \
        which it gets security updates should stand on the box, in print that a grandparent can read without a lamp.
        """
    private let others = """
        Our members run networks in small towns and see every attack twice, once going out and once coming in. What they lack \
        is a number to call at night, and the right to unplug a house that is attacking a hospital.
        """

    private func submission(
        _ id: String, _ text: String, name: String = "", organization: String = "", date: String = "",
        title: String = ""
    ) -> String {
        let text = text.replacing("\n", with: "\\n")
        return """
            {"id":"\(id)","title":"\(title)","text":"\(text)","submitted":"\(date)",\
            "submitter":{"name":"\(name)","organization":"\(organization)"}}
            """
    }

    /// `later ← earlier` of each pair, as the comments themselves tell it.
    private func pairs(_ lines: String...) throws -> [String] {
        try docket.write(lines.joined(separator: "\n"), to: "in/c.jsonl")
        let report = try docket.intake()
        let comments = try docket.published.map { try DocketModel.Comment(decoding: Data($0.utf8)) }
        let pairs = comments.flatMap { later in later.supersedes.map { "\(later.id) ← \($0)" } }
        let reversed = comments.compactMap { earlier in earlier.supersededBy.map { "\($0) ← \(earlier.id)" } }
        #expect(Set(pairs) == Set(reversed))
        #expect(report.superseded == pairs.count)
        return pairs
    }

    @Test func `nearly the same text of one organization stands in place of the earlier`() throws {
        #expect(
            try pairs(
                submission("1", words, organization: "Acme Inc.", date: "2018-02-09"),
                submission("2", "\(words) Thank you.", organization: "ACME, Inc", date: "2018-02-10"),
                submission("3", "\(words) Thank you all.", organization: "Acme Inc", date: "2018-02-11"),
                submission("4", others, organization: "Acme Inc", date: "2018-02-12"),
                submission("5", words, organization: "Other Inc", date: "2018-02-12")) == ["2 ← 1", "3 ← 2"])
    }

    @Test func `a text with all of the earlier in it stands in its place, while it is not mostly something else`()
        throws
    {
        let more = "What we add today is that a shop should say so too, on the shelf and on its site."
        #expect(
            try pairs(
                submission("1", words, organization: "Acme", date: "2018-02-09"),
                submission("2", "\(words) \(more)", organization: "Acme", date: "2018-02-10"),
                submission("3", words, organization: "Beta", date: "2018-02-09"),
                submission("4", "\(words) \(others) \(more)", organization: "Beta", date: "2018-02-10")) == ["2 ← 1"])
    }

    @Test func `the dates tell which came later, and of one day the docket does`() throws {
        #expect(
            try pairs(
                submission("1", words, organization: "Acme", date: "2018-02-11"),
                submission("2", words, organization: "Acme", date: "2018-02-09"),
                submission("3", others, name: "Ann Q. Smith", date: "2018-02-09"),
                submission("4", others, name: "Smith, Ann Q.", date: "2018-02-09")) == ["1 ← 2", "4 ← 3"])
    }

    @Test func `a comment that says so replaces the only one of its filer, whatever it says`() throws {
        #expect(
            try pairs(
                submission("1", words, organization: "Acme", date: "2018-02-09"),
                submission(
                    "2", "This letter supersedes our comment of Friday. \(others)", organization: "Acme",
                    date: "2018-02-10"),
                submission("3", words, organization: "Beta", date: "2018-02-09"),
                submission("4", others, organization: "Beta", date: "2018-02-10", title: "Comment of Beta (corrected)"))
                == ["2 ← 1", "4 ← 3"])
    }

    @Test func `what is less certain stays two comments`() throws {
        #expect(
            try pairs(
                // A form letter under a name that two may bear, and one name that says nothing
                submission("1", words, name: "John Smith", date: "2018-02-01"),
                submission("2", words, name: "John Smith", date: "2018-02-02"),
                submission("3", words, name: "Ann Lee", date: "2018-02-03"),
                submission("4", others, name: "John", date: "2018-02-04"),
                submission("5", others, name: "John", date: "2018-02-05"),
                // Too short to be known by; one date is unknown; two people of one organization
                submission("6", "I agree.", organization: "Acme", date: "2018-02-01"),
                submission("7", "I agree.", organization: "Acme", date: "2018-02-02"),
                submission("8", others, organization: "Beta"),
                submission("9", others, organization: "Beta", date: "2018-02-02"),
                submission("10", others, name: "Bo Day", organization: "Gamma", date: "2018-02-01"),
                submission("11", others, name: "Al Night", organization: "Gamma", date: "2018-02-02")) == [])
    }

    @Test func `an address is enough, and a held comment replaces nothing`() throws {
        func mail(_ day: Int, _ text: String) -> String {
            "From: Ann <ann@example.org>\nDate: Fri, \(day) Feb 2018 09:00:00 -0500\nSubject: Updates\n\n\(text)\n"
        }
        try docket.write(mail(9, words), to: "in/a.eml")
        try docket.write(mail(10, words + " Regards"), to: "in/b.eml")
        try docket.write(mail(11, words + " This is BUSINESS CONFIDENTIAL."), to: "in/c.eml")
        #expect(try docket.intake().superseded == 1)
        #expect(try docket.published.map { $0.contains("\"supersededBy\":\"b\"") } == [true, false])
    }
}

import DocketModel
import Foundation
@testable import Intake
import SeededRandom
import Testing

/// Whole dockets with form letters, taken in.
struct CampaignTests {
    private static let ash = """
        Dear Administrator,

        I am opposed to any attempt to weaken clean water protections against toxic coal ash. Water is necessary for life. \
        We cannot rely on the operators of ash ponds to set their own standards.
        """
    private static let devices = """
        Connected devices should be safe when they leave the store. Today nobody has to say how long a camera, a router \
        or a toy will get security updates. A company that sells a device should answer letters about its flaws.
        """

    private func line(_ id: Int, _ text: String, name: String = "") throws -> String {
        let object: [String: Any] = ["id": "c-\(id)", "text": text, "submitter": ["name": name, "kind": "individual"]]
        return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self) + "\n"
    }

    /// Two campaigns of four letters, and two comments of neither.
    private func letters() throws -> [String] {
        try [
            line(1, "I have read the draft and think that it should be published as it stands, without delay."),
            line(2, Self.ash, name: "Ann Example"),
            line(3, "My shop sells cameras. \(Self.devices)"),
            line(
                4, "\(Self.ash)\n\nMy well is a mile from the pond.\n\nAnn Example, ann@example.org",
                name: "Ann Example"),
            line(5, Self.devices.uppercased()),
            line(6, Self.ash.replacing("any attempt", with: "every attempt")),
            line(7, Self.devices),
            line(8, "\(Self.ash)\n\nBert Example, bert@example.net, 202-555-0143"),
            line(9, Self.devices + " Thank you."),
            line(10, "Question 3: I would like to know who answers for the devices that are in use today."),
        ]
    }

    private func memberships(_ docket: DocketFixture) throws -> [String: [String]] {
        var found: [String: [String]] = [:]
        for line in try docket.published {
            let comment = try Comment(decoding: Data(line.utf8))
            if let campaign = comment.campaign { found[campaign.value, default: []].append(comment.id.value) }
        }
        return found
    }

    private func campaigns(_ docket: DocketFixture) throws -> String {
        try String(contentsOfFile: docket.workspace.campaigns, encoding: .utf8)
    }

    @Test func `form letters of a docket are found in what may be published, in whatever order they came`() throws {
        var random = SeededGenerator(seed: 2)
        for round in 0..<3 {
            let docket = try DocketFixture()
            let lines = try letters()
            let order = round == 0 ? lines : lines.shuffled(using: &random)
            try docket.write(order[..<4].joined(), to: "in/b.jsonl")
            try docket.write(order[4...].joined(), to: "in/a.jsonl")
            let report = try docket.intake()
            #expect(report.campaigns == 2 && report.campaignLetters == 8)
            #expect(
                try campaigns(docket) == """
                    {"id":"c-2","representative":"c-2","shared":["Dear Administrator,","I am opposed to any attempt to weaken clean water protections against toxic coal ash.","Water is necessary for life.","We cannot rely on the operators of ash ponds to set their own standards."]}
                    {"id":"c-3","representative":"c-5","shared":["CONNECTED DEVICES SHOULD BE SAFE WHEN THEY LEAVE THE STORE.","TODAY NOBODY HAS TO SAY HOW LONG A CAMERA, A ROUTER OR A TOY WILL GET SECURITY UPDATES.","A COMPANY THAT SELLS A DEVICE SHOULD ANSWER LETTERS ABOUT ITS FLAWS."]}

                    """)
            #expect(
                try memberships(docket) == ["c-2": ["c-2", "c-4", "c-6", "c-8"], "c-3": ["c-3", "c-5", "c-7", "c-9"]])
            #expect(try docket.published[1].contains(##","campaign":"c-2","text":"Dear"##))
            let again = try docket.intake()
            #expect(!again.isContentChanged)
        }
    }

    @Test func `letters that differ in what was removed are the same, and nothing of it stands in the shared text`()
        throws
    {
        let docket = try DocketFixture(policy: "people")
        for (number, name) in [(1, "Ann Example"), (2, "Bert Sample"), (3, "Cora Muster")] {
            let text = """
                My name is \(name) and I can be reached at 202-555-010\(number). I oppose the plan to let ash ponds leak into the \
                river that my town drinks from.
                """
            try docket.write(try line(number, text, name: name), to: "in/\(number).jsonl")
        }
        _ = try docket.intake()
        #expect(try memberships(docket) == ["c-1": ["c-1", "c-2", "c-3"]])
        let shared = try campaigns(docket)
        #expect(shared.contains("I can be reached at [phone number removed]."))
        for secret in ["Ann", "Bert", "Cora", "202", "0101"] { #expect(!shared.contains(secret)) }
    }

    @Test func `two letters are no campaign, nor nine short ones, nor any number that only point at a file`() throws {
        let docket = try DocketFixture()
        var text = try line(1, Self.ash) + line(2, Self.ash)
        for number in 10..<19 { text += try line(number, "I oppose this rule.") }
        for number in 20..<40 {
            text += #"{"id":"c-\#(number)","text":"See attached file(s)"}"# + "\n"
        }
        try docket.write(text, to: "in/a.jsonl")
        #expect(try docket.intake().campaigns == 0)
        #expect(try campaigns(docket) == "")
        try docket.write(try line(19, "I OPPOSE this rule!"), to: "in/b.jsonl")
        let report = try docket.intake()
        #expect(report.campaigns == 1 && report.campaignLetters == 10)
        #expect(
            try campaigns(docket)
                == #"{"id":"c-10","representative":"c-10","shared":["I oppose this rule."]}"# + "\n")
    }

    @Test func `quoting the same question makes no campaign`() throws {
        let docket = try DocketFixture()
        let question =
            "What should be the roles of all who make, sell, run and use connected devices, and how could they work together better than today on the problem of botnets?"
        try docket.write(
            "---\nnumber: 3\ntitle: Roles\n---\n\(question)\n", to: "docket/content/questions/3-stakeholder-roles.md")
        for (number, answer) in ["Sellers first.", "The makers should pay for it.", "Nobody knows."].enumerated() {
            try docket.write(try line(number, "Question 3. \(question)\n\n\(answer)"), to: "in/\(number).jsonl")
        }
        #expect(try docket.intake().campaigns == 0)
    }

    @Test func `the publisher joins, splits and takes out, and the file is kept`() throws {
        let docket = try DocketFixture()
        try docket.write(try letters().joined(), to: "in/a.jsonl")
        func rule(_ text: String) throws -> IntakeReport {
            try docket.write(text, to: "docket/content/campaigns.yml")
            let report = try docket.intake()
            #expect(try String(contentsOfFile: "\(docket.workspace.content)/campaigns.yml", encoding: .utf8) == text)
            return report
        }
        _ = try rule("join: [[c-4, c-9], [c-1, c-10]]\n")
        #expect(
            try memberships(docket) == [
                "c-1": ["c-1", "c-10"], "c-2": ["c-2", "c-3", "c-4", "c-5", "c-6", "c-7", "c-8", "c-9"],
            ])
        _ = try rule("join:\n  - [c-4, c-9]\nsplit:\n  - [c-5, c-8]\nout: [c-2, c-7]\n")
        #expect(try memberships(docket) == ["c-3": ["c-3", "c-5", "c-9"], "c-4": ["c-4", "c-6", "c-8"]])
        let report = try rule("# decided on March 1\nout:\n  - c-2\n  - 'c-77'\n  - c-4\n")
        #expect(try memberships(docket) == ["c-3": ["c-3", "c-5", "c-7", "c-9"]])
        #expect(
            docket.told(report, .warning) == [
                "content/campaigns.yml:4:6: warning: no published comment has the identifier `c-77`; it is passed over [campaigns.unknown-comment]"
            ])
    }

    @Test(arguments: ["join:\n  - ", "out: [\"\"]\n"])
    func `an identifier without a letter ends the look for it`(_ rulings: String) throws {
        let docket = try DocketFixture()
        try docket.write(try letters().joined(), to: "in/a.jsonl")
        try docket.write(rulings, to: "docket/content/campaigns.yml")
        #expect(
            docket.told(try docket.intake(), .warning) == [
                "content/campaigns.yml: warning: no published comment has the identifier ``; it is passed over [campaigns.unknown-comment]"
            ])
    }

    @Test func `a file of rulings that cannot be understood stops intake before anything is written`() throws {
        let docket = try DocketFixture()
        try docket.write(try letters().joined(), to: "in/a.jsonl")
        _ = try docket.intake()
        let before = try docket.published
        for (text, told) in [
            (
                "out: [c-2]\nspilt: [[c-5, c-8]]\n",
                "content/campaigns.yml:2:1: error: `spilt` is none of `join`, `split` and `out` [campaigns.unknown-key]"
            ),
            (
                "out: c-2\n",
                "content/campaigns.yml:1: error: `out` is not the kind of value that belongs there [front-matter.wrong-type]"
            ),
            ("out: [c-2", "content/campaigns.yml:"),
        ] {
            try docket.write(text, to: "docket/content/campaigns.yml")
            do {
                _ = try docket.intake()
                Issue.record("\(text) was taken")
            } catch {
                #expect("\(error)".contains(told) || "\(error)".contains("ContentFault"))
                #expect(try docket.published == before)
            }
        }
    }
}

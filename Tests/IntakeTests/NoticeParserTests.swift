import DocketModel
import Testing

@testable import Intake

@Suite struct NoticeParserTests {
    @Test func `the agency's own text gives the whole notice`() throws {
        let notice = try NoticeSeed.notice()
        #expect(notice.title == "Promoting Stakeholder Action Against Botnets and Other Automated Threats")
        #expect(
            notice.agency == "National Telecommunications and Information Administration, U.S. Department of Commerce")
        #expect(notice.action == "Notice, request for public comment")
        #expect(notice.summary.count == 1)
        #expect(
            notice.summary[0].hasPrefix(
                "The Department of Commerce (Department) is requesting comment on a draft Report"))
        #expect(notice.summary[0].hasSuffix("the goals laid out, and the actions to further these goals."))
        #expect(notice.dates == ["Comments are due on or before 5 p.m. Eastern Time on February 12, 2018."])
        #expect(notice.deadline == "2018-02-12T17:00:00-05:00")
        #expect(notice.commentEmail == "counter_botnet@list.commerce.gov")
        #expect(notice.addresses.count == 1)
        #expect(
            notice.contacts == [
                .init(name: "Megan Doscher", telephone: "(202) 482-2503", email: "mdoscher@ntia.doc.gov"),
                .init(name: "Allan Friedman", telephone: "(202) 482-4281", email: "afriedman@ntia.doc.gov"),
                .init(
                    name: "NTIA’s Office of Public Affairs", telephone: "(202) 482–7002", email: "press@ntia.doc.gov"),
            ])
        #expect(notice.workshop?.dates == "February 28 – March 1, 2018")
        #expect(notice.workshop?.place == "the National Cybersecurity Center of Excellence (NCCoE)")
        #expect(notice.finalReportDue == "2018-05-11")
        #expect(notice.dated == "2018-01-05")
        #expect(notice.signatory == "David J. Redl")
        #expect(
            notice.signatoryTitle
                == "Assistant Secretary for Communication and Information, National Telecommunications and Information Administration"
        )
    }

    @Test func `six themes, five goals and seven questions are found with every question in them`() throws {
        let notice = try NoticeSeed.notice()
        #expect(
            notice.themes.map(\.title) == [
                "Automated, distributed attacks are a global problem",
                "Effective tools exist, but are not widely used",
                "Products should be secured during all stages of the lifecycle",
                "Education and awareness is needed",
                "Market incentives are misaligned",
                "Automated, distributed attacks are an ecosystem-wide challenge",
            ])
        #expect(
            notice.themes[5].paragraphs == ["No single stakeholder community can address the problem in isolation."])
        #expect(
            notice.goals.map(\.title) == [
                "Identify a clear pathway toward an adaptable, sustainable, and secure technology marketplace",
                "Promote innovation in the infrastructure for dynamic adaptation to evolving threats",
                "Promote innovation at the edge of the network to prevent, detect, and mitigate bad behavior",
                "Build coalitions between the security, infrastructure, and operational technology communities domestically and around the world",
                "Increase awareness and education across the ecosystem",
            ])
        #expect(
            notice.questions.map(\.title) == [
                "The Ecosystem", "Goals", "Stakeholder Roles", "Road map", "Incentives", "Further Activities",
                "Metrics",
            ])
        #expect(notice.questions.map(\.parts.count) == [2, 3, 4, 5, 2, 2, 1])
        #expect(notice.questions[2].parts[2] == "Who should play a leadership role; and where and how?")
        #expect(notice.questions[6].parts == ["How should we evaluate progress against the stated goals?"])
    }

    @Test func `the sections stand in the notice's order with the lists in their places`() throws {
        let notice = try NoticeSeed.notice()
        let shape = notice.sections.map { section in
            let blocks = section.blocks.map { block in
                if case .paragraph = block { "paragraph" } else { "\(block)" }
            }
            return "\(section.heading): \(blocks.joined(separator: " "))"
        }
        #expect(
            shape == [
                "Background: paragraph paragraph paragraph themes paragraph goals paragraph paragraph",
                "Request for Comment: paragraph questions",
                "Instructions for Commenters: paragraph paragraph",
            ])
    }

    @Test func `an address broken at its hyphens and a hyphenated word are whole again`() throws {
        let notice = try NoticeSeed.notice()
        let text = notice.sections.flatMap(\.blocks).map { "\($0)" }.joined(separator: "\n")
        #expect(
            text.contains(
                "https://www.ntia.doc.gov/report/2018/report-president-enhancing-resilience-internet-and-communications-ecosystem-against, characterizes"
            ))
        #expect(text.contains("https://csrc.nist.gov/Events/2018/second-botnet-workshop."))
        #expect(text.contains("should not be copy-protected."))
    }

    @Test func `a footnote mark without its note is dropped with the line it stood on`() {
        let diagnostics = NoticeParser.parse(NoticeSeed.text, file: "seeds/notice.txt").1
        #expect(
            diagnostics.map { "\($0)".split(separator: "\n")[0] } == [
                "seeds/notice.txt:57: warning: footnote mark 1 dropped: the file does not hold the text of that note [notice.footnote.dropped]",
                "seeds/notice.txt:65: warning: footnote mark 2 dropped: the file does not hold the text of that note [notice.footnote.dropped]",
            ])
    }

    @Test func `a text that is no notice is refused as none`() {
        let (notice, diagnostics) = NoticeParser.parse("Dear sir,\n\nyour router is on fire.\n", file: "letter.txt")
        #expect(notice == nil)
        #expect(
            diagnostics.map { "\($0)".split(separator: "\n")[0] } == [
                "letter.txt: error: this is no notice: it has no title above a line `AGENCY:` [notice.none]"
            ])
    }

    @Test(arguments: [
        ("ACTION:", ["not found: ACTION"]), ("SUMMARY:", ["not found: SUMMARY"]),
        (
            "DATES:", ["it does not say until when comments are taken", "not found: DATES"]
        ), ("ADDRESSES:", ["not found: ADDRESSES"]),
        ("FOR FURTHER INFORMATION CONTACT:", ["not found: FOR FURTHER INFORMATION CONTACT"]),
        ("principal themes", ["it lists no themes; the site goes without"]),
        ("supportive goals", ["it lists no goals; the site goes without"]), ("Background: ", []),
    ])
    func `a notice without one part is taken for the rest, and the part is named`(_ words: String, _ told: [String])
        throws
    {
        let text = NoticeSeed.text.replacing(words, with: "")
        let (notice, diagnostics) = NoticeParser.parse(text, file: "n.txt")
        #expect(notice?.title == "Promoting Stakeholder Action Against Botnets and Other Automated Threats")
        #expect(diagnostics.filter { !$0.id.hasPrefix("notice.footnote") }.map(\.summary) == told)
    }

    @Test func `a date that is not there is reported on the line of its label`() {
        let text = NoticeSeed.text.replacing("5 p.m. Eastern Time on February 12, 2018", with: "[INSERT DATE]")
        let (notice, diagnostics) = NoticeParser.parse(text, file: "n.txt")
        #expect(notice?.deadline == "")
        #expect(diagnostics.filter { $0.id == "notice.no-deadline" }.map { "\($0.place!)" } == ["n.txt:23"])
    }

    @Test func `of a printed page the notice alone is read, with the numbers above and below it`() throws {
        let page = """
            The other notice ends here.

            [FR Doc. 2021–24081 Filed 11–3–21; 8:45 am]

            BILLING CODE 3510–DS–P

            DEPARTMENT OF COMMERCE

            National Institute of Standards and Technology

            [Docket Number 211026–0219]

            RIN 0693–XC111

            Study on Standards

            AGENCY: National Institute of Standards and Technology (NIST), Commerce.

            ACTION: Request for information.

            SUMMARY: We ask.

            DATES: The comment deadline is extended from November 8, 2021, to December 6, 2021.

            SUPPLEMENTARY INFORMATION: We would know.

            Alicia Chambers.

            [FR Doc. 2021–24090 Filed 11–3–21; 8:45 am]

            BILLING CODE 3510–13–P

            DEPARTMENT OF COMMERCE

            Another Notice

            AGENCY: Another.

            ADDRESSES: Elsewhere.
            """
        let notice = try #require(NoticeParser.parse(page, file: "page.pdf").0)
        var numbers = Notice.Numbers()
        numbers.docket = "211026-0219"
        numbers.rin = "0693-XC111"
        numbers.document = "2021-24090"
        numbers.source = "Federal Register"
        #expect(
            notice
                == Notice(
                    title: "Study on Standards",
                    agency: "National Institute of Standards and Technology (NIST), Commerce",
                    action: "Request for information", summary: ["We ask."],
                    dates: ["The comment deadline is extended from November 8, 2021, to December 6, 2021."],
                    addresses: [],
                    contact: [], deadline: "2021-12-06T23:59:59-05:00",
                    sections: [
                        .init(heading: "", blocks: [.paragraph("We would know."), .paragraph("Alicia Chambers.")])
                    ],
                    themes: [], goals: [], questions: [], dated: "", signatory: "", signatoryTitle: "", closing: [],
                    numbers: numbers))
    }

    @Test func `a list shorter than announced is a warning at its first item`() throws {
        let text = NoticeSeed.text.replacing("six principal themes", with: "eight principal themes")
        let (notice, diagnostics) = NoticeParser.parse(text, file: "n.txt")
        #expect(notice?.themes.count == 6)
        let counts = diagnostics.filter { $0.id == "notice.count" }
        #expect(counts.map(\.summary) == ["the notice announces eight themes, and lists six"])
        #expect(counts.first?.place?.line != nil)
    }
}

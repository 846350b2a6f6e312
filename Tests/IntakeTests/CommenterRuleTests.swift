import Catalog
import DocketModel
import Foundation
@testable import Intake
import PaperFixtures
import Testing

struct CommenterRuleTests {
    let docket: DocketFixture

    init() throws { docket = try DocketFixture() }

    /// A letter; a page number at its foot where `numbers` has one.
    private func letter(_ pages: [String], numbers: [Int?]) -> Data {
        var file = PDFPages()
        for (text, number) in zip(pages, numbers) {
            file.add(
                [PDFPages.Line(text: text, x: 72, y: 700)]
                    + (number.map { [PDFPages.Line(text: "Page \($0)", x: 300, y: 30)] } ?? []))
        }
        return Data(file.bytes())
    }

    private func breaches() throws -> [String] {
        var found: [String] = []
        try PrivateStore(of: docket.workspace).forEachBreach { id, rule, detail in
            found.append("\(id) \(rule): \(detail)")
        }
        return found
    }

    @Test func `what a submission does not keep of the notice's instructions is written down under its identifier`()
        throws
    {
        try docket.write(letter(["We think so.", "Sincerely, A"], numbers: [1, 2]), to: "in/a.pdf")
        try docket.write(
            letter(["Comments of Example Corp.", "An unpublished study."], numbers: [nil, 2]), to: "in/b.pdf")
        var scan = PDFPages()
        scan.addPicture()
        try docket.write(Data(scan.bytes()), to: "in/c.pdf")
        try docket.write("From: Ann\nDate: 2018-03-01\n\nLate.", to: "in/d.txt")
        try docket.write(#"{"id":"e","text":"Business confidential.","submitter":{"name":"Ann"}}"#, to: "in/e.jsonl")
        let report = try docket.intake()
        #expect(
            try breaches() == [
                "a the filer is named, or marked unnamed: no name was found",
                "b a page number on each page: page 1 of 2 has none",
                "b copies of material that is not widely available: it speaks of material that is not published, and nothing came with it",
                "c machine-readable: a file, or a page of it, cannot be read by a program",
                "d received by the deadline: it came after 2018-02-12T17:00:00-05:00",
                "e no confidential business information: it bears such a marking",
            ])
        #expect(report.breaches[.filerNamed] == 1)
        #expect(report.counts.published == 3)
        // Mended, it is no breach any more
        try docket.write(letter(["We think so.", "Submitted by A."], numbers: [1, 2]), to: "in/a.pdf")
        _ = try docket.intake("a.pdf")
        #expect(try breaches().first?.hasPrefix("b ") == true)
    }

    @Test func `a commenter is told the same before sending, and nothing is kept`() throws {
        try docket.write(letter(["Comments of Example Corp.", "Text."], numbers: [nil, nil]), to: "in/b.pdf")
        func lint(_ name: String, at time: String) throws -> Lint.Report {
            try Lint.check(
                "\(docket.inputs)/\(name)", workspace: docket.workspace, extractor: DocketFixture.extractor, at: time)
        }
        let report = try lint("b.pdf", at: "2018-02-12T21:00:00Z")
        #expect(report.breaches == [RuleBreach(rule: .pageNumbers, detail: "none of 2 pages has one")])
        #expect(report.hold == nil)
        #expect(try lint("b.pdf", at: "2018-02-12T22:30:00Z").breaches.map(\.rule) == [.pageNumbers, .inTime])
        try docket.write("From: Ann\n\nThis is confidential business information.", to: "in/c.txt")
        let held = try lint("c.txt", at: "2018-02-01")
        #expect(held.breaches.map(\.rule) == [.notConfidential])
        #expect(held.hold == "marked business-confidential")
        #expect(!FileManager.default.fileExists(atPath: docket.workspace.privateStore))
    }
}

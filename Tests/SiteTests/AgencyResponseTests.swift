import DocketModel
import Markdown
import Testing

@testable import Site

@Suite struct AgencyResponseTests {
    private let docket = [
        "content/questions/1-metrics.md": "---\nnumber: 1\ntitle: Metrics\n---\n",
        "content/themes/1-incentives.md": "---\nnumber: 1\ntitle: Incentives are misaligned\n---\nDraft text.\n",
        "content/final/themes/1-incentives.md":
            "---\nnumber: 1\ntitle: Incentives should be aligned\nsource: SP 800-206\n---\n",
    ]

    private func faults(_ head: String, _ answer: String = "") throws -> [String] {
        try ContentFixture.diagnostics(
            docket.merging(["content/responses/a-point.md": "---\n\(head)\n---\n\(answer)"]) { $1 })
    }

    @Test func `a point with its answer is read whole`() throws {
        let file = """
            ---
            point: Say how long
            comments: [A-1, A-2]
            questions: [1]
            themes: [1]
            disposition: accepted in part
            changed: [themes/1]
            ---
            We *agree*.
            """
        try ContentFixture.load(docket.merging(["content/responses/a-point.md": file]) { $1 }) { content, _ in
            let response = try #require(content.responses.first)
            #expect(content.responses.count == 1)
            #expect(
                [response.point, response.status, response.path, response.answer.plainText]
                    == ["Say how long", "Accepted in part", "responses.html#point-a-point", "We agree."])
            #expect(response.comments == ["A-1", "A-2"])
            #expect(response.changes == [AgencyResponse.Change(anchor: "theme-1", label: "Theme 1")])
            let table = String(decoding: ResponseTable.bytes(of: content.responses), as: UTF8.self)
            #expect(
                table == """
                    point,disposition,answer,changed,questions,themes,goals,comments,demonstration,url
                    Say how long,accepted in part,We agree.,Theme 1,1,1,,A-1; A-2,false,responses.html#point-a-point

                    """)
        }
    }

    @Test func `a final title without a text is held against the title alone`() throws {
        try ContentFixture.load(docket) { content, _ in
            let version = try #require(content.finalVersions.first)
            #expect(version.draft == ["Incentives are misaligned"])
            #expect(version.final == ["Incentives should be aligned"])
            #expect(version.anchor == "theme-1")
        }
    }

    @Test func `what a response lacks or names in vain is said with its line`() throws {
        let place = "content/responses/a-point.md"
        #expect(
            try faults("comments: [A]") == [
                "\(place):1: error: the response names no point [response.no-point]\n"
                    + "    Add `point:` with what commenters said, in one sentence."
            ])
        #expect(
            try faults("point: p\ncomments: [A]\ndisposition: refused", "No.").first
                == "\(place):4: error: there is no disposition of this name [response.disposition]\n"
                + "    Write one of accepted, accepted in part, declined, noted.")
        #expect(
            try faults("point: p\ncomments: [A]", "An answer.").first?.hasPrefix(
                "\(place):1: error: the point has an answer and no disposition [response.no-disposition]") == true)
        #expect(
            try faults("point: p\ncomments: [A]\ndisposition: noted").first?.hasPrefix(
                "\(place):4: error: the point has a disposition and no answer [response.no-answer]") == true)
        #expect(
            try faults("point: p\ncomments: [A]\nthemes: [9]").first?.hasPrefix(
                "\(place):1: error: there is no theme 9 [response.unknown-theme]") == true)
        #expect(
            try faults("point: p\ncomments: [A]\nchanged: [goals/1]").first?.hasPrefix(
                "\(place):1: error: Goal 1 has no final version here [response.changed-not-final]") == true)
        #expect(
            try faults("point: p\ncomments: [A]\nchanged: [guides/x]").first?.hasPrefix(
                "\(place):4: error: `changed` names neither a theme, a goal nor a section of the report") == true)
    }

    @Test func `a comment that the docket does not have is missed aloud`() throws {
        try ContentFixture.load(
            docket.merging(["content/responses/a.md": "---\npoint: p\ncomments: [GONE-1]\n---\n"]) { $1 }
        ) { content, _ in
            #expect(
                CitedComments(content).missing.map(\.description) == [
                    "content/responses/a.md:3: error: there is no published comment `GONE-1` [content.unknown-comment]\n"
                        + "    Name a comment by the identifier that its page shows."
                ])
        }
    }
}

import DocketModel
import Markdown
import Testing

@testable import Site

@Test func `an empty workspace with a site file loads and only warns that no notice has been read`() throws {
    try ContentFixture.load([:]) { content, diagnostics in
        #expect(diagnostics.map(\.id) == ["notice.missing"])
        #expect(diagnostics.allSatisfy { $0.severity == .warning })
        #expect(content.notice == nil && content.themes.isEmpty && content.guides.isEmpty)
        #expect(content.configuration.baseURL == "https://docket.example.gov/botnet/")
        #expect(content.configuration.showsDemonstration)
    }
}

@Test func `a workspace without a site file says so`() throws {
    let fixture = try ContentFixture(["content/home.md": "---\ntitle: x\n---\n"])
    let diagnostics = try SiteContent.load(workspace: fixture.workspace).diagnostics
    #expect(
        diagnostics.first?.description.hasPrefix("content/site.yml: error: there is no site.yml [site.missing]") == true
    )
}

@Test func `each fault of the site file is reported at its line`() throws {
    let found = try ContentFixture.diagnostics([
        "content/site.yml": """
        title: Docket
        description: Too short.
        agency:
          name: Example Agency
          url: agency.example.gov
        policy: everything
        demonstration: perhaps
        report:
          published: January 5
        """
    ])
    #expect(
        found.map { $0.split(separator: "\n")[0] } == [
            "content/site.yml:2: error: the description has 10 characters [site.description-short]",
            "content/site.yml:5: error: `agency.url` is not a web address [site.address]",
            "content/site.yml:1: error: `base_url` is missing [site.missing-key]",
            "content/site.yml:6: error: there is no policy of this name [site.policy]",
            "content/site.yml:7: error: `demonstration` is neither show nor hide [site.demonstration]",
            "content/site.yml:9: error: `report.published` is not a date [site.date]",
        ])
}

@Test func `a passage takes its address from its file name and its place in order from its number`() throws {
    try ContentFixture.load([
        "content/themes/2-second.md": "---\nnumber: 2\ntitle: Second\n---\nTwo.\n",
        "content/themes/10-tenth.md": "---\nnumber: 10\ntitle: Tenth\n---\nTen.\n",
        "content/themes/1-first.md": "---\nnumber: 1\ntitle: First\n---\nOne.\n",
    ]) { content, _ in
        #expect(content.themes.map(\.path) == ["themes/1-first.html", "themes/2-second.html", "themes/10-tenth.html"])
        #expect(content.themes.map(\.body.plainText) == ["One.", "Two.", "Ten."])
    }
}

@Test func `two passages of one number and a head without a title are reported and the rest loads`() throws {
    let files = [
        "content/goals/1-a.md": "---\nnumber: 1\ntitle: A\n---\n",
        "content/goals/1-b.md": "---\ntitle: B\nnumber: 1\n---\n",
        "content/goals/2-c.md": "---\nnumber: 2\n---\n",
        "content/goals/3-d.md": "---\nnumber: 3\ntitle: D\n---\n",
    ]
    #expect(
        try ContentFixture.diagnostics(files).map { String($0.split(separator: "\n")[0]) } == [
            "content/goals/1-b.md:3: error: goal 1 stands here a second time [content.duplicate-number]",
            "content/goals/2-c.md:2: error: `title` is missing [front-matter.missing-key]",
        ])
    #expect(try ContentFixture.load(files) { content, _ in content.goals.map(\.title) } == ["A", "D"])
}

@Test func `a guide step without a source is an error at the step`() throws {
    let guide = ContentFixture.guide(ContentFixture.step("one") + "\n" + ContentFixture.step("two", sources: false))
    #expect(
        try ContentFixture.diagnostics(["content/guides/home.md": guide]) == [
            """
            content/guides/home.md:20: error: the step names no source [guide.step-without-source]
                Add at least one under `sources:` with document, section, retrieved and reviewed.
            """
        ])
}

@Test func `an eleventh step of a track is an error, ten are not`() throws {
    let ten = (1...10).map { ContentFixture.step("s\($0)") }
    #expect(
        try ContentFixture.diagnostics(["content/guides/home.md": ContentFixture.guide(ten.joined(separator: "\n"))])
            .isEmpty)
    let eleven = ContentFixture.guide((ten + [ContentFixture.step("s11")]).joined(separator: "\n"))
    let found = try ContentFixture.diagnostics(["content/guides/home.md": eleven])
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("content/guides/home.md:128: error: this is step 11 [guide.too-many-steps]"))
}

@Test func `a guide above the reading grade it sets fails with both grades`() throws {
    let hard =
        "Organizations administering heterogeneous telecommunications infrastructure should systematically operationalize vulnerability remediation procedures."
    let found = try ContentFixture.diagnostics([
        "content/guides/home.md": ContentFixture.guide(ContentFixture.step("one", how: hard), grade: 8)
    ])
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("content/guides/home.md:7: error: the guide reads at grade "))
    #expect(found[0].contains("above 8 [guide.reading-grade]"))
    let easy = ContentFixture.guide(ContentFixture.step("one"), grade: 8)
    #expect(try ContentFixture.diagnostics(["content/guides/home.md": easy]).isEmpty)
}

@Test func `a step that names a theme the notice lacks is an error`() throws {
    let found = try ContentFixture.diagnostics([
        "content/guides/home.md": ContentFixture.guide(ContentFixture.step("one")),
        "content/themes/1-a.md": "---\nnumber: 1\ntitle: A\n---\n",
    ])
    #expect(
        found == ["content/guides/home.md:8: error: there is no theme 3 [guide.unknown-theme]\n    Name one of: 1."])
}

import DocketModel
import Foundation
import Markdown
import Testing

@testable import Site

/// What search is told of the places of a page, held against the page itself.
@Suite struct PageAnchorTests {
    @Test func `every anchor of a page is an id in it, and its words stand there in the text`() throws {
        let files = [
            "content/notice.md": """
            ---
            title: Notice
            agency: Example Agency
            ---
            ## Summary

            The agency asks.

            {{themes}}

            ## Background

            Much happened. {#happened}
            """,
            "content/themes/1-life.md": "---\nnumber: 1\ntitle: Life\n---\nÉté.\n\n### Detail\n\nSecond. {#second}\n",
            "content/report/01-intro.md":
                "---\ntitle: Introduction\nnumber: \"1\"\n---\nÉtat. {#p-1}\n\n## Part\n\nMore. {#p-2}\n",
            "content/guides/home.md": ContentFixture.guide(
                ContentFixture.step("one", how: "Do it. {#how-one}") + "\n" + ContentFixture.step("two")),
            "content/glossary.md":
                "---\ntitle: Glossary\n---\n## Botnet {#term-botnet}\n\nA crowd.\n\n## Router\n\nA box.\n",
        ]
        let expected = [
            "notice.html: summary: Summary", "notice.html: background: Background",
            "notice.html: happened: Much happened.",
            "report/01-intro.html: p-1: État.", "report/01-intro.html: part: Part", "report/01-intro.html: p-2: More.",
            "themes/1-life.html: theme-1-detail: Detail", "themes/1-life.html: theme-1-second: Second.",
            "guides/home.html: in-short: Do these things.", "guides/home.html: one: Do one",
            "guides/home.html: one-how-one: Do it.", "guides/home.html: two: Do two",
            "glossary.html: term-botnet: Botnet", "glossary.html: router: Router",
        ]
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let templates = try Templates(folders: ["\(root)/templates"])
        let pages = try ContentFixture.load(files) { content, _ in
            FixedPages(
                frame: content.frame(assets: .init()), content: content, lists: DocketLists(titles: DocketTitles()),
                cited: CitedComments(content)
            ).every(files: [])
        }
        var found: [String] = []
        for page in pages {
            let html = String(decoding: templates.render(page.template, page.context), as: UTF8.self)
            guard let document = page.indexedDocument else { continue }
            var last = 0
            for anchor in document.anchors {
                #expect(html.contains("id=\"\(anchor.id)\""), "\(page.path)#\(anchor.id)")
                #expect(anchor.offset >= last)
                last = anchor.offset
                let line = document.body[anchor.offset...].prefix { $0 != 0x0A }
                found.append("\(page.path): \(anchor.id): \(String(decoding: line, as: UTF8.self))")
            }
        }
        #expect(found == expected)
    }
}

import Anonymization
import Catalog
import DocketModel
import Foundation
@testable import Intake
import PaperFixtures
import Testing

struct LetterPartsTests {
    private func parts(_ text: String) -> [String] {
        LetterParts.find(in: text, blocks: TextBlocks.ranges(in: text)).map {
            "\($0.kind.rawValue) \($0.blocks.lowerBound)-\($0.blocks.upperBound)"
        }
    }

    private let body = "We think that devices should be updated for as long as they are sold, and say so on the box."

    @Test func `a letter is told apart from its head to its signature`() {
        #expect(
            parts(
                """
                # Example Association

                February 9, 2018

                Ms. Jane Official
                Department of Examples

                Re: Docket No. 180103005

                Dear Ms. Official:

                \(body)

                Respectfully submitted,

                /s/ [name removed]
                Vice President

                cc: The Board

                [1] A note at the foot of the last page, which is no part of the signature.
                """) == ["letterhead 1-4", "salutation 5-5", "signature 7-9"])
    }

    @Test func `each attachment is a letter of its own`() {
        #expect(
            parts(
                "Sincerely,\nAnn\n\n# Attachment 1\n\nDear all,\n\n\(body)\n\n# Attachment 2\n\n\(body)\n\nBest regards,\nBo"
            )
                == ["signature 1-1", "salutation 3-3", "signature 7-7"])
    }

    @Test func `mail quoted below an answer is quoted, whatever program wrote it`() {
        let answer = "\(body) \(body)"
        #expect(
            parts("\(answer)\n\nOn Feb 9, 2018, at 4:02 PM, [name removed] wrote:\n\nOld.\n\nOlder.") == ["quoted 2-4"])
        #expect(
            parts("\(answer)\n\nOn Fri, Feb 9, 2018 at 4:02 PM, Long Name\n<[email address removed]> wrote:\n> Old.")
                == ["quoted 2-2"])
        #expect(parts("\(answer)\n\n-----Original Message-----\nFrom: A\n\nOld.") == ["quoted 2-3"])
        #expect(
            parts("\(answer)\n\n______\nFrom: A\nSent: Friday\nTo: B\nSubject: Updates\n\nOld.") == ["quoted 2-3"])
        #expect(parts("\(answer)\n\n> Old.\n> More.\n\nNo.\n\n> Other.") == ["quoted 2-2", "quoted 4-4"])
    }

    @Test func `what only looks like a part stays body`() {
        // A forwarded message is the comment itself
        #expect(parts("FYI\n\n-----Original Message-----\nFrom: A\n\n\(body)") == [])
        #expect(parts("\(body)\n\nThank you\n\n\(body)") == [])
        #expect(parts("Dear reader, this is how I see it: devices should be updated.\n\n\(body)") == [])
        #expect(parts("Regards to all.\n\n\(body)\n\n\(body)") == [])
        #expect(parts("From: here on it gets worse.\n\nTo: be seen.") == [])
        #expect(parts("Call [phone number removed] or write to [email address removed].") == [])
        #expect(parts("February 9, 2018\n\nRe: updates") == [])
        #expect(parts("A short heading\n\n\(body)") == [])
        #expect(parts("") == [])
    }

    @Test func `pages are kept through the anonymiser, even where a removal spans the end of one`() throws {
        let docket = try DocketFixture()
        var file = PDFPages()
        let line = "Please call our office about it, or write to us at"
        file.add([PDFPages.Line(text: "\(line) 12 North", x: 72, y: 700)])
        file.add([
            PDFPages.Line(text: "street, Springfield, IL 62704, and we will answer.", x: 72, y: 700),
            PDFPages.Line(text: "The second paragraph of the second page.", x: 72, y: 640),
        ])
        try docket.write(Data(file.bytes()), to: "in/a.pdf")
        _ = try docket.intake()
        let comment = try DocketModel.Comment(decoding: Data(docket.published[0].utf8))
        let blocks = comment.text.string.split(separator: "\n\n").map(String.init)
        #expect(comment.pages.map(\.page) == [1, 2])
        #expect(comment.pages.map(\.block) == [1, 1])
        let second = blocks[0].utf8.dropFirst(comment.pages[1].offset)
        #expect(blocks[0].hasPrefix("\(line) [street address removed]"))
        #expect(String(second)?.hasPrefix("[") == false)
        #expect(String(second)?.hasSuffix("and we will answer.") == true)
        #expect(blocks.count == 2)
    }

    @Test func `pages move with characters that are taken out before them`() {
        var text = "a\u{200B}b\r\n\r\nc"
        var pages = [Submission.PageStart(offset: 0, page: 1), Submission.PageStart(offset: 9, page: 2)]
        #expect(TextCleaner.clean(&text, keeping: &pages))
        #expect(text == "ab\n\nc")
        #expect(pages.map(\.offset) == [0, 4])
    }
}

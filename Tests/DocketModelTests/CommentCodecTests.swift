import Anonymization
import DocketModel
import Foundation
import Testing

@Suite struct CommentCodecTests {
    private let comment = Comment(
        id: CommentID("a/\"1\""), title: .reviewed("Tab\there"), received: "2018-02-09T16:02:00-05:00", isLate: true,
        submitter: .init(name: .reviewed("Ann"), kind: .tradeAssociation, organization: .reviewed("Org & Co")),
        questions: [1, 3], themes: [2], goals: [5], attachments: [.reviewed("a.pdf")], seeAttached: true,
        isDemonstration: true, redactions: ["phone number": 2, "email address": 1],
        pages: [.init(block: 1, page: 1), .init(block: 1, offset: 9, page: 2), .init(block: 3, page: 1, file: 2)],
        parts: [.init(.letterhead, 1...2), .init(.quoted, 4...4)],
        suggested: .init(questions: [.init(number: 2, confidence: 62)], goals: [.init(number: 1, confidence: 40)]),
        supersedes: [CommentID("a\"0\"")], supersededBy: CommentID("b"),
        campaign: CommentID("a"), text: .reviewed("é\n\u{1}\u{2028}end"))

    @Test func `a whole comment as one line`() {
        var out: [UInt8] = []
        comment.encode(into: &out)
        #expect(
            String(decoding: out, as: UTF8.self)
                == #"{"id":"a/\"1\"","title":"Tab\there","received":"2018-02-09T16:02:00-05:00","late":true,"submitter":{"name":"Ann","kind":"trade association","organization":"Org & Co"},"questions":[1,3],"themes":[2],"goals":[5],"attachments":["a.pdf"],"seeAttached":true,"demonstration":true,"redactions":{"email address":1,"phone number":2},"pages":[[1,1],[1,2,9],[3,1,0,2]],"parts":[["letterhead",1,2],["quoted",4,4]],"suggested":{"questions":[[2,62]],"goals":[[1,40]]},"supersedes":["a\"0\""],"supersededBy":"b","campaign":"a","text":"é\n\u0001\u2028end"}"#
        )
    }

    @Test func `what is written is read back the same`() throws {
        var out: [UInt8] = []
        comment.encode(into: &out)
        #expect(try Comment(decoding: out) == comment)
    }

    @Test func `empty values are left out and read back empty`() throws {
        var out: [UInt8] = []
        let empty = Comment(id: CommentID("x"), title: .empty, text: .empty)
        empty.encode(into: &out)
        #expect(String(decoding: out, as: UTF8.self) == #"{"id":"x","submitter":{"kind":"other"},"text":""}"#)
        #expect(try Comment(decoding: out) == empty)
    }

    @Test func `numbers that mean nothing are passed over`() throws {
        let line =
            #"{"id":"x","pages":[[0,1],[2,-1],[2,3],[]],"parts":[["letterhead",3,2],["unknown",1,2]],"suggested":{"goals":[[1],[2,101]]}}"#
        let read = try Comment(decoding: Data(line.utf8))
        #expect(read == Comment(id: CommentID("x"), title: .empty, pages: [.init(block: 2, page: 3)], text: .empty))
    }

    @Test func `any string survives, and the line stays one line of valid JSON`() throws {
        for _ in 0..<300 {
            let text = String(decoding: (0..<40).map { _ in UInt8.random(in: 0...255) }, as: UTF8.self)
            var out: [UInt8] = []
            Comment(id: CommentID(text), title: .reviewed(text), text: .reviewed(text)).encode(into: &out)
            #expect(!out.contains { $0 < 0x20 })
            #expect(try Comment(decoding: out).text.string == text)
        }
    }

    @Test(arguments: [
        (RedactionTally(removed: 3), "3"), (RedactionTally(removed: 2, reviewed: 1), #"{"removed":2,"reviewed":1}"#),
        (RedactionTally(replaced: 4), #"{"replaced":4}"#),
    ])
    func `what was done to a kind of detail is a number, or an object where more is to be told`(
        tally: RedactionTally, json: String
    ) throws {
        let comment = Comment(id: CommentID("a"), title: .empty, redactions: ["name": tally], text: .empty)
        var line: [UInt8] = []
        comment.encode(into: &line)
        #expect(
            String(decoding: line, as: UTF8.self)
                == #"{"id":"a","submitter":{"kind":"other"},"redactions":{"name":\#(json)},"text":""}"#)
        #expect(try Comment(decoding: line).redactions == ["name": tally])
    }
}

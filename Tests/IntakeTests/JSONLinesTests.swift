import Anonymization
import Catalog
import DocketModel
import Foundation
import Intake
import Testing

struct JSONLinesTests {
    let docket: DocketFixture

    init() throws { docket = try DocketFixture() }

    @Test func `a small file comes out as published comments in the docket's order`() throws {
        try docket.write(
            #"""
            {"id":"b","title":"Second","text":"One.\r\n\r\nTwo “quoted” \/ \"so\".","submitted":"2018-02-09T16:02:00-05:00","submitter":{"name":"Ann Smith","kind":"company","organization":"Smith & Co"},"questions":[3,"1","q2"],"themes":["1-theme","global problem"],"goals":["Goal 2"]}

            {"text":"Late.","submitted":"2018-02-13","id":17}
            {"id":"a/b c","submitter":{"kind":"trade association"},"submitted":"Feb 1, 2018","title":null,"text":"Question 3: yes.\nTheme 2\nQuestions 1 and 2\nGoal 9"}
            """#, to: "in/comments.jsonl")
        let report = try docket.intake("comments.jsonl")
        #expect(
            try docket.published == [
                #"{"id":"17","received":"2018-02-13","late":true,"submitter":{"kind":"other"},"text":"Late."}"#,
                #"{"id":"a/b c","received":"2018-02-01","submitter":{"kind":"trade association"},"questions":[1,2,3],"themes":[2],"text":"Question 3: yes.\nTheme 2\nQuestions 1 and 2\nGoal 9"}"#,
                #"{"id":"b","title":"Second","received":"2018-02-09T16:02:00-05:00","submitter":{"name":"Ann Smith","kind":"company","organization":"Smith & Co"},"questions":[1,2,3],"themes":[1],"goals":[2],"text":"One.\n\nTwo “quoted” / \"so\"."}"#,
            ])
        #expect(report.counts.read == 3)
        #expect(report.counts.published == 3)
        #expect(report.late == 1)
        #expect(report.isContentChanged)
        #expect(!report.hasErrors)
        #expect(docket.told(report) == ["note: 2 submissions name no submitter [intake.unnamed]"])
    }

    @Test func `what is wrong is refused with its place, and the rest goes on`() throws {
        try docket.write(
            #"""
            {"id":"1","text":"first"}
            {"id":"2","text":"no end}
            ["id","3"]
            {"title":"nameless","text":"x"}
            {"id":"1","text":"again"}
            {"id":"4","text":["x"]}
            {"id":"5","text":"a" "b"}
            {"id":"6","text":"bad \q escape"}
            {"id":"7"} {"id":"8"}
            nonsense
            {"id":null,"text":"x"}
            {"id":"9","text":"last"}
            """#, to: "in/c.jsonl")
        let report = try docket.intake("c.jsonl")
        #expect(
            docket.told(report, .error) == [
                "c.jsonl:2:18: error: this string is never closed [jsonl.syntax]",
                "c.jsonl:3:1: error: the line is not an object [jsonl.syntax]",
                "c.jsonl:4:1: error: the object has no `id` [jsonl.no-id]",
                "c.jsonl:5: error: another submission of this intake has the same identifier [intake.duplicate-id]",
                "c.jsonl:6:1: error: `text` is not a text [jsonl.text-type]",
                "c.jsonl:7:22: error: a `,` or `}` belongs here [jsonl.syntax]",
                "c.jsonl:8:24: error: `\\` is not followed by an escape JSON knows [jsonl.syntax]",
                "c.jsonl:9:12: error: something follows the object [jsonl.syntax]",
                "c.jsonl:10:1: error: the line is not an object [jsonl.syntax]",
                "c.jsonl:11:1: error: the object has no `id` [jsonl.no-id]",
            ])
        #expect(report.counts.read == 12)
        #expect(report.counts.refused == 10)
        #expect(report.counts.published == 2)
        #expect(report.hasErrors)
        #expect(try docket.published.count == 2)
        #expect(report.diagnostics.allSatisfy { $0.severity != .error || !$0.advice.isEmpty })
    }

    @Test func `keys that are not read are told once a file, and odd values are left out`() throws {
        try docket.write(
            #"""
            {"id":"1","text":"x","votes":{"up":[1,2,{"a":null}]},"submitter":{"email":"a"}}
            {"id":"2","text":"x","votes":true,"questions":[{"n":1},4,2],"title":7,"themes":"1, 2","submitter":"Ann"}
            {"id":"3","text":"x","submitter":{"kind":"robot"},"submitted":"some day"}
            """#, to: "in/c.jsonl")
        let report = try docket.intake("c.jsonl")
        #expect(
            docket.told(report) == [
                "c.jsonl:1: note: a key that is not read: `votes`; told once a file [jsonl.unknown-key]",
                "c.jsonl:1: note: a key that is not read: `submitter.email`; told once a file [jsonl.unknown-key]",
                "c.jsonl:2: warning: `questions` is not the kind of value that belongs there; left out [jsonl.wrong-type]",
                "c.jsonl:2: warning: `title` is not the kind of value that belongs there; left out [jsonl.wrong-type]",
                "c.jsonl:3: warning: the kind of submitter is not one of the seven; kept as other [intake.unknown-kind]",
                "c.jsonl:3: warning: the date of receipt cannot be read; kept as unknown [intake.date]",
                "note: 2 submissions name no submitter [intake.unnamed]",
                "c.jsonl:2: warning: a reference to questions that content/questions/ does not hold; left out [intake.unknown-reference]",
            ])
        #expect(
            try docket.published == [
                #"{"id":"1","submitter":{"kind":"other"},"text":"x"}"#,
                #"{"id":"2","submitter":{"name":"Ann","kind":"other"},"questions":[2],"themes":[1,2],"text":"x"}"#,
                #"{"id":"3","submitter":{"kind":"other"},"text":"x"}"#,
            ])
    }

    @Test func `a hostile file is taken for what it is`() throws {
        func text(_ id: String, _ bytes: [UInt8]) -> Data {
            var line = Data(#"{"id":"\#(id)","text":""#.utf8)
            line.append(contentsOf: bytes)
            line.append(contentsOf: #""}"#.utf8)
            return line
        }
        let lines: [Data] = [
            Data(#"{"id":"script","text":"<script>alert(1)</script>\u2028\u202Eevil\u200B\u0000\u0007 zero"}"#.utf8),
            Data(#"{"id":"half","text":"half \ud800 pair \ud83d\ude00"}"#.utf8),
            Data((#"{"id":"deep","x":"# + String(repeating: "[", count: 100_000)).utf8),
            Data(#"{"id":"../../etc/passwd","text":"path"}"#.utf8),
            text("bytes", [0xFF, 0xFE, 0x80]),
            Data(#"{"id":"cbi","text":"This part is BUSINESS-CONFIDENTIAL."}"#.utf8),
            text("long", [UInt8](repeating: 0x61, count: 17 << 20)),
            text("big", [UInt8](repeating: 0x62, count: 1 << 20)),
            Data(#"{"id":"end"}"#.utf8),
        ]
        var file = Data([0xEF, 0xBB, 0xBF])
        file.append(contentsOf: lines.joined(separator: Data("\r\n".utf8)))
        try docket.write(file, to: "in/h.jsonl")
        let report = try docket.intake("h.jsonl")
        #expect(report.counts.read == 9)
        #expect(report.counts.published == 5)
        #expect(report.counts.held == [.unreadable: 1, .businessConfidential: 1])
        #expect(report.counts.refused == 2)
        #expect(report.counts.addsUp)
        #expect(
            docket.told(report, .error) == [
                "h.jsonl:3:82: error: values are nested more than 64 deep [jsonl.syntax]",
                "h.jsonl:7: error: the line is longer than 16 MiB [jsonl.line-too-long]",
            ])
        let published = try docket.published
        #expect(
            published.contains(
                #"{"id":"script","submitter":{"kind":"other"},"text":"<script>alert(1)</script>\nevil zero"}"#))
        #expect(published.contains(#"{"id":"half","submitter":{"kind":"other"},"text":"half \#u{FFFD} pair 😀"}"#))
        #expect(published.contains(#"{"id":"../../etc/passwd","submitter":{"kind":"other"},"text":"path"}"#))
        #expect(published.contains { $0.utf8.count > 1 << 20 })
        #expect(
            docket.told(report, .note).contains(
                "h.jsonl:1: note: control, direction or zero-width characters were taken out [intake.invisible-characters]"
            ))
    }

    @Test func `demonstration submissions are marked`() throws {
        try docket.write(#"{"id":"1","text":"x"}"#, to: "in/c.jsonl")
        _ = try docket.intake("c.jsonl", isDemonstration: true)
        #expect(try docket.published == [#"{"id":"1","submitter":{"kind":"other"},"demonstration":true,"text":"x"}"#])
    }

    @Test func `an identifier that does not fit on a line is refused`() throws {
        try docket.write(
            #"""
            {"id":"a\tb","text":"x"}
            {"id":"a b","text":"x"}
            """#, to: "in/c.jsonl")
        let report = try docket.intake("c.jsonl")
        #expect(
            docket.told(report, .error) == [
                "c.jsonl:1:1: error: the `id` holds a tab, a line end or another control character [jsonl.id-control]"
            ])
        #expect(report.counts.published == 1)
    }
}

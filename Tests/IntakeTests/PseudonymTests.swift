import Anonymization
import Catalog
import DocketModel
import Foundation
@testable import Intake
import Markdown
import Testing

/// Numbers in place of names, and other treatments that `site.yml` chooses.
struct PseudonymTests {
    let docket: DocketFixture

    init() throws {
        docket = try DocketFixture()
        try docket.write(
            """
            policy: people
            findings:
              name: pseudonym
              ZIP code: generalize
            """, to: "docket/content/site.yml")
        try docket.write(
            """
            {"id":"EX-1","title":"Routers","submitter":{"name":"Jane Q. Whitfield"},"text":"Sincerely,\\nJane Whitfield\\nDayton, OH 45402"}
            {"id":"EX-2","title":"Updates","submitter":{"name":"Kwame Osei"},"text":"I agree with Ms. Whitfield; JANE WHITFIELD is right."}

            """, to: "in/first.jsonl")
    }

    private func comments() throws -> [DocketModel.Comment] {
        try docket.published.map { try DocketModel.Comment(decoding: Data($0.utf8)) }
    }

    /// "[Individual 7]" and where it was found.
    private func number(of name: RedactedText?) throws -> String {
        try #require(name.flatMap { $0.string.wholeMatch(of: /\[Individual \d+\]/) }.map { String($0.output) })
    }

    @Test func `a person has one number in the whole docket, in every spelling, and keeps it when others come in`()
        throws
    {
        _ = try docket.intake()
        var comments = try comments()
        let jane = try number(of: comments[0].submitter.name)
        let kwame = try number(of: comments[1].submitter.name)
        #expect(Set([jane, kwame]) == ["[Individual 1]", "[Individual 2]"])
        #expect(comments[0].text.string == "Sincerely,\n\(jane)\nDayton, OH [ZIP code 454**]")
        #expect(comments[1].text.string.hasSuffix("; \(jane) is right."))
        #expect(comments[0].redactions == ["name": .init(replaced: 2), "ZIP code": .init(replaced: 1)])
        var suppressed: [String] = []
        try PrivateStore.forEachSuppressed(in: docket.workspace) { text, _ in suppressed.append(text) }
        #expect(suppressed.contains("45402"))
        #expect(suppressed.contains("Jane Q. Whitfield"))

        try docket.write(
            (0..<40).map {
                "{\"id\":\"AA-\($0)\",\"submitter\":{\"name\":\"Ann Person\(String(repeating: "x", count: $0))\"},\"text\":\"Yes.\"}"
            }
            .joined(separator: "\n"), to: "in/second.jsonl")
        _ = try docket.intake()
        comments = try self.comments()
        #expect(comments.count == 42)
        #expect(try number(of: comments.first { $0.id.value == "EX-1" }?.submitter.name) == jane)
        #expect(try number(of: comments.first { $0.id.value == "EX-2" }?.submitter.name) == kwame)
        let numbers = try Set(comments.map { try number(of: $0.submitter.name) })
        #expect(numbers == Set((1...42).map(Placeholder.individual)))
    }

    @Test func `numbers follow from the secret, which only its owner may read, and not from the order of appearance`()
        throws
    {
        _ = try docket.intake()
        let path = "\(docket.workspace.privateStore)/secret"
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(attributes[.size] as? Int == 32)
        var first: Set<String> = []
        for secret in 0..<12 {
            let other = try DocketFixture()
            try other.write(
                String(contentsOfFile: docket.workspace.configuration, encoding: .utf8), to: "docket/content/site.yml")
            try other.write(
                String(contentsOfFile: "\(docket.inputs)/first.jsonl", encoding: .utf8), to: "in/first.jsonl")
            try other.write(Data(repeating: UInt8(secret), count: 32), to: "docket/.docketpress/secret")
            _ = try other.intake()
            let again = try other.published
            _ = try other.intake()
            #expect(try other.published == again)
            first.insert(try DocketModel.Comment(decoding: Data(again[0].utf8)).submitter.name?.string ?? "")
        }
        #expect(first == ["[Individual 1]", "[Individual 2]"])
    }

    @Test(arguments: [
        ("nme: remove", "`findings` names a kind that is not known"),
        ("name: generalize", "`findings` has a value that is not possible for “name”"),
        ("age: sometimes", "`findings` has a value that is not possible for “age”"),
    ])
    func `a treatment that is not known or not possible is told with its line`(_ line: String, _ summary: String) throws
    {
        try docket.write("policy: people\nfindings:\n  ZIP code: keep\n  \(line)\n", to: "docket/content/site.yml")
        let fault = try #require(throws: ContentFault.self) { try docket.intake() }
        #expect(fault.diagnostic.place?.line == 4)
        #expect(fault.diagnostic.summary == summary)
    }

    @Test(arguments: [
        ([UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8), "b0344c61d8db38535ca8afceaf0bf12b"),
        (Array("Jefe".utf8), Array("what do ya want for nothing?".utf8), "5bdcc146bf60754e6a042426089575c7"),
        (
            [UInt8](repeating: 0xAA, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            "60e431591ee0b67f0d8a26aacbf5b77f"
        ),
    ])
    func `the keyed hash is HMAC with SHA-256, as RFC 4231 has it`(_ key: [UInt8], _ message: [UInt8], _ hex: String) {
        let code = KeyedHash.code(of: message, key: key)
        #expect(code.count == 32)
        #expect(code.prefix(16).map { String(format: "%02x", $0) }.joined() == hex)
    }
}

@testable import Intake
import SeededRandom
import Testing

struct JSONValueTests {
    @Test func `a document comes out whole, and null is nothing`() throws {
        let (value, isRepaired) = try JSONValue.read(Array(#"{"a":[1,"two",{"b":true}],"n":null,"é":"\u00e9"}"#.utf8))
        #expect(!isRepaired)
        #expect(value["a"]?.elements == [.number("1"), .string("two"), .object(["b": .bool(true)])])
        #expect(value["n"] == nil)
        #expect(value["é"]?.text == "é")
    }

    @Test func `what is no JSON, goes on after its end or is nested without end is a fault`() {
        for text in ["", "{", "[1,]", "{} x", "nul", String(repeating: "[", count: 10_000)] {
            #expect(throws: JSONFault.self) { try JSONValue.read(Array(text.utf8)) }
        }
    }

    @Test(arguments: 1...20) func `anything at all is read or refused`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "{", "}", "[", "]", ":", ",", "\"a\"", "1", "-", "1e", "true", "nul", "\\", "\"", "\u{0}", "\\u12", " ",
        ]
        for _ in 0..<200 {
            let text = (0..<12).map { _ in pieces.randomElement(using: &generator)! }.joined()
            _ = try? JSONValue.read(Array(text.utf8))
        }
    }
}

import DocketModel
import Foundation
import Markdown
import SeededRandom
import Testing

@testable import Site

@Suite struct TemplateTests {
    private func render(_ source: String, _ context: TemplateContext, partials: [String: String] = [:]) throws -> String
    {
        var sources = ["page": (file: "page.mustache", text: source)]
        for (name, text) in partials { sources[name] = (file: "\(name).mustache", text: text) }
        return String(decoding: try Templates(sources: sources).render("page", context), as: UTF8.self)
    }

    private func fault(_ source: String, partials: [String: String] = [:]) -> Diagnostic? {
        do {
            _ = try render(source, [:], partials: partials)
            return nil
        } catch {
            return (error as? TemplateFault)?.diagnostic
        }
    }

    @Test func `a template that is not in UTF-8 is named`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("docketpress-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = "\(folder)/page.mustache"
        try Data([0x61, 0xe9, 0x62]).write(to: URL(fileURLWithPath: file))
        let fault = #expect(throws: TemplateFault.self) { try Templates(folders: [folder]) }
        #expect(fault?.diagnostic.id == "template.encoding")
        #expect(fault?.diagnostic.place == Place(file, line: 1))
    }

    @Test func `text is escaped and HTML is not`() throws {
        let context: TemplateContext = ["text": "<b>", "html": .html(HTML(bytes: Array("<b>".utf8)))]
        #expect(try render("{{text}} {{{html}}} {{html}}", context) == "&lt;b&gt; <b> &lt;b&gt;")
    }

    @Test func `triple braces do not let plain text through unescaped`() throws {
        #expect(try render("{{{text}}}", ["text": "<script>"]) == "&lt;script&gt;")
    }

    @Test func `sections repeat over lists, and names resolve outward`() throws {
        let context: TemplateContext = ["root": "../", "items": [["name": "a"], ["name": "b", "root": ""]]]
        #expect(try render("{{#items}}{{root}}{{name}};{{/items}}", context) == "../a;b;")
    }

    @Test func `an empty value of an inner context hides the outer one`() throws {
        let context: TemplateContext = ["kind": "outer", "items": [["kind": .none]]]
        #expect(try render("{{#items}}[{{kind}}]{{/items}}", context) == "[]")
    }

    @Test func `inverted sections, dots and comments`() throws {
        let context: TemplateContext = ["none": [], "word": "w"]
        #expect(try render("{{^none}}no{{/none}}{{! unseen }}{{#word}}<{{.}}>{{/word}}", context) == "no<w>")
        #expect(try render("{{a.b}}|{{a.x}}|{{x.y}}", ["a": .context(["b": "c"])]) == "c||")
    }

    @Test func `a tag alone on its line takes the line with it`() throws {
        #expect(try render("a\n  {{#yes}}\nb\n  {{/yes}}\nc\n", ["yes": true]) == "a\nb\nc\n")
    }

    @Test func `a text that looks like a template stays text`() throws {
        #expect(try render("{{a}}", ["a": "{{b}}", "b": "secret"]) == "{{b}}")
    }

    @Test func `faults name file, line and column`() {
        #expect(fault("a\n {{#b}}\n")?.place == Place("page.mustache", line: 2, column: 2))
        #expect(fault("{{/b}}")?.id == "template.unopened")
        #expect(fault("{{b")?.id == "template.unclosed-tag")
        #expect(fault("{{> gone}}")?.id == "template.unknown-partial")
        #expect(fault("{{> a}}", partials: ["a": "{{> page}}"])?.id == "template.endless")
    }

    @Test func `random templates are compiled or refused, never a crash`() {
        var generator = SeededGenerator(seed: 7)
        let parts = ["{{", "}}", "{{{", "}}}", "#a", "/a", "^a", ">a", "!", "a.b", ".", " ", "\n", "é"]
        var compiled = 0
        for _ in 0..<2000 {
            let source = (0..<12).map { _ in parts.randomElement(using: &generator)! }.joined()
            if (try? Template(source, file: "x")) != nil { compiled += 1 }
        }
        #expect(compiled > 0)
    }
}

import Foundation
import SearchCore
import SeededRandom
import Testing

@testable import Site

/// The WebAssembly engine, driven by the page's own script under Node, against the native one.
@Suite struct SearchEngineInBrowserTests {
    private static let node = ["/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/bin/node"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    private static var package: URL {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }

    /// Gives the page's script a `fetch` that reads files, then answers one query a line.
    private static let script = """
        import { readFileSync } from 'node:fs';
        const [module, engine, site, queries] = process.argv.slice(2);
        globalThis.fetch = async url => new Response(readFileSync(url));
        const { Engine } = await import(module);
        const search = await Engine.load({ base: site + '/', engine, manifest: site + '/search/manifest.json' });
        for (const line of readFileSync(queries, 'utf8').split('\\n').filter(Boolean)) {
            const { query, filters } = JSON.parse(line);
            console.log(JSON.stringify(await search.search(query, { counts: true, filters })));
        }
        """

    private struct Query: Codable {
        var query: String
        var filters: [[String]]
    }

    @Test(.enabled(if: node != nil, "node is not installed"))
    func `the engine answers the same in the browser as on the command line`() throws {
        let documents =
            SearchFixture.generated(800, words: 600, seed: 3)
            + [
                SearchFixture.page(
                    "about.html", .page, "Über “C++” & naïve <i>",
                    "U.S. 802.1X 24/7 end-of-life e-mail, 日本語 \u{1F600} x")
            ]
        let fixture = try SearchFixture(documents)
        defer { fixture.remove() }
        var random = SeededGenerator(seed: 9)
        var queries = [
            "", "the", "U.S. 802.1x", "c++ naive", "24/7", "end-of-life", "ba", "\"phrase\" -minus OR ü", "日本 😀", "qzx",
        ]
        .map { Query(query: $0, filters: []) }
        for index in 0..<80 {
            let words = (0..<Int.random(in: 1...4, using: &random)).map { number in
                let word = SearchFixture.name(Int(pow(700, Double.random(in: 0..<1, using: &random))))
                return switch Int.random(in: 0..<12, using: &random) {
                case 0: "\"\(word)s\""
                case 1: "\"\(word) of the \(word)\""
                case 2 where number > 0: "-\(word)"
                case 3: "\(word) OR"
                case 4: "\(word.dropLast())*"
                case 5: "\(word.dropLast(2))ok"
                case 6: "after:2018-01-\(10 + index % 19)"
                case 7: "from:company question:\(index % 7)"
                default: word
                }
            }
            queries.append(
                Query(
                    query: words.joined(separator: " "),
                    filters: index % 3 == 0 ? [["question", "\(index % 7 + 1)"]] : []))
        }

        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let lines = try queries.map { String(decoding: try encoder.encode($0), as: UTF8.self) }.joined(separator: "\n")
        try Data(lines.utf8).write(to: URL(fileURLWithPath: fixture.folder + "/queries.jsonl"))
        try Data(Self.script.utf8).write(to: URL(fileURLWithPath: fixture.folder + "/run.mjs"))
        let engine = fixture.folder + "/search.bin"
        let code = try Data(contentsOf: URL(fileURLWithPath: StarterWorkspace.searchEngine))
        try Data(ZlibData.Compressor(level: 6).compress([UInt8](code))).write(to: URL(fileURLWithPath: engine))
        let module = fixture.folder + "/engine.mjs"
        try FileManager.default.copyItem(
            atPath: Self.package.appending(path: "templates/assets/engine.js").path, toPath: module)

        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.node))
        process.arguments = [
            fixture.folder + "/run.mjs", module, engine, fixture.folder,
            fixture.folder + "/queries.jsonl",
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let answers = output.fileHandleForReading.readDataToEndOfFile().split(separator: UInt8(ascii: "\n"))
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        try #require(answers.count == queries.count)

        var search = try SiteSearch(site: fixture.folder)
        var found = 0
        for (query, answer) in zip(queries, answers) {
            let native = try search.results(query.query, filters: query.filters.map { ($0[0], $0[1]) }, counts: true)
            found += native.results.count
            #expect(
                String(decoding: answer, as: UTF8.self) == String(decoding: native.json, as: UTF8.self),
                "\(query.query)")
        }
        #expect(found > 300)
    }
}

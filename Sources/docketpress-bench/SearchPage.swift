import ArgumentParser
import Foundation

/// `docketpress-bench pages`: puts a bare results page into a built site, for measuring its search in a browser.
struct SearchPage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages",
        abstract: "Writes bench.html and bench.js into a built site.",
        discussion: """
            The page does the least a results page can do: it asks the site's engine and shows ten results. A program that \
            drives the browser (Tests/Browser/side_by_side.py) finds these in it: `ready`, `instantiate_ms` (compiling and \
            instantiating the engine), `runQuery(text, filters)` and `loadFilters()`, which opens the facets of the last query.
            """)

    @Option(help: "Folder of the built site.")
    var site: String

    func run() throws {
        let assets = (try? FileManager.default.contentsOfDirectory(atPath: "\(site)/assets")) ?? []
        let script = Self.script
            .replacing("ENGINE_SCRIPT", with: try only("engine", "js", of: assets))
            .replacing("ENGINE_CODE", with: try only("search", "bin", of: assets))
        try Data(Self.page.utf8).write(to: URL(fileURLWithPath: "\(site)/bench.html"))
        try Data(script.utf8).write(to: URL(fileURLWithPath: "\(site)/bench.js"))
    }

    /// The asset of this name, whose hash stands between name and ending.
    private func only(_ name: String, _ ending: String, of assets: [String]) throws -> String {
        let found = assets.filter { $0.hasPrefix("\(name).") && $0.hasSuffix(".\(ending)") }
        guard found.count == 1 else {
            throw ValidationError("\(site)/assets: expected one \(name).….\(ending), found \(found.count)")
        }
        return found[0]
    }

    private static let page = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Search, measured</title>
        <script type="module" src="bench.js"></script></head>
        <body><p id="count"></p><ol id="results"></ol></body></html>

        """

    /// Placed before the engine's script runs, so that its own compiling is what is timed.
    private static let script = #"""
        const timed = call => async (...given) => {
          const start = performance.now();
          const made = await call(...given);
          window.instantiate_ms += performance.now() - start;
          return made;
        };
        window.instantiate_ms = 0;
        for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) {
          WebAssembly[name] = timed(WebAssembly[name].bind(WebAssembly));
        }

        const { Engine } = await import('./assets/ENGINE_SCRIPT');
        const engine = await Engine.load({ base: '', engine: 'assets/ENGINE_CODE', manifest: 'search/manifest.json' });
        let counts = false;
        // What was asked last.
        let asked = '';

        const marked = pieces => pieces.map((piece, index) => {
          if (index % 2 === 0) return piece;
          const mark = document.createElement('mark');
          mark.textContent = piece;
          return mark;
        });

        const item = ({ record, title, snippet, paragraph }) => {
          const link = document.createElement('a');
          link.href = `${record.url}#p${paragraph}`;
          link.append(...marked(title));
          const text = document.createElement('p');
          text.append(...marked(snippet));
          const row = document.createElement('li');
          row.append(link, text);
          return row;
        };

        // A filter names a value as readers see it ("Question 3: …"); the index knows the number.
        const chosen = filters => Object.entries(filters ?? {}).map(([name, label]) => [name, label.match(/\d+/)?.[0] ?? label]);

        window.runQuery = async (text, filters) => {
          const start = performance.now();
          asked = text;
          const answer = await engine.search(text, { limit: 10, counts, filters: chosen(filters) });
          document.getElementById('count').textContent = `${answer.total} pages`;
          document.getElementById('results').replaceChildren(...answer.results.map(item));
          // One call brings matches and records, so there is no earlier moment to tell.
          const all_ms = performance.now() - start;
          const urls = answer.results.map(({ record }) => record.url);
          return { results: answer.total, search_ms: all_ms, all_ms, urls, rounds: engine.rounds };
        };

        window.loadFilters = async () => {
          const start = performance.now();
          counts = true;
          const { facets } = await engine.search(asked, { limit: 10, counts });
          return { ms: performance.now() - start, names: facets.map(({ name }) => name) };
        };

        window.ready = true;

        """#
}

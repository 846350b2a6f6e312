import Foundation
import SearchCore
import Site

/// The search engine over a built site's index whose files are damaged: it answers something, and does not trap.
struct SearchTarget: FuzzTarget {
    private let root: [UInt8]
    private let files: [(path: [UInt8], bytes: [UInt8])]
    private let words: [[UInt8]]

    /// - Parameter site: the folder of a built site.
    init(site: String) throws {
        var files: [(path: [UInt8], bytes: [UInt8])] = []
        var root: [UInt8]?
        for name in try FileManager.default.contentsOfDirectory(atPath: "\(site)/search").sorted() {
            let path = "\(site)/search/\(name)"
            guard name.hasSuffix(".bin"), let bytes = SiteSearch.content(ofIndexFile: path) else { continue }
            if name.hasPrefix("root-") { root = bytes } else { files.append((Array("search/\(name)".utf8), bytes)) }
        }
        guard let root else { throw ValidationFault("\(site): no search index here") }
        self.root = root
        self.files = files
        words = """
            router update the botnet "source address" security label of a network device zzzz comput* devi "internet of things"
            incentive é 2018 nist market education iot
            """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    }

    mutating func run(_ damage: inout Damage) throws {
        let isRootDamaged = damage.below(4) == 0
        guard let engine = SearchEngine(root: isRootDamaged ? damage.damaged(root) : root) else { return }
        for _ in 0...damage.below(3) {
            var query: [UInt8] = []
            for _ in 0...damage.below(4) { query += damage.pick(words) + [32] }
            engine.begin(
                SearchRequest(
                    query: query, limit: damage.pick([0, 1, 10, 1_000]), filters: [],
                    countsFacets: damage.below(2) == 0,
                    sortsByDate: damage.below(4) == 0))
            try answer(engine, query, &damage)
        }
    }

    private func answer(_ engine: SearchEngine, _ query: [UInt8], _ damage: inout Damage) throws {
        for _ in 0..<200 {
            let needed = engine.advance()
            if needed.isEmpty { return }
            for path in needed {
                let bytes = files.first { $0.path == path }?.bytes ?? damage.pick(files).bytes
                switch damage.below(12) {
                case 0: engine.supply(path, nil)
                case 1: engine.supply(path, damage.pick(files).bytes)
                case 2..<7: engine.supply(path, damage.damaged(bytes))
                default: engine.supply(path, bytes)
                }
            }
        }
        throw FuzzFault("the engine asks for files without end", query)
    }
}

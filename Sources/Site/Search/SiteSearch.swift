import Foundation
public import SearchCore

/// Searches a built site's files from this machine, with the engine that also runs in the browser.
public struct SiteSearch {
    /// Why a site cannot be searched.
    public enum Fault: Error, CustomStringConvertible, Equatable {
        case noIndex(site: String)
        case damaged(path: String)
        case unreadable(path: String)

        public var description: String {
            switch self {
            case .noIndex(let site):
                "\(site): there is no search index here (no \(SearchIndexWriter.manifestPath)); `docketpress build` makes one"
            case .damaged(let path): "\(path): not a search index of this version; `docketpress build` makes a new one"
            case .unreadable(let path): "\(path): cannot be read, though the search index names it"
            }
        }
    }

    private struct Manifest: Decodable { var root: String }

    private let site: String
    private var engine: SearchEngine

    /// - Parameter site: the folder of a built site.
    public init(site: String) throws(Fault) {
        self.site = site
        guard let manifest = Self.read("\(site)/\(SearchIndexWriter.manifestPath)") else { throw .noIndex(site: site) }
        guard let root = (try? JSONDecoder().decode(Manifest.self, from: Data(manifest)))?.root else {
            throw .damaged(path: "\(site)/\(SearchIndexWriter.manifestPath)")
        }
        guard let bytes = Self.read("\(site)/\(root)") else { throw .unreadable(path: "\(site)/\(root)") }
        guard let content = ZlibData.open(bytes), let engine = SearchEngine(root: content) else {
            throw .damaged(path: "\(site)/\(root)")
        }
        self.engine = engine
    }

    /// Answers one request. A file that cannot be read is a fault, but a missing record only costs what is shown of it.
    public mutating func search(_ request: SearchRequest) throws(Fault) -> SearchResults {
        engine.begin(request)
        while true {
            let needed = engine.advance()
            if needed.isEmpty { return engine.results }
            for path in needed {
                let name = "\(site)/\(String(decoding: path, as: UTF8.self))"
                let isRecord = path.suffix(5) == Array(".json".utf8)[...]
                let bytes = isRecord ? Self.read(name) : Self.open(name)
                if bytes == nil, !isRecord { throw .unreadable(path: name) }
                engine.supply(path, bytes)
            }
        }
    }

    /// The content of a file of an index; nil where there is none, or one that does not open.
    public static func content(ofIndexFile path: String) -> [UInt8]? { open(path) }

    private static func read(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    }

    private static func open(_ path: String) -> [UInt8]? { read(path).flatMap(ZlibData.open) }
}

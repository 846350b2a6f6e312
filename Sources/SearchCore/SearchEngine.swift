/// Answers queries over the files of an index without reading any file itself.
///
/// The host (the command line, the page's script) calls `begin`, then as long as `advance` names files, fetches them and
/// gives them to `supply`; when `advance` names none, `results` are complete. All of it is one deterministic program over
/// bytes, so every host gives the same answer.
public struct SearchEngine {
    public let root: IndexRoot
    public internal(set) var results = SearchResults()

    var request = SearchRequest(query: [])
    var words: [QueryWord] = []
    var groups: [QueryGroup] = []
    var filters: [(facet: Int, documents: DocumentSet)] = []
    var ranking: Ranking?
    var phase = Phase.done

    /// Contents by hash of the path; few enough to be looked through.
    private var files: [(path: UInt64, bytes: [UInt8])] = []
    private var cachedBytes = 0
    private var failed: [UInt64] = []
    var needed: [[UInt8]] = []

    enum Phase { case words, postings, ranking, facets, cards, texts, done }

    /// Files kept between queries, in bytes; beyond that all are let go.
    private static let cacheLimit = 8 << 20

    /// nil when the bytes are not the root of an index of this format.
    public init?(root bytes: [UInt8]) {
        guard let root = IndexRoot(bytes) else { return nil }
        self.root = root
    }

    // MARK: The host's side

    public mutating func begin(_ request: SearchRequest) {
        self.request = request
        words = QueryWord.read(request.query)
        groups = []
        filters = []
        ranking = nil
        results = SearchResults()
        results.documentCount = root.documentCount
        if cachedBytes > Self.cacheLimit {
            files = []
            cachedBytes = 0
        }
        for path in failed { files.removeAll { $0.path == path } }
        failed = []
        phase = .words
    }

    /// The files to supply next, relative to the site's root; none when the results are complete.
    public mutating func advance() -> [[UInt8]] {
        needed = []
        while phase != .done {
            switch phase {
            case .words: resolveWords()
            case .postings: readPostings()
            case .ranking: rank()
            case .facets: countFacets()
            case .cards: readCards()
            case .texts: readTexts()
            case .done: break
            }
            if !needed.isEmpty { return needed }
        }
        return []
    }

    /// Gives the content of a file that was asked for; nil when it cannot be had.
    public mutating func supply(_ path: [UInt8], _ bytes: [UInt8]?) {
        let key = ContentHash.of(path)
        if bytes == nil {
            failed.append(key)
            results.missingFiles.append(path)
        }
        cachedBytes += bytes?.count ?? 0
        files.append((key, bytes ?? []))
    }

    /// The content of a file, empty if it could not be had; nil (and asked for) if it is not here yet.
    mutating func file(_ path: [UInt8]) -> [UInt8]? {
        let key = ContentHash.of(path)
        for file in files.reversed() where file.path == key { return file.bytes }
        if !needed.contains(path) { needed.append(path) }
        return nil
    }
}

/// Answers queries over the files of an index without reading any file itself.
///
/// The host (the command line, the page's script) calls `begin`, then as long as `advance` names files, fetches them and
/// gives them to `supply`; when `advance` names none, `results` are complete. All of it is one deterministic program over
/// bytes, so every host gives the same answer. Files come in two rounds: for each word a dictionary block or the lists of its
/// documents, then records. A slip, a word only begun and a phrase that is not a term cost one round more, with other words two.
public final class SearchEngine {
    public let root: IndexRoot
    public internal(set) var results = SearchResults()

    var request = SearchRequest(query: [])
    var query = Query([])
    /// Documents that match, before the filters.
    var unfiltered = DocumentSet(capacity: 0)
    var filters: [FacetFilter] = []
    /// One term is all that is asked for: its best documents, which the dictionary has, are the answer.
    var isAlone = false
    var phase = Phase.done

    /// Few enough to be looked through.
    private var files: [CachedFile] = []
    private var cachedBytes = 0
    var needed: [[UInt8]] = []
    /// How often in this round a file was looked for that is not here yet.
    var misses = 0

    enum Phase { case dictionary, lists, facets, records, done }

    /// Files kept between queries, in bytes; beyond that all are let go.
    private static let cacheLimit = 2 << 20

    private final class CachedFile {
        let path: [UInt8]
        let bytes: [UInt8]
        /// It could not be had, and is asked for again by the next query.
        let isMissing: Bool

        init(_ path: [UInt8], _ bytes: [UInt8], isMissing: Bool) {
            self.path = path
            self.bytes = bytes
            self.isMissing = isMissing
        }
    }

    /// nil when the bytes are not the root of an index of this format.
    public init?(root bytes: [UInt8]) {
        guard let root = IndexRoot(bytes) else { return nil }
        self.root = root
    }

    // MARK: The host's side

    public func begin(_ request: SearchRequest) {
        self.request = request
        query = Query(request.query)
        filters = []
        results = SearchResults()
        results.documentCount = root.documentCount
        var kept: [CachedFile] = []
        for file in files where !file.isMissing && cachedBytes <= Self.cacheLimit { kept.append(file) }
        files = kept
        if kept.isEmpty { cachedBytes = 0 }
        phase = .dictionary
    }

    /// The files to supply next, relative to the site's root; none when the results are complete.
    public func advance() -> [[UInt8]] {
        needed = []
        misses = 0
        while phase != .done {
            switch phase {
            case .dictionary: readDictionary()
            case .lists: readLists()
            case .facets: countFacets()
            case .records: readRecords()
            case .done: break
            }
            if !needed.isEmpty { return needed }
        }
        return []
    }

    /// Gives the content of a file that was asked for, no longer compressed; nil when it cannot be had.
    public func supply(_ path: [UInt8], _ bytes: [UInt8]?) {
        if bytes == nil { results.missingFiles.append(path) }
        cachedBytes += bytes?.count ?? 0
        files.append(CachedFile(path, bytes ?? [], isMissing: bytes == nil))
    }

    /// The content of a file, empty if it could not be had; nil (and asked for) if it is not here yet.
    func file(_ path: [UInt8]) -> [UInt8]? {
        for file in files where file.path == path { return file.bytes }
        misses += 1
        if !needed.contains(path) { needed.append(path) }
        return nil
    }
}

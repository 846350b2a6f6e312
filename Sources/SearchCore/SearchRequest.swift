/// What a visitor asks for.
public struct SearchRequest: Sendable {
    public final class Filter: Sendable {
        /// Name of the facet: `kind`, `question`, `theme`, `goal`, `submitter`.
        public let facet: [UInt8]
        public let value: [UInt8]

        public init(facet: [UInt8], value: [UInt8]) {
            self.facet = facet
            self.value = value
        }
    }

    /// As typed.
    public var query: [UInt8]
    /// How many results, from the first.
    public var limit: Int
    /// Values of one facet widen, different facets narrow.
    public var filters: [Filter]
    /// Count the matches of every facet value; costs one file for each facet.
    public var countsFacets: Bool
    /// The newest first, in place of the best.
    public var sortsByDate: Bool

    public init(
        query: [UInt8], limit: Int = 10, filters: [Filter] = [], countsFacets: Bool = false, sortsByDate: Bool = false
    ) {
        self.query = query
        self.limit = max(0, min(limit, 10_000))
        self.filters = filters
        self.countsFacets = countsFacets
        self.sortsByDate = sortsByDate
    }

    /// Reads the form in which the page's script sends it, one item a line: the query, the limit, a number (1 to count
    /// facets + 2 for the newest first), then one `facet=value` a line.
    public init(lines: [UInt8]) {
        let pieces = Bytes.split(lines, at: 10)
        var filters: [Filter] = []
        for line in 0..<pieces.count where line > 2 {
            let piece = pieces[line]
            var equals = 0
            while equals < piece.count, piece[equals] != UInt8(ascii: "=") { equals += 1 }
            if equals == piece.count { continue }
            filters.append(
                Filter(facet: Bytes.part(piece, 0, equals), value: Bytes.part(piece, equals + 1, piece.count)))
        }
        let flags = pieces.count > 2 ? Bytes.number(pieces[2]) ?? 0 : 0
        self.init(
            query: pieces[0], limit: pieces.count > 1 ? Bytes.number(pieces[1]) ?? 10 : 10, filters: filters,
            countsFacets: flags & 1 != 0, sortsByDate: flags & 2 != 0)
    }
}

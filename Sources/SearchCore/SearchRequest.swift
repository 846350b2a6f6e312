/// What a visitor asks for.
public struct SearchRequest: Sendable, Hashable {
    public struct Filter: Sendable, Hashable {
        /// Name of the facet: `kind`, `question`, `theme`, `goal`, `submitter`.
        public var facet: [UInt8]
        public var value: [UInt8]

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
    /// Read the texts of the results to show where the words stand.
    public var wantsSnippets: Bool

    public init(
        query: [UInt8], limit: Int = 10, filters: [Filter] = [], countsFacets: Bool = false, wantsSnippets: Bool = true
    ) {
        self.query = query
        self.limit = max(0, min(limit, 10_000))
        self.filters = filters
        self.countsFacets = countsFacets
        self.wantsSnippets = wantsSnippets
    }

    /// Reads the form in which the page's script sends it, one item a line: the query, the limit, `1` to count facets or
    /// `0`, then one `facet=value` a line.
    public init(lines: [UInt8]) {
        let pieces = Bytes.split(lines, at: 10)
        var filters: [Filter] = []
        for piece in pieces.dropFirst(3) {
            guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { continue }
            filters.append(Filter(facet: Array(piece[..<equals]), value: Array(piece[(equals + 1)...])))
        }
        self.init(
            query: pieces[0], limit: pieces.count > 1 ? Bytes.number(pieces[1]) ?? 10 : 10, filters: filters,
            countsFacets: pieces.count > 2 && pieces[2] == [UInt8(ascii: "1")])
    }
}

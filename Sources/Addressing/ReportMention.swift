/// That a block of a comment addresses a paragraph of the report.
public struct ReportMention: Sendable, Hashable {
    public enum Evidence: Sendable, Hashable {
        /// It has a run of its words.
        case quotes
        /// It calls it by this name: `goal 3`.
        case names(String)
        /// Its words are like those of the paragraph: in percent, how sure that is.
        case resembles(Int)

        /// Whether the comment says so itself.
        public var isCertain: Bool { if case .resembles = self { false } else { true } }

        fileprivate var rank: Int {
            switch self {
            case .quotes: 0
            case .names: 1
            case .resembles: 2
            }
        }
    }

    /// Index of the comment's block, from 0.
    public var block: Int
    /// Index of the report's paragraph, from 0.
    public var paragraph: Int
    public var evidence: Evidence
    /// Where in the block the words that show it begin, in bytes.
    public var offset: Int

    public init(block: Int, paragraph: Int, evidence: Evidence, offset: Int = 0) {
        self.offset = offset
        self.block = block
        self.paragraph = paragraph
        self.evidence = evidence
    }
}

extension ReportMention {
    /// One mention for each block and paragraph, the best evidenced, in the order of the comment; what only resembles a
    /// paragraph counts for nothing where the comment says itself that it addresses it.
    static func settled(_ mentions: [ReportMention]) -> [ReportMention] {
        let certain = Set(mentions.filter(\.evidence.isCertain).map(\.paragraph))
        var seen: Set<[Int]> = []
        return mentions.filter { $0.evidence.isCertain || !certain.contains($0.paragraph) }
            .sorted { ($0.block, $0.evidence.rank, $0.paragraph) < ($1.block, $1.evidence.rank, $1.paragraph) }
            .filter { seen.insert([$0.block, $0.paragraph]).inserted }
    }
}

/// A piece of a text that is, or is to be, removed.
public struct Redaction: Sendable, Hashable {
    /// UTF-8 bytes of the original text, end exclusive; both ends lie between two characters (Unicode scalars).
    public var range: Range<Int>
    public var kind: FindingKind
    public var certainty: Certainty
    /// What is less telling and stands in its place; nil for the mark of a removal.
    public var replacement: String?

    /// What stands in the redacted text in its place.
    public var mark: String { replacement ?? kind.placeholder }

    public init(range: Range<Int>, kind: FindingKind, certainty: Certainty = .certain) {
        self.range = range
        self.kind = kind
        self.certainty = certainty
    }

    /// In order and without overlaps: findings that share a byte become one over the union, of the longest one's kind and
    /// as certain as the most certain.
    static func merged(_ findings: [Redaction]) -> [Redaction] {
        guard findings.count > 1 else { return findings.filter { !$0.range.isEmpty } }
        let sorted = findings.filter { !$0.range.isEmpty }.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.kind.rank)
                < ($1.range.lowerBound, $1.range.upperBound, $1.kind.rank)
        }
        var merged: [Redaction] = []
        var longest = 0
        for finding in sorted {
            guard let last = merged.last, finding.range.lowerBound < last.range.upperBound else {
                merged.append(finding)
                longest = finding.range.count
                continue
            }
            let range = last.range.lowerBound..<max(last.range.upperBound, finding.range.upperBound)
            let wins =
                finding.range.count > longest || (finding.range.count == longest && finding.kind.rank < last.kind.rank)
            longest = max(longest, finding.range.count)
            merged[merged.count - 1] = Redaction(
                range: range, kind: wins ? finding.kind : last.kind, certainty: max(last.certainty, finding.certainty))
        }
        return merged
    }
}

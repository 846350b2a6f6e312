/// What reviewers decided about findings: for a text wherever it stands in the docket, or for one place. The later of two
/// rulings on the same thing stands; a ruling on a place goes before one on a text.
public struct Rulings: Sendable {
    public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
        case remove, keep
    }

    struct Once: Sendable {
        var verdict: Verdict
        var kind: FindingKind
        /// UTF-8 bytes of the original field.
        var range: Range<Int>
    }

    private struct Place: Hashable {
        var submission: String
        var field: String
    }

    private(set) var kept: Set<RuledText> = []
    /// Texts to be removed, by the hash of their first token.
    private(set) var removed: [UInt64: Set<RuledText>] = [:]
    private var places: [Place: [Once]] = [:]

    public init() {}

    public var isEmpty: Bool { kept.isEmpty && removed.isEmpty && places.isEmpty }

    /// Rules on a text wherever it stands: compared without case, accents and spacing, in whole words. `remove` takes it
    /// out whether a detector finds it or not; `keep` lets findings of this kind and text stand.
    public mutating func always(_ verdict: Verdict, _ kind: FindingKind, _ text: String) {
        let ruled = RuledText(kind: kind, text: text)
        guard let first = ruled.words.first else { return }
        switch verdict {
        case .remove:
            kept.remove(ruled)
            removed[first, default: []].insert(ruled)
        case .keep:
            removed[first]?.remove(ruled)
            if removed[first]?.isEmpty == true { removed[first] = nil }
            kept.insert(ruled)
        }
    }

    /// Rules on one place. `keep` lets a finding of this kind that lies in the range stand; `remove` takes the range out.
    ///
    /// - Parameters:
    ///   - range: UTF-8 bytes of the original field; one that does not fit the text is without effect.
    ///   - field: `title`, `text`, `name`, `organization` or `attachment`, as in the ledger.
    ///   - submission: its identifier.
    public mutating func once(
        _ verdict: Verdict, _ kind: FindingKind, range: Range<Int>, field: String, of submission: String
    ) {
        let place = Place(submission: submission, field: field)
        places[place, default: []].removeAll { $0.kind == kind && $0.range == range }
        places[place, default: []].append(Once(verdict: verdict, kind: kind, range: range))
    }

    /// What bears on one field of one submission; nil when nothing was ever ruled.
    public func of(_ submission: String, field: String) -> FieldRulings? {
        if isEmpty { return nil }
        return FieldRulings(always: self, once: places[Place(submission: submission, field: field)] ?? [])
    }
}

/// A text that was ruled on, as its tokens' hashes: without case, accents and spacing.
public struct RuledText: Sendable, Hashable {
    let kind: FindingKind
    let words: [UInt64]

    public init(kind: FindingKind, text: String) {
        self.kind = kind
        words = Tokenizer.tokens(of: Folding(Array(text.utf8)).bytes).map(RuledText.word)
    }

    init(kind: FindingKind, folded: some Sequence<UInt8>) {
        self.kind = kind
        words = Tokenizer.tokens(of: Array(folded)).map(RuledText.word)
    }

    /// A sign stands for itself; one that is longer than a byte for any such.
    static func word(_ token: Token) -> UInt64 { token.kind == .sign ? UInt64(token.sign) : token.hash }
}

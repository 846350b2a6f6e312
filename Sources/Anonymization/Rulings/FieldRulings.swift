/// The rulings that bear on one field of one submission.
public struct FieldRulings: Sendable {
    let always: Rulings
    let once: [Rulings.Once]

    /// Places to be removed, in the order they were ruled.
    var removals: [Rulings.Once] { once.filter { $0.verdict == .remove } }

    /// Whether a finding is to stand.
    ///
    /// - Parameters:
    ///   - finding: range in the original.
    ///   - folded: its bytes, folded.
    func keeps(_ finding: Redaction, folded: ArraySlice<UInt8>) -> Bool {
        for ruling in once where ruling.kind == finding.kind && ruling.range.contains(finding.range) {
            return ruling.verdict == .keep
        }
        return !always.kept.isEmpty && always.kept.contains(RuledText(kind: finding.kind, folded: folded))
    }

    /// Appends every text that is always to be removed.
    func find(in text: ScannedText, _ findings: inout [Redaction]) {
        guard !always.removed.isEmpty else { return }
        for i in text.tokens.indices {
            guard let candidates = always.removed[RuledText.word(text.tokens[i])] else { continue }
            for candidate in candidates where i + candidate.words.count <= text.tokens.count {
                let range = i..<i + candidate.words.count
                guard zip(range, candidate.words).allSatisfy({ RuledText.word(text.tokens[$0]) == $1 }) else {
                    continue
                }
                findings.append(
                    Redaction(
                        range: Int(text.tokens[i].start)..<Int(text.tokens[range.upperBound - 1].end),
                        kind: candidate.kind))
            }
        }
    }
}

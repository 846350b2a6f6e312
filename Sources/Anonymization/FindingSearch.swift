/// The rounds in which the findings of one text are collected.
struct FindingSearch {
    let detectors: [any Detector]
    let treatments: Treatments
    let kept: KeptStrings
    let rulings: FieldRulings?
    let filer: Filer?
    let isFileName: Bool

    /// Two rounds are the rule and three are rare; the bound is against texts made to need one round a word. A short text
    /// may have more: as many as read so many bytes.
    private static let rounds = (fewest: 24, bytes: 1 << 20)

    /// What is found, with no text yet.
    ///
    /// - Parameter further: findings of somebody else, over bytes of `original`.
    func run(over original: [UInt8], further: [Redaction]) -> Anonymized {
        var piece = Workpiece(original, isFileName: isFileName)
        var redactions: [Redaction] = []
        var (doubts, kept): ([Redaction], [Redaction]) = ([], [])
        func cut(_ found: [Redaction]) {
            redactions += found.map { onOriginal($0, piece) }
            piece.cut(found.map(\.range))
        }
        if let rulings {
            cut(
                Redaction.merged(
                    rulings.removals.compactMap { ruling in
                        piece.folded(of: ruling.range).map { Redaction(range: $0, kind: ruling.kind) }
                    }))
        }
        let rounds = max(FindingSearch.rounds.fewest, FindingSearch.rounds.bytes / max(1, original.count))
        for round in 0..<rounds {
            let text = ScannedText(folded: piece.folded, filer: filer, isFileName: isFileName)
            var found: [Redaction] = []
            for detector in detectors { detector.find(in: text, &found) }
            found.removeAll { treatments[$0.kind] == .keep && !isNameInDoubt($0) }
            // What is always removed goes whatever the policy keeps
            rulings?.find(in: text, &found)
            for finding in further where round == 0 || finding.certainty == .doubtful {
                if let range = piece.folded(of: finding.range), treatments[finding.kind] != .keep {
                    found.append(Redaction(range: range, kind: finding.kind, certainty: finding.certainty))
                }
            }
            let sure = standing(found.filter { $0.certainty > .doubtful }, in: piece, rulings)
            if sure.isEmpty {
                // Only what is left when nothing more is taken out can be in doubt
                doubts = standing(found.filter { $0.certainty == .doubtful }, in: piece, rulings).map {
                    onOriginal($0, piece)
                }
                if rulings != nil {
                    let still = Set(doubts)
                    kept = standing(found, in: piece, nil).map { onOriginal($0, piece) }.filter { !still.contains($0) }
                }
                break
            }
            cut(sure)
        }
        return Anonymized(
            text: .empty, redactions: redactions.sorted { $0.range.lowerBound < $1.range.lowerBound }, doubts: doubts,
            kept: kept)
    }

    /// Names are doubted even where the policy keeps them, when a detector that looks for just that says so.
    private func isNameInDoubt(_ finding: Redaction) -> Bool {
        finding.kind == .personName && finding.certainty == .doubtful
    }

    private func onOriginal(_ finding: Redaction, _ piece: Workpiece) -> Redaction {
        Redaction(range: piece.original(of: finding.range), kind: finding.kind, certainty: finding.certainty)
    }

    /// The findings that count, in order and without overlaps.
    private func standing(_ found: [Redaction], in piece: Workpiece, _ rulings: FieldRulings?) -> [Redaction] {
        let folded = piece.folded
        // A finding never reaches over an earlier one
        return Redaction.merged(found.filter { !folded[$0.range].contains(Folding.barrier) }).filter {
            let bytes = folded[$0.range]
            if kept.contains(bytes) { return false }
            return rulings?.keeps(onOriginal($0, piece), folded: bytes) != true
        }
    }
}

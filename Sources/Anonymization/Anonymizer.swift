/// Takes personal data out of free text under a policy.
///
/// Detectors run over the folded text; overlapping findings become one, named for the longest of them (for the earlier
/// kind in `FindingKind` when two are of one length). Then they run again over what is left, until nothing new is found,
/// so a redacted text is a fixed point: redacting it again changes nothing.
public struct Anonymizer: Sendable {
    public let policy: Policy
    private let detectors: [any Detector]
    private let kept: KeptStrings

    /// - Parameters:
    ///   - detectors: in place of the policy's own. Under `verbatim` none runs.
    ///   - keeping: what is public already and stays, such as the agency's own contacts: a finding that stands in one of
    ///     these texts, apart from case and punctuation, is no finding.
    public init(policy: Policy, detectors: [any Detector]? = nil, keeping: [String] = []) {
        self.policy = policy
        self.detectors = policy == .verbatim ? [] : detectors ?? Anonymizer.standardDetectors(for: policy)
        kept = KeptStrings(keeping)
    }

    /// Every detector of a policy. A new one is one line here.
    public static func standardDetectors(for policy: Policy) -> [any Detector] {
        let contact: [any Detector] = [
            EmailDetector(), PhoneDetector(), SocialSecurityDetector(), PaymentCardDetector(), BankAccountDetector(),
            IPAddressDetector(), StreetAddressDetector(), ZIPCodeDetector(), LicenseDetector(),
        ]
        return switch policy {
        case .verbatim: []
        case .contact: contact
        case .people: contact + [PersonDetector()]
        }
    }

    /// The text with each finding replaced by `[… removed]`. Redacting the result again changes nothing.
    ///
    /// - Parameter rulings: what reviewers decided; they go before the detectors, under every policy.
    public func redact(_ text: String, filer: Filer? = nil, rulings: FieldRulings? = nil) -> Anonymized {
        guard !detectors.isEmpty || rulings != nil, !text.isEmpty else {
            return Anonymized(text: RedactedText(redacted: text), redactions: [])
        }
        let original = Array(text.utf8)
        var result = findings(in: original, filer: filer, rulings: rulings)
        guard !result.redactions.isEmpty else {
            result.text = RedactedText(redacted: text)
            return result
        }
        var out: [UInt8] = []
        out.reserveCapacity(original.count + result.redactions.count * 24)
        var position = 0
        for redaction in result.redactions {
            out += original[position..<redaction.range.lowerBound]
            out += redaction.kind.placeholder.utf8
            position = redaction.range.upperBound
        }
        out += original[position...]
        result.text = RedactedText(redacted: String(decoding: out, as: UTF8.self))
        return result
    }

    /// Two rounds are the rule and three are rare; the bound is against texts made to need one round a word.
    private static let rounds = 24

    /// What is found, with no text yet.
    private func findings(in original: [UInt8], filer: Filer?, rulings: FieldRulings?) -> Anonymized {
        var piece = Workpiece(original)
        var redactions: [Redaction] = []
        var (doubts, kept): ([Redaction], [Redaction]) = ([], [])
        func inOriginal(_ found: [Redaction]) -> [Redaction] {
            found.map { Redaction(range: piece.original(of: $0.range), kind: $0.kind, certainty: $0.certainty) }
        }
        func cut(_ found: [Redaction]) {
            redactions += inOriginal(found)
            piece.cut(found.map(\.range))
        }
        if let rulings {
            cut(
                Redaction.merged(
                    rulings.removals.compactMap { ruling in
                        piece.folded(of: ruling.range).map { Redaction(range: $0, kind: ruling.kind) }
                    }))
        }
        for _ in 0..<Anonymizer.rounds {
            let text = ScannedText(folded: piece.folded, filer: filer)
            var found: [Redaction] = []
            for detector in detectors { detector.find(in: text, &found) }
            rulings?.find(in: text, &found)
            let sure = standing(found.filter { $0.certainty > .doubtful }, in: piece, rulings)
            if sure.isEmpty {
                // Only what is left when nothing more is taken out can be in doubt
                doubts = inOriginal(standing(found.filter { $0.certainty == .doubtful }, in: piece, rulings))
                if rulings != nil {
                    let still = Set(doubts)
                    kept = inOriginal(standing(found, in: piece, nil)).filter { !still.contains($0) }
                }
                break
            }
            cut(sure)
        }
        return Anonymized(
            text: .empty, redactions: redactions.sorted { $0.range.lowerBound < $1.range.lowerBound }, doubts: doubts,
            kept: kept)
    }

    /// The findings that count, in order and without overlaps.
    private func standing(_ found: [Redaction], in piece: Workpiece, _ rulings: FieldRulings?) -> [Redaction] {
        let folded = piece.folded
        // A finding never reaches over an earlier one
        return Redaction.merged(found.filter { !folded[$0.range].contains(Folding.barrier) }).filter {
            let bytes = folded[$0.range]
            if kept.contains(bytes) { return false }
            guard let rulings else { return true }
            let finding = Redaction(range: piece.original(of: $0.range), kind: $0.kind, certainty: $0.certainty)
            return !rulings.keeps(finding, folded: bytes)
        }
    }
}

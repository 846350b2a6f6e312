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
    public func redact(_ text: String, filer: Filer? = nil) -> Anonymized {
        guard !detectors.isEmpty, !text.isEmpty else {
            return Anonymized(text: RedactedText(redacted: text), redactions: [])
        }
        let original = Array(text.utf8)
        let redactions = findings(in: original, filer: filer)
        guard !redactions.isEmpty else { return Anonymized(text: RedactedText(redacted: text), redactions: []) }
        var out: [UInt8] = []
        out.reserveCapacity(original.count + redactions.count * 24)
        var position = 0
        for redaction in redactions {
            out += original[position..<redaction.range.lowerBound]
            out += redaction.kind.placeholder.utf8
            position = redaction.range.upperBound
        }
        out += original[position...]
        return Anonymized(text: RedactedText(redacted: String(decoding: out, as: UTF8.self)), redactions: redactions)
    }

    /// Two rounds are the rule and three are rare; the bound is against texts made to need one round a word.
    private static let rounds = 24

    private func findings(in original: [UInt8], filer: Filer?) -> [Redaction] {
        var folded: [UInt8]
        // Where each folded byte stands in the original; nil while offsets are the same.
        var places: (starts: [Int32], ends: [Int32])?
        if Folding.isPlain(original) {
            folded = original.map(Folding.plain)
        } else {
            let folding = Folding(original)
            folded = folding.bytes
            places = (folding.starts, folding.ends)
        }
        var redactions: [Redaction] = []
        for _ in 0..<Anonymizer.rounds {
            let text = ScannedText(folded: folded, filer: filer)
            var found: [Redaction] = []
            for detector in detectors { detector.find(in: text, &found) }
            // A finding never reaches over an earlier one.
            found.removeAll { folded[$0.range].contains(Folding.barrier) }
            found = Redaction.merged(found)
            if !kept.isEmpty { found.removeAll { kept.contains(folded[$0.range]) } }
            if found.isEmpty { break }
            let map = places ?? ((0..<Int32(folded.count)).map { $0 }, (1...Int32(folded.count)).map { $0 })
            var next: [UInt8] = []
            var starts: [Int32] = []
            var ends: [Int32] = []
            var position = 0
            for finding in found {
                let start = map.starts[finding.range.lowerBound]
                let end = map.ends[finding.range.upperBound - 1]
                redactions.append(Redaction(range: Int(start)..<Int(end), kind: finding.kind))
                next += folded[position..<finding.range.lowerBound] + [Folding.barrier]
                starts += map.starts[position..<finding.range.lowerBound] + [start]
                ends += map.ends[position..<finding.range.lowerBound] + [end]
                position = finding.range.upperBound
            }
            folded = next + folded[position...]
            places = (starts + map.starts[position...], ends + map.ends[position...])
        }
        return redactions.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

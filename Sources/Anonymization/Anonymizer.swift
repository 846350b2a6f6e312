/// Takes personal data out of free text under a policy.
///
/// Detectors run over the folded text; overlapping findings become one, named for the longest of them (for the earlier
/// kind in `FindingKind` when two are of one length). Then they run again over what is left, until nothing new is found,
/// so a redacted text is a fixed point: redacting it again changes nothing. Findings that are only doubtful stay, and are
/// told.
public struct Anonymizer: Sendable {
    public let treatments: Treatments
    private let detectors: [any Detector]
    private let kept: KeptStrings
    private let pseudonym: (@Sendable (_ person: String) -> String)?

    public var policy: Policy { treatments.policy }

    /// - Parameters:
    ///   - treatments: what becomes of each kind, where it is not what the policy says.
    ///   - detectors: in place of the standard ones. Where every kind is kept none runs.
    ///   - keeping: what is public already and stays, such as the agency's own contacts: a finding that stands in one of
    ///     these texts, apart from case and punctuation, is no finding.
    ///   - pseudonym: the mark for a person, of the form `Placeholder.individual`, given the key of the person, which is
    ///     personal data itself. Without it names are removed where a pseudonym is asked for.
    public init(
        policy: Policy, treatments: Treatments? = nil, detectors: [any Detector]? = nil, keeping: [String] = [],
        pseudonym: (@Sendable (_ person: String) -> String)? = nil
    ) {
        let treatments = treatments ?? Treatments(policy)
        self.treatments = treatments
        let isIdle = FindingKind.allCases.allSatisfy { treatments[$0] == .keep }
        self.detectors = isIdle ? [] : detectors ?? Anonymizer.standardDetectors(for: treatments)
        kept = KeptStrings(keeping)
        self.pseudonym = pseudonym
    }

    /// Every detector there is work for. A new one is one line here.
    public static func standardDetectors(for treatments: Treatments) -> [any Detector] {
        let all: [any Detector] = [
            EmailDetector(), PhoneDetector(), SpokenPhoneDetector(), SocialSecurityDetector(), PaymentCardDetector(),
            BankAccountDetector(), IPAddressDetector(), MACAddressDetector(), OnlineProfileDetector(),
            StreetAddressDetector(), ZIPCodeDetector(), LabelledNumberDetector(), BirthDateDetector(), AgeDetector(),
            UnexplainedNumberDetector(), IdentifyingCombinationDetector(),
        ]
        if treatments[.personName] != .keep { return all + [PersonDetector()] }
        // Commenters' names are part of the record then; those of their families need not be
        return treatments.policy == .contact && !treatments.isChosen(.personName) ? all + [RelativeNameDetector()] : all
    }

    /// The text with each finding replaced by a `Placeholder`. Redacting the result again changes nothing.
    ///
    /// - Parameters:
    ///   - rulings: what reviewers decided; they go before the detectors, under every policy.
    ///   - further: findings of somebody else, over bytes of `text`, that count like our own.
    ///   - isFileName: words may be run together or joined by `_` and `-`.
    public func redact(
        _ text: String, filer: Filer? = nil, rulings: FieldRulings? = nil, further: [Redaction] = [],
        isFileName: Bool = false
    ) -> Anonymized {
        guard !detectors.isEmpty || rulings != nil || !further.isEmpty, !text.isEmpty else {
            return Anonymized(text: RedactedText(redacted: text), redactions: [])
        }
        let original = Array(text.utf8)
        let search = FindingSearch(
            detectors: detectors, treatments: treatments, kept: kept, rulings: rulings, filer: filer,
            isFileName: isFileName)
        var result = search.run(over: original, further: further)
        result.text = RedactedText(
            redacted: result.redactions.isEmpty ? text : replace(&result.redactions, in: original, filer: filer))
        return result
    }

    /// What stands for a person whose whole name is known, where names are pseudonymized; else nil.
    public func mark(forPersonNamed name: String) -> RedactedText? {
        guard let pseudonym, treatments[.personName] == .pseudonym else { return nil }
        return RedactedText(redacted: pseudonym(PersonKeys(names: [name]).key(of: name)))
    }

    private func replace(_ redactions: inout [Redaction], in original: [UInt8], filer: Filer?) -> String {
        func words(_ redaction: Redaction) -> String { String(decoding: original[redaction.range], as: UTF8.self) }
        var persons: PersonKeys?
        if pseudonym != nil, treatments[.personName] == .pseudonym {
            persons = PersonKeys(
                names: redactions.filter { $0.kind == .personName }.map(words) + [filer?.name ?? ""])
        }
        var out: [UInt8] = []
        out.reserveCapacity(original.count + redactions.count * 24)
        var position = 0
        for i in redactions.indices {
            let redaction = redactions[i]
            if redaction.kind == .personName, let persons, let pseudonym {
                redactions[i].replacement = pseudonym(persons.key(of: words(redaction)))
            } else if treatments[redaction.kind] == .generalize {
                redactions[i].replacement = Generalization.text(
                    of: redaction.kind, folded: Folding(Array(original[redaction.range])).bytes[...])
            }
            out += original[position..<redaction.range.lowerBound]
            out += redactions[i].mark.utf8
            position = redaction.range.upperBound
        }
        out += original[position...]
        return String(decoding: out, as: UTF8.self)
    }
}

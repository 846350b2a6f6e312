public import Anonymization
public import Catalog
public import DocketModel

/// What the decision log comes to: of decisions on one thing the latest that was not taken back.
public struct Decisions: Sendable {
    /// Numbers of decisions that were taken back.
    public private(set) var undone: Set<Int> = []
    private var everywhere = Rulings()
    private var byText: [RuledText: Decision] = [:]
    /// In the order they were made.
    private var byPlace: [CommentID: [Decision]] = [:]
    private var bySubmission: [CommentID: Decision] = [:]

    public init(_ log: [Decision] = []) {
        // From the end, so that an undo that was taken back itself takes nothing back
        for decision in log.reversed() where !undone.contains(decision.number) {
            if case .undo(let number) = decision.matter { undone.insert(number) }
        }
        for decision in log where !undone.contains(decision.number) {
            switch decision.matter {
            case .place(let place, _):
                byPlace[place.submission, default: []].removeAll { $0.place?.isSamePlace(as: place) == true }
                byPlace[place.submission, default: []].append(decision)
            case .text(let text, let kind, let verdict):
                everywhere.always(verdict, kind, text)
                byText[RuledText(kind: kind, text: text)] = decision
            case .submission(let id, _): bySubmission[id] = decision
            case .undo: break
            }
        }
    }

    /// The decision in force on a finding: on its place, else on its text.
    public func decision(on place: FoundPlace) -> Decision? {
        byPlace[place.submission]?.last { $0.place == place } ?? decision(onText: place.text, place.kind)
    }

    public func decision(on submission: CommentID) -> Decision? { bySubmission[submission] }

    /// Every decision in force that is on this submission or a place in it, in the order they were made.
    public func decisions(about submission: CommentID) -> [Decision] {
        ((byPlace[submission] ?? []) + (bySubmission[submission].map { [$0] } ?? [])).sorted { $0.number < $1.number }
    }

    func decision(onText text: String, _ kind: FindingKind) -> Decision? {
        byText.isEmpty ? nil : byText[RuledText(kind: kind, text: text)]
    }

    // MARK: Applying

    /// What bears on one field of a submission: the rulings, and the decisions on places from which some of them come.
    ///
    /// A decision to keep holds only where its very words stand. One to remove whose words have moved, because the text
    /// was read anew, takes them out wherever they stand in the field: nothing removed comes back by itself.
    func bearing(on field: String, of submission: CommentID, text: String) -> (
        rulings: FieldRulings?, places: [Decision]
    ) {
        let here = (byPlace[submission] ?? []).filter { $0.place?.field == field }
        guard !here.isEmpty else { return (everywhere.of(submission.value, field: field), []) }
        let bytes = Array(text.utf8)
        var rulings = everywhere
        var places: [Decision] = []
        for decision in here {
            guard case .place(var place, let verdict) = decision.matter else { continue }
            let words = Array(place.text.utf8)
            let stands = place.range.upperBound <= bytes.count && bytes[place.range].elementsEqual(words)
            let ranges = stands ? [place.range] : verdict == .remove ? bytes.ranges(of: words) : []
            for range in ranges {
                rulings.once(verdict, place.kind, range: range, field: field, of: submission.value)
                place.range = range
                var applied = decision
                applied.matter = .place(place, verdict)
                places.append(applied)
            }
        }
        return (rulings.of(submission.value, field: field), places)
    }

    /// The number of the decision behind what became of a finding; nil when the rule of the docket settled it.
    ///
    /// - Parameter places: the decisions on places that bore on the field.
    func number(behind finding: PrivateStore.Finding, among places: [Decision]) -> Int? {
        let verdict: Rulings.Verdict = finding.isTakenOut ? .remove : .keep
        let here = places.last { decision in
            decision.ruling == verdict && decision.place.map { $0.range.overlaps(finding.range) } == true
        }
        if let here { return here.number }
        guard let everywhere = decision(onText: finding.text, finding.kind), everywhere.ruling == verdict else {
            return nil
        }
        return everywhere.number
    }

    /// What becomes of a submission.
    ///
    /// - Parameter isUncertain: something in it stands undecided that the docket's risk line does not let pass.
    func standing(of submission: Submission, isUncertain: Bool) -> Submission.Standing {
        var standing = submission.standing
        if case .withheld = standing { return standing }
        if case .submission(_, let verdict) = bySubmission[submission.id]?.matter {
            switch verdict {
            case .withhold: return .withheld(.reviewer)
            case .hold: return .held(.reviewer)
            case .release(let digest):
                if case .held(let reason) = standing, reason.isReleasable, digest == submission.textDigest {
                    standing = .accepted
                }
            }
        }
        return standing == .accepted && isUncertain ? .held(.awaitingReview) : standing
    }
}

extension Decision {
    /// Whether a finding is to stand; nil when it is not of a finding.
    public var ruling: Rulings.Verdict? {
        switch matter {
        case .place(_, let verdict), .text(_, _, let verdict): verdict
        case .submission, .undo: nil
        }
    }

    /// nil when it is not of one place.
    public var place: FoundPlace? {
        if case .place(let place, _) = matter { return place }
        return nil
    }
}

extension FoundPlace {
    fileprivate func isSamePlace(as other: FoundPlace) -> Bool {
        field == other.field && range == other.range && kind == other.kind
    }
}

extension Submission.Hold {
    /// Whether a person can decide to publish it as it is. An identifier stands in addresses, so one that is personal
    /// must be another first.
    public var isReleasable: Bool { self != .personalIdentifier }
}

extension Submission {
    /// SHA-256 of title and text with a zero byte between, in hexadecimal: a release is of these words and no others.
    var textDigest: String {
        var hash = SHA256()
        hash.update(Array(title.utf8) + [0] + Array(text.utf8))
        return hash.finish().hexadecimal
    }
}

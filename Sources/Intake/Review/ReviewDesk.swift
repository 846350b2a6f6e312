import Catalog
public import DocketModel
import Markdown

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where a reviewer sits: what the last intake was not certain of, with the decisions made since.
public final class ReviewDesk {
    public let log: DecisionLog
    public private(set) var decisions: Decisions
    let store: PrivateStore
    let workspace: Workspace

    /// - Throws: `ContentFault` when nothing has been taken in, or the log is refused.
    public init(of workspace: Workspace) throws {
        guard access(workspace.privateDatabase, F_OK) == 0 else {
            throw ContentFault(
                Diagnostic(
                    .error, "review.nothing", at: Place(workspace.display(workspace.privateDatabase)),
                    "no submissions have been taken in here",
                    advice: "Run `docketpress intake` first, or name the workspace that was meant."))
        }
        self.workspace = workspace
        store = try PrivateStore(of: workspace)
        log = try DecisionLog(of: workspace)
        decisions = Decisions(log.decisions)
    }

    /// Reads what other reviewers decided meanwhile.
    public func refresh() throws {
        let before = log.decisions.count
        try log.refresh()
        if log.decisions.count != before { decisions = Decisions(log.decisions) }
    }

    @discardableResult
    public func decide(_ new: [Decision]) throws -> [Decision] {
        if new.isEmpty { return [] }
        let written = Array(try log.append(new))
        decisions = Decisions(log.decisions)
        return written
    }

    // MARK: The queue

    /// What nobody has decided yet: submissions that are held, then words for which the leak gate will refuse the site,
    /// then doubtful findings, which stand in texts, then uncertain ones that were taken out; each in the order of the
    /// docket.
    public func queue() throws -> [ReviewItem] {
        let outlines = try store.outlines()
        let findings = Dictionary(grouping: try store.findings(isUncertain: true), by: \.submission)
        var held: [ReviewItem] = []
        var (standing, takenOut): ([ReviewItem], [ReviewItem]) = ([], [])
        for outline in outlines {
            if case .withheld = outline.standing { continue }
            if case .held(let reason) = outline.standing {
                held.append(ReviewItem(submission: outline.id, matter: .held(reason)))
            }
            for finding in findings[outline.key] ?? [] {
                let place = FoundPlace(
                    submission: outline.id, field: finding.field, range: finding.range, kind: finding.kind,
                    text: finding.text)
                let item = ReviewItem(
                    submission: outline.id,
                    matter: .finding(place, finding.certainty, isTakenOut: finding.isTakenOut))
                if finding.isTakenOut { takenOut.append(item) } else { standing.append(item) }
            }
        }
        return try (held + conflicts(outlines) + standing + takenOut).filter(isOpen)
    }

    private func conflicts(_ outlines: [PrivateStore.Outline]) throws -> [ReviewItem] {
        let order = Dictionary(uniqueKeysWithValues: outlines.enumerated().map { ($1.key, $0) })
        var items: [(position: Int, item: ReviewItem)] = []
        for (text, count) in try Conflicts(of: workspace, Docket(reading: workspace)).counts {
            guard let finding = try store.firstTakenOut(text), let position = order[finding.submission] else {
                continue
            }
            let place = FoundPlace(
                submission: outlines[position].id, field: finding.field, range: finding.range, kind: finding.kind,
                text: text)
            items.append(
                (position, ReviewItem(submission: place.submission, matter: .conflict(place, comments: count))))
        }
        items.sort { ($0.position, $0.item.summary) < ($1.position, $1.item.summary) }
        return items.map(\.item)
    }

    /// Whether nobody has decided on it: neither on itself nor, for good, on its submission.
    public func isOpen(_ item: ReviewItem) throws -> Bool {
        if case .conflict(let place, _) = item.matter {
            return decisions.decision(onText: place.text, place.kind) == nil
        }
        if let decision = decisions.decision(on: item.submission), case .submission(_, let verdict) = decision.matter {
            guard case .release(let digest) = verdict else { return false }
            if case .held = item.matter {
                // A release lapses with the words it was of
                return try store.submission(item.submission)?.submission.textDigest != digest
            }
        }
        if case .finding(let place, _, _) = item.matter { return decisions.decision(on: place) == nil }
        return true
    }

    // MARK: Deciding

    /// What a verdict on a whole submission is written down as.
    ///
    /// - Throws: `ContentFault` when there is no such submission, or when it is one that cannot be released.
    public func matter(_ verdict: SubmissionWord, _ id: CommentID) throws -> Decision.Matter {
        guard let submission = try store.submission(id)?.submission else {
            throw fault("review.unknown", "there is no submission of this identifier")
        }
        switch verdict {
        case .hold: return .submission(id, .hold)
        case .withhold: return .submission(id, .withhold)
        case .release:
            if case .held(let reason) = submission.standing, !reason.isReleasable {
                throw fault(
                    "review.not-releasable", "its identifier holds personal data and would stand in addresses",
                    advice: "Take it in again under another identifier.")
            }
            return .submission(id, .release(digest: submission.textDigest))
        }
    }

    public enum SubmissionWord: String, Sendable { case hold, withhold, release }

    /// A place, of those in the queue, with what stands around it.
    public func passage(of item: ReviewItem) throws -> Passage? {
        guard let submission = try store.submission(item.submission)?.submission else { return nil }
        guard let place = item.place else { return Passage(beginning: submission) }
        return submission.field(place.field).flatMap { Passage(place.range, in: $0) }
    }

    /// Where else the very words of a finding were found, in numbers; empty when nowhere.
    public func elsewhere(_ item: ReviewItem) throws -> String {
        guard case .finding(let place, _, let isTakenOut) = item.matter else { return "" }
        var (takenOut, standing) = try store.places(of: place.text)
        if isTakenOut { takenOut -= 1 } else { standing -= 1 }
        guard takenOut + standing > 0 else { return "" }
        return "The same words were taken out in \(takenOut) other \(takenOut == 1 ? "place" : "places") and stand in "
            + "\(standing)."
    }

    /// The file, and the line of it, that a submission was read from.
    public func source(of id: CommentID) throws -> Place? { try store.submission(id)?.place }

    private func fault(_ id: String, _ summary: String, advice: String = "") -> ContentFault {
        ContentFault(Diagnostic(.error, id, summary, advice: advice))
    }
}

extension Submission {
    /// The text of a field as the ledger names it; nil for one that is not published.
    func field(_ name: String) -> String? {
        switch name {
        case "title": return title
        case "text": return text
        case "name": return submitterName
        case "organization": return organization
        case "attachment": return attachments.first
        default:
            guard name.hasPrefix("attachment "), let number = Int(name.dropFirst("attachment ".count)),
                attachments.indices.contains(number - 1)
            else { return nil }
            return attachments[number - 1]
        }
    }
}

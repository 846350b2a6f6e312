import Anonymization
import DocketModel

/// A line of the log is one JSON object: `at reviewer scope verdict`, then what the scope needs, then `reason rule`, then
/// `chain`, which `DecisionLog` adds.
///
/// | scope | verdict | members |
/// |---|---|---|
/// | `once` | `keep`, `remove` | `submission field start end kind text` |
/// | `everywhere` | `keep`, `remove` | `kind text` |
/// | `submission` | `hold`, `release`, `withhold` | `submission`, and `digest` of a release |
/// | `undo` | – | `decision` |
extension Decision {
    /// Appends the object without its closing brace.
    func encodeOpen(into out: inout [UInt8]) {
        out.append(UInt8(ascii: "{"))
        member("at", at, first: true)
        member("reviewer", reviewer)
        switch matter {
        case .place(let place, let verdict):
            scope("once", verdict.rawValue)
            member("submission", place.submission.value)
            member("field", place.field)
            number("start", place.range.lowerBound)
            number("end", place.range.upperBound)
            member("kind", place.kind.rawValue)
            member("text", place.text)
        case .text(let text, let kind, let verdict):
            scope("everywhere", verdict.rawValue)
            member("kind", kind.rawValue)
            member("text", text)
        case .submission(let id, let verdict):
            scope("submission", verdict.word)
            member("submission", id.value)
            if case .release(let digest) = verdict { member("digest", digest) }
        case .undo(let decision):
            member("scope", "undo")
            number("decision", decision)
        }
        if !reason.isEmpty { member("reason", reason) }
        if !rule.isEmpty { member("rule", rule) }

        func scope(_ scope: String, _ verdict: String) {
            member("scope", scope)
            member("verdict", verdict)
        }
        func member(_ key: String, _ value: String, first: Bool = false) {
            out.append(contentsOf: "\(first ? "" : ",")\"\(key)\":".utf8)
            JSONText.append(value, to: &out)
        }
        func number(_ key: String, _ value: Int) { out.append(contentsOf: ",\"\(key)\":\(value)".utf8) }
    }

    /// nil when it is no such object.
    init?(_ line: JSONValue, number: Int) {
        guard let at = line["at"]?.text, !at.isEmpty, let reviewer = line["reviewer"]?.text, !reviewer.isEmpty,
            let matter = Matter(line), matter.isPossible(at: number)
        else { return nil }
        self.init(
            at: at, reviewer: reviewer, matter, reason: line["reason"]?.text ?? "", rule: line["rule"]?.text ?? "")
        self.number = number
    }
}

extension Decision.Matter {
    fileprivate init?(_ line: JSONValue) {
        let kind = (line["kind"]?.text).flatMap(FindingKind.init(rawValue:))
        let ruling = (line["verdict"]?.text).flatMap(Rulings.Verdict.init(rawValue:))
        let submission = (line["submission"]?.text).map(CommentID.init)
        switch line["scope"]?.text {
        case "once":
            guard let submission, let kind, let ruling, let field = line["field"]?.text, let text = line["text"]?.text,
                let start = (line["start"]?.text).flatMap({ Int($0) }),
                let end = (line["end"]?.text).flatMap({ Int($0) }), start >= 0, start < end
            else { return nil }
            self = .place(
                FoundPlace(submission: submission, field: field, range: start..<end, kind: kind, text: text), ruling)
        case "everywhere":
            guard let kind, let ruling, let text = line["text"]?.text else { return nil }
            self = .text(text, kind, ruling)
        case "submission":
            guard let submission else { return nil }
            switch line["verdict"]?.text {
            case "hold": self = .submission(submission, .hold)
            case "withhold": self = .submission(submission, .withhold)
            case "release":
                guard let digest = line["digest"]?.text else { return nil }
                self = .submission(submission, .release(digest: digest))
            default: return nil
            }
        case "undo":
            guard let decision = (line["decision"]?.text).flatMap({ Int($0) }) else { return nil }
            self = .undo(decision)
        default: return nil
        }
    }

    /// Whether it can stand in line `number`: only what was decided before can be taken back.
    func isPossible(at number: Int) -> Bool {
        if case .undo(let decision) = self { return decision > 0 && decision < number }
        return true
    }
}

extension Decision.SubmissionVerdict {
    public var word: String {
        switch self {
        case .hold: "hold"
        case .withhold: "withhold"
        case .release: "release"
        }
    }
}

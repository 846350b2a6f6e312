import Anonymization
import DocketModel

extension Decision.Matter {
    /// What was decided, in words for a terminal, without any of the text.
    public var summary: String {
        switch self {
        case .place(let place, let verdict):
            "\(verdict.rawValue) \(place.kind.rawValue) in \(TerminalText.plain(place.submission.value)), \(place.field) \(place.range.lowerBound)–\(place.range.upperBound)"
        case .text(_, let kind, let verdict):
            "\(verdict == .remove ? "always" : "never") remove these words of the kind \(kind.rawValue)"
        case .submission(let id, let verdict): "\(verdict.word) \(TerminalText.plain(id.value))"
        case .undo(let number): "take back \(number)"
        }
    }
}

extension Decision {
    /// One JSON object: `number at reviewer decision undone reason rule`, without any text of a submission.
    public func json(isUndone: Bool) -> String {
        var out = Array("{\"number\":\(number)".utf8)
        for (key, value) in [
            ("at", at), ("reviewer", reviewer), ("decision", matter.summary), ("reason", reason), ("rule", rule),
        ] where !value.isEmpty {
            out += ",\"\(key)\":".utf8
            JSONText.append(value, to: &out)
        }
        return String(decoding: out + ",\"undone\":\(isUndone)}".utf8, as: UTF8.self)
    }
}

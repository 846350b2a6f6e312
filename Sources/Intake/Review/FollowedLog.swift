import Catalog
import DocketModel
import Markdown

extension PrivateStore {
    /// Takes note of the log that an intake follows.
    ///
    /// - Throws: `ContentFault` when it is not the one followed before with more at its end: the chain alone cannot tell
    ///   that last lines are missing.
    func follow(_ log: DecisionLog) throws {
        if let before = try followedLog(), log.chain(after: before.lines) != before.chain {
            throw ContentFault(
                Diagnostic(
                    .error, "decisions.missing", at: Place(log.shownPath, line: log.decisions.count + 1),
                    "decisions that were followed before are missing or others stand in their place",
                    advice: "Put the log back from a copy. Decisions are taken back by `docketpress review --undo`."))
        }
        let lines = log.decisions.count
        if lines > 0 { try noteFollowedLog(lines: lines, chain: log.chain(after: lines)!) }
    }
}

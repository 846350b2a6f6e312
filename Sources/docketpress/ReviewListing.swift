import DocketModel
import Intake

/// Prints the queue and the log, as lines for a person or as JSON Lines. Words of a submission only on a terminal.
struct ReviewListing {
    let isJSON: Bool
    private let screen = ReviewScreen()

    init(isJSON: Bool) { self.isJSON = isJSON }

    func show(_ queue: [ReviewItem], at desk: ReviewDesk) throws {
        for item in queue {
            if isJSON {
                print(item.json)
            } else {
                print(item.summary)
                try screen.showWords(of: item, at: desk)
            }
        }
        if !isJSON { print(queue.isEmpty ? "Nothing waits for review." : "\(queue.count) in the queue.") }
    }

    func show(_ log: [Decision], undone: Set<Int>) {
        for decision in log {
            if isJSON {
                print(decision.json(isUndone: undone.contains(decision.number)))
            } else {
                let reason = decision.reason.isEmpty ? "" : " (\(TerminalText.plain(decision.reason)))"
                let rule = decision.rule.isEmpty ? "" : " by the rule \(decision.rule)"
                print(
                    "\(decision.number)  \(decision.at)  \(TerminalText.plain(decision.reviewer))  \(decision.matter.summary)\(rule)\(reason)"
                        + (undone.contains(decision.number) ? "  [taken back]" : ""))
            }
        }
        if !isJSON, log.isEmpty { print("Nobody has decided anything yet.") }
    }
}

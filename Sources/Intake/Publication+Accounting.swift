import Anonymization
import Catalog
import DocketModel

extension Publication {
    /// Writes `content/comments/accounting.json`: how many submissions the store holds and what became of them, for the
    /// page that says so. One JSON object, numbers only, no date.
    func writeAccounting(_ outcome: Outcome) throws {
        var out: [UInt8] = []
        func number(_ key: String, _ value: Int) {
            out.append(contentsOf: out.isEmpty ? "{\n  ".utf8 : ",\n  ".utf8)
            JSONText.append(key, to: &out)
            out.append(contentsOf: ": \(value)".utf8)
        }
        number("format", Comment.format)
        number("published", outcome.published)
        number("late", outcome.late)
        number("superseded", outcome.superseded)
        for reason in Submission.Hold.allCases { number("held: \(reason.rawValue)", outcome.held[reason] ?? 0) }
        for reason in Submission.Withholding.allCases {
            number("withheld: \(reason.rawValue)", outcome.withheld[reason] ?? 0)
        }
        number("refused", outcome.refused)
        if let persons = outcome.pseudonyms { number("pseudonyms", persons) }
        out.append(contentsOf: ",\n  \"policy\": \"\(policy.rawValue)\"".utf8)
        if !docket.chosen.isEmpty {
            let chosen = docket.chosen.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                "\"\($0.key.rawValue)\": \"\($0.value.rawValue)\""
            }
            out.append(contentsOf: ",\n  \"findings\": {\(chosen.joined(separator: ", "))}".utf8)
        }
        out.append(contentsOf: "\n}\n".utf8)
        let file = try ReplacingFile(path: "\(workspace.content)/comments/accounting.json")
        try file.append(out)
        _ = try file.finish()
    }

    func diagnostics(_ outcome: Outcome) -> [Diagnostic] {
        var found = outcome.diagnostics
        for (word, unknown) in outcome.unknown.sorted(by: { $0.key < $1.key }) {
            found.append(
                Diagnostic(
                    .warning, "intake.unknown-reference", at: unknown.first,
                    (unknown.count == 1 ? "a reference" : "\(unknown.count) references, the first here,")
                        + " to \(word) that content/\(word)/ does not hold; left out",
                    advice: "Name them by number, or by the name of their file."))
        }
        if !docket.isConfigured {
            found.append(
                Diagnostic(
                    .warning, "intake.no-configuration", at: Place(workspace.display(workspace.configuration)),
                    "this folder has no configuration; the policy is \(policy.rawValue)",
                    advice: "Is it the workspace that was meant? `docketpress init DIR` makes one."))
        }
        if let waiting = outcome.held[.awaitingReview], waiting > 0 {
            found.append(
                Diagnostic(
                    .warning, "review.waiting",
                    "\(waiting) \(waiting == 1 ? "submission waits" : "submissions wait") for a reviewer and "
                        + "\(waiting == 1 ? "is" : "are") not published",
                    advice: "Run `docketpress review`, then `docketpress intake`."))
        }
        if outcome.doubts > 0 {
            found.append(
                Diagnostic(
                    .note, "review.doubts",
                    "\(outcome.doubts) doubtful \(outcome.doubts == 1 ? "finding stands" : "findings stand") in "
                        + "published comments",
                    advice: "Decide on them with `docketpress review`."))
        }
        if docket.deadline == nil {
            found.append(
                Diagnostic(
                    .note, "intake.no-deadline", at: Place(workspace.display("\(workspace.content)/notice.md")),
                    "no deadline is known, so no comment is marked late",
                    advice: "Run `docketpress notice FILE`, or write `deadline:` at the top of the file."))
        }
        return found
    }
}

import DocketModel
import Foundation
import Intake

/// What a reviewer sees. Words of a submission go to a terminal and nowhere else: where the output is a file or a pipe,
/// they are left out.
struct ReviewScreen {
    let isTerminal = isatty(STDOUT_FILENO) == 1

    func show(_ item: ReviewItem, number: Int, of total: Int, at desk: ReviewDesk) throws {
        print("\n\(number) of \(total)  \(item.summary)")
        if isHeld(item), let source = try desk.source(of: item.submission) {
            print("    from \(TerminalText.plain(source.description))")
        }
        try showWords(of: item, at: desk)
        let elsewhere = try desk.elsewhere(item)
        if !elsewhere.isEmpty { print("    \(elsewhere)") }
        print(keys(for: item))
    }

    private func keys(for item: ReviewItem) -> String {
        switch item.matter {
        case .held: "[l] release  [w] withhold  [h] keep holding  [s] skip  [b] back  [q] quit  [?] help"
        case .finding:
            "[k] keep  [r] remove  [a] always remove  [n] never remove  [h] hold  [w] withhold  [s] skip  [b] back  "
                + "[q] quit  [?] help"
        case .conflict: "[a] always remove  [n] never remove  [s] skip  [b] back  [q] quit  [?] help"
        }
    }

    func showWords(of item: ReviewItem, at desk: ReviewDesk) throws {
        guard isTerminal, let passage = try desk.passage(of: item) else { return }
        let marked = passage.found.isEmpty ? "" : "\u{1B}[7m\(passage.found)\u{1B}[0m"
        print("    \(passage.before)\(marked)\(passage.after)")
    }

    func isHeld(_ item: ReviewItem) -> Bool {
        if case .held = item.matter { return true }
        return false
    }

    static let help = """
        k  keep: it stays in this text, in this place
        r  remove: it goes from this text, in this place
        a  always remove: these words go wherever they stand in the docket
        n  never remove: these words stay wherever a detector finds them
        h  hold: the submission is not published until somebody decides again
        l  release: the submission is published as it is, for as long as its words do not change
        w  withhold: the submission is never published
        s  skip: ask again another time
        b  back: take back the last decision, and ask again
        q  quit: every decision made so far is kept
        """
}

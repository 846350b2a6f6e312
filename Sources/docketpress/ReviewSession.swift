import Anonymization
import DocketModel
import Foundation
import Intake

/// Goes through the queue with a reviewer, key by key. Each decision is on the disk before the next question.
struct ReviewSession {
    let desk: ReviewDesk
    let reviewer: String
    private let keys = KeySource()
    private let screen = ReviewScreen()
    private var queue: [ReviewItem]
    private var index = 0
    /// Where each answer was given, and the number of the decision; nil for what was skipped.
    private var answers: [(index: Int, decision: Int?)] = []
    private(set) var decided = 0

    init(desk: ReviewDesk, reviewer: String) throws {
        self.desk = desk
        self.reviewer = reviewer
        queue = try desk.queue()
    }

    /// Until the reviewer leaves, or the input ends.
    mutating func run() throws {
        if queue.isEmpty { return print("Nothing waits for review.") }
        while true {
            try desk.refresh()
            guard let item = try nextOpen() else {
                print("\nThat was the last question.  [b] back  [q] quit")
                guard keys.next() == .letter("b") else { break }
                _ = try back()
                continue
            }
            try screen.show(item, number: index + 1, of: queue.count, at: desk)
            var isAnswered = false
            while !isAnswered {
                guard case .letter(let key) = keys.next(), key != "q" else { return try close() }
                isAnswered = try answer(key, item)
            }
        }
        try close()
    }

    /// The next item that nobody, here or elsewhere, has decided on.
    private mutating func nextOpen() throws -> ReviewItem? {
        while index < queue.count {
            if try desk.isOpen(queue[index]) { return queue[index] }
            index += 1
        }
        return nil
    }

    private func close() throws {
        let open = try queue.count(where: desk.isOpen)
        let made = "\(decided) \(decided == 1 ? "decision" : "decisions") made"
        print("\n\(made); \(open) of this queue \(open == 1 ? "is" : "are") open.")
        if decided > 0 { print("Run `docketpress intake` to follow them.") }
    }

    /// Whether the key was an answer, so that another question comes.
    private mutating func answer(_ key: Character, _ item: ReviewItem) throws -> Bool {
        switch (key, item.matter) {
        case ("s", _):
            answers.append((index, nil))
            index += 1
            return true
        case ("b", _): return try back()
        case ("?", _): print(ReviewScreen.help)
        case ("k", .finding(let place, _, _)): return try decide(.place(place, .keep))
        case ("r", .finding(let place, _, _)): return try decide(.place(place, .remove))
        case ("a", .finding(let place, _, _)), ("a", .conflict(let place, _)):
            return try decide(.text(place.text, place.kind, .remove))
        case ("n", .finding(let place, _, _)), ("n", .conflict(let place, _)):
            return try decide(.text(place.text, place.kind, .keep))
        case ("h", _): return try decide(.hold, item.submission)
        case ("w", _): return try decide(.withhold, item.submission)
        case ("l", .held(let reason)) where reason.isReleasable: return try decide(.release, item.submission)
        case ("l", .held): print("Its identifier holds personal data: take it in again under another identifier.")
        default: print("That key has no meaning here; ? tells which have.")
        }
        return false
    }

    private mutating func decide(_ verdict: ReviewDesk.SubmissionWord, _ id: CommentID) throws -> Bool {
        print("Why? One line, for other reviewers: ", terminator: "")
        fflush(nil)
        guard let reason = keys.line()?.trimmingCharacters(in: .whitespaces), !reason.isEmpty else {
            print("Not decided: a reason is needed.")
            return false
        }
        return try decide(desk.matter(verdict, id), reason: reason)
    }

    private mutating func decide(_ matter: Decision.Matter, reason: String = "") throws -> Bool {
        let written = try desk.decide([
            Decision(at: Date.now.formatted(.iso8601), reviewer: reviewer, matter, reason: reason)
        ])
        answers.append((index, written[0].number))
        decided += 1
        index += 1
        return true
    }

    private mutating func back() throws -> Bool {
        guard let last = answers.popLast() else {
            print("This is the first question.")
            return false
        }
        if let decision = last.decision {
            try desk.decide([Decision(at: Date.now.formatted(.iso8601), reviewer: reviewer, .undo(decision))])
            decided -= 1
        }
        index = last.index
        return true
    }
}

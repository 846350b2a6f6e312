public import Anonymization
import DocketModel
import Foundation

/// `content/comments/accounting.json`, written by intake: what became of the submissions. Numbers only.
public struct Accounting: Sendable, Hashable {
    /// Reason and number, in order of reason; those with none are left out.
    public var held: [(reason: String, count: Int)] { entries("held: ") }
    public var withheld: [(reason: String, count: Int)] { entries("withheld: ") }
    public var published: Int { numbers["published"] ?? 0 }
    public var refused: Int { numbers["refused"] ?? 0 }
    /// The policy the comments were published under.
    public var policy: Policy?
    /// What became of kinds of findings where it is not what the policy says.
    public var chosen: [FindingKind: Treatment] = [:]
    /// Whether numbers stand for the names of persons.
    public var isPseudonymized: Bool { numbers["pseudonyms"] != nil }

    private var numbers: [String: Int]

    init(numbers: [String: Int], policy: Policy?, chosen: [FindingKind: Treatment] = [:]) {
        self.chosen = chosen
        self.numbers = numbers
        self.policy = policy
    }

    private func entries(_ prefix: String) -> [(reason: String, count: Int)] {
        numbers.filter { $0.key.hasPrefix(prefix) && $0.value > 0 }.sorted { $0.key < $1.key }
            .map { (String($0.key.dropFirst(prefix.count)), $0.value) }
    }
}

extension ContentReader {
    /// Says where another version of docketpress wrote the comments, before their lines are found to be strange.
    private mutating func reportFormat(_ format: Int, at place: Place) {
        if format > Comment.format {
            error(
                "comments.newer", place, "a newer version of docketpress wrote content/comments",
                advice:
                    "Build with that version, or run this one's `docketpress intake` without a path: it writes them anew."
            )
        } else if format < Comment.format {
            report(
                Diagnostic(
                    .warning, "comments.older", at: place, "an older version of docketpress wrote content/comments",
                    advice: "Run `docketpress intake` without a path: it writes them anew from the private store."))
        }
    }

    /// Nil where intake has not run.
    mutating func accounting() throws -> Accounting? {
        let path = "comments/accounting.json"
        guard let text = try text(path) else { return nil }
        guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
            error(
                "accounting.unreadable", Place(display(path), line: 1), "the file is not a JSON object",
                advice: "Run `docketpress intake` again; it writes this file.")
            return nil
        }
        reportFormat(object["format"] as? Int ?? 1, at: Place(display(path), line: 1))
        return Accounting(
            numbers: object.compactMapValues { $0 as? Int },
            policy: (object["policy"] as? String).flatMap(Policy.init(rawValue:)),
            chosen: (object["findings"] as? [String: String] ?? [:]).reduce(into: [:]) { chosen, written in
                guard let kind = FindingKind(rawValue: written.key), let treatment = Treatment(rawValue: written.value)
                else { return }
                chosen[kind] = treatment
            })
    }
}

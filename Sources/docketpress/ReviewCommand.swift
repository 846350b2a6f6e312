import Anonymization
import ArgumentParser
import DocketModel
import Foundation
import Intake

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Asks a person about what the anonymiser is not certain of, and about submissions that are held.",
        discussion: """
            Each question is answered by one key; where standard input is no terminal, by one line a key. Decisions go to \
            .docketpress/decisions.jsonl, signed, dated and never changed; `intake` follows them. Several reviewers may work \
            at once. Words of a submission are shown on a terminal only.
            """)

    @OptionGroup var options: WorkspaceOptions

    @Option(help: "Who decides; git's user.name, else the user of this machine, unless given.")
    var reviewer: String?

    @Option(help: "Why, for other reviewers. Never published.")
    var reason: String = ""

    @Flag(help: "List what waits, and decide nothing.")
    var list = false

    @Flag(help: "List who decided what when.")
    var log = false

    @Flag(help: "With --list or --log: JSON Lines.")
    var json = false

    @Option(help: "Decide all that waits of one kind: 'ZIP code=keep' or 'name=remove'. May be repeated.")
    var rule: [String] = []

    @Option(help: "With --rule: only findings less certain than likely or certain.")
    var below: Certainty = .certain

    @Option(
        help: "Words to be removed wherever they stand: 'name=Ann Example'; 'name=-' reads them from standard input.")
    var always: [String] = []

    @Option(help: "Words to be left standing wherever they stand: 'phone number=202-555-0100', or '-' as above.")
    var never: [String] = []

    @Option(help: "Publish a held submission as it is; needs --reason.")
    var release: [String] = []

    @Option(help: "Hold a submission until somebody decides again; needs --reason.")
    var hold: [String] = []

    @Option(help: "Never publish a submission; needs --reason.")
    var withhold: [String] = []

    @Option(help: "Take back a decision by its number in the log, or several: 12-57.")
    var undo: [String] = []

    @Option(
        defaultAsFlag: "",
        help:
            "Write pages that show each submission with its findings coloured; .docketpress/review.html and beside it unless named.",
        completion: .file())
    var report: String?

    func validate() throws {
        let given = [list, log, !batchIsEmpty, report != nil]
        guard given.count(where: { $0 }) <= 1 else {
            throw ValidationError("One thing at a time: --list, --log, --report, or decisions.")
        }
        if !(release + hold + withhold).isEmpty, reason.isEmpty {
            throw ValidationError("--release, --hold and --withhold need a --reason.")
        }
        if reviewer?.isEmpty == true { throw ValidationError("--reviewer takes a name.") }
    }

    private var batchIsEmpty: Bool {
        [rule, always, never, release, hold, withhold, undo].allSatisfy(\.isEmpty)
    }

    func run() async throws {
        let desk = try ReviewDesk(of: options.workspace)
        if list { return try ReviewListing(isJSON: json).show(try desk.queue(), at: desk) }
        if log { return ReviewListing(isJSON: json).show(desk.log.decisions, undone: desk.decisions.undone) }
        if let report {
            let path = try desk.writeReport(to: report.isEmpty ? nil : report)
            return print("Wrote \(options.workspace.display(path)). It is private: it shows submissions unredacted.")
        }
        let reviewer = reviewer ?? Reviewer.ofThisMachine()
        guard batchIsEmpty else { return try decideInBulk(at: desk, as: reviewer) }
        var session = try ReviewSession(desk: desk, reviewer: reviewer)
        try session.run()
    }

    private func decideInBulk(at desk: ReviewDesk, as reviewer: String) throws {
        var matters: [(matter: Decision.Matter, rule: String)] = []
        let queue = rule.isEmpty ? [] : try desk.queue()
        for text in rule {
            guard let rule = ReviewRule(text, below: below) else {
                throw ValidationError(
                    "--rule takes a kind of finding, = and keep or remove, as in 'ZIP code=keep'. \(Self.kinds)")
            }
            matters += queue.compactMap { item in rule.matter(for: item).map { ($0, rule.text) } }
        }
        for (verdict, texts) in [(Rulings.Verdict.remove, always), (.keep, never)] {
            for text in texts {
                guard let (kind, words) = ReviewRule.split(text),
                    let words = words == "-" ? readLine() : words, !words.isEmpty
                else {
                    throw ValidationError("Words are given as 'kind=words', as in 'name=Ann Example'. \(Self.kinds)")
                }
                matters.append((.text(words, kind, verdict), ""))
            }
        }
        for (word, ids) in [(ReviewDesk.SubmissionWord.release, release), (.hold, hold), (.withhold, withhold)] {
            for id in ids { matters.append((try desk.matter(word, CommentID(id)), "")) }
        }
        for text in undo {
            guard let numbers = Self.numbers(text) else {
                throw ValidationError("--undo takes a number of the log, or two with - between: 12-57.")
            }
            matters += numbers.reversed().map { (.undo($0), "") }
        }
        let now = Date.now.formatted(.iso8601)
        let written = try desk.decide(
            matters.map { Decision(at: now, reviewer: reviewer, $0.matter, reason: reason, rule: $0.rule) })
        guard let first = written.first, let last = written.last else {
            return print("Nothing that waits meets the rule.")
        }
        let numbers = first.number == last.number ? "\(first.number)" : "\(first.number)-\(last.number)"
        print("\(written.count) \(written.count == 1 ? "decision" : "decisions") made, \(numbers) in the log.")
        print("Run `docketpress intake` to follow them.")
    }

    private static var kinds: String {
        "Kinds: \(FindingKind.allCases.map(\.rawValue).joined(separator: ", "))."
    }

    private static func numbers(_ text: String) -> ClosedRange<Int>? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends.last!, first >= 1, first <= last else {
            return nil
        }
        return first...last
    }
}

public import Catalog

/// What became of every input, so that nothing is lost between the door and the site.
public struct IntakeCounts: Sendable, Hashable {
    /// Submissions, rows and files seen.
    public var read = 0
    public var published = 0
    public var held: [Submission.Hold: Int] = [:]
    public var withheld: [Submission.Withholding: Int] = [:]
    public var refused = 0
    /// The notice itself among the comments, and other documents of the docket.
    public var notAComment = 0
    /// Files that belong to another input: attachments beside a table.
    public var attached = 0
    /// Inputs in whose place another stands: of the same identifier from another file of the same run, or the same bytes.
    public var repeated = 0

    public init() {}

    /// Whether every input is accounted for once.
    public var addsUp: Bool {
        read == published + held.values.reduce(0, +) + withheld.values.reduce(0, +) + refused + notAComment
            + attached + repeated
    }

    /// One input stands otherwise than it was counted.
    mutating func move(from old: Submission.Standing, to new: Submission.Standing) {
        add(old, -1)
        add(new)
    }

    mutating func add(_ standing: Submission.Standing, _ count: Int = 1) {
        switch standing {
        case .accepted: published += count
        case .held(let reason): held[reason, default: 0] += count
        case .withheld(let reason): withheld[reason, default: 0] += count
        }
    }
}

extension IntakeCounts: CustomStringConvertible {
    /// A table: a heading and a number a line, the reasons indented under theirs.
    public var description: String {
        var rows: [(String, Int)] = [("Published", published)]
        rows.append(("Held for review", held.values.reduce(0, +)))
        rows += Submission.Hold.allCases.compactMap { reason in IntakeCounts.row(reason.rawValue, held[reason]) }
        rows.append(("Withheld", withheld.values.reduce(0, +)))
        rows += Submission.Withholding.allCases.compactMap { reason in
            IntakeCounts.row(reason.rawValue, withheld[reason])
        }
        rows.append(("Refused", refused))
        rows.append(("Not a comment", notAComment))
        if attached > 0 { rows.append(("Attached to another input", attached)) }
        if repeated > 0 { rows.append(("Repeated in another file", repeated)) }
        rows.append(("Inputs read", read))
        let width = rows.map(\.0.utf8.count).max()!
        let digits = rows.map { String($0.1).utf8.count }.max()!
        return rows.map { label, count in
            let number = String(count)
            let gap = width - label.utf8.count + 2 + digits - number.utf8.count
            return label + String(repeating: " ", count: gap) + number
        }.joined(separator: "\n")
    }

    private static func row(_ reason: String, _ count: Int?) -> (String, Int)? {
        count.flatMap { $0 > 0 ? ("  \(reason)", $0) : nil }
    }
}

/// What was done to the findings of one kind in one comment, counted in places of its text.
public struct RedactionTally: Sendable, Hashable, ExpressibleByIntegerLiteral {
    /// Taken out; a mark stands there.
    public var removed: Int
    /// Something less telling stands there: a part of it, or a pseudonym.
    public var replaced: Int
    /// How many of these a reviewer decided. The rule of the docket did the others.
    public var reviewed: Int

    public init(removed: Int = 0, replaced: Int = 0, reviewed: Int = 0) {
        self.removed = removed
        self.replaced = replaced
        self.reviewed = reviewed
    }

    public init(integerLiteral removed: Int) { self.init(removed: removed) }

    public var places: Int { removed + replaced }

    public static func += (tally: inout RedactionTally, other: RedactionTally) {
        tally.removed += other.removed
        tally.replaced += other.replaced
        tally.reviewed += other.reviewed
    }
}

extension RedactionTally: Decodable {
    private enum Member: String, CodingKey { case removed, replaced, reviewed }

    /// A number where all were removed by the rule, else an object of the numbers that are not 0.
    public init(from decoder: any Decoder) throws {
        if let removed = try? decoder.singleValueContainer().decode(Int.self) {
            self.init(removed: removed)
            return
        }
        let members = try decoder.container(keyedBy: Member.self)
        self.init(
            removed: try members.decodeIfPresent(Int.self, forKey: .removed) ?? 0,
            replaced: try members.decodeIfPresent(Int.self, forKey: .replaced) ?? 0,
            reviewed: try members.decodeIfPresent(Int.self, forKey: .reviewed) ?? 0)
    }

    /// Appends it as `init(from:)` reads it.
    func encode(into out: inout [UInt8]) {
        if replaced == 0, reviewed == 0 {
            out.append(contentsOf: String(removed).utf8)
            return
        }
        let members = [("removed", removed), ("replaced", replaced), ("reviewed", reviewed)].filter { $0.1 != 0 }
        out.append(contentsOf: "{\(members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ","))}".utf8)
    }
}

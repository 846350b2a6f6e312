/// How sure a detector is that a finding is what it says.
public enum Certainty: Int, Comparable, CaseIterable, Sendable, Codable {
    /// Might be personal. It stays in the text for a person to decide.
    case doubtful
    /// Its surroundings or its shape say so, neither beyond doubt. It is taken out.
    case likely
    /// A check digit, a label or the filer's own fields say so. It is taken out.
    case certain

    public static func < (one: Certainty, other: Certainty) -> Bool { one.rawValue < other.rawValue }
}

/// What becomes of a kind of finding.
public enum Treatment: String, Sendable, Hashable, CaseIterable, Codable {
    case keep
    case remove
    /// A coarser value stands in its place: the first three digits of a ZIP code, the year of a birth.
    case generalize
    /// The same person is called the same everywhere in the docket: "Individual 7".
    case pseudonym
}

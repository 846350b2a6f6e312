/// What is removed from the comments of a docket, unless `Treatments` say otherwise for a kind of finding.
public enum Policy: String, Sendable, Hashable, CaseIterable, Codable {
    /// Nothing: the notice's own promise, "without change".
    case verbatim
    /// Ways to reach or impersonate a person: e-mail, phone, street and network addresses, ZIP codes, profiles, dates of
    /// birth, and numbers of papers, cards and accounts. Names and ages stay.
    case contact
    /// All of `contact`, and the names of persons; ages are published as decades.
    case people
}

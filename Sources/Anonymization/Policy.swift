/// What is removed from the comments of a docket.
public enum Policy: String, Sendable, Hashable, CaseIterable, Codable {
    /// Nothing: the notice's own promise, "without change".
    case verbatim
    /// Ways to reach or impersonate a person: e-mail, phone and street addresses, ZIP codes, IP addresses, Social
    /// Security, card, account and license numbers. Names stay.
    case contact
    /// All of `contact`, and the names of persons.
    case people
}

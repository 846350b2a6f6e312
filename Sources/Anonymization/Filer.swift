/// Who filed a submission, as its own fields say; the raw values, so never printed or published.
public struct Filer: Sendable, Hashable {
    /// The person's name in any order ("Ann Q. Smith", "Smith, Ann Q."), or empty.
    public var name: String
    /// The organization, or empty. A name that is part of it stays where the organization is meant.
    public var organization: String

    public init(name: String = "", organization: String = "") {
        self.name = name
        self.organization = organization
    }
}

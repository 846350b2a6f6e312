import DocketModel

/// Guesses who a submitter is where nobody says so.
enum SubmitterGuess {
    /// From an organization's name; a named person without one is an individual.
    static func kind(organization: String, isNamed: Bool) -> SubmitterKind {
        if organization.isEmpty { return isNamed ? .individual : .other }
        let folded = organization.lowercased()
        let words = Set(folded.split { !$0.isLetter }.map(String.init))
        // Colleges and academies of a profession are its associations: "American College of Surgeons"
        if ["american ", "national ", "international "].contains(where: folded.hasPrefix),
            folded.contains(" college of ") || folded.contains(" academy of ")
        {
            return .tradeAssociation
        }
        return signs.first { !$0.words.isDisjoint(with: words) }?.kind ?? .other
    }

    /// From a category as agencies offer them ("Private Industry - Health Care", "Individual - I0001") and, where that says
    /// nothing or too much, from the name.
    ///
    /// Filers pick "Government" for the government they write to (in the sample of CMS-2025-0050 none of 25 was one), and an
    /// association of firms picks its members' industry: there the name decides.
    static func kind(category: String, organization: String, isNamed: Bool) -> SubmitterKind {
        let byName = kind(organization: organization, isNamed: isNamed)
        guard let byCategory = kind(category: category), byCategory != .government else { return byName }
        return byName == .tradeAssociation && byCategory == .company ? byName : byCategory
    }

    /// nil when it says nothing.
    private static func kind(category: String) -> SubmitterKind? {
        let folded = category.lowercased()
        // "Professional/Association" and "Plan or Association" may be either, and leave it to the name
        if folded.isEmpty || folded.contains("/association") || folded.contains("or association") { return nil }
        return categories.first { folded.contains($0.part) }?.kind
    }

    /// What people write when they name nobody.
    static func isNobody(_ name: String) -> Bool {
        ["", "anonymous", "anonymous anonymous", "n/a", "none", "unknown", "name withheld"].contains(
            name.trimmed.lowercased())
    }

    private static let categories: [(part: String, kind: SubmitterKind)] = [
        ("individual", .individual), ("government", .government), ("academic", .academic), ("universit", .academic),
        ("association", .tradeAssociation), ("consumer group", .civilSociety), ("advocacy", .civilSociety),
        ("industry", .company), ("law firm", .company), ("company", .company), ("facility", .company),
        ("center", .company),
    ]

    /// Words of names, the more telling first: a "university hospital association" is an association.
    private static let signs: [(words: Set<String>, kind: SubmitterKind)] = [
        (["association", "chamber", "federation", "council", "alliance", "consortium", "guild"], .tradeAssociation),
        (["university", "college", "school", "laboratory", "academy"], .academic),
        (["department", "bureau", "county", "commission", "ministry", "agency", "state"], .government),
        (
            ["foundation", "coalition", "society", "center", "institute", "union", "project", "network", "advocates"],
            .civilSociety
        ),
        (
            [
                "inc", "llc", "llp", "corp", "corporation", "company", "co", "ltd", "gmbh", "plc", "technologies",
                "solutions",
                "systems", "consulting", "partners", "group", "labs",
            ], .company
        ),
    ]
}

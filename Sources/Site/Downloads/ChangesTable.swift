import DocketModel

/// `downloads/changes.csv`: what `about/changes.html` lists. Never what was removed.
enum ChangesTable {
    /// The columns in order, each with its meaning, for the data dictionary.
    static let columns: [(name: String, meaning: String)] = [
        ("id", "Identifier of the comment as it came in"),
        ("kind", "Kind of detail"),
        ("places", "How many places of its title, text and submitter, removed and replaced together"),
        ("removed", "How many were taken out"),
        ("replaced", "How many stand there in a less telling form"),
        ("by_rule", "How many the rule of the docket took out"),
        ("by_reviewer", "How many a person decided to take out"),
        ("reason", "Why details of this kind are taken out"),
        ("url", "Address of the comment’s page from the root of the site"),
    ]

    static var header: String { columns.map(\.name).joined(separator: ",") + "\n" }

    /// One row for each kind of detail in the comment.
    static func append(_ comment: Comment, to out: inout [UInt8]) {
        for change in Change.all(of: comment) {
            let tally = change.tally
            CSVCell.append(change.id, to: &out)
            CSVCell.append(change.kind, to: &out)
            for number in [
                tally.places, tally.removed, tally.replaced, tally.places - tally.reviewed, tally.reviewed,
            ] { CSVCell.append(String(number), to: &out) }
            CSVCell.append(RemovalReason.text(for: change.kind), to: &out)
            CSVCell.append(change.href, to: &out)
            out[out.count - 1] = 0x0A
        }
    }
}

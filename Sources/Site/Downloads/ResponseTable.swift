import Markdown

/// The CSV of the points that commenters raised, with `\n` between rows.
enum ResponseTable {
    static let path = "downloads/responses.csv"

    /// The columns in order, each with its meaning, for the data dictionary.
    static let columns: [(name: String, meaning: String)] = [
        ("point", "What commenters said"),
        ("disposition", "accepted, accepted in part, declined or noted; empty when not answered yet"),
        ("answer", "What the agency answered"),
        ("changed", "What changed in the report"),
        ("questions", "Numbers of the questions it concerns, parted by blanks"),
        ("themes", "Numbers of the themes, parted by blanks"),
        ("goals", "Numbers of the goals, parted by blanks"),
        ("comments", "Identifiers of the comments that raise it, parted by semicolons"),
        ("demonstration", "true when written for demonstration, else false"),
        ("url", "Address of the point from the root of the site"),
    ]

    static func bytes(of responses: [AgencyResponse]) -> [UInt8] {
        var out = Array((columns.map(\.name).joined(separator: ",") + "\n").utf8)
        func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: " ") }
        for response in responses {
            for cell in [
                response.point, response.disposition?.rawValue ?? "", response.answer.plainText,
                response.changes.map(\.label).joined(separator: "; "), list(response.questions),
                list(response.themes), list(response.goals), response.comments.joined(separator: "; "),
                response.isDemonstration ? "true" : "false", response.path,
            ] { CSVCell.append(cell, to: &out) }
            out[out.count - 1] = 0x0A
        }
        return out
    }
}

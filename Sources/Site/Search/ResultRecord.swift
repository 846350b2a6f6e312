import Foundation
import SearchCore

/// What is read of a result's record: the public record of a comment, or `PageRecord`.
struct ResultRecord {
    /// The comment's identifier as it came in; empty for other pages.
    var id = ""
    var url = ""
    /// ISO date or empty.
    var day: Substring = ""
    var who = ""

    private struct JSON: Decodable {
        struct Submitter: Decodable {
            var name: String?
            var organization: String?
        }
        var id: String?
        var url: String?
        var received: String?
        var date: String?
        var submitter: Submitter?
    }

    init(_ result: SearchResults.Result) {
        guard let json = try? JSONDecoder().decode(JSON.self, from: Data(result.record)) else { return }
        id = json.id ?? ""
        url = json.url ?? ""
        day = (json.received ?? json.date ?? "").prefix(10)
        who = json.submitter?.organization ?? json.submitter?.name ?? ""
    }
}
